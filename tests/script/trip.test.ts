/** The menu's items for those who travel: whom they are for, what they leave alone, what they say where they cannot. */
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test } from 'vitest';
import { daySerial } from '../../src/book/serial.ts';
import { inSheet, typed } from './forum.ts';
import { capture, SharedBook } from './shared-book.ts';

let book: SharedBook;
beforeEach(() => {
  book = inSheet();
});

const said = () => book.script.alerts.at(-1) ?? '';
const window = () => parseHTML(book.script.dialogs.at(-1)?.html ?? '').document;
const proposals = () => book.rows('Meetings').filter(({ asn }) => asn);
const places = () => proposals().map(({ asn, start, ourPeople, state }) => [asn, start, ourPeople, state]);
const rowOf = (title: string, asn: number) => book.rows(title).findIndex((row) => row.asn === asn);
const DAY = daySerial('2026-10-06') ?? 0;

const PROPOSED = [
  [64501, '12:00', 'Ana', 'proposed'],
  [64502, '12:35', 'Ana', 'proposed'],
];

test('the menu has everything, and every item its function', () => {
  book.script.run('onOpen', {}, 'simple trigger');
  expect(book.script.menus.map(({ caption }) => caption)).toEqual([
    'Process inbox',
    'Rank targets',
    'Propose meetings',
    'Brief for the selected target',
    'Draft a follow-up',
    'Where to go',
    'Move stages',
    'Calendar',
    'Make the management copy',
    'Set up or repair',
    'Upgrade',
  ]);
  for (const { handler } of book.script.menus) book.script.run(handler);
});

