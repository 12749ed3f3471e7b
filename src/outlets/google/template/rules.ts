/** What cells accept and when they change colour; what warns before it is changed; how wide and high things are. */
import type { sheets_v4 } from 'googleapis';
import { listRange } from '../../../book/formulas.ts';
import type { LISTS } from '../../../book/template/lists.ts';
import { TONES, type Tone } from '../../../book/template/style.ts';
import { colour } from './format.ts';

type Request = sheets_v4.Schema$Request;
type GridRange = sheets_v4.Schema$GridRange;

export const dropDown = (range: GridRange, list: keyof typeof LISTS, strict: boolean): Request => ({
  setDataValidation: {
    range,
    rule: {
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: `=${listRange(list)}` }] },
      showCustomUi: true,
      strict,
    },
  },
});

/** Google shows a box in a cell that may be true or false, and needs the cell to be one of the two. */
export const tickBox = (range: GridRange): Request => ({
  repeatCell: {
    range,
    cell: {
      userEnteredValue: { boolValue: false },
      dataValidation: { condition: { type: 'BOOLEAN' }, strict: true },
    },
    fields: 'userEnteredValue,dataValidation',
  },
});

export const tones = (words: Readonly<Record<string, Tone>> | undefined, range: GridRange): Request[] =>
  Object.entries(words ?? {}).map(([word, tone]) =>
    rule(range, { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] }, tone),
  );

export const rule = (range: GridRange, condition: sheets_v4.Schema$BooleanCondition, tone: Tone): Request => {
  const { font, ground } = TONES[tone];
  return {
    addConditionalFormatRule: {
      rule: {
        ranges: [range],
        booleanRule: {
          condition,
          format: {
            textFormat: { foregroundColorStyle: colour(font) },
            ...(ground ? { backgroundColorStyle: colour(ground) } : {}),
          },
        },
      },
      index: 0,
    },
  };
};

/** Warns and lets through: people may have their reasons. */
export const protection = (range: GridRange, description: string): Request => ({
  addProtectedRange: { protectedRange: { range, description, warningOnly: true } },
});

/** @param pixels of a column's width or a row's height */
export const sized = (
  sheetId: number,
  dimension: 'COLUMNS' | 'ROWS',
  index: number,
  pixels: number,
): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension, startIndex: index, endIndex: index + 1 },
    properties: { pixelSize: pixels },
    fields: 'pixelSize',
  },
});

export const metadata = (
  metadataKey: string,
  metadataValue: string,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): Request => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataKey, metadataValue, visibility: 'DOCUMENT', location },
  },
});
