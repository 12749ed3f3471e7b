import { useEffect, useState } from 'preact/hooks';
import { onChange } from '../../storage/changes.ts';
import type { Notice } from '../kit/notices.tsx';
import { options as words } from '../strings/options.ts';

export type Say = (notice: Notice) => void;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads what is stored, and again whenever any surface changes it. @returns undefined until it is read */
export function useStored<T>(read: () => Promise<T>, say: Say): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const readAgain = () =>
      read().then(setValue, (error) =>
        say({ tone: 'error', text: words.problem.cannotRead(messageOf(error)) }),
      );
    void readAgain();
    return onChange(() => void readAgain());
  }, []);
  return value;
}
