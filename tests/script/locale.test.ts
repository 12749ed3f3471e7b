/** A spreadsheet in another language and another time zone than the script's. */
import { describe, expect, test } from 'vitest';
import { written } from '../../apps-script/cell-writer.ts';
import { capture, SharedBook } from './shared-book.ts';

/** 4 August 2026, as spreadsheets count days. */
const FOURTH = 46_238;

const event = (name: string, start: string, second: number) =>
  capture(
    'event',
    { name, url: 'https://forum.example/', start, end: '2026-08-06', sessions: [], fees: [], deadlines: [] },
    second,
  );

describe.each(['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata'])(
  'in %s',
  (timeZone) => {
    const setUp = () => {
      const book = new SharedBook();
      book.spreadsheet.timeZone = timeZone;
      book.spreadsheet.locale = 'de_DE';
      return book;
    };

    test('a day is written and read as the same day', () => {
      const book = setUp();
      book.send(event('Forum', '2026-08-04', 1));
      book.script.run('processInboxNow');
      expect(book.rows('Events')).toMatchObject([{ name: 'Forum', start: FOURTH, end: FOURTH + 2 }]);
      book.send(event('Forum 2026', '2026-08-04', 2));
      book.script.run('processInboxNow');
      expect(book.rows('Events')).toMatchObject([{ name: 'Forum 2026', start: FOURTH, end: FOURTH + 2 }]);
      expect(book.rows('Events')[0]?.review ?? '').toBe('');
      expect(book.status()).toEqual(['merged', 'merged']);
    });

    test('a day that a person set stays, also where its neighbours are written anew', () => {
      const book = setUp();
      const many = Array.from({ length: 8 }, (_, i) => i);
      const series = (start: string, name: string, second: number) =>
        many.map((i) =>
          capture(
            'event',
            {
              name: `${name} ${i}`,
              url: `https://forum.example/${i}`,
              start,
              sessions: [],
              fees: [],
              deadlines: [],
            },
            second,
          ),
        );
      book.send(...series('2026-08-04', 'Forum', 1));
      book.script.run('processInboxNow');
      book.type('Events', 3, 'start', { numberValue: FOURTH + 7 });
      book.send(...series('2026-08-05', 'Congress', 2).filter((_, i) => i % 2 === 0));
      book.script.run('processInboxNow');
      expect(book.rows('Events').map(({ start }) => start)).toEqual(
        many.map((i) => (i === 3 ? FOURTH + 7 : i % 2 === 0 ? FOURTH + 1 : FOURTH)),
      );
    });

    test('formulas of new rows are such that every language reads them', () => {
      const book = setUp();
      book.send(capture('network', { asn: 64500, name: 'One' }, 1));
      book.script.run('processInboxNow');
      expect(book.rows('Targets')[0]?.traffic12).toMatch(/^=IF\(.*;/);
      book.script.answer = 'NO';
      book.remove('Checklist');
      book.script.run('setUpOrRepair');
      expect(book.script.alerts.at(-1)).toContain('made Checklist');
    });
  },
);

test.each(['M\u00e4rz 2026', 'Okt 4', 'ao\u00fbt-26', 'WAHR', 'faux', '1,5', '4.8.2026', '\u20ac5'])(
  '%s stays text',
  (text) => {
    expect(written(text)).toBe(`'${text}`);
  },
);
