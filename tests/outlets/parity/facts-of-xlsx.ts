import { all, type Element, type ReadSheet, type ReadWorkbook, relations } from '../read-xlsx.ts';
import { type BookFacts, condition, type Look, pixelsOf, type SheetFacts, sameFormula } from './facts.ts';

export function factsOfXlsx(workbook: ReadWorkbook): BookFacts {
  const styles = readStyles(workbook.parts.get('xl/styles.xml') ?? '');
  const names = all(workbook.parts.get('xl/workbook.xml') ?? '', 'definedName').filter(
    ({ attributes }) => attributes.localSheetId === undefined,
  );
  return {
    sheets: workbook.sheets.map((sheet, index) => sheetFacts(sheet, index + 1, workbook, styles)),
    names: Object.fromEntries(
      names.map(({ attributes, inner }) => [attributes.name ?? '', inner.replace(/\$/g, '')]),
    ),
  };
}

interface Style {
  look: Look;
  numberFormat: string | undefined;
}
interface Styles {
  cells: Style[];
  differences: { font: string | undefined; ground: string | undefined }[];
}

const rgb = (xml: string, element: string): string | undefined =>
  new RegExp(`<${element} rgb="FF([0-9A-F]{6})"`).exec(xml)?.[1];
const inside = (xml: string, element: string): string => all(xml, element)[0]?.inner ?? '';

