/** All that makes sheets a workbook file: the parts, what they are and how they belong together (ECMA-376 parts 1 and 2). */
import type { Shared } from './cells.ts';
import { noteShapesXml, notesXml } from './notes.ts';
import type { SheetPart } from './sheet-part.ts';
import { sheetXml } from './sheet-xml.ts';
import { HEAD, MAIN, RELATIONS, xml } from './xml.ts';
import type { ZipPart } from './zip.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

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
  const sheetParts = sheets.flatMap((sheet, index) => partsOfSheet(sheet, index + 1, index === 0));
  const overrides = [
    ['/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ['/xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`]),
    ...sheetParts
      .filter(({ path }) => path.startsWith('xl/comments'))
      .map(({ path }) => [`/${path}`, `${SPREADSHEET}.comments+xml`]),
  ];
  return [
    {
      path: '[Content_Types].xml',
      content:
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
        overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('') +
        '</Types>',
    },
    {
      path: '_rels/.rels',
      content: relationsXml([
        { type: `${RELATIONS}/officeDocument`, target: 'xl/workbook.xml' },
        { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
        { type: `${RELATIONS}/extended-properties`, target: 'docProps/app.xml' },
      ]),
    },
    { path: 'docProps/core.xml', content: coreXml(made) },
    {
      path: 'docProps/app.xml',
      content: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Meet-Me Sheet</Application></Properties>`,
    },
    { path: 'xl/workbook.xml', content: workbookXml(sheets) },
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
    ...sheetParts,
    { path: 'xl/styles.xml', content: styles.toXml() },
    { path: 'xl/sharedStrings.xml', content: strings.toXml() },
  ];
}

function partsOfSheet(sheet: SheetPart, number: number, open: boolean): ZipPart[] {
  const relations: Relation[] = [];
  const related = (relation: Relation): string => `rId${relations.push(relation)}`;
  const hasNotes = sheet.notes.length > 0;
  const ids = {
    links: sheet.links.flatMap((link) =>
      'url' in link
        ? [
            {
              url: link.url,
              id: related({ type: `${RELATIONS}/hyperlink`, target: link.url, external: true }),
            },
          ]
        : [],
    ),
    noteShapes: hasNotes
      ? related({ type: `${RELATIONS}/vmlDrawing`, target: `../drawings/notes${number}.vml` })
      : undefined,
  };
  if (hasNotes) related({ type: `${RELATIONS}/comments`, target: `../comments${number}.xml` });
  return [
    { path: `xl/worksheets/sheet${number}.xml`, content: sheetXml(sheet, ids, open) },
    ...(relations.length
      ? [{ path: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relationsXml(relations) }]
      : []),
    ...(hasNotes
      ? [
          { path: `xl/comments${number}.xml`, content: notesXml(sheet.notes) },
          { path: `xl/drawings/notes${number}.vml`, content: noteShapesXml(sheet.notes, number) },
        ]
      : []),
  ];
}

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
  const names = sheets.flatMap(({ title, filter, print }, index) => [
    ...(filter ? [definedName('_xlnm._FilterDatabase', index, `${title}!${fixed(filter)}`, true)] : []),
    ...(print.area ? [definedName('_xlnm.Print_Area', index, `${title}!${fixed(print.area)}`)] : []),
    ...(print.titleRow ? [definedName('_xlnm.Print_Titles', index, `${title}!$1:$1`)] : []),
  ]);
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000" tabRatio="850"/></bookViews><sheets>` +
    sheets
      .map(
        ({ title, hidden }, index) =>
          `<sheet name="${xml(title)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('') +
    // Formulas are written without results: whoever opens the book works them out.
    `</sheets><definedNames>${names.join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  );
}

const definedName = (name: string, sheet: number, range: string, hidden?: true): string =>
  `<definedName name="${name}" localSheetId="${sheet}"${hidden ? ' hidden="1"' : ''}>${xml(range)}</definedName>`;

const fixed = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const coreXml = (made: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<dc:title>Peering plan</dc:title><dc:creator>Meet-Me Sheet</dc:creator>' +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${xml(made)}T00:00:00Z</dcterms:created></cp:coreProperties>`;
