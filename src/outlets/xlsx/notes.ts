/** Notes on cells: their text, and the drawing (VML, as Excel still asks for) that says how large each opens. */
import { position } from '../../book/formulas.ts';
import { HEAD, MAIN, xstring } from './xml.ts';

interface Note {
  at: string;
  text: string;
}

export const notesXml = (notes: readonly Note[]): string =>
  `${HEAD}<comments xmlns="${MAIN}"><authors><author>Meet-Me Sheet</author></authors><commentList>` +
  notes
    .map(
      ({ at, text }) =>
        `<comment ref="${at}" authorId="0"><text><r><rPr><sz val="10"/><rFont val="Calibri"/></rPr>` +
        `<t xml:space="preserve">${xstring(text)}</t></r></text></comment>`,
    )
    .join('') +
  '</commentList></comments>';

/** Points: a note of 40 characters a line opens without scrolling. */
const WIDTH = 210;
const LINE = 14;
const LINE_CHARACTERS = 38;

/** @param sheet its number in the file, from 1: shapes are numbered apart for each sheet */
export const noteShapesXml = (notes: readonly Note[], sheet: number): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>` +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
  notes
    .map(({ at, text }, index) => {
      const { column, row } = position(at);
      const height = LINE * (1 + Math.ceil(text.length / LINE_CHARACTERS));
      return (
        `<v:shape id="_x0000_s${sheet * 1024 + index + 1}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto" ` +
        `style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:${WIDTH}pt;height:${height}pt;visibility:hidden">` +
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>' +
        `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
      );
    })
    .join('') +
  '</xml>';
