/** What the team has in its sheet of a network: the first thing to know of it. */

import { formatAsn } from '../../records/asn.ts';
import type { CaptureOf } from '../../records/capture.ts';
import { readConnection } from '../../storage/connection.ts';
import type { Item } from '../../storage/drafts.ts';
import { type SheetRow, sheetRowsOf } from '../../storage/sheet-rows.ts';
import { formatDay } from '../format.ts';
import { Sign } from '../kit/sign.tsx';
import { outbox as words } from '../strings/outbox.ts';
import { useStored } from './use-sheet.ts';

export function OnSheet({ item }: { item: Item | CaptureOf<'network'> }) {
  const asn = item.kind === 'network' || item.kind === 'policy' ? item.record.asn : undefined;
  const row = useStored(() => rowOf(asn), asn);
  if (!row) return null;
  const text = words.row({
    ...row,
    ...(row.nextOn ? { nextOn: formatDay(row.nextOn) } : {}),
    ...(row.lastContact ? { lastContact: formatDay(row.lastContact) } : {}),
  });
  return (
    <p class="on-sheet" dir="auto">
      <Sign state="met">{words.onSheet}</Sign>: {text || words.emptyRow}
    </p>
  );
}

async function rowOf(asn: number | undefined): Promise<SheetRow | undefined> {
  const connection = asn === undefined ? undefined : await readConnection();
  if (!connection || asn === undefined) return undefined;
  const key = formatAsn(asn);
  return (await sheetRowsOf(connection.spreadsheetId, [key])).get(key);
}
