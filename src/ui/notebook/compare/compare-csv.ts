import { csvRows } from '../../../outlets/csv-rows.ts';
import { common } from '../../strings/common.ts';
import { compare as say } from '../../strings/compare.ts';
import { record as words } from '../../strings/record.ts';
import type { ComparedPolicy, ComparedRow, Said } from './compare.ts';
import { generalText, saidText } from './said-text.ts';

/** The table as it is filtered, the words that say it in a column beside each network's. */
export const compareCsv = (policies: readonly ComparedPolicy[], rows: readonly ComparedRow[]): string =>
  csvRows([
    [say.clause, ...policies.flatMap(({ name }) => [name, `${name}: ${words.policy.inTheirWords}`])],
    [say.general, ...policies.flatMap(({ record }) => [generalText(record), ''])],
    ...rows.map(({ id, cells }) => [
      words.clauses[id],
      ...cells.flatMap((said) => [
        said.map(withVerdict).join('\n'),
        said.map(({ clause }) => clause.quote).join('\n'),
      ]),
    ]),
  ]);

const withVerdict = ({ clause, verdict }: Said): string =>
  verdict && verdict.state !== 'not asked'
    ? `${saidText(clause)} [${common.states[verdict.state]}]`
    : saidText(clause);
