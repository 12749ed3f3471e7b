/** Text inside XML, as spreadsheets keep it. Control characters have been taken out before (`cellText`). */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : text;

/**
 * A string of ST_Xstring (ECMA-376 part 1, 22.9.2.19): `_x000D_` stands for a return, so text that happens to look like such a
 * code must have its underscore written as one.
 */
export const xstring = (text: string): string =>
  xml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\r/g, '_x000D_'));

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
