/** What the management copy takes for granted, asked of one that goes into the bin at once. */
import { workedOut } from '../../book/engine/work-out.ts';
import { makeBook } from '../../book/make-book.ts';
import { type ManagementCopy, managementCopy } from '../../book/management.ts';
import { COPY_FIELDS, copyRequests, newCopy } from '../../outlets/google/management.ts';
import { type Check, type Live, same } from './check.ts';

export const COPY_CHECK: Check = {
  claim:
    'A management copy is made and refreshed in place, with a sheet deleted meanwhile and text that stays text',
  where: 'src/outlets/google/management.ts',
  async ask(live) {
    const { sheets, drive, title } = live;
    const content = oneTarget();
    const { data } = await sheets.spreadsheets.create({
      requestBody: newCopy(
        `${title}, for management`,
        { locale: 'de_DE', timeZone: 'Europe/Berlin' },
        content,
      ),
      fields: 'spreadsheetId',
    });
    const spreadsheetId = data.spreadsheetId ?? '';
    try {
      const first = await refreshed(live, spreadsheetId, content);
      const events = first.sheets?.find(({ properties }) => properties?.title === 'Events')?.properties;
      await sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests: [{ deleteSheet: { sheetId: events?.sheetId ?? null } }] },
      });
      const second = await refreshed(live, spreadsheetId, content);
      const { data: cells } = await sheets.spreadsheets.values.get({
        spreadsheetId,
        range: 'Targets!A2:B2',
        valueRenderOption: 'UNFORMATTED_VALUE',
      });
      return same([count(second), cells.values], [count(first), [[64500, '=1+1']]]);
    } finally {
      await drive.files.update({ fileId: spreadsheetId, requestBody: { trashed: true } });
    }
  },
};

function oneTarget(): ManagementCopy {
  const book = makeBook([], { today: '2026-08-04' });
  const content = managementCopy(book, workedOut(book));
  const row = { key: 'AS64500', cells: { asn: 64500, network: '=1+1', nextOn: '2026-08-04' } };
  return { ...content, rows: { ...content.rows, targets: [row] } };
}

/** @returns what lies over its cells afterwards */
async function refreshed({ sheets }: Live, spreadsheetId: string, content: ManagementCopy) {
  const look = () => sheets.spreadsheets.get({ spreadsheetId, fields: COPY_FIELDS });
  const { data: before } = await look();
  await sheets.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: copyRequests(content, before.sheets ?? []) },
    fields: 'spreadsheetId',
  });
  return (await look()).data;
}

const count = ({ sheets = [] }: Awaited<ReturnType<typeof refreshed>>) =>
  sheets.map(({ properties, conditionalFormats, bandedRanges, charts }) => [
    properties?.title,
    ...[conditionalFormats, bandedRanges, charts].map((some) => some?.length ?? 0),
  ]);
