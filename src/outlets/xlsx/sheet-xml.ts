/** The parts of a sheet → `xl/worksheets/sheetN.xml`, its elements in the order that CT_Worksheet (ECMA-376) prescribes. */
import { address } from '../../book/formulas.ts';
import { COLOURS, type Colour, type Tone } from '../../book/template/style.ts';
import { Bytes } from './bytes.ts';
import type { SheetPart } from './sheet-part.ts';
import { HEAD, MAIN, RELATIONS, xml } from './xml.ts';

/** The relations of the sheet by their ids, web links in their order. */
export interface SheetRelations {
  links: readonly string[];
  drawing?: string | undefined;
  noteShapes?: string | undefined;
}

/** @param open whether the book opens on this sheet */
export function sheetXml(
  sheet: SheetPart,
  relations: SheetRelations,
  open: boolean,
): Uint8Array<ArrayBuffer> {
  const { rows, filter, merges, conditions, notes } = sheet;
  const before = [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    properties(sheet),
    view(sheet, open),
    `<sheetFormatPr defaultRowHeight="15"${sheet.columns.some(({ folded }) => folded) ? ' outlineLevelCol="1"' : ''}/>`,
    columns(sheet),
    '<sheetData>',
  ].join('');
  const after = [
    '</sheetData>',
    filter ? `<autoFilter ref="${filter}"/>` : '',
    merges.length
      ? `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
      : '',
    renumbered(conditions),
    drops(sheet),
    links(sheet, relations),
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.print.orientation}" fitToWidth="1" fitToHeight="${sheet.print.onePage ? 1 : 0}"/>`,
    `<headerFooter><oddFooter>${xml('&L&8Meet-Me Sheet · &A&R&8&P / &N')}</oddFooter></headerFooter>`,
    relations.drawing ? `<drawing r:id="${relations.drawing}"/>` : '',
    notes.length ? `<legacyDrawing r:id="${relations.noteShapes}"/>` : '',
    '</worksheet>',
  ].join('');
  return new Bytes().add(before).put(rows).add(after).all();
}

const TABS: Readonly<Partial<Record<Tone, Colour>>> = { accent: 'accent', met: 'met' };

const properties = ({ tab }: SheetPart): string =>
  '<sheetPr>' +
  (tab ? `<tabColor rgb="FF${COLOURS[TABS[tab] ?? 'line']}"/>` : '') +
  // The button that opens a group stands above the last column before it.
  '<outlinePr summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>';

function view({ frozen, gridLines }: SheetPart, open: boolean): string {
  const attributes = `${gridLines ? '' : ' showGridLines="0"'}${open ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!frozen) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const { rows, columns } = frozen;
  const pane = columns ? 'bottomRight' : 'bottomLeft';
  return (
    `<sheetViews><sheetView${attributes}><pane${columns ? ` xSplit="${columns}"` : ''} ySplit="${rows}" ` +
    `topLeftCell="${address(columns, rows)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function columns({ columns }: SheetPart): string {
  const written = columns.map(({ width, style, folded }, index) => {
    const opensNext = !folded && columns[index + 1]?.folded;
    return (
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"` +
      (style ? ` style="${style}"` : '') +
      (folded ? ' hidden="1" outlineLevel="1"' : '') +
      (opensNext ? ' collapsed="1"' : '') +
      '/>'
    );
  });
  return written.length ? `<cols>${written.join('')}</cols>` : '';
}

/** Priorities are the sheet's, not the range's. */
function renumbered(conditions: readonly string[]): string {
  let priority = 0;
  return conditions.join('').replace(/ priority="\d+"/g, () => ` priority="${++priority}"`);
}

function drops({ drops }: SheetPart): string {
  if (drops.length === 0) return '';
  const written = drops.map(
    ({ range, list, strict }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1"${strict ? '' : ' errorStyle="warning"'} ` +
      `errorTitle="Not on the list" error="Choose one of the words that the drop-down offers." sqref="${range}">` +
      `<formula1>${xml(list)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${drops.length}">${written.join('')}</dataValidations>`;
}

function links({ links }: SheetPart, { links: web }: SheetRelations): string {
  if (links.length === 0) return '';
  let next = 0;
  const written = links.map((link) =>
    'url' in link
      ? `<hyperlink ref="${link.at}" r:id="${web[next++]}"/>`
      : `<hyperlink ref="${link.at}" location="${xml(link.place)}" display="${xml(link.place)}"/>`,
  );
  return `<hyperlinks>${written.join('')}</hyperlinks>`;
}
