/**
 * The template as the script has it: the same declarations as `src/book/template/index.ts`, worked out when the script is built
 * and put into a file of their own. They are looked at only when they are asked for, so it does not matter which of the two
 * files Google loads first.
 */
import type { Page, Sheet, Table } from '../src/book/template/declare.ts';
import type { TableKey } from '../src/book/template/index.ts';

declare const meetMeTemplate: readonly Sheet[];

export const allSheets = (): readonly Sheet[] => meetMeTemplate;

export function sheetOf(key: string): Sheet {
  const sheet = meetMeTemplate.find((one) => one.key === key);
  if (!sheet) throw new Error(`No sheet has the key ${key}`);
  return sheet;
}

export const pageOf = (key: string): Page => sheetOf(key) as Page;
export const tableOf = (key: TableKey): Table => sheetOf(key) as Table;
