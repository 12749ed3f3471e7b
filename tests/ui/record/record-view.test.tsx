import { useState } from 'preact/hooks';
import { describe, expect, test } from 'vitest';
import { correctRow, type Reviewed } from '../../../src/records/correction.ts';
import { RecordView } from '../../../src/ui/record/record-view.tsx';
import { LOW_TIDE } from '../../site/event.ts';
import { NETWORKS, OURS, POPCORN } from '../../site/networks.ts';
import { GRANARY_FACILITY, HERRING } from '../../site/site.ts';
import { rendered } from '../rendered.ts';

const HOSTILE = '<img src=x onerror="alert(1)"> <script>alert(2)</script>';

/** Every kind, with hostile words wherever a page can put words. */
const RECORDS: Reviewed[] = [
  { kind: 'network', record: { ...POPCORN, name: HOSTILE, notes: HOSTILE } },
  { kind: 'exchange', record: { ...HERRING, name: HOSTILE } },
  { kind: 'facility', record: { ...GRANARY_FACILITY, networks: [{ asn: 64500, name: HOSTILE }] } },
  {
    kind: 'policy',
    record: {
      general: null,
      language: 'en',
      text: HOSTILE,
      clauses: [{ id: 'md5', stance: 'required', quote: HOSTILE, confidence: 0.9, rule: 'test' }],
    },
  },
  { kind: 'event', record: { deadlines: [], ...LOW_TIDE, name: HOSTILE } },
  { kind: 'people', record: { title: HOSTILE, people: [{ name: HOSTILE, asns: [] }] } },
];

/** A record in the user's hands; `last` is what it has become. */
function hands(first: Reviewed, more: Partial<Parameters<typeof RecordView>[0]> = {}) {
  const held = { last: first };
  const Hands = () => {
    const [captured, setCaptured] = useState(first);
    held.last = captured;
    return <RecordView captured={captured} onChange={setCaptured} {...more} />;
  };
  return Object.assign(rendered(<Hands />), { held });
}

test.each(RECORDS.map((captured) => [captured.kind, captured] as const))(
  'whatever a page says, a view of kind %s shows as text',
  (_kind, captured) => {
    for (const view of [rendered(<RecordView captured={captured} />), hands(captured, { choosing: true })]) {
      expect(view.all('img, script')).toEqual([]);
      expect(view.root.textContent).toContain(HOSTILE);
    }
  },
);

test.each(RECORDS.map((captured) => [captured.kind, captured] as const))(
  'where nothing can be changed, a view of kind %s offers nothing to change',
  (_kind, captured) => {
    expect(
      rendered(<RecordView captured={captured} />).all('textarea, select, input:not([data-filter])'),
    ).toEqual([]);
  },
);

describe('a network', () => {
  test('shows what we have in common first: now, then soon, with both sides’ ports', () => {
    const view = rendered(<RecordView captured={{ kind: 'network', record: POPCORN }} ours={OURS} />);
    const common = view.all('.common li').map((row) => row.textContent?.replace(/\s+/g, ' '));
    expect(common[0]).toMatch(/^✓ now Herring-IX we 200 Gbps, they 400 Gbps/);
    expect(common.at(-1)).toMatch(/^◔ soon/);
  });

  test('that we share no place with says so', () => {
    const alone = { ...POPCORN, ports: [], facilities: [] };
    expect(
      rendered(<RecordView captured={{ kind: 'network', record: alone }} ours={OURS} />).text('.with-us'),
    ).toContain('No common exchange or building is known.');
  });

  test('is not compared with itself', () => {
    const view = rendered(<RecordView captured={{ kind: 'network', record: OURS }} ours={OURS} />);
    expect(view.text('.with-us')).toContain('This is your own network.');
    expect(view.all('.common li')).toEqual([]);
  });

  test('of which only the number is known claims no absence', () => {
    const thin = { kind: 'network', record: { asn: 64509, name: 'AS64509' } } as const;
    expect(rendered(<RecordView captured={thin} ours={OURS} />).text('.with-us')).toContain('were not read');
  });
});

describe('a correction', () => {
  const network: Reviewed = { kind: 'network', record: POPCORN };

  test('is the record’s value at once, marked, with the page’s own beside it', () => {
    const view = hands(network);
    view.type('textarea[aria-label="Name"]', 'Popcorn');
    expect(view.held.last).toMatchObject({
      record: { name: 'Popcorn' },
      evidence: { name: { from: 'hand' } },
    });
    expect(view.text()).toContain(`The page says: ${POPCORN.name}`);
    view.press('button[aria-label="Use the page’s value for Name"]');
    expect(view.held.last.record).toEqual(POPCORN);
  });

  test('that cannot be read is told and changes nothing', () => {
    const view = hands(network);
    view.type('textarea[aria-label="ASN"]', 'AS none');
    expect(view.text('.problem')).toMatch(/^Not an AS number/);
    expect(view.held.last.record).toEqual(POPCORN);
  });

  test('cannot take away what a record is nothing without', () => {
    const view = hands(network);
    view.type('textarea[aria-label="Name"]', '');
    expect(view.text('.problem')).toContain('cannot be empty');
    expect(view.held.last.record).toEqual(POPCORN);
  });
});

