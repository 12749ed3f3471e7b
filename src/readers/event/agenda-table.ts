/**
 * Agendas in tables: a row a session, a column a track, a column a day. What a column holds is told by its header, in several
 * languages, and by what stands in it.
 */
import { oneLine } from '../../records/text.ts';
import { type DayMark, type Draft, dayMark, draftOf, roomOf } from './draft.ts';
import type { Cell, Grid } from './page-lines.ts';
import { isKindWord, namesKind, sessionKind } from './session-kind.ts';
import { isSpeakerLine, parseSpeakers } from './speakers.ts';
import { findTimes, type TimeSpan } from './times.ts';

type Role =
  | 'time'
  | 'end'
  | 'duration'
  | 'title'
  | 'speaker'
  | 'affiliation'
  | 'room'
  | 'track'
  | 'abstract'
  | 'ignored'
  | 'content'
  | 'empty';

/** Words of header cells. */
const HEADERS: readonly (readonly [Role, RegExp])[] = [
  ['end', /^(?:end(?:s|e|e?zeit)?|end time|bis|to|until|fin|fim|hasta|do)$/i],
  [
    'time',
    /^(?:(?:start|begin)(?:s|n|ning|zeit)?(?: time)?|times?(?:slot)?\b.*|zeit(?:en)?|uhrzeit|wann|when|from|von|hours?|hora(?:rio)?s?|heure|horaire|ora(?:rio)?|čas|godzina|tid|tijd|saat|slot|时间|時間|schedule)$/i,
  ],
  ['duration', /^(?:duration|dauer|length|min(?:ute[sn]?)?\.?|durée|duraci[oó]n|duração)$/i],
  [
    'speaker',
    /^(?:speakers?|presenters?|presented by|authors?|autor(?:en)?|sprecher(?:in)?|referent(?:en|in)?|vortragende[r]?|who|wer|name|ponentes?|palestrantes?|orador(?:es)?|expositor(?:es)?|intervenants?|relator[ei]|spreker|prelegent|facilitators?|host|moderators?|chair|instructors?|inst\.?|lead|discussion lead|講演者|演讲者)(?:\s*[/(&].*)?$/i,
  ],
  [
    'affiliation',
    /^(?:affiliation|organi[sz]ation|company|firma|companies|empresa|organisme|institution|organisation\/company)$/i,
  ],
  ['room', /^(?:room|raum|saal|location|venue|place|ort|sala|salle|local|lugar|where)$/i],
  ['track', /^(?:track|stream|type|category|format|art|kategorie|typ|tipo)$/i],
  [
    'title',
    /^(?:titles?|titel|topics?|thema|themen|subjects?|session(?:s| title| name)?|talks?|vortrag|vorträge|presentations?|program(?:me)?s?|agenda(?: item)?|activity|activities|event|item|what|was|contents?|description|t[ií]tulo|tema|actividad|atividade|sujet|titre|titolo|onderwerp|temat|演題|题目)$/i,
  ],
  [
    'ignored',
    /^(?:folien|slides?(?:\s*[/&]\s*\w+)?|pdfs?|videos?|links?|materials?|downloads?|recordings?|presentations? \(pdf\)|exercises?|#|no\.?|nr\.?|fl|country|e-?mail|bio|status|language|sprache|lang)$/i,
  ],
];
/** "Session 3", "Part II", "Block A": a row that names a block of talks. */
const BLOCK =
  /^(?:(?:plenary\s+)?session|part|block|sitzung|sesi[oó]n|sess[aã]o|teil|panel)\s*[-#]?\s*[\w.]{1,5}\s*:?$/i;
const TRACK = /^(?:track|stream|parallel(?: session)?|sala|room)\s*[-#]?\s*[\w]{1,3}\s*(?:[:–-]\s*|$)/i;
const INSTRUCTORS =
  /^(?:instructors?|trainers?|speakers?|presenters?|referenten|instructores|resource persons?)\s*:/i;

interface Column {
  role: Role;
  header: string;
  day?: DayMark | undefined;
}

const EMPTY: Cell = { lines: [], text: '', bold: false, header: false };

/** @returns the sessions in reading order; none where the table is no agenda */
export function readAgendaTable(whole: Grid, day: DayMark | undefined): Draft[] {
  const written = withoutDashes(whole);
  const width = written[0]?.length ?? 0;
  const timeAt = timeColumn(written, width);
  const grid = timeAt < 0 ? written : written.map((row) => withHoursFirst(row, timeAt));
  const again = timeAt < 0 ? -1 : nextTimeColumn(grid, width, timeAt);
  if (again > 0) {
    const left = grid.map((row) => row.slice(0, again));
    const right = grid.map((row) => row.slice(again));
    return [...readAgendaTable(left, day), ...readAgendaTable(right, day)];
  }
  if (timeAt < 0) {
    const untimed = readUntimed(grid, day);
    return untimed.length > 0 ? untimed : readTrackCards(grid, day);
  }
  const first = grid.findIndex(
    (row) => leadingTime(row[timeAt]) !== undefined || BLOCK.test(row[timeAt]?.text ?? ''),
  );
  const { columns, tableDay } = readColumns(grid, width, timeAt, Math.max(first, 0));
  const headers = new Set(grid.slice(0, Math.max(first, 0)).map(rowText));
  return new TableReader(columns, timeAt, tableDay ?? day).read(
    grid.slice(Math.max(first, 0)).filter((row) => !headers.has(rowText(row)) || leadingTime(row[timeAt])),
  );
}

/** "Registration: | 08:30 – 17:30" among rows that begin with their hours. */
function withHoursFirst(row: readonly Cell[], timeAt: number): Cell[] {
  const label = row[timeAt];
  const at = row.findIndex((cell) => {
    const time = cell === label ? undefined : leadingTime(cell);
    return time?.span.end && time.words === '';
  });
  const hours = row[at];
  if (!label?.text || !hours || label.header || leadingTime(label)) return [...row];
  const title = oneLine(label.text).replace(/\s*:$/, '');
  return row.map((cell, x) =>
    x === timeAt ? hours : x === at ? { ...label, text: title, lines: [title] } : cell,
  );
}

/** "09:00 | – | 10:30": a column of dashes holds nothing. */
function withoutDashes(grid: Grid): Grid {
  const kept = (grid[0] ?? []).map(
    (_, x) =>
      !grid.every((row) => /^[-–—]?$/.test(row[x]?.text ?? '')) || grid.every((row) => row[x]?.text === ''),
  );
  return kept.every(Boolean) ? grid : grid.map((row) => row.filter((_, x) => kept[x]));
}

const rowText = (row: readonly Cell[]): string => row.map(({ text }) => text).join('|');

/** The time that a cell begins with or is all about, and the words beside it. */
function leadingTime(cell: Cell | undefined): { span: TimeSpan; words: string } | undefined {
  if (!cell || cell.text.length > 120) return undefined;
  const [span] = findTimes(cell.text, true);
  if (!span) return undefined;
  const words = oneLine(
    `${cell.text.slice(0, span.index)} ${cell.text.slice(span.index + span.length)}`,
  ).replace(/^[\s:,–-]+|[\s:,(–-]+$/g, '');
  return words.length <= 60 ? { span, words } : undefined;
}

function timeColumn(grid: Grid, width: number): number {
  for (let x = 0; x < Math.min(width, 4); x++) {
    const { times, others } = timesIn(grid, x);
    if (times > 0 && times >= others && (times > 1 || grid.length <= 4)) return x;
  }
  return -1;
}

function timesIn(grid: Grid, x: number): { times: number; others: number } {
  let times = 0;
  let others = 0;
  const seen = new Set<Cell>();
  for (const row of grid) {
    const cell = row[x];
    if (!cell || cell.text === '' || seen.has(cell)) continue;
    seen.add(cell);
    // A cell as wide as the table is a heading.
    if (row.every((other) => other === cell)) continue;
    const time = leadingTime(cell);
    if (time && (time.words.length <= 24 || namesKind(time.words))) times++;
    else if (!BLOCK.test(cell.text) && !cell.header) others++;
  }
  return { times, others };
}

/** Days side by side, each with times of its own: "Time | Monday | Time | Tuesday". Beside the first, times are ends. */
function nextTimeColumn(grid: Grid, width: number, first: number): number {
  for (let x = first + 2; x < width - 1; x++) {
    const { times, others } = timesIn(grid, x);
    if (times > 2 && times > others * 2 && timesIn(grid, x - 1).times < times / 2) return x;
  }
  return -1;
}

function readColumns(
  grid: Grid,
  width: number,
  timeAt: number,
  first: number,
): { columns: Column[]; tableDay: DayMark | undefined } {
  const rows = grid.slice(first);
  const columns: Column[] = [];
  let tableDay: DayMark | undefined;
  for (let x = 0; x < width; x++) {
    const headers = [...new Set(grid.slice(0, first).map((row) => row[x]?.text ?? ''))].filter(
      (text) => text !== '',
    );
    // Of several header rows the lowest that names a role counts; dates may stand in any.
    const role = x === timeAt ? 'time' : headers.map(headerRole).findLast((found) => found !== undefined);
    const marks = headers.flatMap((text) => dayMark(text, true) ?? []);
    const day = marks.find(({ date }) => date) ?? marks[0];
    tableDay ??= day;
    const filled = rows.some((row) => (row[x]?.text ?? '') !== '');
    columns.push({
      role: role ?? (filled ? 'content' : 'empty'),
      header: headers.findLast((text) => !dayMark(text, true) && text.length <= 120) ?? '',
      day,
    });
  }
  // One date over the whole table is the day that it begins with; several are a day a column.
  const days = new Set(columns.flatMap(({ day }) => (day ? [day.name] : [])));
  if (days.size === 1) for (const column of columns) column.day = undefined;
  guessRoles(columns, rows, timeAt, days.size > 1);
  return { columns, tableDay: days.size === 1 ? tableDay : columns[timeAt]?.day };
}

const headerRole = (text: string): Role | undefined =>
  HEADERS.find(([, words]) => words.test(text.replace(/[:*]+$/, '').trim()))?.[0];

/** What headers leave open, the cells tell. */
function guessRoles(columns: Column[], rows: Grid, timeAt: number, daily: boolean): void {
  // Where columns are days, all of them hold sessions.

  const next = columns[timeAt + 1];
  const share = (x: number, test: (cell: Cell) => boolean) => {
    const cells = [...new Set(rows.map((row) => row[x]))].filter(
      (cell): cell is Cell => cell !== undefined && cell.text !== '',
    );
    return cells.length ? cells.filter(test).length / cells.length : 0;
  };
  if (
    next &&
    (next.role === 'content' || next.role === 'end') &&
    share(timeAt + 1, (cell) => (leadingTime(cell)?.words ?? 'x') === '') > 0.6
  )
    next.role = 'end';
  else if (next?.role === 'end') next.role = 'content';
  const open = columns.flatMap(({ role, header }, x) =>
    role === 'content' && !TRACK.test(header) ? [x] : [],
  );
  const titled = columns.some(({ role }) => role === 'title');
  const distinct = (x: number) => {
    const texts = rows.flatMap((row) => row[x]?.text || []);
    return texts.length < 5 ? Number.NaN : new Set(texts).size / texts.length;
  };
  const [one = -1, two = -1] = open;
  // "Keynote | …", "Full paper | …", "Full paper | …": what sort of session it is, and then which.
  const sort = columns[one];
  if (
    sort &&
    open.length === 2 &&
    !titled &&
    !daily &&
    sort.header === '' &&
    columns[two]?.header === '' &&
    distinct(one) <= 0.6 &&
    distinct(two) >= 0.8
  ) {
    sort.role = 'track';
    return;
  }
  for (const x of open) {
    const column = columns[x];
    if (!column || (daily && column.day) || (!titled && x === open[0])) continue;
    if (share(x, ({ text }) => /^\d{1,3}\s*(?:min\.?|minutes|′|')?$/i.test(text)) > 0.6)
      column.role = 'duration';
    else if (
      column.header === '' &&
      share(x, ({ text }) => isSpeakerLine(text) || /^tb[acd]$/i.test(text)) >= 0.5
    )
      column.role = 'speaker';
    // "Talks | Workshops" stand side by side.
    else if (titled && column.header !== '' && !column.day && !namesKind(column.header))
      column.role = 'abstract';
  }
}

const CHAIR = /^(?:session\s+|panel\s+)?(?:chair(?:person|s)?|chaired by|moderators?)(?:\s*:.*)?$/i;

/** Reads row by row, because what a row means depends on the rows before: days, blocks, cells that reach down. */
class TableReader {
  #columns: Column[];
  #timeAt: number;
  #day: DayMark | undefined;
  #section: string | undefined;
  #block: Draft | undefined;
  /** The cell whose time went to the block above it. */
  #taken: Cell | undefined;
  #found: Draft[] = [];
  /** By column: the cell that the last session was read from, to let it grow where it reaches into the next row. */
  #open: { cell: Cell; draft: Draft; reaches?: boolean }[] = [];

  constructor(columns: Column[], timeAt: number, day: DayMark | undefined) {
    this.#columns = columns;
    this.#timeAt = timeAt;
    this.#day = day;
  }

  read(rows: Grid): Draft[] {
    for (const [y, row] of rows.entries()) this.#row(row, rows[y + 1], rows[y + 2]);
    return this.#found.some(({ span }) => span) ? this.#found : [];
  }

  #row(row: Cell[], next: Cell[] | undefined, afterNext: Cell[] | undefined): void {
    const cells = [...new Set(row)].filter(({ text }) => text !== '');
    const [only] = cells;
    const timeCell = row[this.#timeAt] ?? EMPTY;
    const time = timeCell === this.#taken ? undefined : leadingTime(timeCell);
    if (cells.length === 1 && only && !time) {
      // Alone in its row: a day, a section, or a session without a time.
      const mark = dayMark(only.text, true);
      if (mark) {
        this.#day = mark;
        this.#section = this.#block = undefined;
        return;
      }
      if (only === timeCell && !BLOCK.test(only.text)) {
        // "Session Chair: …" says who leads what follows, and not what it is.
        if (!isSpeakerLine(only.text))
          this.#section = TRACK.test(only.text) || !namesKind(only.text) ? only.text : undefined;
        return;
      }
    }
    // Who leads what follows may stand beside its name.
    if (!time && cells.some(({ text }) => CHAIR.test(text))) {
      const [said] = cells.filter(({ text }) => !CHAIR.test(text) && !isSpeakerLine(text));
      this.#section = said?.text;
      return;
    }
    if (!time && BLOCK.test(timeCell.text)) {
      this.#startBlock(row, next, afterNext);
      return;
    }
    const span = this.#withEnd(time?.span, row);
    if (span) this.#end(row, span);
    if (this.#continues(row, cells, span)) return;
    if (time && isKindWord(time.words)) this.#block = undefined;
    for (const { draft, cell, column } of this.#drafts(row, time?.words ?? '')) {
      const before = this.#open[column];
      if (before?.cell === cell || (span && before && goesOn(before.draft, draft, span))) {
        if (span) {
          before.draft.span = extended(before.draft.span, span);
          before.reaches = true;
        }
        continue;
      }
      if (span) draft.span = span;
      if (
        time?.words &&
        isKindWord(time.words) &&
        draft.kind === 'talk' &&
        sessionKind(time.words) !== 'talk'
      )
        draft.kind = sessionKind(time.words);
      this.#add(draft, column, cell);
    }
  }

  /**
   * Rows that only tell more of the session above: the hours and the chair of a block that was named over them, who speaks,
   * or what it holds.
   */
  #continues(row: Cell[], cells: Cell[], span: TimeSpan | undefined): boolean {
    const above = this.#found.at(-1);
    const said = cells.filter((cell) => cell !== row[this.#timeAt]);
    const [only] = said;
    if (!only || said.length > 1) return false;
    if (span) {
      if (!CHAIR.test(only.text)) return false;
      // Who chairs is not what takes place.
      if (above && !above.span) Object.assign(above, { span, speakers: parseSpeakers(only.text) });
      return true;
    }
    if (!above?.span || this.#block || this.#columns.some(({ role }) => role === 'speaker')) return false;
    if (above.speakers.length === 0 && only.lines.every(isSpeakerLine))
      above.speakers = parseSpeakers(only.lines.join('\n'));
    else if (!above.abstract && only.lines.length > 3) above.abstract = only.lines.join('\n');
    else return false;
    return true;
  }

  /** What reached down to here ends where the next begins, unless the table says when. */
  #end(row: Cell[], { start }: TimeSpan): void {
    this.#open.forEach((open, x) => {
      if (!open.reaches || row[x] === open.cell) return;
      const { span } = open.draft;
      if (span && !span.end) open.draft.span = { ...span, end: start };
      open.reaches = false;
    });
  }

  #add(draft: Draft, column: number, cell: Cell): void {
    const day = this.#columns[column]?.day ?? this.#day;
    if (day) draft.day = day;
    const group = this.#block?.title ?? this.#section;
    if (!draft.track && group && !draft.kind.match(/^(?:break|meal|social|registration)$/))
      draft.track = group;
    this.#found.push(draft);
    this.#open[column] = { cell, draft };
  }

  /** The time of a block stands in the row of its first talk, and then covers the talks below, which have none. */
  #startBlock(row: Cell[], next: Cell[] | undefined, afterNext: Cell[] | undefined): void {
    this.#block = undefined;
    const [found] = this.#drafts(row, '');
    if (!found) return;
    this.#add(found.draft, found.column, found.cell);
    const time = leadingTime(next?.[this.#timeAt]);
    if (!time || isKindWord(time.words) || namesKind(time.words)) return;
    found.draft.span = time.span;
    const covers = afterNext !== undefined && (afterNext[this.#timeAt]?.text ?? '') === '';
    this.#block = found.draft;
    if (covers) this.#taken = next?.[this.#timeAt];
  }

  #withEnd(span: TimeSpan | undefined, row: Cell[]): TimeSpan | undefined {
    if (!span || span.end) return span;
    const end = this.#columns.findIndex(({ role }) => role === 'end');
    const to = end < 0 ? undefined : leadingTime(row[end])?.span.start;
    if (to) return { ...span, end: to };
    const lasts = this.#columns.findIndex(({ role }) => role === 'duration');
    const minutes = lasts < 0 ? Number.NaN : Number.parseInt(row[lasts]?.text ?? '', 10);
    if (!(minutes > 0 && minutes < 720) || !(span.start.half || span.start.full)) return span;
    const hour = span.start.half === 'pm' && span.start.hour < 12 ? span.start.hour + 12 : span.start.hour;
    const total = hour * 60 + span.start.minute + minutes;
    return total < 1440
      ? { ...span, end: { hour: Math.floor(total / 60), minute: total % 60, full: true } }
      : span;
  }

  /** One session where the row is a list's; one a column where columns are tracks or days. */
  #drafts(row: Cell[], timeWords: string): { draft: Draft; cell: Cell; column: number }[] {
    const at = (role: Role) => this.#columns.findIndex((column) => column.role === role);
    const contents = this.#columns.flatMap(({ role }, x) =>
      role === 'title' || role === 'content' ? [x] : [],
    );
    // A break has nothing beside its sort, or stands where others have their speaker or their end.
    if (contents.every((x) => (row[x]?.text ?? '') === ''))
      contents.push(
        ...(['track', 'speaker', 'end'] as const)
          .map(at)
          .filter((x) => x >= 0 && isTitleAstray(row[x], row[this.#timeAt]))
          .slice(0, 1),
      );
    const found: { draft: Draft; cell: Cell; column: number }[] = [];
    const texts = new Set<string>();
    const different = new Set(contents.map((x) => row[x]?.text ?? '').filter((text) => text !== '')).size;
    for (const x of contents) {
      const cell = row[x] ?? EMPTY;
      const day = this.#columns[x]?.day?.name ?? '';
      if (cell.text === '' || texts.has(cell.text + day) || cell === row[this.#timeAt]) continue;
      texts.add(cell.text + day);
      const named =
        !isKindWord(timeWords) && timeWords !== '' && /\p{L}{3}/u.test(timeWords) && namesKind(timeWords);
      const draft = named
        ? draftOf([timeWords])
        : draftOf(cell.lines, (row[at('speaker')]?.text ?? '') !== '');
      if (!draft) continue;
      if (named) draft.room = roomOf(cell.text) ?? cell.text;
      const header = this.#columns[x]?.header ?? '';
      if (contents.length > 1 && different > 1 && header !== '' && !headerRole(header))
        draft.track = header.replace(TRACK, '') || header;
      found.push({ draft, cell, column: x });
    }
    const spoken = row[at('speaker')];
    const speakers = parseSpeakers(spoken?.lines.join('\n') ?? '');
    // All that is known of a talk may be who gives it.
    if (found.length === 0 && spoken && speakers.length > 0 && leadingTime(row[this.#timeAt])) {
      const draft = { title: speakers.map(({ name }) => name).join(', '), kind: sessionKind(spoken.text) };
      found.push({ draft: { ...draft, speakers: [] }, cell: { ...EMPTY }, column: at('speaker') });
    }
    const [single] = found;
    if (found.length === 1 && single) {
      const cellAt = (role: Role) => {
        const cell = row[at(role)];
        return cell && cell !== single.cell ? cell : undefined;
      };
      if (spoken === single.cell) speakers.length = 0;
      const affiliation = cellAt('affiliation')?.text;
      if (affiliation && speakers.length === 1 && speakers[0]) speakers[0].affiliation ??= affiliation;
      single.draft.speakers.push(...speakers);
      const room = cellAt('room')?.text;
      if (room) single.draft.room ??= room;
      const track = cellAt('track')?.lines[0];
      if (track) withTrack(single.draft, track);
      const abstract = cellAt('abstract')?.lines.join('\n');
      if (abstract) single.draft.abstract ??= abstract;
    }
    return found;
  }
}

/** What sort of session it is may be all that is said: "Opening | (Chairs)". */
function withTrack(draft: Draft, track: string): void {
  if (/^\([^()]*\)$/.test(draft.title)) {
    draft.title = track;
    draft.kind = sessionKind(track);
    return;
  }
  draft.track ??= track;
  if (draft.kind === 'talk' && namesKind(track)) draft.kind = sessionKind(track);
}

/** A cell that says the same as the one above it, from where that one ends, was merged in all but name. */
const goesOn = (before: Draft, draft: Draft, { start }: TimeSpan): boolean =>
  before.title === draft.title &&
  draft.kind !== 'break' &&
  before.span?.end?.hour === start.hour &&
  before.span.end.minute === start.minute;

const isTitleAstray = (cell: Cell | undefined, time: Cell | undefined): boolean =>
  cell !== undefined && cell !== time && /\p{L}{2}/u.test(cell.text) && !isSpeakerLine(cell.text);

const extended = (span: TimeSpan | undefined, by: TimeSpan): TimeSpan =>
  span && by.end ? { ...span, end: by.end } : (span ?? by);

/** A table without times under a day: "Session 1.1 | Topic | Speaker". Its header must say that it is one. */
function readUntimed(grid: Grid, day: DayMark | undefined): Draft[] {
  const [head = [], ...rows] = grid;
  const roles = head.map(({ text }) => headerRole(text));
  const titleAt = head.findIndex(({ text }, x) => roles[x] === 'title' && !/^session$/i.test(text));
  const speakerAt = roles.indexOf('speaker');
  const numbered = rows.every(
    (row) => BLOCK.test(row[0]?.text ?? '') || /^\d+(?:\.\d+)*\.?$/.test(row[0]?.text ?? ''),
  );
  if (!day || rows.length < 2 || titleAt < 0 || (!numbered && speakerAt < 0)) return [];
  return rows.flatMap((row) => {
    const draft = draftOf(row[titleAt]?.lines ?? []);
    if (!draft) return [];
    draft.speakers.push(...parseSpeakers(row[speakerAt]?.lines.join('\n') ?? ''));
    return [{ ...draft, day }];
  });
}

/** A table without times whose columns are tracks with their instructors: "Track 1: Routing" over "Instructors: …". */
function readTrackCards(grid: Grid, day: DayMark | undefined): Draft[] {
  const [head, ...rows] = grid;
  if (!head || rows.length === 0 || !day?.date) return [];
  const found = head.flatMap((cell, x) => {
    const body = rows.find((row) => INSTRUCTORS.test(row[x]?.text ?? ''))?.[x];
    const draft = body ? draftOf([cell.text.replace(TRACK, '')]) : undefined;
    if (!draft || !body) return [];
    draft.speakers.push(...parseSpeakers(body.lines.join('\n')));
    draft.day = day;
    if (draft.kind === 'talk') draft.kind = sessionKind(day.name);
    return [draft];
  });
  return found.length === new Set(head).size ? found : [];
}
