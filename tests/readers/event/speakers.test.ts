import { expect, test } from 'vitest';
import { isSpeakerLine, looksLikeName, parseSpeakers } from '../../../src/readers/event/speakers.ts';

const read = (text: string) =>
  parseSpeakers(text).map(({ name, affiliation }) => (affiliation ? `${name} @ ${affiliation}` : name));

test.each([
  ['Ana Silva,\nBert Muster', ['Ana Silva', 'Bert Muster']],
  ['Ana Silva / Bert Muster', ['Ana Silva', 'Bert Muster']],
  ['Ana Silva, Bert Muster, Cleo Probe', ['Ana Silva', 'Bert Muster', 'Cleo Probe']],
  ['(Dr. Ana Silva, Example Net)', ['Dr. Ana Silva @ Example Net']],
  [
    'Ana Silva (Example Net), Bert Muster (Sample IX)',
    ['Ana Silva @ Example Net', 'Bert Muster @ Sample IX'],
  ],
  [
    'Moderator: Ana Silva\nPanelists: Bert Muster (Sample IX), Cleo Probe (Test Ltd.)',
    ['Ana Silva', 'Bert Muster @ Sample IX', 'Cleo Probe @ Test Ltd.'],
  ],
  ['Ana Silva # Example Net', ['Ana Silva @ Example Net']],
  ['Example GmbH - Ana Silva', ['Ana Silva @ Example GmbH']],
  ['Ana Silva, Chair, Example Board', ['Ana Silva @ Chair, Example Board']],
  ['TBA', []],
])('%j names %j', (text, people) => expect(read(text)).toEqual(people));

test('lines that tell who speaks are told from those that do not', () => {
  for (const line of [
    '(Ana Silva, Example Net)',
    'Ana Silva, Example Net',
    'Speaker: Ana Silva',
    'Ana Silva',
  ])
    expect(isSpeakerLine(line), line).toBe(true);
  for (const line of [
    'Coffee Break',
    'Lightning Talks',
    'Remote Peering',
    'Please join us for drinks.',
    'Open Policy Forum',
    '(PDF)',
  ])
    expect(isSpeakerLine(line), line).toBe(false);
});

test('names keep their particles and scripts', () => {
  for (const name of ['Uta van der Berg', 'José María Ñandú', 'G. Z. Kabir', '山田 太郎'])
    expect(looksLikeName(name), name).toBe(true);
});
