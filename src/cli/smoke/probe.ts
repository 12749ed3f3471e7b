/** The part that runs inside the scratch spreadsheet, once somebody opens it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { columnIndex } from '../../book/formulas.ts';
import { headerNote } from '../../book/template/header-note.ts';
import { tableOf } from '../../book/template/index.ts';
import { TEMPLATE_VERSION } from '../../book/template/version.ts';
import { templateRequests } from '../../outlets/google/template.ts';
import { type Found, type Live, type Result, same } from './check.ts';

/** By the name that the probe gives to what it found. */
export const PROBE_CLAIMS: Readonly<Record<string, { claim: string; where: string }>> = {
  mode: {
    claim: 'Opening runs the script at once, as a simple trigger that was asked for no consent',
    where: 'apps-script/main.ts (onOpen)',
  },
  lock: { claim: 'A simple trigger gets the document’s lock', where: 'apps-script/under-lock.ts' },
  properties: {
    claim: 'A simple trigger keeps properties of the document',
    where: 'apps-script/layouts.ts',
  },
  metadata: {
    claim: 'A simple trigger reads the spreadsheet’s developer metadata',
    where: 'apps-script/versions.ts',
  },
  notes: {
    claim: 'A header’s note has moved with its column',
    where: 'apps-script/grid.ts (keysIn)',
  },
  apostrophe: {
    claim: 'A leading apostrophe keeps text text in a cell that is formatted as text, and is not part of it',
    where: 'apps-script/cell-writer.ts',
  },
  language: {
    claim: 'The script’s engine knows letters of every alphabet and the calendars of all zones',
    where: 'apps-script/cell-writer.ts, apps-script/grid.ts (reader), src/outlets/offset-at.ts',
  },
  times: {
    claim: 'A time that is typed into Meetings stays the text that it is',
    where: 'src/book/template/look.ts (bodyLook), apps-script/standing-book.ts',
  },
  pack: {
    claim: 'A script packs files into an archive, with their folders, and asks for no consent',
    where: 'apps-script/copy-windows.ts',
  },
  services: {
    claim: 'A script that was sent from outside has Google’s services for Sheets and Drive',
    where: 'apps-script/appsscript.json (enabledAdvancedServices), src/cli/deploy/deploy-book.ts',
  },
  cost: {
    claim: 'A call to the spreadsheet takes 100 ms at most, reading a named cell among them',
    where: 'apps-script/main.ts (SIMPLE_TRIGGER), tests/bench/script.ts',
  },
  names: {
    claim: 'All names of the book are read with one call, within five seconds',
    where: 'apps-script/book.ts (range)',
  },
};

const MANIFEST = {
  timeZone: 'Etc/UTC',
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ],
  },
  runtimeVersion: 'V8',
  exceptionLogging: 'STACKDRIVER',
  oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
};

/** @returns whether Google keeps the script as it was sent */
export async function bindProbe({ script, spreadsheetId }: Live): Promise<Found> {
  const { columns } = tableOf('targets');
  const stage = columns.findIndex(({ key }) => key === 'stage');
  const column = columns[stage];
  const expected = {
    templateVersion: String(TEMPLATE_VERSION),
    // A column was inserted before it.
    stageColumn: stage + 2,
    timeColumn: columnIndex(tableOf('meetings'), 'start') + 1,
    stageNote: column ? headerNote(column) : '',
    names: templateRequests().filter(({ addNamedRange }) => addNamedRange).length,
  };
  const source = await readFile(fileURLToPath(new URL('probe.js', import.meta.url)), 'utf8');
  const files = [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(MANIFEST) },
    {
      name: 'Probe',
      type: 'SERVER_JS',
      source: `const EXPECTED = ${JSON.stringify(expected)};\n\n${source}`,
    },
  ];
  const { data: made } = await script.projects.create({
    requestBody: { title: 'Meet-Me smoke test', parentId: spreadsheetId },
  });
  const scriptId = made.scriptId ?? '';
  await script.projects.updateContent({ scriptId, requestBody: { files } });
  const { data } = await script.projects.getContent({ scriptId });
  const { held } = same(data.files?.find(({ name }) => name === 'Probe')?.source, files[1]?.source);
  return { held, seen: held ? 'word for word' : 'it was changed' };
}

/** @returns what the probe left in Log; undefined while nobody has opened the spreadsheet */
export async function probed({ sheets, spreadsheetId }: Live): Promise<Result[] | undefined> {
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'Log!B2:C2' });
  const [[level, text] = []] = data.values ?? [];
  if (level !== 'probe') return undefined;
  const found = JSON.parse(String(text)) as ({ name: string } & Found)[];
  return Object.entries(PROBE_CLAIMS).map(([name, about]) => {
    const { held, seen } = found.find((one) => one.name === name) ?? {
      held: false,
      seen: 'it was not asked',
    };
    return { ...about, held, seen };
  });
}