describe('a policy, with our own network known', () => {
  const asks: Reviewed = {
    kind: 'policy',
    record: {
      general: 'selective',
      language: 'en',
      text: '',
      clauses: [
        { id: 'peeringdb-record', stance: 'required', quote: 'A record.', confidence: 0.9, rule: 'test' },
        { id: 'md5', stance: 'optional', quote: 'MD5 if you like.', confidence: 0.9, rule: 'test' },
      ],
    },
  };

  test('says which demands we meet, clause by clause and counted', () => {
    const view = rendered(<RecordView captured={asks} ours={OURS} />);
    expect(view.text('.fit-summary')).toBe('Of what it asks of us: ✓ 1 met');
    expect(view.all('.fit')).toHaveLength(1);
  });

  test('does not count a demand that was struck out', () => {
    const view = rendered(<RecordView captured={{ ...asks, leftOut: { clauses: [0] } }} ours={OURS} />);
    expect(view.all('.fit-summary')).toEqual([]);
  });

  test('is not held against ourselves', () => {
    const own = { ...asks, record: { ...asks.record, asn: OURS.asn } } as Reviewed;
    expect(rendered(<RecordView captured={own} ours={OURS} />).all('.fit, .fit-summary')).toEqual([]);
  });
});

describe('a policy that was read before', () => {
  const said = (text: string, more: object = {}): Extract<Reviewed, { kind: 'policy' }> => ({
    kind: 'policy',
    record: {
      general: 'open',
      language: 'en',
      text,
      clauses: [{ id: 'irr', stance: 'required', quote: text, confidence: 0.9, rule: 'test', ...more }],
    },
  });
  const earlier = {
    at: '2026-05-03T09:00:00Z',
    record: said('Routes should be registered.', { stance: 'preferred' }).record,
  };

  test('says what is stricter, with the old and the new words', () => {
    const view = rendered(<RecordView captured={said('Routes must be registered.')} earlier={earlier} />);
    expect(view.text('.changed')).toContain('Since 3 May 2026: 1 stricter.');
    expect(view.text('.changed')).toContain('preferred → required');
    expect(view.all('.changed del').map(({ textContent }) => textContent)).toEqual(['should']);
    expect(view.all('.changed ins').map(({ textContent }) => textContent)).toEqual(['must']);
  });

  test('says so where the page says the same', () => {
    const view = rendered(<RecordView captured={said('Routes should be registered.')} earlier={earlier} />);
    expect(view.text()).toContain('The page says the same as on 3 May 2026.');
    expect(view.all('.changed')).toEqual([]);
  });

  test('asks about a clause that a person set and whose words are gone', () => {
    const kept = correctRow(said('Routes must be registered.'), 'clauses', 0, {
      ...said('Routes must be registered.').record.clauses[0],
      stance: 'optional',
    });
    const gone = 'its words are not on the page any more';
    expect(rendered(<RecordView captured={kept} />).text()).not.toContain(gone);
    const other = { ...kept, record: { ...kept.record, text: 'Something else.' } };
    expect(rendered(<RecordView captured={other} />).text()).toContain(gone);
  });

  test('marks in the whole text the words that its clauses were read from', () => {
    const view = rendered(
      <RecordView
        captured={{ ...said('Routes must  be\nregistered.', { quote: 'must be registered' }) } as Reviewed}
      />,
    );
    const fold = view.all('details').at(-1);
    Object.assign(fold ?? {}, { open: true });
    view.send('details:last-of-type', 'toggle');
    expect(view.all('mark').map(({ textContent }) => textContent)).toEqual(['must  be\nregistered']);
  });
});

test('a clause that is unchecked is left out, and its stance is corrected in place', () => {
  const policy = RECORDS[3] as Reviewed;
  const view = hands(policy, { choosing: true });
  view.one('select[aria-label="Stance on MD5"]');
  const check = view.one('.clauses input[type="checkbox"]') as HTMLInputElement;
  check.checked = false;
  view.send('.clauses input[type="checkbox"]', 'change');
  expect(view.held.last.leftOut).toEqual({ clauses: [0] });
});

test('every network of the site has a view', () => {
  for (const record of NETWORKS) {
    expect(rendered(<RecordView captured={{ kind: 'network', record }} ours={OURS} />).text()).toContain(
      record.name,
    );
  }
});
