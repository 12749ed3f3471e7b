/** The Sheets API v4, as far as we call it. */
import * as z from 'zod';
import { type Area, columnLetters, formatA1, parseA1 } from '../a1.ts';
import { type Entered, plainOf } from '../entered.ts';
import { invalid, Refusal, type Spreadsheet, type Store, type Tab } from '../store.ts';
import type { Caller } from './oauth.ts';
import { isRequestKind, REQUESTS, sheetProperties } from './requests.ts';

const create = z.strictObject({
  properties: z.strictObject({
    title: z.string().optional(),
    locale: z.string().optional(),
    timeZone: z.string().optional(),
  }),
  sheets: z.array(z.strictObject({ properties: sheetProperties })).optional(),
});

/** Google's wording for a body that does not fit, so that a test which reads messages reads the real ones. */
function fitting<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw invalid(
    issue?.code === 'unrecognized_keys'
      ? `Invalid JSON payload received. Unknown name "${issue.keys[0]}"${where ? ` at '${where}'` : ''}: Cannot find field.`
      : `Invalid value at '${where}': ${issue?.message}`,
  );
}

export function createSpreadsheet(store: Store, caller: Caller, body: unknown): object {
  const { properties, sheets = [] } = fitting(create, body);
  const spreadsheet = store.create(properties.title ?? 'Untitled spreadsheet', caller.email);
  spreadsheet.locale = properties.locale ?? spreadsheet.locale;
  spreadsheet.timeZone = properties.timeZone ?? spreadsheet.timeZone;
  spreadsheet.openedWithApp.add(caller.email);
  if (sheets.length === 0) spreadsheet.addTab('Sheet1');
  for (const { properties: sheet } of sheets) REQUESTS.addSheet.apply(spreadsheet, { properties: sheet });
  return describe(spreadsheet);
}

