import { parseHTML } from 'linkedom';
import { blocksOf } from '../../../src/readers/page/blocks.ts';
import { readClauses } from '../../../src/readers/policy/read-clauses.ts';
import { sentencesOf } from '../../../src/readers/policy/sentences.ts';

/** @returns what the reader makes of some HTML below a policy's heading: id, stance, value and scope of each clause, in their order */
export const said = (body: string): string =>
  readClauses(
    sentencesOf(
      blocksOf(parseHTML(`<html><body><h1>Popcorn Peering Policy</h1>${body}</body></html>`).document),
    ),
  )
    .map(({ id, stance, value, scope }) =>
      [id, stance, ...[value, scope].flatMap((part) => (part ? [JSON.stringify(part)] : []))]
        .join(' ')
        .replace(/"/g, ''),
    )
    .sort()
    .join(', ');
