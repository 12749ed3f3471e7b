/** A policy's text as it was kept, with the words that its clauses were read from marked in it. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { findWords } from '../../records/find-words.ts';
import type { Clause } from '../../records/policy.ts';
import { record as words } from '../strings/record.ts';
import { Scrolled } from './policy-change.tsx';

export function WholeText({ text, clauses }: { text: string; clauses: readonly Clause[] }) {
  const parts = useMemo(() => marked(text, clauses), [text, clauses]);
  return <Scrolled label={words.policy.text}>{parts}</Scrolled>;
}

/** Where the words of two clauses overlap they are marked as one. */
function marked(text: string, clauses: readonly Clause[]): ComponentChildren[] {
  const spots = findWords(
    text,
    clauses.map(({ quote }) => quote),
  )
    .flatMap((spot, i) => {
      const clause = clauses[i];
      return spot && clause ? [{ ...spot, names: [words.clauses[clause.id]] }] : [];
    })
    .sort((one, other) => one.start - other.start);
  const merged: typeof spots = [];
  for (const spot of spots) {
    const last = merged[merged.length - 1];
    if (!last || spot.start >= last.end) merged.push({ ...spot });
    else {
      last.end = Math.max(last.end, spot.end);
      last.names = [...new Set([...last.names, ...spot.names])];
    }
  }
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end, names } of merged) {
    parts.push(
      text.slice(at, start),
      <mark key={start} title={names.join(', ')}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
