/**
 * The management copy as a file to save. A script may make a spreadsheet only with access to all spreadsheets of its user, and
 * Google asks for whatever a script may ever need at the first click, so everybody would have to grant that for one item of the
 * menu. The file needs no access at all; put into Drive it is a Google spreadsheet, and imported into an earlier copy it
 * refreshes that one, with the same link.
 */
import type { Book } from '../src/book/book.ts';
import { managementParts } from '../src/outlets/xlsx/management-parts.ts';
import { type Dialog, dataUrl, dialog, fileLink } from './dialog.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XML = 'application/xml';

export function managementDialog(book: Book): Dialog {
  const file = `meet-me-management-${book.start.madeOn}.xlsx`;
  const blobs = managementParts(book).map(({ path, content }) =>
    typeof content === 'string'
      ? Utilities.newBlob(content, XML, path)
      : // Bytes are signed in Apps Script.
        Utilities.newBlob(Array.from(new Int8Array(content)), XML, path),
  );
  const bytes = Utilities.zip(blobs, file).getBytes();
  return dialog(
    'Management copy',
    `<p>Summary, Checklist, Targets and Events as they are today: values only, without contacts, attendees and notes.</p>
<div class="actions">${fileLink(file, dataUrl(XLSX, Utilities.base64Encode(bytes)), `Save ${file}`)}</div>
<h2>As a Google spreadsheet</h2>
<p>The first time: put the file into Google Drive, open it with Google Sheets, and share that.</p>
<p>To refresh it later: open it there, File, Import, Upload, choose the new file, <b>Replace spreadsheet</b>. The link stays the same for everyone who has it.</p>
<p class="muted">Why not by itself: to make a spreadsheet, this script would have to be allowed to see, change and delete all of yours.</p>`,
    { width: 560, height: 380 },
  );
}