describe('Propose meetings', () => {
  test('writes rows that look like the others, and a second run changes nothing', () => {
    book.script.run('proposeMeetings');
    expect(said()).toContain('Proposals in Meetings: 2 new. What you changed or fixed stays.');
    const first = JSON.stringify(book.tab('Meetings').cells);
    expect(proposals()[0]).toMatchObject({ day: DAY, place: 'Café', theirPeople: 'Tara Sample' });
    expect(String(proposals()[0]?.network)).toContain('INDEX');
    book.script.run('proposeMeetings');
    expect(said()).toContain('2 as before');
    expect(JSON.stringify(book.tab('Meetings').cells)).toBe(first);
  });

  test('moves around what a person decided, wherever the columns stand', () => {
    book.script.run('proposeMeetings');
    const meetings = book.tab('Meetings');
    meetings.insertColumns(2, 1);
    // People paste a time, and type another in their own way.
    book.type('Meetings', rowOf('Meetings', 64502), 'start', { numberValue: 12.25 / 24 });
    book.type('Meetings', rowOf('Meetings', 64502), 'end', { stringValue: '12.45 pm' });
    book.script.run('proposeMeetings');
    expect(said()).toContain('1 taken back');
    expect(said()).toMatch(
      /No meeting with Alpha.*our time goes to those who are worth more|none of us has free time/,
    );
    expect(proposals().map(({ asn, state }) => [asn, state])).toEqual([
      [64501, 'cancelled'],
      [64502, 'proposed'],
    ]);
    expect(proposals()[1]?.start).toBe(12.25 / 24);
  });

  test('is for the selected targets or people alone, where that is said', () => {
    book.script.selected = {
      title: 'Targets',
      rows: [
        [1, 1],
        [rowOf('Targets', 64502) + 2, rowOf('Targets', 64502) + 2],
        [rowOf('Targets', 64503) + 2, rowOf('Targets', 64503) + 2],
      ],
    };
    book.script.answer = 'CANCEL';
    book.script.run('proposeMeetings');
    expect(said()).toContain('2 targets are selected');
    expect(proposals()).toEqual([]);
    book.script.answer = 'YES';
    book.script.run('proposeMeetings');
    expect(
      proposals()
        .map(({ asn }) => asn)
        .sort(),
    ).toEqual([64502, 64503]);

    book.script.selected = { title: 'Team', rows: [[3, 3]] };
    book.script.run('proposeMeetings');
    expect(book.script.alerts.at(-2)).toContain('for Ben alone');
    expect(proposals().find(({ asn }) => asn === 64501)).toMatchObject({ ourPeople: 'Ben' });
    expect(proposals()).toHaveLength(3);
  });

  test('moves rows with what stands beside them, in a spreadsheet that parts arguments with semicolons', () => {
    book.spreadsheet.locale = 'de_DE';
    book.script.run('proposeMeetings');
    // Google may tell of a formula with commas.
    const network = book.column('Meetings', 'network');
    const meetings = book.tab('Meetings');
    meetings.insertColumns(meetings.lastColumn(), 1);
    const own = meetings.lastColumn();
    meetings.enter(1, own, { formulaValue: '=1+1' });
    meetings.enter(2, own, { stringValue: '=not a formula' });
    book.setting('meetingPlace', { stringValue: 'Lobby' });
    const formulas = () => [1, 2].map((row) => meetings.at(row, network)?.value);
    const before = formulas();
    for (const row of [1, 2]) {
      const { formulaValue } = meetings.at(row, network)!.value as { formulaValue: string };
      meetings.enter(row, network, { formulaValue: formulaValue.replace(/;/g, ',') });
    }
    book.script.run('proposeMeetings');
    expect(said()).toContain('2 moved');
    expect(proposals().map(({ place }) => place)).toEqual(['Lobby', 'Lobby']);
    expect(formulas()).toEqual(before);
    expect([1, 2].map((row) => meetings.at(row, own)?.value)).toEqual([
      { formulaValue: '=1+1' },
      { stringValue: '=not a formula' },
    ]);
  });

  test('writes names as text, whatever they look like', () => {
    const names = ['=1+1', '+49 30 1234', "'quoted"];
    for (const [row, name] of names.entries()) typed(book, 'attendees', row, 'name', name);
    book.setting('meetingPlace', { stringValue: '=HYPERLINK("https://evil.example")' });
    book.script.run('proposeMeetings');
    const isTyped = ({ theirPeople, place }: Record<string, unknown>) =>
      names.includes(String(theirPeople)) && place === '=HYPERLINK("https://evil.example")';
    expect(proposals().every(isTyped)).toBe(true);
    const cells = book.tab('Meetings').cells.slice(1).flat();
    const formulas = cells.flatMap((cell) =>
      cell?.value && 'formulaValue' in cell.value ? cell.value.formulaValue : [],
    );
    expect(formulas.filter((formula) => !/INDEX\(|TODAY\(/.test(formula))).toEqual([]);
    book.script.run('proposeMeetings');
    expect(said()).toContain('2 as before');
  });

  test('fills empty rows first, then adds some with their formula', () => {
    const meetings = book.tab('Meetings');
    meetings.deleteRows(2, meetings.rows - 2);
    book.script.run('proposeMeetings');
    expect(proposals()).toHaveLength(2);
    expect(book.formulas('Meetings', 'network')).toBe(2);
  });

  test.each([
    ['no event is chosen', () => typed(book, 'events', 0, 'going', 'no'), 'Which event is it for?'],
    ['nobody goes', () => typed(book, 'team', 0, 'going', 'no'), 'Nobody of us goes yet'],
    ['a sheet is gone', () => book.remove('Agenda'), 'no sheet named “Agenda”'],
  ])('says what to do where %s, and changes nothing', (_what, spoil, words) => {
    spoil();
    book.script.run('proposeMeetings');
    expect(said()).toContain(words);
    expect(proposals()).toEqual([]);
  });

  test('a word of a list counts however it is written', () => {
    typed(book, 'events', 0, 'going', 'Yes');
    typed(book, 'team', 0, 'going', 'YES');
    typed(book, 'targets', rowOf('Targets', 64502), 'stage', 'Parked ');
    book.script.run('proposeMeetings');
    expect(proposals().map(({ asn }) => asn)).toEqual([64501, 64503]);
    typed(book, 'meetings', rowOf('Meetings', 64501), 'state', 'Cancelled');
    book.script.run('proposeMeetings');
    expect(places()).toContainEqual([64501, '12:00', 'Ana', 'proposed']);
    book.script.run('rankTargets');
    expect(book.rows('Targets')[rowOf('Targets', 64502)]).toMatchObject({
      stage: 'Parked ',
      ease: 'not now',
    });
    expect(book.rows('Team')[0]?.going).toBe('YES');
  });

  test.each([
    [
      'the agenda tells no times',
      () => {
        for (const row of book.rows('Agenda').keys()) typed(book, 'agenda', row, 'start', 'later');
      },
      'The agenda tells no times on 2026-10-06: only the hours in Settings were counted with.',
    ],
    [
      'rows that people fixed overlap',
      () =>
        [64501, 64502].forEach((asn, row) => {
          const cells = {
            day: '2026-10-06',
            start: '12:00',
            end: '12:30',
            asn,
            ourPeople: 'Ana',
            fixed: 'yes',
          };
          for (const [column, value] of Object.entries(cells)) typed(book, 'meetings', row, column, value);
        }),
      'Ana has two meetings at once: “Clashes with” in Meetings names them.',
    ],
    [
      'nobody who is wanted attends',
      () => {
        for (const row of book.rows('Targets').keys()) typed(book, 'targets', row, 'stage', 'parked');
      },
      'every target that attends has one, or none is known to attend',
    ],
  ])('says it where %s', (_what, spoil, words) => {
    spoil();
    book.script.run('proposeMeetings');
    expect(said()).toContain(words);
  });

  test('leaves out nobody without a word: those without a meeting stand in the Log', () => {
    book.script.run('proposeMeetings');
    expect(said()).toContain('No meeting with Gamma, AS64503: our time goes to those who are worth more.');
    expect(book.rows('Log').at(-1)?.what).toContain('Gamma, AS64503');
  });

  test('begins anew where somebody types meanwhile, and gives up in words', () => {
    // Six sheets and Settings are read before it is looked whether Meetings still stands as it stood.
    const typing = (times: number) => {
      let reads = 0;
      return {
        beforeCall: (_count: number, name: string) => {
          if (name !== 'Range.getValues' || ++reads < 8 || reads >= 8 + times) return;
          book.type('Meetings', 5, 'notes', { stringValue: `Lunch ${reads}` });
        },
      };
    };
    book.script.run('proposeMeetings', undefined, 'menu', typing(1));
    expect(places()).toEqual(PROPOSED);
    expect(book.rows('Meetings')[5]?.notes).toBe('Lunch 8');
    book = inSheet();
    book.script.run('proposeMeetings', undefined, 'menu', typing(1_000));
    expect(said()).toContain('Somebody is typing');
    expect(proposals()).toEqual([]);
  });

  test('a run that Google cuts short leaves whole rows, and the next one ends as if nothing had been', () => {
    const whole = inSheet();
    const { calls } = whole.script.run('proposeMeetings');
    for (let cutAt = 1; cutAt <= calls.length; cutAt++) {
      book = inSheet();
      book.script.run('proposeMeetings', undefined, 'menu', { cutAt });
      book.script.run('proposeMeetings');
      expect(places(), calls[cutAt - 1]).toEqual(PROPOSED);
    }
  }, 60_000);

  test('tells what Google refuses in words that help, and makes good on the next run', () => {
    const message =
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner.';
    book.script.run('proposeMeetings', undefined, 'menu', {
      beforeCall: (_count, name) => {
        if (name === 'Range.setValues') throw new Error(message);
      },
    });
    expect(said()).toContain('A protected range does not let you write here');
    book.script.run('proposeMeetings');
    expect(places()).toEqual(PROPOSED);
  });

  test('says that another run is at work', () => {
    book.script.lockHolder = Symbol('another');
    for (const handler of ['proposeMeetings', 'saveCalendars', 'makeManagementCopy']) {
      book.script.run(handler);
      expect(said()).toContain('Another run is at work');
    }
    expect(proposals()).toEqual([]);
  });

  test('a book of the first template is told what to do, and goes on after Upgrade', () => {
    const meetings = book.tab('Meetings');
    for (const key of ['key', 'proposal']) meetings.deleteColumns(book.column('Meetings', key), 1);
    book.spreadsheet.metadata.find(({ metadataKey }) => metadataKey === 'templateVersion')!.metadataValue =
      '1';
    book.script.run('proposeMeetings');
    expect(said()).toContain('Meetings lacks “As proposed”, “Key”');
    book.script.run('upgradeBook');
    expect(said()).toContain('Upgraded from template 1 to 2');
    book.script.run('proposeMeetings');
    expect(places()).toEqual(PROPOSED);
  });
});

describe('the brief and the mail', () => {
  test('are about the row that is selected', () => {
    const row = rowOf('Targets', 64502) + 2;
    book.script.selected = { title: 'Targets', rows: [[row, row]] };
    book.script.run('briefForTarget');
    expect(window().querySelector('h1')?.textContent).toBe('Beta');
    book.script.run('draftFollowUp');
    expect(book.script.dialogs.at(-1)?.title).toBe('Mail to Beta');
    expect(book.script.prompts).toEqual([]);
  });

  test('are a pack for several targets, or for the meetings of a person', () => {
    const names = () => [...window().querySelectorAll('h1')].map((title) => title.textContent);
    book.script.selected = { title: 'Targets', rows: [[1, 4]] };
    book.script.run('briefForTarget');
    expect(names().sort()).toEqual(['Alpha & Söhne <AS>', 'Beta', 'Gamma']);
    book.script.selected = undefined;
    book.script.run('proposeMeetings');
    book.script.selected = { title: 'Team', rows: [[2, 2]] };
    book.script.run('briefForTarget');
    expect(names()).toEqual(['Alpha & Söhne <AS>', 'Beta']);
    expect(book.script.dialogs.at(-1)?.title).toBe('2 briefs');
    expect(book.script.prompts).toEqual([]);
  });

  test.each(['briefForTarget', 'draftFollowUp'])(
    '%s asks where none is selected, and takes no for an answer',
    (handler) => {
      book.script.run(handler);
      expect(book.script.prompts).toHaveLength(1);
      book.script.reply = 'the big one';
      book.script.run(handler);
      expect(said()).toContain('“the big one” is no AS number');
      book.script.reply = 'AS64509';
      book.script.run(handler);
      expect(said()).toContain('AS64509 is not among Targets');
      expect(book.script.dialogs).toEqual([]);
    },
  );

  test('tell in words where a sheet lost its column', () => {
    book.script.selected = { title: 'Team', rows: [[2, 2]] };
    book.tab('Meetings').deleteColumns(book.column('Meetings', 'place'), 1);
    for (const handler of ['briefForTarget', 'draftFollowUp']) {
      book.script.run(handler);
      expect(said()).toContain('Meetings lacks “Where”');
    }
    book.script.selected = { title: 'Targets', rows: [[2, 2]] };
    book.tab('Targets').deleteColumns(book.column('Targets', 'why'), 1);
    for (const handler of ['proposeMeetings', 'briefForTarget', 'makeManagementCopy']) {
      book.script.run(handler);
      expect(said()).toContain('Targets lacks “Why”');
    }
    expect(book.script.dialogs).toEqual([]);
  });

  test('show what was captured as text, whatever it looks like', () => {
    const evil = `"><img src=x onerror=alert(1)>'</textarea><script>alert(2)</script>`;
    book.send(
      capture('network', {
        asn: 64504,
        name: evil,
        asSet: evil,
        scope: evil,
        contacts: [{ role: 'Policy', email: `"${evil}"@x.example`, visibility: 'Public' }],
      }),
    );
    book.script.run('processInboxNow');
    typed(book, 'targets', rowOf('Targets', 64504), 'speakTo', evil);
    typed(book, 'team', 2, 'name', evil);
    book.script.reply = '64504';
    book.script.run('briefForTarget');
    expect(window().querySelector('h1')?.textContent).toBe(evil);
    const before = book.script.dialogs.length;
    book.script.run('draftFollowUp');
    book.script.run('saveCalendars');
    for (const { html } of book.script.dialogs.slice(before - 1)) {
      const { document } = parseHTML(html);
      expect(document.querySelectorAll('img, script')).toHaveLength(0);
      expect(html).not.toContain('<img');
      expect(
        [...document.querySelectorAll('a')].filter(
          (a) => !/^(mailto:|data:|https:\/\/calendar\.google\.com\/)/.test(a.href),
        ),
      ).toEqual([]);
    }
  });
});

describe('Calendar', () => {
  const files = () =>
    [...window().querySelectorAll('a[download]')].map((link) =>
      Buffer.from(link.getAttribute('href')?.split('base64,')[1] ?? '', 'base64').toString(),
    );
  /** By what the entry is called. */
  const uids = () => {
    const lines = files().at(-1)?.replace(/\r\n /g, '') ?? '';
    return Object.fromEntries(
      [...lines.matchAll(/UID:(\S+)[\s\S]*?SUMMARY:(.*?)\r\n/g)].map(([, uid, summary]) => [summary, uid]),
    );
  };

  test('an entry keeps its name, whoever made the row and whatever is changed in it', () => {
    typed(book, 'meetings', 3, 'day', '2026-10-06');
    typed(book, 'meetings', 3, 'asn', 64503);
    book.type('Meetings', 3, 'start', { numberValue: 0.75 });
    book.script.run('saveCalendars');
    const uid = uids()['Meet Gamma'];
    expect(uid).toBeDefined();
    expect(files().at(-1)?.replace(/\r\n /g, '')).toMatch(
      /DTSTART;TZID=Europe\/Berlin:20261006T180000\r\nSUMMARY:Meet Gamma/,
    );
    book.type('Meetings', 3, 'start', { numberValue: 0.8 });
    book.tab('Meetings').insertRows(1, 2);
    typed(book, 'meetings', 0, 'day', '2026-10-06');
    typed(book, 'meetings', 0, 'asn', 64502);
    book.script.run('saveCalendars');
    expect(Object.keys(uids())).toContain('Meet Beta');
    expect(uids()['Meet Gamma']).toBe(uid);
  });

  test('says what is missing where there is nothing to put into one', () => {
    book = new SharedBook();
    book.script.run('saveCalendars');
    expect(said()).toContain('nothing to put into a calendar yet');
    book.script.run('makeManagementCopy');
    expect(said()).toContain('There are no targets yet');
    expect(book.script.dialogs).toEqual([]);
  });
});
