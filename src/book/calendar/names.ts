/** Names of our people in a cell: with commas, as anybody may have typed them in a hurry. */
import { folded } from '../../records/text.ts';

export const namesIn = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

export const isNamed = (names: readonly string[], person: string): boolean =>
  names.some((name) => folded(name) === folded(person));
