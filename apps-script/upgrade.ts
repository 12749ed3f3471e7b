/** Upgrade: brings the book of an older template up to date, a version at a time, forward only. */
import { STEPS } from './migrations.ts';
import { repair } from './repair.ts';
import { hideAside, setAside } from './set-aside.ts';
import { bookVersion, markVersion, TEMPLATE_VERSION } from './versions.ts';

/**
 * @returns what it did, in words
 * @throws CannotRun where the book is newer than this script
 */
export function upgrade(): string {
  const version = bookVersion();
  if (version === TEMPLATE_VERSION) return `This book is up to date (template ${version}).`;
  for (let from = version; from < TEMPLATE_VERSION; from++) STEPS[from]?.();
  const { titles, kept } = setAside(version);
  const repaired = repair({ kept, formulas: 'older' });
  hideAside(titles);
  markVersion();
  return `Upgraded from template ${version} to ${TEMPLATE_VERSION}. ${repaired}${whereTheyAre(titles)}`;
}

const whereTheyAre = (titles: readonly string[]): string =>
  titles.length > 0
    ? ` What you had typed stands in the new pages; the earlier ones are hidden: ${titles.map((title) => `“${title}”`).join(', ')}. Delete them when nothing on them is yours.`
    : '';
