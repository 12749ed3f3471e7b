/**
 * The lines of an iCalendar file (RFC 5545 §3.1), tolerant: what is no property is passed over. Our own, because a library that
 * knows all of the format is a fourteenth of what the extension may weigh, and an agenda needs a tenth of it; the tests hold both
 * to the same.
 */

export interface Property {
  /** As written, but for what text values escape. */
  readonly value: string;
  /** By name, in capitals. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** By name in capitals, each as often as it is there. */
export type Properties = ReadonlyMap<string, readonly Property[]>;

export interface CalendarLines {
  /** Of the calendar itself. */
  readonly head: Properties;
  readonly zones: readonly Properties[];
  readonly events: readonly Properties[];
}

/** Name, parameters, value. The bounds keep a hostile line from costing more than its length. */
const LINE = /^([A-Za-z][\w-]{0,60})((?:;[^:"]{0,400}(?:"[^"]{0,400}"[^:"]{0,400}){0,8})*):(.*)$/;
const PARAMETER = /;([A-Za-z][\w-]{0,60})=(?:"([^"]{0,400})"|([^;:"]{0,400}))/g;
const PARTS: Readonly<Record<string, 'zones' | 'events'>> = { VTIMEZONE: 'zones', VEVENT: 'events' };

export function calendarLines(text: string, most: number): CalendarLines {
  const head = new Map<string, Property[]>();
  const parts = { zones: [] as Properties[], events: [] as Properties[] };
  let part: { name: string; properties: Map<string, Property[]>; inside: number } | undefined;
  for (const line of text.replace(/(?:\r\n?|\n)[ \t]/g, '').split(/\r\n?|\n/)) {
    const [, written = '', parameters = '', value = ''] = LINE.exec(line) ?? [];
    const name = written.toUpperCase();
    const of = value.trim().toUpperCase();
    if (name === 'BEGIN') {
      // Alarms and the like have properties of the same names. A part that begins anew was never ended.
      if (of in PARTS) part = { name: of, properties: new Map(), inside: 0 };
      else if (part) part.inside++;
    } else if (name === 'END') {
      if (part && of === part.name) {
        const kind = PARTS[of] ?? 'events';
        if (parts[kind].length < most) parts[kind].push(part.properties);
        part = undefined;
      } else if (part) part.inside = Math.max(0, part.inside - 1);
    } else if (name && !part?.inside) {
      const properties = part?.properties ?? head;
      const property = { value, parameters: parametersIn(parameters) };
      const others = properties.get(name);
      if (others) others.push(property);
      else properties.set(name, [property]);
    }
  }
  return { head, ...parts };
}

const parametersIn = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(PARAMETER)].map(([, name = '', quoted, plain]) => [
      name.toUpperCase(),
      quoted ?? plain ?? '',
    ]),
  );

/** The first value of a property, with its text as it was before it was escaped; empty where there is none. */
export const textOf = (properties: Properties, name: string): string =>
  (properties.get(name)?.[0]?.value ?? '').replace(/\\([nN,;\\])/g, (_, sign: string) =>
    sign === 'n' || sign === 'N' ? '\n' : sign,
  );
