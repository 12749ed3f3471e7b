/** One book, in the notebook and in the sheet: what is made of it for the trip is the same in both. */

import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { briefs } from '../../src/book/brief/brief.ts';
import { mailTo, mailtoLink } from '../../src/book/brief/mail.ts';
import { calendarOf } from '../../src/book/calendar/entries.ts';
import { icsText } from '../../src/book/calendar/ics.ts';
import { columnLetters } from '../../src/book/column-letters.ts';
import { workedOut } from '../../src/book/engine/work-out.ts';
import { GAIN_WORDS, gainedThere, trafficThere } from '../../src/book/gain-words.ts';
import { gainsOf } from '../../src/book/gains.ts';
import { propose } from '../../src/book/propose.ts';
import { offsetAt } from '../../src/outlets/offset-at.ts';
import { writeManagementCopy } from '../../src/outlets/xlsx.ts';
import { plainOf } from '../google/entered.ts';
import { readWorkbook } from '../outlets/read-xlsx.ts';
import { inNotebook, inSheet, TODAY } from './forum.ts';
import type { SharedBook } from './shared-book.ts';

let sheet: SharedBook;
beforeAll(() => {
  sheet = inSheet();
});

const cellsOf = (rows: readonly object[], keys: readonly string[]) =>
  rows
    .map((row) => keys.map((key) => (row as Record<string, unknown>)[key] ?? ''))
    .sort((one, other) => String(one).localeCompare(String(other)));

/** What a window shows, without its looks. */
const shown = (html: string) => {
  const { document } = parseHTML(html);
  for (const other of document.querySelectorAll('style, title, .actions')) other.remove();
  return document;
};
const wordsIn = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ');

test.each([64501, 64502, 64503])('the brief on AS%i', (asn) => {
  sheet.script.reply = `AS${asn}`;
  sheet.script.run('briefForTarget');
  const { html = '', title = '' } = sheet.script.dialogs.at(-1) ?? {};
  const book = inNotebook();
  const brief = briefs(book, workedOut(book))(asn)!;
  expect(title).toBe(`Brief: ${brief.network}`);
  const words = wordsIn(shown(html).body.textContent);
  const said = [
    brief.network,
    brief.why,
    brief.opening,
    ...brief.facts.flat(),
    ...brief.placesNow,
    ...brief.placesSoon,
    ...brief.clauses.flatMap(({ clause, asks, verdict, figures, quote }) => [
      clause,
      asks,
      verdict,
      figures,
      quote,
    ]),
    ...brief.people,
    ...brief.history,
    ...brief.bring,
    ...(brief.notes ? [brief.notes] : []),
  ];
  for (const one of said) expect(words).toContain(wordsIn(one));
});

test('the mail to a target', () => {
  sheet.script.reply = '64501';
  sheet.script.run('draftFollowUp');
  const book = inNotebook();
  const mail = mailTo(briefs(book, workedOut(book))(64501)!, book);
  const { document } = parseHTML(sheet.script.dialogs.at(-1)!.html);
  expect(mail.to).toBe('peering@alpha.example');
  expect(document.querySelector('a')?.getAttribute('href')).toBe(mailtoLink(mail));
  // What stands in a text area is text to this parser, as it is markup to a browser.
  const { document: area } = parseHTML(`<pre>${document.querySelector('textarea')?.textContent}</pre>`);
  expect(area.querySelector('pre')?.textContent?.trim()).toBe(mail.body.trim());
});

test('where to go', () => {
  sheet.script.run('whereToGo');
  const { document } = parseHTML(sheet.script.dialogs.at(-1)!.html);
  const lines = [...document.querySelectorAll('tr:has(td)')].map((line) =>
    [...line.querySelectorAll('th, td')].map((cell) => wordsIn(cell.textContent)),
  );
  const gains = gainsOf(inNotebook().rows);
  expect(gains.length).toBeGreaterThan(0);
  const told = gains.map(({ name, ours, city, country, targets, mbps, newMbps }) => [
    ours === 'soon' ? `${name} ${GAIN_WORDS.soon}` : name,
    [city, country].filter(Boolean).join(', '),
    String(targets.length),
    trafficThere(mbps),
    gainedThere(mbps, newMbps),
  ]);
  expect(lines.sort()).toEqual(told.sort());
});

const MEETING = ['day', 'start', 'end', 'asn', 'theirPeople', 'ourPeople', 'place', 'state'] as const;

