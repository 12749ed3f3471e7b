/** Which template a book was made from, and which one this script knows. */
import { TEMPLATE_VERSION } from '../src/book/template/version.ts';
import { CannotRun } from './cannot-run.ts';

declare global {
  /** The product's version; put in when the script is built. */
  const VERSION: string;
}

export { TEMPLATE_VERSION };

const KEY = 'templateVersion';

const mark = () =>
  SpreadsheetApp.getActive()
    .getDeveloperMetadata()
    .find((one) => one.getKey() === KEY);

/** @throws CannotRun where the book is newer than this script. A book that does not say is of the first version. */
export function bookVersion(): number {
  const version = Number(mark()?.getValue() ?? 1);
  if (version > TEMPLATE_VERSION) {
    throw new CannotRun(
      `This book was made by a newer Meet-Me Sheet (template ${version}, this script knows ${TEMPLATE_VERSION}). Nothing was changed, and what arrives waits in the Inbox. Deploy the newer script: npx meet-me deploy.`,
    );
  }
  return version;
}

export function markVersion(): void {
  const present = mark();
  if (present) present.setValue(String(TEMPLATE_VERSION));
  else SpreadsheetApp.getActive().addDeveloperMetadata(KEY, String(TEMPLATE_VERSION));
}
