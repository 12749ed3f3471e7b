/**
 * What Repair.js holds: how the book is set up, mended and brought up to date. `keeping.ts` is how the rest of the script calls it.
 * Why something cannot be done is told in words here, because an error's class is another in each file.
 */
import { orWhyNot } from './cannot-run.ts';
import { repair } from './repair.ts';
import { upgrade } from './upgrade.ts';

export const repaired = (): string => orWhyNot(repair);
export const upgraded = (): string => orWhyNot(upgrade);