function readStyles(xml: string): Styles {
  const formats = new Map(
    all(xml, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  );
  const [fonts, fills, borders] = [
    all(inside(xml, 'fonts'), 'font'),
    all(inside(xml, 'fills'), 'fill'),
    all(inside(xml, 'borders'), 'border'),
  ];
  return {
    cells: all(inside(xml, 'cellXfs'), 'xf').map(({ attributes, inner }) => {
      const font = fonts[Number(attributes.fontId)]?.inner ?? '';
      const alignment = all(inner, 'alignment')[0]?.attributes ?? {};
      return {
        numberFormat: formats.get(attributes.numFmtId ?? ''),
        look: {
          size: Number(/<sz val="(\d+)"/.exec(font)?.[1]),
          bold: font.includes('<b/>'),
          italic: font.includes('<i/>'),
          colour: rgb(font, 'color') ?? '',
          ground: rgb(fills[Number(attributes.fillId)]?.inner ?? '', 'fgColor'),
          align: alignment.horizontal,
          valign: alignment.vertical ?? 'bottom',
          wrap: alignment.wrapText === '1',
          ruled: /<bottom style=/.test(borders[Number(attributes.borderId)]?.inner ?? ''),
        },
      };
    }),
    differences: all(inside(xml, 'dxfs'), 'dxf').map(({ inner }) => ({
      font: rgb(inner, 'color'),
      ground: rgb(inner, 'bgColor'),
    })),
  };
}

function sheetFacts(sheet: ReadSheet, number: number, { parts }: ReadWorkbook, styles: Styles): SheetFacts {
  const { xml } = sheet;
  const columns = all(inside(xml, 'cols'), 'col').map(({ attributes }) => attributes);
  const pane = all(xml, 'pane')[0]?.attributes;
  const isTable = pane !== undefined;
  const rows = all(xml, 'row').map(({ attributes }) => attributes);
  const widths = columns.map(({ width }) => Number(width));
  const heights = Object.fromEntries(rows.flatMap(({ r = '', ht }) => (ht ? [[r, Number(ht)]] : [])));
  const { conditions, band } = conditionsOf(xml, styles);
  const styleOf = new Map([...sheet.cells].map(([at, { style }]) => [at, style]));
  if (isTable) {
    columns.forEach(({ style }, index) => {
      const at = `${lettersOf(index)}2`;
      if (!styleOf.has(at)) styleOf.set(at, Number(style ?? 0));
    });
  }
  const shown = [...styleOf].filter(([at]) => !isTable || /^[A-Z]+[12]$/.test(at));
  return {
    title: sheet.name,
    hidden: sheet.hidden,
    tab: rgb(xml, 'tabColor'),
    frozen: [Number(pane?.ySplit ?? 0), Number(pane?.xSplit ?? 0)],
    gridLines: !xml.includes('showGridLines="0"'),
    widths,
    heights,
    folded: columns.flatMap(({ hidden, outlineLevel }, i) =>
      hidden === '1' && outlineLevel === '1' ? [i] : [],
    ),
    values: Object.fromEntries(
      [...sheet.cells].flatMap(([at, { value, formula }]) =>
        value === undefined || formula !== undefined ? [] : [[at, value]],
      ),
    ),
    formulas: Object.fromEntries(
      [...sheet.cells].flatMap(([at, { formula }]) => (formula ? [[at, sameFormula(formula)]] : [])),
    ),
    links: Object.fromEntries(
      all(xml, 'hyperlink').map(({ attributes }) => [
        attributes.ref ?? '',
        /^'(.*)'!/.exec(attributes.location ?? '')?.[1] ?? '',
      ]),
    ),
    notes: Object.fromEntries(sheet.notes),
    looks: Object.fromEntries(shown.flatMap(([at, style]) => lookOf(at, styles.cells[style]?.look))),
    numberFormats: Object.fromEntries(
      shown.flatMap(([at, style]) => {
        const format = styles.cells[style]?.numberFormat;
        return format ? [[at, format]] : [];
      }),
    ),
    dropDowns: Object.fromEntries(
      all(xml, 'dataValidation').map(({ attributes, inner }) => [
        (attributes.sqref ?? '').split(':')[0] ?? '',
        `${inside(inner, 'formula1')} ${attributes.errorStyle === 'warning' ? 'loose' : 'strict'}`,
      ]),
    ),
    conditions,
    band,
    merges: all(xml, 'mergeCell')
      .map(({ attributes }) => attributes.ref ?? '')
      .sort(),
    filter: all(xml, 'autoFilter')[0]?.attributes.ref?.replace(/\d+/g, ''),
    charts: chartsOf(sheet, number, parts, widths, heights),
  };
}

const lookOf = (at: string, look: Look | undefined): [string, Look][] => (look ? [[at, look]] : []);

const BAND = 'AND($A2<>"",MOD(ROW(),2)=1)';

function conditionsOf(xml: string, { differences }: Styles) {
  const conditions: string[] = [];
  let band: string | undefined;
  for (const { attributes, inner } of all(xml, 'conditionalFormatting')) {
    for (const { attributes: rule, inner: body } of all(inner, 'cfRule')) {
      const when = textOf(all(body, 'formula')[0]);
      const look = differences[Number(rule.dxfId)];
      if (when === BAND) band = look?.ground;
      if (when.startsWith(BAND) || when.startsWith(`AND(${BAND}`)) continue;
      for (const range of (attributes.sqref ?? '').split(' ')) {
        const at = range.split(':')[0] ?? '';
        const word = /^(?:[A-Z]+2=)?"([^"]*)"$/.exec(when)?.[1];
        conditions.push(condition(at, word === undefined ? when : `“${word}”`, look?.font, look?.ground));
      }
    }
  }
  return { conditions: conditions.sort(), band };
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const textOf = (element: Element | undefined): string =>
  (element?.inner ?? '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

function chartsOf(
  sheet: ReadSheet,
  number: number,
  parts: ReadWorkbook['parts'],
  widths: readonly number[],
  heights: Readonly<Record<string, number>>,
): SheetFacts['charts'] {
  const drawing = parts.get(`xl/drawings/drawing${number}.xml`) ?? '';
  const targets = relations(parts.get(`xl/drawings/_rels/drawing${number}.xml.rels`) ?? '');
  return all(drawing, 'twoCellAnchor').map(({ inner }) => {
    const id = /<c:chart r:id="(\w+)"/.exec(inner)?.[1] ?? '';
    const chart = parts.get(`xl/${targets.get(id)?.replace('../', '')}`) ?? '';
    const corner = (which: string) => {
      const xml = inside(inner, which);
      return { column: Number(inside(xml, 'col')), row: Number(inside(xml, 'row')) };
    };
    const [from, to] = [corner('from'), corner('to')];
    const own = (range: string): string => range.replace(`${sheet.name}!`, '').replace(/\$/g, '');
    let [wide, high] = [0, 0];
    for (let i = from.column; i < to.column; i++) wide += pixelsOf(widths[i] ?? 10);
    for (let i = from.row; i < to.row; i++) {
      const points = heights[String(i + 1)];
      high += points === undefined ? 21 : Math.round((points * 4) / 3);
    }
    return {
      title: inside(inside(chart, 'title'), 't'),
      categories: own(inside(inside(chart, 'cat'), 'f')),
      series: all(chart, 'ser').map(({ inner: one }) => ({
        name: inside(inside(one, 'tx'), 'v'),
        values: own(inside(inside(one, 'val'), 'f')),
        colour: /srgbClr val="(\w+)"/.exec(one)?.[1] ?? '',
      })),
      at: `${lettersOf(from.column)}${from.row + 1}`,
      pixels: [wide, high],
    };
  });
}

const lettersOf = (index: number): string =>
  (index >= 26 ? lettersOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
