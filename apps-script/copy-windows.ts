/** The windows of the management copy: with its link, with the question whether it may be made, and with a file in its place. */
import type { Book } from '../src/book/book.ts';
import { managementParts } from '../src/outlets/xlsx/management-parts.ts';
import type { Refreshed } from './copy-spreadsheet.ts';
import { type Dialog, dataUrl, dialog, fileLink, text } from './dialog.ts';

const TITLE = 'Management copy';
const HOLDS =
  'Summary, Checklist, Targets and Events as they are now: values only, without contacts, attendees and notes.';
const SIZE = { width: 520, height: 300 };

const linkTo = (url: string, label: string): string =>
  `<a class="button main" href="${text(url)}" rel="noopener">${text(label)}</a>`;

/** @param lost what became of the one before, where there was one */
export const copyDialog = ({ url, on, isNew, before }: Refreshed, lost?: string): Dialog =>
  dialog(
    TITLE,
    `<h1>${isNew ? 'The copy is made' : 'The copy is refreshed'}</h1>
${lost ? `<p class="soon">${text(lost)} This is a new one, with a link of its own: pass it on again.</p>` : ''}
<p>${HOLDS}</p>
<div class="actions">${linkTo(url, 'Open the copy')}</div>
<p class="muted">${text(on)}${before ? `; the time before, ${text(before)}` : ''}</p>
<p class="muted">${
      isNew
        ? 'It lies in your Drive, and nobody else sees it until you share it. Choose the item again to refresh it: its link stays.'
        : 'Its link and whom it is shared with are as they were, and so are sheets that others added to it.'
    }</p>`,
    SIZE,
  );

export const askedDialog = (askAt: string, book: Book): Dialog =>
  dialog(
    TITLE,
    `<p>The copy is a spreadsheet of its own, which keeps its link when it is refreshed. To make it, this script needs your leave to see and change <b>the files that it makes itself</b>, and no other of yours.</p>
<div class="actions">${linkTo(askAt, 'Allow it')}</div>
<p class="muted">Then choose the item again.</p>
<h2>Or without</h2>
${asFile(book, 'other')}`,
    SIZE,
  );

/** @param why it is not a spreadsheet */
export const fileDialog = (why: string, book: Book): Dialog =>
  dialog(
    TITLE,
    `<p class="unmet">✗ ${text(why)}</p>\n<h2>As a file, meanwhile</h2>\n${asFile(book, 'main')}`,
    SIZE,
  );

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XML = 'application/xml';

function asFile(book: Book, rank: 'main' | 'other'): string {
  const file = `meet-me-management-${book.start.madeOn}.xlsx`;
  const blobs = managementParts(book).map(({ path, content }) =>
    typeof content === 'string'
      ? Utilities.newBlob(content, XML, path)
      : // Bytes are signed in Apps Script.
        Utilities.newBlob(Array.from(new Int8Array(content)), XML, path),
  );
  const bytes = Utilities.zip(blobs, file).getBytes();
  return `<p>${HOLDS} Imported into an earlier copy (File, Import, <b>Replace spreadsheet</b>) it refreshes that one.</p>
<div class="actions">${fileLink(file, dataUrl(XLSX, Utilities.base64Encode(bytes)), `Save ${file}`, rank)}</div>`;
}
