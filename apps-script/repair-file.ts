/**
 * What Repair.js holds: how the book is set up, mended and brought up to date. `keeping.ts` is how the rest of the script calls it.
 * Why something cannot be done is told in words here, because an error's class is another in each file.
 */
import { orWhyNot } from './cannot-run.ts';
import { repair } from './repair.ts';
import { upgrade } from './upgrade.ts';
import { bookVersion, TEMPLATE_VERSION } from './versions.ts';

/** A book of an older template lacks more than a repair brings back. */
export const repaired = (): string =>
  orWhyNot(() => (bookVersion() < TEMPLATE_VERSION ? upgrade() : repair()));
export const upgraded = (): string => orWhyNot(upgrade);