test('the meetings, and then the calendars', () => {
  sheet.script.run('proposeMeetings');
  const { rows, unmet } = propose(inNotebook());
  expect(rows).toHaveLength(2);
  const written = sheet.rows('Meetings').filter(({ asn }) => asn);
  const serial = (day: string | undefined) => Date.parse(`${day}T00:00Z`) / 86_400_000 + 25_569;
  expect(cellsOf(written, MEETING)).toEqual(
    cellsOf(
      rows.map((row) => ({ ...row, day: serial(row.day) })),
      MEETING,
    ),
  );
  expect(unmet.map(({ asn }) => asn)).toEqual([64503]);
  expect(sheet.script.alerts.at(-1)).toContain('No meeting with Gamma, AS64503');

  const keys = new Map(written.map(({ asn, key }) => [asn, String(key)]));
  const meetings = Object.fromEntries(rows.map((row) => [keys.get(row.asn ?? 0) ?? '', row]));
  sheet.script.run('saveCalendars');
  const { document } = parseHTML(sheet.script.dialogs.at(-1)!.html);
  const files = [...document.querySelectorAll('a[download]')].map((link) => [
    link.getAttribute('download'),
    Buffer.from(link.getAttribute('href')?.split('base64,')[1] ?? '', 'base64').toString(),
  ]);
  const book = inNotebook(meetings);
  const names = new Map(book.rows.targets.map(({ cells }) => [cells.asn, cells.network]));
  const planned = {
    ...book.rows,
    meetings: book.rows.meetings.map(({ key, cells }) => ({
      key,
      cells: { ...cells, network: names.get(cells.asn) },
    })),
  };
  const now = /DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(files[0]?.[1] ?? '') ?? [];
  const stamp = `${now.slice(1, 4).join('-')}T${now.slice(4, 7).join(':')}Z`;
  const ics = (name: string, person?: string) =>
    icsText(calendarOf(planned, person).entries, { name, now: stamp, offsetAt });
  expect(files).toEqual([
    ['meet-me-ana.ics', ics('Calendar of Ana', 'Ana')],
    ['meet-me-ben.ics', ics('Calendar of Ben', 'Ben')],
    ['meet-me-everyone.ics', ics('Calendar of all')],
  ]);
  expect(files[0]?.[1]).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin');
});

test('the management copy, cell for cell, as a file and as a spreadsheet', async () => {
  sheet = inSheet();
  sheet.script.withheld.add('https://www.googleapis.com/auth/drive.file');
  sheet.script.run('makeManagementCopy');
  const { document } = parseHTML(sheet.script.dialogs.at(-1)!.html);
  const link = document.querySelector('a[download]')!;
  expect(link.getAttribute('download')).toBe(`meet-me-management-${TODAY}.xlsx`);
  const file = Buffer.from(link.getAttribute('href')?.split('base64,')[1] ?? '', 'base64');
  const [mine, theirs] = [readWorkbook(file), readWorkbook(await writeManagementCopy(inNotebook()))];
  expect(mine.sheets.map(({ name }) => name)).toEqual(['Summary', 'Checklist', 'Targets', 'Events']);
  const cells = ({ sheets }: typeof mine) =>
    sheets.map(({ name, cells, links }) => [
      name,
      [...cells].map(([at, { value, formula }]) => [at, value, formula]),
      [...links],
    ]);
  expect(cells(mine)).toEqual(cells(theirs));
  expect([...mine.parts.keys()].sort()).toEqual([...theirs.parts.keys()].sort());
  const all = [...mine.parts.values()].join('');
  expect(all).not.toMatch(/Tara|peering@alpha|fibre/);

  sheet.script.withheld.clear();
  sheet.script.run('makeManagementCopy');
  const copy = [...sheet.store.spreadsheets.values()].at(-1)!;
  expect(
    copy.tabs.map(({ title, cells }) => [
      title,
      cells.flatMap((line, row) =>
        (line ?? []).flatMap((cell, column) =>
          cell?.value ? [[columnLetters(column) + (row + 1), plainOf(cell.value)]] : [],
        ),
      ),
    ]),
  ).toEqual(
    theirs.sheets.map(({ name, cells }) => [
      name,
      [...cells].flatMap(([at, { value }]) => (value === undefined ? [] : [[at, value]])),
    ]),
  );
});
