/** A listing → the people or members on it, or nobody where it is no such list. Better nobody than one who does not exist. */
import { hasLegalForm } from '../../records/organization-name.ts';
import type { Person } from '../../records/people.ts';
import { folded, oneLine } from '../../records/text.ts';
import {
  type Columns,
  columnsByHeader,
  columnsByShape,
  type Field,
  type Heading,
  headingOf,
  share,
} from './columns.ts';
import { type Subject, subjectOf, subjectUnder } from './headings.ts';
import type { Listing } from './listing.ts';
import { asnsIn, type Cells, personFrom } from './person.ts';
import {
  looksLikeAsns,
  looksLikeCountry,
  looksLikeEmail,
  looksLikeOrganization,
  looksLikePerson,
  looksLikeTitle,
} from './shapes.ts';
import { splitItems } from './split.ts';

export interface Page {
  /** The document's title, and the words of its address. */
  titles: readonly string[];
  language: string;
}

type Row = readonly string[];

const FOOTER =
  /^(?:(?:sub)?total|gesamt|insgesamt|summe|sum|totaal|razem|last update|stand|updated|page|合計|总计)(?!\p{L})/u;
const COUNTED = /^\D{0,12}\d{1,5}\s/;
const CLOCK = /(?<![\d:.])(?:[01]?\d|2[0-4])[:.h][0-5]\d(?![\d.])|\b\d{1,2}\s?[ap]m\b/i;
/** "Date: …", "Venue: …": what an event is, and not who comes. */
const NOTICE =
  /^(?:dates?|time|when|where|venue|location|place|topics?|agenda|datum|ort|zeit|fecha|lugar)\s*:\s*\S/i;
const HOURS = /^\d{1,2}[:.h][0-5]\d\s*[-–—]\s*\d{1,2}[:.h][0-5]\d$/;
const MONEY = /[€$£¥]\s?\d|\d\s?(?:[€£]|(?:eur|usd|chf|gbp)\b|(?:zł|kč)(?!\p{L}))/iu;

/** Of so many cells the shape must be right before a list without a header is believed. */
const MOST = 0.5;
const LONGEST_ITEM = 80;
const LONGEST_CELL = 140;
/** Lines of text are the least certain of lists. */
const MORE = 0.6;
const NEARLY_ALL = 0.8;
/** A table of so many networks, with their addresses or speeds, needs no heading. */
const UNMISTAKABLE = 10;

export function peopleOn(listing: Listing, page: Page): Person[] {
  const under = subjectUnder(listing.headings) ?? pageSubject(page.titles);
  if (under?.subject === 'absent') return [];
  // Attendees under the names of their companies.
  const last = listing.headings[listing.headings.length - 1] ?? '';
  const company =
    under?.subject === 'people' && !under.direct && looksLikeOrganization(last) ? last : undefined;
  const people = readRows(prepared(listing), company ? { subject: 'people', direct: true } : under, page);
  return people.map((person) =>
    company && !person.organization ? { ...person, organization: company } : person,
  );
}

/** A page's title and address vouch for its list only weakly. */
const pageSubject = (titles: readonly string[]) => {
  const subject = titles.map(subjectOf).find((found) => found && found !== 'absent');
  return subject ? { subject, direct: false } : undefined;
};

interface Grid {
  from: Listing['from'];
  header?: readonly string[];
  headings?: (Heading | undefined)[];
  rows: readonly Row[];
}

