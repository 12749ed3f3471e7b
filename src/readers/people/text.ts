/** Lists in plain text: tables drawn with pipes, tabs or commas, labelled records, "Attendees: …", and bare lines. */
import { oneLine } from '../../records/text.ts';
import { headingOf } from './columns.ts';
import { subjectOf } from './headings.ts';
import { type Listing, labelledRows } from './listing.ts';
import { looksLikeCountry, looksLikePerson } from './shapes.ts';

const RULE = /^[\s|:+=*_~-]{3,}$/;
const BULLET = /^\s*(?:[-*•·▪◦–+]|\(?\d{1,4}[.)]|\[[ x]?\])\s+(?!#)/i;
const MARKDOWN_HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/;
/** `- name: Ada Example`, `Company: Example Net` */
const LABELLED = /^\s*(?:-\s+)?["']?(\p{L}[\p{L} _-]{1,28}?)["']?\s*:\s+["']?(.*?)["']?,?$/u;
/** "Attendees: A, B and C", "Participants (12): …", "The following companies are registered: …" */
const ANNOUNCED =
  /^(.{3,80}?)(?::|\s(?:are|were|include[sd]?|come from|from|sind|waren|sont|son|sono|zijn|são)(?=\s))\s*(.{5,})$/su;
/** "A, B and C have registered." */
const ANNOUNCED_AFTER =
  /^(?:(?:so far|currently|until now|bisher|as of [^,]+),?\s+)?(.{5,}?)\s(?:have|haben|has|will|are|sind)\s((?:\p{L}+\s){0,3}(?:regist|attend|angemeldet|coming|signed)\p{L}*)\.?$/iu;
/** The beginning of a sentence's last item that still is a name. */
const NAME_RUN = /^(?:(?:[^\p{Ll}\s]|\p{Ll}+[\p{Lu}.\d])\S*\s*|(?:of|de|der|van|von|für|for|the|and)\s)+/u;
/** What a comma parts from a company's name is still its name. */
const LEGAL_PIECE = /^(?:inc|ltd|llc|corp|plc|gmbh|s\.?a|b\.?v|co|limited)\b/i;
const PROPER = /^[\p{Lu}\p{Lo}\d]|^\p{Ll}+[\p{Lu}\d.]/u;
const AND =
  /\s+(?:and|und|et|y|e|en|i|og|och|ja|sowie|as well as)\s+(?=[\p{Lu}\p{Lo}])|\s+&\s+(?=\p{Lu}[^,&]*$)/u;

/** Nobody's name and company take more. */
const LONGEST = 160;

/** @param lines of one part of a page, blank ones too; @param above the headings above them, the outermost first */
export function textListings(lines: readonly string[], above: readonly string[]): Listing[] {
  const found: Listing[] = [];
  let label: string | undefined;
  const headings = () => (label ? [...above, label] : above);
  const add = (part: Pick<Listing, 'header' | 'rows'>, from: Listing['from'] = 'text') => {
    if (part.rows.length) found.push({ from, headings: headings(), ...part });
  };
  let group: string[] = [];
  /** Since the last label, parted by blank lines. */
  let groups: string[][] = [];
  const close = () => {
    if (group.length) groups.push(group);
    group = [];
  };
  const finish = () => {
    close();
    const [size = 0] = groups.map(({ length }) => length);
    const cards =
      groups.length > 1 &&
      size > 1 &&
      size < 5 &&
      groups.every((lines) => lines.length === size && looksLikePerson(plainLine(lines[0] ?? '')));
    if (cards) add({ rows: groups.map((lines) => [lines.map(plainLine).join('\n')]) });
    else for (const lines of groups) addGroup(lines);
    groups = [];
  };
  const addGroup = (lines: readonly string[]) => {
    const pairs = lines.flatMap((line) => {
      const [, term, value] = LABELLED.exec(line) ?? [];
      return term && value !== undefined ? [[term, value] as const] : [];
    });
    const records = pairs.length >= 4 && pairs.length >= lines.length * 0.8 ? labelledRows(pairs) : undefined;
    add(
      delimited(lines) ??
        (records?.header?.some(headingOf) ? records : { rows: itemsOn(lines).map((item) => [item]) }),
    );
  };

  for (const raw of lines) {
    const line = raw.trim();
    const heading = MARKDOWN_HEADING.exec(line)?.[1];
    const announced = announcedIn(line);
    if (RULE.test(line) && !/[|+]/.test(line)) {
      // A line drawn under a line makes it a heading.
      const title = group.length === 1 ? group.pop() : undefined;
      if (title && subjectOf(title)) {
        finish();
        label = title;
      } else close();
    } else if (!line) close();
    else if (heading !== undefined || (line.length > LONGEST && (announced?.items.length ?? 0) < 3)) {
      // Prose ends a list, and what announced it announces nothing further.
      finish();
      label = heading;
    } else if (announced) {
      finish();
      label = announced.label;
      if (announced.items.length) {
        add({ rows: announced.items.map((item) => [item]) }, 'list');
        label = undefined;
      }
    } else group.push(raw.trimEnd());
  }
  finish();
  return found;
}

/** Without bullets and Markdown's signs. */
const plainLine = (line: string): string =>
  line
    .replace(BULLET, '')
    .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .trim();

/** Lines are items, unless the items stand on the lines in a row: "Ada Example, Jo Sample (Sample Net), …". */
function itemsOn(group: readonly string[]): string[] {
  const lines = group.map(plainLine);
  const pieces = lines.flatMap((line) => itemsIn(line.replace(/,$/, '')));
  const people = pieces.filter((piece) => looksLikePerson(piece.replace(/\s*\(.*/, ''))).length;
  return pieces.length > lines.length * 2 && people > pieces.length * 0.7 ? pieces : lines;
}

/** @returns the label and what follows it on the line; no items where the list stands on the lines below */
export function announcedIn(line: string): { label: string; items: string[] } | undefined {
  const text = line
    .replace(BULLET, '')
    .replace(/\*\*|__/g, '')
    .trim();
  if (/\||\t/.test(text)) return undefined;
  const alone =
    /^(.{3,90}?)\s*(?:\(\d+\)|\[\d+\])?\s*:$/.exec(text)?.[1] ??
    (!/[,.:@#]/.test(text) && (text.split(/\s+/).length <= 4 || isOfEvent(text)) ? text : '');
  if (alone && subjectOf(alone)) return { label: alone, items: [] };
  const [, before = '', after = ''] = ANNOUNCED_AFTER.exec(text) ?? [];
  const [, label = '', rest = ''] =
    subjectOf(after) === 'people' ? ['', after, before] : (ANNOUNCED.exec(text) ?? []);
  // Of one talk.
  if (/^(?:speaker|moderator|presenter)$/i.test(label)) return undefined;
  if (!subjectOf(label) || label.split(/\s+/).length > 8) return undefined;
  const items = itemsIn(rest.replace(/(?<=\p{L}{3})\.(?:\s+\p{Lu}.*)?$/su, ''));
  const last = items.pop() ?? '';
  items.push(
    (/^[^(]{12,}$/.test(last) && last.split(/\s+/).length > 3 && NAME_RUN.exec(last)?.[0].trim()) || last,
  );
  const proper = items.filter((item) => PROPER.test(item) && item.length <= 80).length;
  return proper === items.length &&
    (before === '' || items.length > 2) &&
    !items.every(looksLikeCountry('en'))
    ? { label, items }
    : undefined;
}

/** "Attendees of Example Forum 7": all that follows is the name of something. */
function isOfEvent(text: string): boolean {
  const [, subject = '', name = ''] =
    /^(.{3,40}?)\s(?:of|at|for|der|des|von|vom|de|du|del|do|della|à)\s(.{3,60})$/u.exec(text) ?? [];
  return subjectOf(subject) === 'people' && NAME_RUN.exec(name)?.[0] === name;
}

/** "A, Inc., B (C, D) and E" → A, Inc. · B (C, D) · E */
function itemsIn(text: string): string[] {
  const pieces = text.split(text.includes(';') ? /;\s*/ : /,\s+/);
  const items: string[] = [];
  let open = false;
  for (const piece of pieces) {
    if (open || LEGAL_PIECE.test(piece)) items.push(`${items.pop() ?? ''}, ${piece}`);
    else items.push(piece);
    open = piece.includes('(') ? !piece.includes(')') : open && !piece.includes(')');
  }
  const last = items.pop() ?? '';
  return [...items, ...last.split(AND)]
    .map((item) => oneLine(item).replace(/^(?:and|und|et|sowie)\s+/, ''))
    .filter(Boolean);
}

/** Rows parted by pipes, tabs, semicolons, or commas under a header that we know. */
function delimited(group: readonly string[]): Pick<Listing, 'header' | 'rows'> | undefined {
  if (group.length < 2) return undefined;
  const lines = group.filter((line) => !RULE.test(line));
  const [first = ''] = lines;
  for (const [mark, knownOnly] of [
    ['|', false],
    ['\t', false],
    [';', true],
    [',', true],
  ] as const) {
    if (lines.filter((line) => line.includes(mark)).length < lines.length * 0.8) continue;
    const rows = lines.map((line) => cellsIn(line, mark));
    if (knownOnly && (rows[0]?.filter(headingOf).length ?? 0) < 2) continue;
    const ruled = RULE.test(group[1] ?? '') || RULE.test(group[0] ?? '');
    if (mark === '|' && !ruled && !/^\s*\|/.test(first) && rows[0]?.length === 1) continue;
    return ruled && mark === '|' && lines.length > 1
      ? { header: rows[0] ?? [], rows: rows.slice(1) }
      : { rows };
  }
  return undefined;
}

/** Quotes as in RFC 4180 for marks that need them; the outer pipes of a drawn table are no cells. */
function cellsIn(line: string, mark: string): string[] {
  if (mark === '|')
    return line
      .replace(/^\s*\|/, '')
      .replace(/\|\s*$/, '')
      .split('|')
      .map(oneLine);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === mark && !quoted) {
      cells.push(oneLine(cell));
      cell = '';
    } else cell += character;
  }
  return [...cells, oneLine(cell)];
}
