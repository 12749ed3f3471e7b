/** The notebook's policies, each with how we meet it, worked out anew whenever anything that counts is. */
import { useEffect, useState } from 'preact/hooks';
import { formatAsn } from '../../../records/asn.ts';
import { fittingOf, verdictsOn } from '../../record/use-fitting.ts';
import { nameOf } from '../columns.ts';
import type { NotebookState } from '../state.ts';
import type { ComparedPolicy } from './compare.ts';

/** @returns undefined until they were looked at; in the order of the notebook, the latest read first */
export function usePolicies(state: NotebookState): readonly ComparedPolicy[] | undefined {
  const entries = state.entries.value;
  const ours = state.ours.value;
  const [policies, setPolicies] = useState<readonly ComparedPolicy[]>();
  useEffect(() => {
    let isOver = false;
    const learn = async () => {
      const made: ComparedPolicy[] = [];
      for (const { key, capture } of entries) {
        if (capture.kind !== 'policy') continue;
        const { record } = capture;
        // Without it a policy is still compared, only not judged.
        const fitting = await fittingOf(record).catch(() => undefined);
        if (isOver) return;
        const named = record.network ?? nameOf(capture);
        const name =
          record.asn && !named.includes(formatAsn(record.asn)) ? `${formatAsn(record.asn)} ${named}` : named;
        made.push({ key, name, record, verdicts: verdictsOn(record, ours, fitting) });
      }
      setPolicies(made);
    };
    void learn();
    return () => {
      isOver = true;
    };
  }, [entries, ours]);
  return policies;
}
