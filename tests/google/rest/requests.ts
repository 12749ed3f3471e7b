/**
 * The requests of `spreadsheets.batchUpdate` that we send, each with exactly the fields that we send: a field that is not
 * here is answered as Google answers a misspelt one. Shapes: developers.google.com/sheets/api/reference/rest/v4/spreadsheets/request
 */
import * as z from 'zod';
import type { Entered } from '../entered.ts';
import { invalid, type Spreadsheet, type Tab } from '../store.ts';

const index = z.int().min(0);
export const gridRange = z.strictObject({
  sheetId: z.int(),
  startRowIndex: index.optional(),
  endRowIndex: index.optional(),
  startColumnIndex: index.optional(),
  endColumnIndex: index.optional(),
});
type GridRange = z.infer<typeof gridRange>;
const dimensionRange = z.strictObject({
  sheetId: z.int(),
  dimension: z.enum(['ROWS', 'COLUMNS']),
  startIndex: index,
  endIndex: index,
});
const channel = z.number().min(0).max(1);
const colorStyle = z.strictObject({
  rgbColor: z.strictObject({ red: channel.optional(), green: channel.optional(), blue: channel.optional() }),
});
const numberFormat = z.strictObject({
  type: z.enum(['TEXT', 'NUMBER', 'PERCENT', 'CURRENCY', 'DATE', 'TIME', 'DATE_TIME', 'SCIENTIFIC']),
  pattern: z.string().optional(),
});
const textFormat = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  fontSize: z.int().min(6).max(400).optional(),
  fontFamily: z.string().optional(),
  foregroundColorStyle: colorStyle.optional(),
  link: z.strictObject({ uri: z.string() }).optional(),
});
const border = z.strictObject({
  style: z.enum(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'NONE', 'DOUBLE']),
  colorStyle: colorStyle.optional(),
});
const cellFormat = z.strictObject({
  numberFormat: numberFormat.optional(),
  backgroundColorStyle: colorStyle.optional(),
  horizontalAlignment: z.enum(['LEFT', 'CENTER', 'RIGHT']).optional(),
  verticalAlignment: z.enum(['TOP', 'MIDDLE', 'BOTTOM']).optional(),
  wrapStrategy: z.enum(['OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP']).optional(),
  hyperlinkDisplayType: z.enum(['LINKED', 'PLAIN_TEXT']).optional(),
  textFormat: textFormat.optional(),
  borders: z
    .strictObject({
      top: border.optional(),
      bottom: border.optional(),
      left: border.optional(),
      right: border.optional(),
    })
    .optional(),
});
const conditionValue = z.strictObject({ userEnteredValue: z.string() });
const condition = z.strictObject({
  type: z.enum([
    'ONE_OF_LIST',
    'ONE_OF_RANGE',
    'BOOLEAN',
    'CUSTOM_FORMULA',
    'TEXT_EQ',
    'TEXT_CONTAINS',
    'TEXT_NOT_CONTAINS',
    'NOT_BLANK',
    'BLANK',
    'NUMBER_BETWEEN',
    'NUMBER_GREATER',
    'NUMBER_GREATER_THAN_EQ',
    'NUMBER_LESS',
    'DATE_BEFORE',
    'DATE_IS_VALID',
  ]),
  values: z.array(conditionValue).optional(),
});
const dataValidationRule = z.strictObject({
  condition,
  inputMessage: z.string().optional(),
  strict: z.boolean().optional(),
  showCustomUi: z.boolean().optional(),
});
const extendedValue = z.union([
  z.strictObject({ stringValue: z.string() }),
  z.strictObject({ numberValue: z.number() }),
  z.strictObject({ boolValue: z.boolean() }),
  z.strictObject({ formulaValue: z.string().startsWith('=') }),
]);
export const cellData = z.strictObject({
  userEnteredValue: extendedValue.optional(),
  userEnteredFormat: cellFormat.optional(),
  note: z.string().optional(),
  dataValidation: dataValidationRule.optional(),
});
const rowData = z.strictObject({ values: z.array(cellData).optional() });
export const sheetProperties = z.strictObject({
  sheetId: z.int().min(0).optional(),
  title: z.string().optional(),
  index: index.optional(),
  hidden: z.boolean().optional(),
  tabColorStyle: colorStyle.optional(),
  gridProperties: z
    .strictObject({
      rowCount: z.int().min(1).optional(),
      columnCount: z.int().min(1).optional(),
      frozenRowCount: index.optional(),
      frozenColumnCount: index.optional(),
      hideGridlines: z.boolean().optional(),
    })
    .optional(),
});
const metadataLocation = z.union([
  z.strictObject({ spreadsheet: z.literal(true) }),
  z.strictObject({ sheetId: z.int() }),
  z.strictObject({ dimensionRange }),
]);

