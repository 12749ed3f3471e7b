import type { Clause, Policy } from '../../../records/policy.ts';
import { valueText } from '../../record/clause-values.ts';
import { scopeText } from '../../record/scope-text.ts';
import { compare as say } from '../../strings/compare.ts';
import { record as words } from '../../strings/record.ts';

/** "required, at least 2 Gbps (private interconnects)" */
export function saidText({ id, stance, value, scope }: Clause): string {
  const limits = scopeText(scope);
  return (
    [words.stances[stance], valueText(id, value)].filter(Boolean).join(', ') + (limits ? ` (${limits})` : '')
  );
}

export const generalText = ({ general }: Policy): string =>
  general ? words.generalStances[general] : say.noStance;
