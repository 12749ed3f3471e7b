/** A bar chart over cells of its own sheet: `xl/charts/chartN.xml` and the drawing that places it (DrawingML, ECMA-376). */
import { asSheet, position } from '../../book/formulas.ts';
import type { BarChart } from '../../book/template/declare.ts';
import { COLOURS, FORMATS, TONES, type Tone } from '../../book/template/style.ts';
import { HEAD, RELATIONS, xml } from './xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The series' colours are the grounds of bars: yellow is one here, though never of text. */
const barColour = (tone: Tone): string => (tone === 'accent' ? COLOURS.accent : COLOURS[TONES[tone].font]);

/** @param sheet the title of the sheet that holds both chart and figures */
export const chartXml = ({ title, categories, series }: BarChart, sheet: string): string =>
  `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>` +
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1000" b="1"/><a:t>${xml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
  '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
  '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
  series
    .map(
      ({ name, values, tone }, index) =>
        `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xml(name)}</c:v></c:tx>` +
        `<c:spPr><a:solidFill><a:srgbClr val="${barColour(tone)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
        `<c:cat><c:strRef><c:f>${fixed(sheet, categories)}</c:f></c:strRef></c:cat>` +
        `<c:val><c:numRef><c:f>${fixed(sheet, values)}</c:f></c:numRef></c:val></c:ser>`,
    )
    .join('') +
  `<c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
  // The first category at the top, as in the table beside it.
  `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>${line}${small}<c:crossAx val="2"/></c:catAx>` +
  `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
  `<c:majorGridlines>${line}</c:majorGridlines><c:numFmt formatCode="${xml(FORMATS.rate)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}${small}<c:crossAx val="1"/><c:crosses val="max"/></c:valAx>` +
  '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>' +
  `${small}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;

const line = `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${COLOURS.line}"/></a:solidFill></a:ln></c:spPr>`;
const small = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill><a:srgbClr val="${COLOURS.muted}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

const fixed = (sheet: string, range: string): string =>
  `${xml(asSheet(sheet))}!${range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;

/** @param ids the relations to the charts, in their order */
export const drawingXml = (charts: readonly BarChart[], ids: readonly string[]): string =>
  `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}">` +
  charts
    .map(({ over, title }, index) => {
      const [from = 'A1', to = from] = over.split(':');
      const last = position(to);
      return (
        `<xdr:twoCellAnchor><xdr:from>${corner(position(from))}</xdr:from><xdr:to>${corner({ column: last.column + 1, row: last.row + 1 })}</xdr:to>` +
        `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${xml(title)}" descr="${xml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
        `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart r:id="${ids[index]}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
      );
    })
    .join('') +
  '</xdr:wsDr>';

const corner = ({ column, row }: { column: number; row: number }): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
