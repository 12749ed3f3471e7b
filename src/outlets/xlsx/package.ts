/** All that makes sheets a workbook file: the parts, what they are and how they belong together (ECMA-376 parts 1 and 2). */
import { asSheet } from '../../book/formulas.ts';
import type { Shared } from './cells.ts';
import { chartXml, drawingXml } from './chart.ts';
import { noteShapesXml, notesXml } from './notes.ts';
import type { SheetPart } from './sheet-part.ts';
import { sheetXml } from './sheet-xml.ts';
import { HEAD, MAIN, RELATIONS, xml } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SPREADSHEET = `${OFFICE}.spreadsheetml`;

/** A file of the archive that a workbook is. */
export interface ZipPart {
  path: string;
  content: Uint8Array<ArrayBuffer> | string;
}

/** A part that the table of contents names by what it is; others are known by their ending. */
interface Part extends ZipPart {
  type?: string;
}

interface Relation {
  type: string;
  target: string;
  external?: true;
}

/** @param made the day on which the book was made: `2026-08-04` */
export function packageParts(
  sheets: readonly SheetPart[],
  { strings, styles }: Shared,
  made: string,
): ZipPart[] {
  const parts: Part[] = [
    {
      path: '_rels/.rels',
      content: relationsXml([
        { type: `${RELATIONS}/officeDocument`, target: 'xl/workbook.xml' },
        { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
        { type: `${RELATIONS}/extended-properties`, target: 'docProps/app.xml' },
      ]),
    },
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreXml(made),
    },
    { path: 'docProps/app.xml', type: `${OFFICE}.extended-properties+xml`, content: APP },
    { path: 'xl/workbook.xml', type: `${SPREADSHEET}.sheet.main+xml`, content: workbookXml(sheets) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: relationsXml([
        ...sheets.map((_, index) => ({
          type: `${RELATIONS}/worksheet`,
          target: `worksheets/sheet${index + 1}.xml`,
        })),
        { type: `${RELATIONS}/styles`, target: 'styles.xml' },
        { type: `${RELATIONS}/sharedStrings`, target: 'sharedStrings.xml' },
      ]),
    },
    ...sheets.flatMap((sheet, index) => sheetParts(sheet, index + 1)),
    { path: 'xl/styles.xml', type: `${SPREADSHEET}.styles+xml`, content: styles.toXml() },
    { path: 'xl/sharedStrings.xml', type: `${SPREADSHEET}.sharedStrings+xml`, content: strings.toXml() },
  ];
  return [{ path: '[Content_Types].xml', content: contentsXml(parts) }, ...parts];
}

function sheetParts(sheet: SheetPart, number: number): Part[] {
  const relations: Relation[] = [];
  const related = (type: string, target: string, external?: true): string =>
    `rId${relations.push({ type: `${RELATIONS}/${type}`, target, ...(external ? { external } : {}) })}`;
  const { links, notes, charts } = sheet;
  const content = sheetXml(
    sheet,
    {
      links: links.flatMap((link) => ('url' in link ? [related('hyperlink', link.url, true)] : [])),
      drawing: charts.length ? related('drawing', `../drawings/drawing${number}.xml`) : undefined,
      noteShapes: notes.length ? related('vmlDrawing', `../drawings/notes${number}.vml`) : undefined,
    },
    number === 1,
  );
  if (notes.length) related('comments', `../comments${number}.xml`);
  return [
    { path: `xl/worksheets/sheet${number}.xml`, type: `${SPREADSHEET}.worksheet+xml`, content },
    ...(relations.length
      ? [{ path: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relationsXml(relations) }]
      : []),
    ...(notes.length ? noteParts(sheet, number) : []),
    ...(charts.length ? chartParts(sheet, number) : []),
  ];
}

const noteParts = ({ notes }: SheetPart, number: number): Part[] => [
  { path: `xl/comments${number}.xml`, type: `${SPREADSHEET}.comments+xml`, content: notesXml(notes) },
  { path: `xl/drawings/notes${number}.vml`, content: noteShapesXml(notes, number) },
];

function chartParts({ charts, title }: SheetPart, number: number): Part[] {
  const name = (index: number) => `chart${number}-${index + 1}.xml`;
  return [
    {
      path: `xl/drawings/drawing${number}.xml`,
      type: `${OFFICE}.drawing+xml`,
      content: drawingXml(
        charts,
        charts.map((_, index) => `rId${index + 1}`),
      ),
    },
    {
      path: `xl/drawings/_rels/drawing${number}.xml.rels`,
      content: relationsXml(
        charts.map((_, index) => ({ type: `${RELATIONS}/chart`, target: `../charts/${name(index)}` })),
      ),
    },
    ...charts.map((chart, index) => ({
      path: `xl/charts/${name(index)}`,
      type: `${OFFICE}.drawingml.chart+xml`,
      content: chartXml(chart, title),
    })),
  ];
}

const contentsXml = (parts: readonly Part[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Default Extension="vml" ContentType="${OFFICE}.vmlDrawing"/>` +
  parts
    .flatMap(({ path, type }) => (type ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : []))
    .join('') +
  '</Types>';

const relationsXml = (relations: readonly Relation[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  relations
    .map(
      ({ type, target, external }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${type}" Target="${xml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('') +
  '</Relationships>';

function workbookXml(sheets: readonly SheetPart[]): string {
  const names = sheets.flatMap(({ title, filter, print, names }, index) => [
    ...(filter ? [ownName('_xlnm._FilterDatabase', index, `${asSheet(title)}!${fixed(filter)}`, true)] : []),
    ...(print.area ? [ownName('_xlnm.Print_Area', index, `${asSheet(title)}!${fixed(print.area)}`)] : []),
    ...(print.titleRow ? [ownName('_xlnm.Print_Titles', index, `${asSheet(title)}!$1:$1`)] : []),
    ...names.map(
      ({ name, at }) => `<definedName name="${name}">${xml(`${asSheet(title)}!${fixed(at)}`)}</definedName>`,
    ),
  ]);
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000" tabRatio="850"/></bookViews><sheets>' +
    sheets
      .map(
        ({ title, hidden }, index) =>
          `<sheet name="${xml(title)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('') +
    // Whoever opens the book works its formulas out anew.
    `</sheets><definedNames>${names.join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  );
}

/** A name that only this sheet has. */
const ownName = (name: string, sheet: number, range: string, hidden?: true): string =>
  `<definedName name="${name}" localSheetId="${sheet}"${hidden ? ' hidden="1"' : ''}>${xml(range)}</definedName>`;

const fixed = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const APP =
  `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Meet-Me Sheet</Application></Properties>';

const coreXml = (made: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<dc:title>Peering plan</dc:title><dc:creator>Meet-Me Sheet</dc:creator>' +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${xml(made)}T00:00:00Z</dcterms:created></cp:coreProperties>`;