export const describe = (spreadsheet: Spreadsheet): object => ({
  spreadsheetId: spreadsheet.id,
  spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheet.id}/edit`,
  properties: { title: spreadsheet.title, locale: spreadsheet.locale, timeZone: spreadsheet.timeZone },
  sheets: spreadsheet.tabs.map((tab, index) => ({
    properties: {
      sheetId: tab.id,
      title: tab.title,
      index,
      sheetType: 'GRID',
      gridProperties: {
        rowCount: tab.rows,
        columnCount: tab.columns,
        ...(tab.frozenRows ? { frozenRowCount: tab.frozenRows } : {}),
      },
      ...(tab.hidden ? { hidden: true } : {}),
    },
    conditionalFormats: tab.furniture.conditionalFormats,
    protectedRanges: tab.furniture.protections,
    bandedRanges: tab.furniture.bandings,
    filterViews: tab.furniture.filterViews,
    ...(tab.furniture.basicFilter ? { basicFilter: tab.furniture.basicFilter } : {}),
    charts: tab.furniture.charts,
  })),
  namedRanges: spreadsheet.namedRanges,
  // Of the spreadsheet itself; sheets and columns carry theirs.
  developerMetadata: spreadsheet.metadata.filter(({ location }) => location.spreadsheet),
});

/** Of the sheets that the ranges lie in, one grid a range, in their order: notes and values, as a mask of fields asks for them. */
export function describeRanges(spreadsheet: Spreadsheet, ranges: readonly string[]): object {
  const grids = new Map<Tab, object[]>();
  for (const range of ranges) {
    const { tab, area } = inGrid(spreadsheet, range);
    grids.set(tab, [...(grids.get(tab) ?? []), gridData(tab, area)]);
  }
  const { sheets, ...rest } = describe(spreadsheet) as { sheets: object[] };
  return {
    ...rest,
    sheets: sheets.flatMap((sheet, i) => {
      const data = grids.get(spreadsheet.tabs[i] as Tab);
      return data ? [{ ...sheet, data }] : [];
    }),
  };
}

/** Zero is left out, as Google leaves it out; so are rows after the last that holds something. */
function gridData(tab: Tab, { top, left, bottom, right }: Required<Omit<Area, 'sheet'>>): object {
  const rowData = tab.cells.slice(top, bottom).map((line) => {
    const values = Array.from({ length: right - left }, (_, i) => {
      const { value, note } = line?.[left + i] ?? {};
      const effectiveValue = value && 'formulaValue' in value ? undefined : value;
      return { ...(effectiveValue ? { effectiveValue } : {}), ...(note ? { note } : {}) };
    });
    while (values.length > 0 && Object.keys(values.at(-1) ?? {}).length === 0) values.pop();
    return values.length > 0 ? { values } : {};
  });
  while (rowData.length > 0 && !('values' in (rowData.at(-1) ?? {}))) rowData.pop();
  return {
    ...(top ? { startRow: top } : {}),
    ...(left ? { startColumn: left } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
  };
}

/** All or nothing: the first request that Google would refuse undoes those before it. */
export function batchUpdate(spreadsheet: Spreadsheet, body: unknown): object {
  const { requests } = fitting(
    z.strictObject({
      requests: z.array(z.record(z.string(), z.unknown())).min(1, 'Must specify at least one request.'),
    }),
    body,
  );
  const before = snapshot(spreadsheet);
  try {
    const replies = requests.map((request, i) => {
      const [kind, ...more] = Object.keys(request);
      if (!kind || more.length > 0)
        throw invalid(`Invalid value at 'requests[${i}]': oneof field 'kind' is already set.`);
      if (!isRequestKind(kind)) {
        throw invalid(
          `Invalid JSON payload received. Unknown name "${kind}" at 'requests[${i}]': Cannot find field.`,
        );
      }
      const { shape, apply } = REQUESTS[kind];
      try {
        const reply = apply(spreadsheet, fitting(shape, request[kind]));
        return reply ? { [kind]: reply } : {};
      } catch (error) {
        if (error instanceof Refusal && error.code === 400)
          throw invalid(`Invalid requests[${i}].${kind}: ${error.message}`);
        throw error;
      }
    });
    return { spreadsheetId: spreadsheet.id, replies };
  } catch (error) {
    restore(spreadsheet, before);
    throw error;
  }
}

interface Snapshot {
  fields: Pick<Spreadsheet, 'title' | 'locale' | 'timeZone' | 'metadata' | 'namedRanges'>;
  tabs: { tab: Tab; state: object }[];
}

function snapshot(spreadsheet: Spreadsheet): Snapshot {
  const { title, locale, timeZone, metadata, namedRanges, tabs } = spreadsheet;
  return {
    fields: structuredClone({ title, locale, timeZone, metadata, namedRanges }),
    tabs: tabs.map((tab) => ({ tab, state: tab.state() })),
  };
}

function restore(spreadsheet: Spreadsheet, { fields, tabs }: Snapshot): void {
  Object.assign(spreadsheet, fields);
  spreadsheet.tabs = tabs.map(({ tab, state }) => Object.assign(tab, state));
}

type Render = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';

/** Where columns that carry metadata stand now. */
export function searchMetadata(spreadsheet: Spreadsheet, body: unknown): object {
  const { dataFilters } = fitting(
    z.strictObject({
      dataFilters: z
        .array(
          z.strictObject({
            developerMetadataLookup: z.strictObject({
              metadataKey: z.string().optional(),
              metadataValue: z.string().optional(),
            }),
          }),
        )
        .min(1),
    }),
    body,
  );
  const matched = spreadsheet.metadata.filter((one) =>
    dataFilters.some(
      ({ developerMetadataLookup: { metadataKey = one.metadataKey, metadataValue = one.metadataValue } }) =>
        one.metadataKey === metadataKey && one.metadataValue === metadataValue,
    ),
  );
  return {
    matchedDeveloperMetadata: matched.map(({ location, ...one }) => ({
      developerMetadata: {
        ...one,
        location: location.column
          ? {
              locationType: 'COLUMN',
              dimensionRange: {
                sheetId: location.column.sheetId,
                dimension: 'COLUMNS',
                startIndex: location.column.index,
                endIndex: location.column.index + 1,
              },
            }
          : { locationType: location.spreadsheet ? 'SPREADSHEET' : 'SHEET', ...location },
      },
      dataFilters,
    })),
  };
}

const shown = (entered: Entered | undefined, render: Render): string | number | boolean => {
  if (render === 'FORMULA' && entered && 'formulaValue' in entered) return entered.formulaValue;
  const plain = plainOf(entered);
  if (render !== 'FORMATTED_VALUE') return plain;
  return typeof plain === 'boolean' ? String(plain).toUpperCase() : String(plain);
};

/** The sheet that a range lies in, and as much of it as the sheet has. */
function inGrid(spreadsheet: Spreadsheet, range: string) {
  const area = parseA1(range) ?? (spreadsheet.named(range) ? { sheet: range, top: 0, left: 0 } : undefined);
  const tab = area && (area.sheet === undefined ? spreadsheet.tabs[0] : spreadsheet.named(area.sheet));
  if (!area || !tab) throw invalid(`Unable to parse range: ${range}`);
  if (area.top >= tab.rows || area.left >= tab.columns) {
    throw invalid(`Range (${range}) exceeds grid limits. Max rows: ${tab.rows}, max columns: ${tab.columns}`);
  }
  return { tab, area: tab.within(area) };
}

/** Trailing empty cells and rows are left out, as Google leaves them out. */
export function readValues(spreadsheet: Spreadsheet, range: string, render: Render): object {
  const { tab, area } = inGrid(spreadsheet, range);
  const { top, left, bottom, right } = area;
  const values: (string | number | boolean)[][] = [];
  for (let row = top; row < Math.min(bottom, tab.cells.length); row++) {
    const line: (string | number | boolean)[] = [];
    for (let column = left; column < right; column++) {
      const known = spreadsheet.shows?.(`${tab.title}!${columnLetters(column)}${row + 1}`, render);
      line.push(known ?? shown(tab.at(row, column)?.value, render));
    }
    while (line.length > 0 && line.at(-1) === '') line.pop();
    values.push(line);
  }
  while (values.length > 0 && values.at(-1)?.length === 0) values.pop();
  return {
    range: formatA1(tab.title, { top, left, bottom, right }),
    majorDimension: 'ROWS',
    ...(values.length ? { values } : {}),
  };
}