/** Finds the header, undoes tables that are several lists side by side, and parts the cells of lists that have one column. */
function prepared({ from, header: given, rows }: Listing): Grid {
  const header = given?.some((cell) => /\p{L}|#/u.test(cell)) ? given : undefined;
  const filled = rows.filter((row) => row.some((cell) => cell.trim()));
  let at = -1;
  if (!header) {
    at = filled.slice(0, 4).findIndex((row) => {
      const known = row.map(headingOf).filter(Boolean).length;
      const said = row.filter((cell) => cell.trim()).length;
      return (
        known >= 2 && known * 2 >= said && !row.some((cell) => looksLikeEmail(cell) || looksLikeAsns(cell))
      );
    });
  }
  const heads = header ?? filled[at];
  const body = at < 0 ? filled : filled.filter((_, index) => index > at);
  if (heads) {
    const headings = heads.map(headingOf);
    const period = periodOf(headings);
    if (period < heads.length)
      return {
        from,
        header: heads.slice(0, period),
        headings: headings.slice(0, period),
        rows: Array.from({ length: heads.length / period }, (_, part) =>
          body.map((row) => row.slice(part * period, (part + 1) * period)),
        )
          .flat()
          .filter((row) => row.some((cell) => cell.trim())),
      };
    if (heads.length > 1) return { from, header: heads, headings, rows: body };
  }
  const width = Math.max(0, ...body.slice(0, 80).map((row) => row.length));
  const alike = (looks: (cell: string) => boolean) =>
    Array.from({ length: width }, (_, index) => share(body, index, looks)).every((fits) => fits >= 0.6);
  if (
    width > 1 &&
    !alike((cell) => /\S #\s/.test(cell)) &&
    !(width > 1 && from === 'table' && alike(looksLikePerson))
  )
    return { from, rows: body };
  const items = body.flat().filter((cell) => cell.trim());
  return { from, ...(heads ? { headings: heads.map(headingOf) } : {}), rows: splitItems(items) };
}

/** "Name, Company, Name, Company" repeats after two. */
function periodOf(headings: readonly (Heading | undefined)[]): number {
  for (let period = 1; period <= headings.length / 2; period++)
    if (
      headings.length % period === 0 &&
      headings[0] &&
      headings.every((heading, at) => heading === headings[at % period])
    )
      return period;
  return headings.length;
}

function readRows(
  { from, header, headings, rows }: Grid,
  under: { subject: Subject; direct: boolean } | undefined,
  page: Page,
): Person[] {
  const headed = headings !== undefined && headings.length > 1;
  // "From" over times is an agenda's, over countries and towns a list's.
  headings?.forEach((heading, at) => {
    if (heading !== 'foreign') return;
    if (share(rows, at, looksLikeCountry(page.language)) >= NEARLY_ALL) headings[at] = 'country';
    else if (/^from$/i.test(header?.[at]?.trim() ?? '') && share(rows, at, (cell) => /\d/.test(cell)) === 0)
      headings[at] = 'aside';
  });
  if ((!headed && !under && from !== 'table') || headings?.includes('foreign') || scheduled(rows)) return [];
  // A talk's title beside its speaker is no job.
  const columns = headed
    ? columnsByHeader(headings, rows)
    : columnsByShape(rows, looksLikeCountry(page.language));
  if (!headed) {
    dropInitials(columns, rows);
    // What they speak of, and not whom for: "Testing of maps".
    if (share(rows, columns.organization ?? -1, isTopic) >= MORE) delete columns.organization;
  }
  const persons =
    columns.name === undefined
      ? columns.last === undefined
        ? 0
        : 1
      : share(rows, columns.name, looksLikePerson);
  const technical = headings?.includes('technical') ?? false;

  if (columns.name !== undefined && columns.organization === undefined) {
    const members = technical || (columns.asn !== undefined && under?.subject === 'members');
    if (
      members ||
      (columns.asn !== undefined && persons < MOST) ||
      (headed && persons < MOST && under?.subject === 'members')
    ) {
      columns.organization = columns.name;
      delete columns.name;
    }
  }
  const { title } = columns;
  if (title !== undefined && rows.filter((row) => row[title]?.trim()).length < rows.length / 5)
    delete columns.title;
  else if (title !== undefined && share(rows, title, (text) => text.split(/\s+/).length > 6) > 0.4) return [];
  if (
    headed &&
    /^(?:title|titel)/i.test(header?.[columns.title ?? -1] ?? '') &&
    share(rows, columns.title ?? -1, looksLikeTitle) < 0.3
  )
    return [];
  if (!believed({ from, headed, columns, persons, technical, rows, under })) return [];

  const people: Person[] = [];
  const organizations = new Set(rows.map((row) => folded(row[columns.organization ?? -1] ?? '')));
  let absent = false;
  const width = headings?.length ?? Math.max(0, ...rows.slice(0, 200).map((row) => row.length));
  for (const row of rows) {
    const only = onlyCell(row, width);
    if (
      only !== undefined &&
      ((from === 'table' && row.length === 1) ||
        subjectOf(only) ||
        (headed && columns.organization !== 0 && !looksLikePerson(only)))
    ) {
      absent = subjectOf(only) === 'absent';
      continue;
    }
    if (absent || isRepeated(row, header) || isFooter(row)) continue;
    const said = row.filter((cell) => /\p{L}/u.test(cell));
    if (!headed && (said.length > 1 ? said.some((cell) => cell.length > LONGEST_CELL) : !said.every(isItem)))
      continue;
    const cells = cellsOf(realigned(row, width, columns), columns);
    for (const one of apart(unswapped(cells, organizations))) {
      const person = personFrom(one);
      if (person) people.push(person);
    }
  }
  return people;
}

const isTopic = (text: string): boolean =>
  /\S\s(?:\S+\s)*\p{Ll}{4,}$/u.test(text) && !looksLikeOrganization(text);

/** "Ada Example (AE)": minutes call people by their initials, which look like countries and companies. */
function dropInitials(columns: Columns, rows: readonly Row[]): void {
  for (const field of ['country', 'organization', 'title'] as const) {
    const like = rows.filter(
      (row) =>
        initialsOf(row[columns.name ?? -1] ?? '') ===
        /^\p{Lu}{2,4}(?!\p{L})/u.exec(row[columns[field] ?? -1] ?? '')?.[0],
    );
    if (like.length > rows.length * MOST) delete columns[field];
  }
}

const initialsOf = (name: string): string => name.replace(/(\p{L})\S*\s*/gu, '$1').toUpperCase();

interface Claim {
  from: Listing['from'];
  headed: boolean;
  columns: Columns;
  /** How many of the names look like people's. */
  persons: number;
  technical: boolean;
  rows: readonly Row[];
  under: { subject: Subject; direct: boolean } | undefined;
}

/** Whether this is a list of people or members at all. */
function believed({ from, headed, columns, persons, technical, rows, under }: Claim): boolean {
  const { name, organization, asn, email, title, country } = columns;
  const named = name !== undefined || columns.last !== undefined;
  const numbered = asn !== undefined && share(rows, asn, (cell) => asnsIn(cell).length > 0) >= 0.3;
  if (headed) {
    if (numbered && (named || organization !== undefined))
      return (
        under !== undefined ||
        (named && persons >= MOST && rows.length > 1) ||
        (technical && rows.length >= UNMISTAKABLE)
      );
    if (named && organization !== undefined)
      return persons >= 0.3 || (under !== undefined && columns.last !== undefined);
    if (named && (email !== undefined || title !== undefined || country !== undefined))
      return persons >= MOST && under !== undefined;
    if (named) return persons >= MOST && under?.subject === 'people';
    return organization !== undefined && under !== undefined && (under.direct || technical);
  }
  if (!under) return from === 'table' && rows.length > 2 && named && (numbered || email !== undefined);
  if (numbered && (named || organization !== undefined))
    return under.direct || share(rows, asn, (cell) => /^asn?\s?\d/i.test(cell)) >= MOST;
  if (under.direct && share(rows, organization ?? name ?? 0, (cell) => /\bAS\s?\d{2}/.test(cell)) >= MOST)
    return true;
  // Links about a list ("Member fees") are no list.
  if (share(rows, name ?? organization ?? 0, (text) => subjectOf(text) !== undefined) > 0.3) return false;
  // One bare name under a heading may be anything.
  if (named && from === 'text' && rows.length === 1 && organization === undefined) return false;
  if (named && persons >= (under.direct ? (from === 'text' ? MORE : MOST) : NEARLY_ALL))
    return under.direct || rows.length > 2;
  if (!under.direct || organization === undefined) return false;
  // Companies only: no verb, no sentence, and some that say that they are companies.
  return (
    rows.length > 2 &&
    share(rows, organization, isItem) >= NEARLY_ALL &&
    share(rows, organization, looksLikeOrganization) >= 0.3
  );
}

const scheduled = (rows: readonly Row[]): boolean =>
  rows.filter((row) => row.some((cell) => CLOCK.test(cell) || MONEY.test(cell) || NOTICE.test(cell))).length >
    rows.length * 0.3 || rows.filter((row) => row.some((cell) => HOURS.test(cell.trim()))).length > 1;

/** "Ada Example" or "Example Net", and not "Register here." */
const isItem = (text: string): boolean => {
  const line = oneLine(text);
  return (
    line.length <= LONGEST_ITEM &&
    line.split(' ').length <= 8 &&
    /^[^\p{L}]*(?:\p{Lu}|\p{Lo}|[\p{Ll}\d]+[\p{Lu}.\d])/u.test(line) &&
    !/\S[!?:]$|[a-z]{4,}\.$/.test(line)
  );
};

/** The one filled cell of a row that spans or leaves empty all the rest. */
function onlyCell(row: Row, width: number): string | undefined {
  const filled = row.filter((cell) => cell.trim());
  return width > 1 && filled.length === 1 && (row.length === 1 || filled[0] === row[0])
    ? oneLine(filled[0] ?? '')
    : undefined;
}

const isRepeated = (row: Row, header: Row | undefined): boolean =>
  header !== undefined && row.every((cell, at) => !cell.trim() || folded(cell) === folded(header[at] ?? ''));

/** "Total 123", "123 attendees", and not "Total Networks". */
function isFooter(row: Row): boolean {
  const filled = row.filter((cell) => cell.trim());
  const said = folded(filled.join(' '));
  if (filled.length > 2 || !/\d/.test(said)) return false;
  const counted = said.replace(FOOTER, '').replace(/\d+/g, '').trim();
  return FOOTER.test(said)
    ? !counted || subjectOf(counted) !== undefined
    : filled.length === 1 && COUNTED.test(said) && subjectOf(counted) !== undefined;
}

/** A mark within a name has made one cell too many: join the two that leave the numbers where the header says they are. */
function realigned(row: Row, width: number, columns: Columns): Row {
  let cells = [...row];
  while (cells.length > width && !(cells[cells.length - 1] ?? '').trim()) cells = cells.slice(0, -1);
  const extra = cells.length - width;
  if (extra <= 0) return cells;
  const order = [columns.organization, columns.name, width - 1].filter((at) => at !== undefined);
  for (const at of order) {
    const candidate = [
      ...cells.slice(0, at),
      cells.slice(at, at + extra + 1).join(' | '),
      ...cells.slice(at + extra + 1),
    ];
    const { asn } = columns;
    if (asn === undefined || at === asn || !/\p{L}{3}/u.test(candidate[asn] ?? '')) return candidate;
  }
  return cells;
}

function cellsOf(row: Row, columns: Columns): Cells {
  const cells: Cells = {};
  const taken = Object.values(columns);
  for (const field of Object.keys(columns) as Field[]) {
    const cell = row[columns[field] ?? -1];
    if (cell !== undefined) cells[field] = cell;
  }
  // The number went into the column beside.
  if (cells.asn && asnsIn(cells.asn).length === 0)
    cells.asn = row.find((cell, at) => !taken.includes(at) && looksLikeAsns(cell)) ?? cells.asn;
  // A second number has a place of its own.
  else if (cells.asn) {
    const more = row.filter(
      (cell, at) => !taken.includes(at) && /^\s*as\s?\d/i.test(cell) && looksLikeAsns(cell),
    );
    cells.asn = [cells.asn, ...more].join(', ');
  }
  return cells;
}

/** Several people in one cell: "Ada Example, Jo Sample". */
function apart(cells: Cells): Cells[] {
  const names = (cells.name ?? '').split(/\s*(?:[;&\n]|,\s|\band\b|\bund\b)\s*/).filter(Boolean);
  return names.length > 1 && names.every((name) => looksLikePerson(name))
    ? names.map((name) => ({ ...cells, name }))
    : [cells];
}

/** Somebody filled in the form the wrong way round. */
function unswapped(cells: Cells, organizations: ReadonlySet<string>): Cells {
  const { name = '', organization = '', asn = '' } = cells;
  const strayed =
    /\p{L}{3}/u.test(asn) && asnsIn(asn).length === 0
      ? (['organization', 'name'] as const).find((field) => looksLikeAsns(cells[field] ?? ''))
      : undefined;
  if (strayed) return { ...cells, asn: cells[strayed] ?? '', [strayed]: asn };
  // Surnames may sound like companies, so the name must be one beyond doubt.
  const isSwapped =
    looksLikePerson(oneLine(organization)) &&
    (hasLegalForm(oneLine(name)) || organizations.has(folded(name)));
  return isSwapped ? { ...cells, name: organization, organization: name } : cells;
}
