/** Upgrade: brings the book of an older template up to date, a version at a time, forward only. */
import { STEPS } from './migrations.ts';
import { repair } from './repair.ts';
import { bookVersion, markVersion, TEMPLATE_VERSION } from './versions.ts';

/**
 * @returns what it did, in words
 * @throws CannotRun where the book is newer than this script
 */
export function upgrade(): string {
  const version = bookVersion();
  if (version === TEMPLATE_VERSION) return `This book is up to date (template ${version}).`;
  for (let from = version; from < TEMPLATE_VERSION; from++) STEPS[from]?.();
  const repaired = repair();
  markVersion();
  return `Upgraded from template ${version} to ${TEMPLATE_VERSION}. ${repaired}`;
}