/** The fields a cell's mask may name, as Google spells them. */
const CELL_FIELDS = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation'];

function checkMask(fields: string, allowed: readonly string[]): string[] {
  if (fields === '*') return [...allowed];
  const named = fields.split(',').map((field) => field.trim());
  for (const field of named) {
    if (
      !allowed.some((name) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}(`))
    ) {
      throw invalid(`Invalid field: ${field}`);
    }
  }
  return named;
}

function areaOf(spreadsheet: Spreadsheet, range: GridRange) {
  const tab = spreadsheet.tab(range.sheetId);
  const area = {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? tab.rows,
    right: range.endColumnIndex ?? tab.columns,
  };
  if (area.bottom <= area.top || area.right <= area.left)
    throw invalid('Invalid range: the end is not after the start.');
  if (area.bottom > tab.rows || area.right > tab.columns)
    throw invalid(`Range exceeds grid limits of ${tab.title}.`);
  return { tab, ...area };
}

/** Writes what the mask names: a masked field that the data lacks is cleared, as Google does it. */
function writeCell(tab: Tab, row: number, column: number, data: z.infer<typeof cellData>, fields: string[]) {
  const names = (field: string) =>
    fields.some(
      (masked) => masked === field || masked.startsWith(`${field}.`) || masked.startsWith(`${field}(`),
    );
  if (names('userEnteredValue')) tab.enter(row, column, data.userEnteredValue as Entered | undefined);
  const cell = tab.make(row, column);
  if (names('note')) {
    if (data.note) cell.note = data.note;
    else delete cell.note;
  }
  if (names('dataValidation')) {
    if (data.dataValidation) cell.validation = data.dataValidation;
    else delete cell.validation;
  }
  // Cells that are formatted together share one object: a thousand rows are copied for every rollback.
  if (fields.includes('userEnteredFormat')) {
    if (data.userEnteredFormat) cell.format = data.userEnteredFormat;
    else delete cell.format;
  } else if (names('userEnteredFormat') && data.userEnteredFormat) {
    cell.format = { ...cell.format, ...data.userEnteredFormat };
  }
}

function checkCondition({ type, values = [] }: z.infer<typeof condition>, spreadsheet: Spreadsheet): void {
  if (type === 'ONE_OF_LIST' && values.length === 0) throw invalid('ONE_OF_LIST needs at least one value.');
  if (type === 'ONE_OF_RANGE') {
    const [value] = values;
    if (values.length !== 1 || !value?.userEnteredValue.startsWith('='))
      throw invalid('ONE_OF_RANGE needs one range.');
    const sheet = /^='?([^'!]+)'?!/.exec(value.userEnteredValue)?.[1];
    if (sheet && !spreadsheet.named(sheet))
      throw invalid(`Unable to parse range: ${value.userEnteredValue.slice(1)}`);
  }
  if (type === 'CUSTOM_FORMULA' && !values[0]?.userEnteredValue.startsWith('=')) {
    throw invalid('CUSTOM_FORMULA needs a formula.');
  }
}

type Apply<Body> = (spreadsheet: Spreadsheet, body: Body) => object | undefined;
const request = <Shape extends z.ZodType>(shape: Shape, apply: Apply<z.infer<Shape>>) => ({
  shape,
  apply: apply as Apply<unknown>,
});

export const REQUESTS = {
  updateSpreadsheetProperties: request(
    z.strictObject({
      properties: z.strictObject({
        title: z.string().optional(),
        locale: z.string().optional(),
        timeZone: z.string().optional(),
      }),
      fields: z.string(),
    }),
    (spreadsheet, { properties, fields }) => {
      for (const field of checkMask(fields, ['title', 'locale', 'timeZone'])) {
        Object.assign(spreadsheet, { [field]: properties[field as keyof typeof properties] });
      }
      return undefined;
    },
  ),
  addSheet: request(z.strictObject({ properties: sheetProperties }), (spreadsheet, { properties }) => {
    const { gridProperties: grid, ...named } = properties;
    const tab = spreadsheet.addTab(
      named.title ?? `Sheet${spreadsheet.tabs.length + 1}`,
      named.sheetId,
      grid?.rowCount,
      grid?.columnCount,
      named.index,
    );
    tab.hidden = named.hidden ?? false;
    tab.tabColor = named.tabColorStyle;
    tab.frozenRows = grid?.frozenRowCount ?? 0;
    tab.frozenColumns = grid?.frozenColumnCount ?? 0;
    tab.gridlines = !grid?.hideGridlines;
    return { properties: { ...properties, sheetId: tab.id, title: tab.title } };
  }),
  deleteSheet: request(z.strictObject({ sheetId: z.int() }), (spreadsheet, { sheetId }) => {
    const tab = spreadsheet.tab(sheetId);
    if (spreadsheet.tabs.length === 1) throw invalid("You can't remove all the sheets in a document.");
    spreadsheet.tabs = spreadsheet.tabs.filter((other) => other !== tab);
    spreadsheet.metadata = spreadsheet.metadata.filter(
      ({ location }) => location.sheetId !== sheetId && location.column?.sheetId !== sheetId,
    );
    return undefined;
  }),
  updateSheetProperties: request(
    z.strictObject({ properties: sheetProperties.extend({ sheetId: z.int() }), fields: z.string() }),
    (spreadsheet, { properties, fields }) => {
      const tab = spreadsheet.tab(properties.sheetId);
      for (const field of checkMask(fields, [
        'title',
        'index',
        'hidden',
        'tabColorStyle',
        'gridProperties',
      ])) {
        if (field === 'title') {
          const other = spreadsheet.named(properties.title ?? '');
          if (other && other !== tab)
            throw invalid(`A sheet with the name "${properties.title}" already exists.`);
          tab.title = properties.title ?? tab.title;
        } else if (field === 'hidden') tab.hidden = properties.hidden ?? false;
        else if (field === 'tabColorStyle') tab.tabColor = properties.tabColorStyle;
        else if (field === 'index') {
          spreadsheet.tabs = spreadsheet.tabs.filter((other) => other !== tab);
          spreadsheet.tabs.splice(properties.index ?? 0, 0, tab);
        } else if (field.startsWith('gridProperties')) {
          const grid = properties.gridProperties ?? {};
          const wants = (name: string) => field === 'gridProperties' || field === `gridProperties.${name}`;
          if (wants('frozenRowCount')) tab.frozenRows = grid.frozenRowCount ?? 0;
          if (wants('frozenColumnCount')) tab.frozenColumns = grid.frozenColumnCount ?? 0;
          if (wants('hideGridlines')) tab.gridlines = !grid.hideGridlines;
          if (wants('rowCount') && grid.rowCount) {
            tab.rows = grid.rowCount;
            tab.cells = tab.cells.slice(0, tab.rows);
          }
          if (wants('columnCount') && grid.columnCount) {
            tab.columns = grid.columnCount;
            for (const line of tab.cells) line?.splice(tab.columns);
          }
          if (tab.frozenRows >= tab.rows || tab.frozenColumns >= tab.columns)
            throw invalid("You can't freeze all visible rows or columns on the sheet.");
        }
      }
      spreadsheet.checkSize();
      return undefined;
    },
  ),
  appendDimension: request(
    z.strictObject({ sheetId: z.int(), dimension: z.enum(['ROWS', 'COLUMNS']), length: z.int().min(1) }),
    (spreadsheet, { sheetId, dimension, length }) => {
      const tab = spreadsheet.tab(sheetId);
      if (dimension === 'ROWS') tab.rows += length;
      else tab.columns += length;
      spreadsheet.checkSize();
      return undefined;
    },
  ),
  insertDimension: request(
    z.strictObject({ range: dimensionRange, inheritFromBefore: z.boolean().optional() }),
    (spreadsheet, { range: { sheetId, dimension, startIndex, endIndex }, inheritFromBefore }) => {
      const tab = spreadsheet.tab(sheetId);
      const count = endIndex - startIndex;
      if (count < 1 || (inheritFromBefore && startIndex === 0)) throw invalid('Invalid range.');
      if (dimension === 'ROWS') tab.insertRows(startIndex, count);
      else {
        tab.insertColumns(startIndex, count);
        for (const { location } of spreadsheet.metadata) {
          const { column } = location;
          if (column?.sheetId === sheetId && column.index >= startIndex)
            location.column = { sheetId, index: column.index + count };
        }
      }
      spreadsheet.checkSize();
      return undefined;
    },
  ),
  appendCells: request(
    z.strictObject({ sheetId: z.int(), rows: z.array(rowData), fields: z.string() }),
    (spreadsheet, { sheetId, rows, fields }) => {
      const tab = spreadsheet.tab(sheetId);
      const mask = checkMask(fields, CELL_FIELDS);
      const first = tab.lastRow();
      if (first + rows.length > tab.rows) tab.rows = first + rows.length;
      spreadsheet.checkSize();
      rows.forEach(({ values = [] }, r) => {
        values.forEach((data, c) => {
          if (c >= tab.columns) tab.columns = c + 1;
          writeCell(tab, first + r, c, data, mask);
        });
      });
      return undefined;
    },
  ),
  updateCells: request(
    z
      .strictObject({
        rows: z.array(rowData).optional(),
        fields: z.string(),
        start: z.strictObject({ sheetId: z.int(), rowIndex: index, columnIndex: index }).optional(),
        range: gridRange.optional(),
      })
      .refine(({ start, range }) => (start === undefined) !== (range === undefined), 'oneof field area'),
    (spreadsheet, { rows = [], fields, start, range }) => {
      const mask = checkMask(fields, CELL_FIELDS);
      if (start) {
        const tab = spreadsheet.tab(start.sheetId);
        rows.forEach(({ values = [] }, r) => {
          values.forEach((data, c) => {
            const [row, column] = [start.rowIndex + r, start.columnIndex + c];
            writeCell(tab, row, column, data, mask);
          });
        });
      } else if (range) {
        const { tab, top, left, bottom, right } = areaOf(spreadsheet, range);
        for (let row = top; row < bottom; row++) {
          for (let column = left; column < right; column++) {
            writeCell(tab, row, column, rows[row - top]?.values?.[column - left] ?? {}, mask);
          }
        }
      }
      return undefined;
    },
  ),
  repeatCell: request(
    z.strictObject({ range: gridRange, cell: cellData, fields: z.string() }),
    (spreadsheet, { range, cell, fields }) => {
      const mask = checkMask(fields, CELL_FIELDS);
      const { tab, top, left, bottom, right } = areaOf(spreadsheet, range);
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) writeCell(tab, row, column, cell, mask);
      }
      return undefined;
    },
  ),
  setDataValidation: request(
    z.strictObject({ range: gridRange, rule: dataValidationRule.optional() }),
    (spreadsheet, { range, rule }) => {
      if (rule) checkCondition(rule.condition, spreadsheet);
      const { tab, top, left, bottom, right } = areaOf(spreadsheet, range);
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          const cell = tab.make(row, column);
          if (rule) cell.validation = rule;
          else delete cell.validation;
        }
      }
      return undefined;
    },
  ),
  updateDimensionProperties: request(
    z.strictObject({
      range: dimensionRange,
      properties: z.strictObject({
        pixelSize: z.int().min(0).optional(),
        hiddenByUser: z.boolean().optional(),
      }),
      fields: z.string(),
    }),
    (spreadsheet, { range, properties, fields }) => {
      const tab = spreadsheet.tab(range.sheetId);
      const mask = checkMask(fields, ['pixelSize', 'hiddenByUser']);
      const end = range.dimension === 'COLUMNS' ? tab.columns : tab.rows;
      if (range.endIndex > end) throw invalid(`Range exceeds grid limits of ${tab.title}.`);
      for (let i = range.startIndex; i < range.endIndex; i++) {
        if (range.dimension === 'COLUMNS') {
          if (mask.includes('pixelSize')) tab.columnWidths.set(i, properties.pixelSize ?? 100);
          if (mask.includes('hiddenByUser')) tab.hiddenColumns[properties.hiddenByUser ? 'add' : 'delete'](i);
        } else {
          if (mask.includes('pixelSize')) tab.rowHeights.set(i, properties.pixelSize ?? 21);
          if (mask.includes('hiddenByUser')) tab.hiddenRows[properties.hiddenByUser ? 'add' : 'delete'](i);
        }
      }
      return undefined;
    },
  ),
  addDimensionGroup: request(z.strictObject({ range: dimensionRange }), (spreadsheet, { range }) => {
    const tab = spreadsheet.tab(range.sheetId);
    tab.furniture.columnGroups.push({ from: range.startIndex, to: range.endIndex, collapsed: false });
    return undefined;
  }),
  deleteDimensionGroup: request(z.strictObject({ range: dimensionRange }), (spreadsheet, { range }) => {
    const { furniture } = spreadsheet.tab(range.sheetId);
    const at = furniture.columnGroups.findIndex(
      ({ from, to }) => from === range.startIndex && to === range.endIndex,
    );
    if (at < 0) throw invalid('Cannot delete a dimension group: there is none there.');
    furniture.columnGroups.splice(at, 1);
    return undefined;
  }),
  addConditionalFormatRule: request(
    z.strictObject({
      rule: z.strictObject({
        ranges: z.array(gridRange).min(1),
        booleanRule: z.strictObject({ condition, format: cellFormat }),
      }),
      index: index.optional(),
    }),
    (spreadsheet, { rule, index: at = 0 }) => {
      checkCondition(rule.booleanRule.condition, spreadsheet);
      const [first] = rule.ranges;
      if (!first) throw invalid('A rule needs a range.');
      for (const range of rule.ranges) areaOf(spreadsheet, range);
      spreadsheet.tab(first.sheetId).furniture.conditionalFormats.splice(at, 0, rule);
      return undefined;
    },
  ),
  deleteConditionalFormatRule: request(
    z.strictObject({ sheetId: z.int(), index }),
    (spreadsheet, { sheetId, index: at }) => {
      const { conditionalFormats } = spreadsheet.tab(sheetId).furniture;
      if (at >= conditionalFormats.length) throw invalid('No conditional format on sheet at index.');
      conditionalFormats.splice(at, 1);
      return undefined;
    },
  ),
  addProtectedRange: request(
    z.strictObject({
      protectedRange: z.strictObject({
        range: gridRange,
        description: z.string().optional(),
        warningOnly: z.boolean().optional(),
      }),
    }),
    (spreadsheet, { protectedRange }) => {
      const { tab } = areaOf(spreadsheet, protectedRange.range);
      const made = { ...protectedRange, protectedRangeId: spreadsheet.nextId() };
      tab.furniture.protections.push(made);
      return { protectedRange: made };
    },
  ),
  deleteProtectedRange: request(
    z.strictObject({ protectedRangeId: z.int() }),
    (spreadsheet, { protectedRangeId }) => {
      for (const { furniture } of spreadsheet.tabs) {
        const at = furniture.protections.findIndex(
          (protection) => protection.protectedRangeId === protectedRangeId,
        );
        if (at >= 0) {
          furniture.protections.splice(at, 1);
          return undefined;
        }
      }
      throw invalid(`No protected range with ID: ${protectedRangeId}`);
    },
  ),
  addNamedRange: request(
    z.strictObject({
      namedRange: z.strictObject({ name: z.string().regex(/^[A-Za-z_]\w{0,249}$/), range: gridRange }),
    }),
    (spreadsheet, { namedRange }) => {
      areaOf(spreadsheet, namedRange.range);
      if (spreadsheet.namedRanges.some(({ name }) => name === namedRange.name)) {
        throw invalid(`Cannot add named range: a range named ${namedRange.name} already exists.`);
      }
      const made = { ...namedRange, namedRangeId: String(spreadsheet.nextId()) };
      spreadsheet.namedRanges.push(made);
      return { namedRange: made };
    },
  ),
  addFilterView: request(
    z.strictObject({
      filter: z.strictObject({
        title: z.string(),
        range: gridRange,
        filterSpecs: z
          .array(
            z.strictObject({
              columnIndex: index,
              filterCriteria: z.strictObject({
                condition: condition.optional(),
                hiddenValues: z.array(z.string()).optional(),
              }),
            }),
          )
          .optional(),
      }),
    }),
    (spreadsheet, { filter }) => {
      const { tab } = areaOf(spreadsheet, filter.range);
      const made = { ...filter, filterViewId: spreadsheet.nextId() };
      tab.furniture.filterViews.push(made);
      return { filter: made };
    },
  ),
  setBasicFilter: request(
    z.strictObject({ filter: z.strictObject({ range: gridRange }) }),
    (spreadsheet, { filter }) => {
      const { tab } = areaOf(spreadsheet, filter.range);
      tab.furniture.basicFilter = filter;
      return undefined;
    },
  ),
  addBanding: request(
    z.strictObject({
      bandedRange: z.strictObject({
        range: gridRange,
        rowProperties: z.strictObject({
          headerColorStyle: colorStyle.optional(),
          firstBandColorStyle: colorStyle,
          secondBandColorStyle: colorStyle,
        }),
      }),
    }),
    (spreadsheet, { bandedRange }) => {
      const { tab } = areaOf(spreadsheet, bandedRange.range);
      if (tab.furniture.bandings.length > 0)
        throw invalid('You cannot add alternating background colours to a range that already has them.');
      const made = { ...bandedRange, bandedRangeId: spreadsheet.nextId() };
      tab.furniture.bandings.push(made);
      return { bandedRange: made };
    },
  ),
  clearBasicFilter: request(z.strictObject({ sheetId: z.int() }), (spreadsheet, { sheetId }) => {
    delete spreadsheet.tab(sheetId).furniture.basicFilter;
    return undefined;
  }),
  deleteBanding: request(z.strictObject({ bandedRangeId: z.int() }), (spreadsheet, { bandedRangeId }) => {
    for (const { furniture } of spreadsheet.tabs) {
      const at = furniture.bandings.findIndex((banding) => banding.bandedRangeId === bandedRangeId);
      if (at < 0) continue;
      furniture.bandings.splice(at, 1);
      return undefined;
    }
    throw invalid(`No banding with id: ${bandedRangeId}`);
  }),
  deleteEmbeddedObject: request(z.strictObject({ objectId: z.int() }), (spreadsheet, { objectId }) => {
    for (const { furniture } of spreadsheet.tabs) {
      const at = furniture.charts.findIndex(({ chartId }) => chartId === objectId);
      if (at < 0) continue;
      furniture.charts.splice(at, 1);
      return undefined;
    }
    throw invalid(`No embedded object with id: ${objectId}`);
  }),
  addChart: request(
    z.strictObject({
      chart: z.strictObject({
        spec: z.strictObject({
          title: z.string().optional(),
          altText: z.string().optional(),
          basicChart: z.strictObject({
            chartType: z.enum(['BAR', 'COLUMN', 'LINE']),
            legendPosition: z.enum(['BOTTOM_LEGEND', 'RIGHT_LEGEND', 'TOP_LEGEND', 'NO_LEGEND']).optional(),
            headerCount: index.optional(),
            domains: z.array(
              z.strictObject({
                domain: z.strictObject({ sourceRange: z.strictObject({ sources: z.array(gridRange) }) }),
              }),
            ),
            series: z.array(
              z.strictObject({
                series: z.strictObject({ sourceRange: z.strictObject({ sources: z.array(gridRange) }) }),
                targetAxis: z.enum(['LEFT_AXIS', 'BOTTOM_AXIS', 'RIGHT_AXIS']).optional(),
                colorStyle: colorStyle.optional(),
              }),
            ),
          }),
        }),
        position: z.strictObject({
          overlayPosition: z.strictObject({
            anchorCell: z.strictObject({ sheetId: z.int(), rowIndex: index, columnIndex: index }),
            widthPixels: z.int().optional(),
            heightPixels: z.int().optional(),
          }),
        }),
      }),
    }),
    (spreadsheet, { chart }) => {
      const tab = spreadsheet.tab(chart.position.overlayPosition.anchorCell.sheetId);
      const { domains, series } = chart.spec.basicChart;
      for (const { sources } of [
        ...domains.map((d) => d.domain.sourceRange),
        ...series.map((s) => s.series.sourceRange),
      ]) {
        for (const range of sources) areaOf(spreadsheet, range);
      }
      const made = { ...chart, chartId: spreadsheet.nextId() };
      tab.furniture.charts.push(made);
      return { chart: made };
    },
  ),
  mergeCells: request(
    z.strictObject({ range: gridRange, mergeType: z.enum(['MERGE_ALL', 'MERGE_ROWS']) }),
    (spreadsheet, { range }) => {
      const { tab, top, left, bottom, right } = areaOf(spreadsheet, range);
      const overlaps = tab.furniture.merges.some((other) => {
        const merged = areaOf(spreadsheet, other as GridRange);
        return merged.top < bottom && top < merged.bottom && merged.left < right && left < merged.right;
      });
      if (overlaps) throw invalid('You must select all cells in a merged range to merge or unmerge them.');
      tab.furniture.merges.push(range);
      return undefined;
    },
  ),
  /** Served for a whole sheet. */
  unmergeCells: request(
    z.strictObject({ range: z.strictObject({ sheetId: z.int() }) }),
    (spreadsheet, { range }) => {
      spreadsheet.tab(range.sheetId).furniture.merges = [];
      return undefined;
    },
  ),
  createDeveloperMetadata: request(
    z.strictObject({
      developerMetadata: z.strictObject({
        metadataKey: z.string().min(1),
        metadataValue: z.string().optional(),
        visibility: z.enum(['DOCUMENT', 'PROJECT']),
        location: metadataLocation,
      }),
    }),
    (spreadsheet, { developerMetadata: { location, metadataValue, ...named } }) => {
      if ('dimensionRange' in location) {
        const { dimension, startIndex, endIndex, sheetId } = location.dimensionRange;
        if (endIndex !== startIndex + 1)
          throw invalid('Developer metadata may be attached to one row or column only.');
        if (dimension !== 'COLUMNS') throw invalid('Rows carry no metadata here.');
        const tab = spreadsheet.tab(sheetId);
        if (endIndex > tab.columns) throw invalid(`Range exceeds grid limits of ${tab.title}.`);
      } else if ('sheetId' in location) spreadsheet.tab(location.sheetId);
      const made = {
        ...named,
        ...(metadataValue === undefined ? {} : { metadataValue }),
        metadataId: spreadsheet.nextId(),
        location:
          'dimensionRange' in location
            ? {
                column: {
                  sheetId: location.dimensionRange.sheetId,
                  index: location.dimensionRange.startIndex,
                },
              }
            : location,
      };
      spreadsheet.metadata.push(made);
      return { developerMetadata: made };
    },
  ),
} as const;

export type RequestKind = keyof typeof REQUESTS;
export const isRequestKind = (name: string): name is RequestKind => Object.hasOwn(REQUESTS, name);
