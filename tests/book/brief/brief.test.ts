import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../src/book/book.ts';
import { briefs } from '../../../src/book/brief/brief.ts';
import { filled, mailTo, mailtoLink } from '../../../src/book/brief/mail.ts';
import { workedOut } from '../../../src/book/engine/work-out.ts';
import { makeBook } from '../../../src/book/make-book.ts';
import { anyBook } from '../any-book.ts';
import { capture, facility, policyRecord, port } from '../captures.ts';

const OURS = { asn: 64500, name: 'Our Net', asSet: 'AS-OURS', ports: [port(1)], facilities: [facility(7)] };

const book = (...more: Parameters<typeof makeBook>[0]): Book =>
  makeBook(
    [
      capture('network', {
        asn: 64501,
        name: 'Alpha',
        scope: 'Europe',
        prefixes4: 40,
        ports: [port(1), port(2)],
        facilities: [facility(7)],
        contacts: [
          { role: 'NOC', email: 'noc@alpha.example', visibility: 'Public' },
          { role: 'Policy', email: 'peering@alpha.example', visibility: 'Users' },
        ],
      }),
      capture('people', {
        title: 'Who comes',
        people: [{ name: 'Ana Example', asns: [64501], title: 'Peering Manager' }],
      }),
      ...more,
    ],
    { ours: OURS, profile: { noc24x7: false }, today: '2026-11-21' },
  );

it('is on the first of two rows that name one network', () => {
  const made = book();
  const twice = [...made.rows.targets, { key: 'typed', cells: { asn: 64501 } }];
  const doubled = { ...made, rows: { ...made.rows, targets: twice } };
  expect(briefs(doubled, workedOut(doubled))(64501)?.network).toBe('Alpha');
});

const filledIn = (made: Book, cells: object): Book => ({
  ...made,
  rows: {
    ...made.rows,
    targets: made.rows.targets.map((row) => ({ ...row, cells: { ...row.cells, ...cells } })),
  },
});
const brief = (made: Book) => briefs(made, workedOut(made))(64501);

describe('briefs', () => {
  it('tells who they are, where we both are and who comes', () => {
    expect(brief(book())).toMatchObject({
      network: 'Alpha',
      facts: expect.arrayContaining([
        ['Scope', 'Europe'],
        ['Prefixes', '40 IPv4'],
      ]),
      placesNow: ['Exchange 1', 'House 7'],
      people: ['Ana Example, Peering Manager'],
    });
  });

  it('begins with what we share and asks for the exceptions that we need', () => {
    const policy = capture('policy', policyRecord([{ id: 'noc-24x7' }, { id: 'nda' }], { asn: 64501 }));
    const made = filledIn(book(policy), { trafficNow: 1300 });
    const { opening, bring, clauses } = brief(made) ?? {};
    expect(opening).toBe(
      'We are both at Exchange 1, and at 1 more. About 1.3 Gbps goes between us today. We have read your policy, and miss NOC 24×7: would you consider an exception?',
    );
    expect(clauses?.map(({ isUnmet }) => isUnmet)).toEqual([true, false]);
    expect(bring).toContain('Our AS-SET: AS-OURS');
    expect(bring?.join()).toContain('Our case for an exception: NOC 24×7');
  });

  it('claims nothing of places while nobody has said who we are', () => {
    const nobody = makeBook([capture('network', { asn: 64501, name: 'Alpha', ports: [port(9)] })], {
      today: '2026-11-21',
    });
    expect(brief(nobody)?.opening).toBe('Where would you like to meet us?');
    expect(brief(nobody)?.bring.join()).not.toContain('Where we could both be');
  });

  it('claims no place that we do not share', () => {
    const far = makeBook([capture('network', { asn: 64501, name: 'Alpha', ports: [port(9)] })], {
      ours: OURS,
      today: '2026-11-21',
    });
    expect(brief(far)?.opening).toBe(
      'We do not share a place with Alpha yet. Where would you like to meet us?',
    );
    const soon = makeBook([capture('network', { asn: 64501, name: 'Alpha', ports: [port(1, false)] })], {
      ours: OURS,
      today: '2026-11-21',
    });
    expect(brief(soon)?.opening).toMatch(/^We shall both be at Exchange 1 soon\./);
  });

  it('knows nothing of who is no target', () => {
    expect(briefs(book(), workedOut(book()))(64999)).toBeUndefined();
  });

  it('never fails, and never says NaN or undefined', () => {
    fc.assert(
      fc.property(anyBook, (made) => {
        const on = briefs(made, workedOut(made));
        for (const { cells } of made.rows.targets) {
          const found = cells.asn === undefined ? undefined : on(cells.asn);
          expect(JSON.stringify([found, found && mailTo(found, made)])).not.toMatch(/NaN|undefined|Infinity/);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('mailTo', () => {
  it('goes to the address for peering requests, and leaves out what is not known', () => {
    const made = filledIn(book(), { owner: 'Bo Example' });
    const found = brief(made);
    const mail = found && mailTo(found, made);
    expect(mail?.to).toBe('peering@alpha.example');
    expect(mail?.subject).toBe('Peering between AS64500 and AS64501');
    expect(mail?.body).toContain('Where we both are: Exchange 1, House 7\n');
    expect(mail?.body).not.toMatch(/Traffic|Exceptions|\{/);
    expect(mail?.body).toMatch(/Bo Example$/);
  });

  it('follows the team’s own text', () => {
    const made = {
      ...book(),
      settings: { ...book().settings, mailBody: 'Dear {Network},\n{person}\n{odd}' },
    };
    const found = brief(made);
    expect(found && mailTo(found, made).body).toBe('Dear Alpha,\n{odd}');
  });

  it('makes a link that holds any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (body) => {
        const link = new URL(mailtoLink({ to: 'a@alpha.example', subject: 'x & y', body }));
        expect(link.searchParams.get('subject')).toBe('x & y');
        expect(link.searchParams.get('body')).toBe(body.replace(/\n/g, '\r\n'));
      }),
    );
  });
});

it('a line whose gaps stay empty is left out, others stand', () => {
  expect(filled('a {x}\nb {y}\nc', { x: '1', y: undefined })).toBe('a 1\nc');
});
