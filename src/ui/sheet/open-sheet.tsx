/** The way to the team's sheet, where one is connected. */
import { outbox as words } from '../strings/outbox.ts';
import { useSheet } from './use-sheet.ts';

export function OpenSheet() {
  const sheet = useSheet();
  if (!sheet) return null;
  const id = encodeURIComponent(sheet.connection.spreadsheetId);
  return (
    <a
      class="button"
      href={`https://docs.google.com/spreadsheets/d/${id}/edit`}
      title={sheet.connection.title}
      target="_blank"
      rel="noreferrer"
    >
      {words.open}
    </a>
  );
}
