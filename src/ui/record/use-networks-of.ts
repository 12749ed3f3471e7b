/** Whose network each row of a list is, as far as the notebook knows its names. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type MatchedBy, type NameIndex, nameIndex } from '../../planning/name-index.ts';
import type { Decisions } from '../../planning/who-is-who.ts';
import type { Person } from '../../records/people.ts';
import { onChange } from '../../storage/changes.ts';
import { decisions } from '../../storage/decisions.ts';
import { allCaptures } from '../../storage/notebook.ts';
import { entriesOf } from '../notebook/entries.ts';
import { namesOf } from '../notebook/list/names.ts';
import { listRows, networkName } from '../notebook/list/rows.ts';

export interface FoundNetwork {
  sure: boolean;
  name: string;
  by: MatchedBy;
}

interface Names {
  index: NameIndex;
  decided: Decisions;
}

/** @returns by position; undefined where nothing is found, and until the notebook was read */
export function useNetworksOf(people: readonly Person[]): readonly (FoundNetwork | undefined)[] {
  const [names, setNames] = useState<Names>();
  useEffect(() => {
    let isOver = false;
    const learn = async () => {
      const [captures, decided] = await Promise.all([allCaptures(), decisions()]);
      if (!isOver) setNames({ index: nameIndex(namesOf(entriesOf(captures), people, [])), decided });
    };
    // Without it the list is as it was read.
    const quietly = () => void learn().catch(() => {});
    quietly();
    const stop = onChange((change) => (change === 'captures' || change === 'settings') && quietly());
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  return useMemo(
    () => (names ? listRows(people, names.index, names.decided).map((row) => found(row, names.index)) : []),
    [people, names],
  );
}

function found(
  { sure, likely }: ReturnType<typeof listRows>[number],
  index: NameIndex,
): FoundNetwork | undefined {
  const match = sure ?? likely[0];
  // A number whose name nobody knows says no more than the row does.
  if (!match?.asns.some((asn) => index.byAsn.has(asn))) return undefined;
  return { sure: sure !== undefined, name: networkName(match.asns, index), by: match.reason.by };
}
