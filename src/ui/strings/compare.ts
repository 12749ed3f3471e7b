import { plural } from './common.ts';

/** Several policies side by side. */
export const compare = {
  title: 'Compare policies',
  about: 'What each network asks, clause by clause. Open a cell to read the words that say it.',
  none: {
    title: 'No policy is in the notebook yet',
    text: 'Read a peering policy with the toolbar button and keep it, or let the policies of your targets be read from the plan. From the second one on they can be compared here.',
  },
  networks: (chosen: number, of: number) => `Networks: ${chosen} of ${of}`,
  all: 'All',
  onlyDifferent: 'Only what differs',
  onlyMissed: 'Only what we miss',
  saveCsv: 'Save as CSV',
  saved: (file: string, rows: number) => `Saved ${file} with ${plural(rows, 'row')}.`,
  table: 'Policies side by side',
  clause: 'Clause',
  general: 'General stance',
  noStance: 'not stated',
  nothingLeft: 'No clause is left by these filters.',
  nobodyChosen: 'Choose at least one network.',
  open: (name: string) => `Open the policy of ${name}`,
  silent: 'says nothing',
  words: (clause: string, name: string) => `What ${name} says on ${clause}`,
  we: 'We',
} as const;
