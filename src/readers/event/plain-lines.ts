import { oneLine } from '../../records/text.ts';

/** Descriptions in exports may be HTML or carry carriage returns. @returns lines of text, none empty */
export const plainLines = (text: string): string =>
  text
    .replace(/<[^<>]{1,500}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .split(/\r?\n/)
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, 6_000);
