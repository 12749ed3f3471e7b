/** `meet-me book`: captures → the workbook. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeBook } from '../book/make-book.ts';
import { writeWorkbook } from '../outlets/xlsx.ts';
import { formatAsn, parseAsn } from '../records/asn.ts';
import type { Capture, CaptureOf } from '../records/capture.ts';
import { parseCapture } from '../records/migrate.ts';
import type { Network } from '../records/network.ts';
import { currentReading } from '../records/readings.ts';
import { Complaint, UsageComplaint } from './complaint.ts';
import { fileProblem } from './input.ts';

export const help = `meet-me book CAPTURES.json… -o PLAN.xlsx [--ours AS64500]

Makes the planning workbook from captures: what "meet-me read" printed, or the notebook's back-up.
It opens in Excel, LibreOffice and Numbers, and uploads to Google Sheets.

  -o, --output FILE  the workbook to write; an older one is replaced
  --ours ASN         our own network, which must be among the captures: read its PeeringDB page too

Examples
  meet-me read saved/*.html > captures.json
  meet-me book captures.json -o plan.xlsx --ours AS64500
  meet-me book january.json february.json -o plan.xlsx

Exit code: 0 the workbook is written; 1 it is not, or a file or a capture was left out; 2 wrong usage.
`;

/** @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const { inputs, output, ours } = options(args);
  let leftOut = false;
  const captures: Capture[] = [];
  for (const path of inputs) {
    const { read, refused } = await capturesOf(path);
    captures.push(...read);
    for (const line of refused) {
      process.stderr.write(`${path}: ${line}\n`);
      leftOut = true;
    }
  }
  if (captures.length === 0) throw new Complaint('There is no capture to make a workbook from.');
  const book = makeBook(captures, {
    ours: ours === undefined ? undefined : ownNetwork(captures, ours),
    today: today(),
  });
  try {
    await writeFile(output, await writeWorkbook(book));
  } catch (error) {
    throw new Complaint(`${output}: ${fileProblem(error)}`);
  }
  process.stderr.write(
    `${output}: made from ${captures.length} capture${captures.length === 1 ? '' : 's'}.\n`,
  );
  return leftOut ? 1 : 0;
}

function options(args: string[]): { inputs: string[]; output: string; ours: number | undefined } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' }, ours: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageComplaint('Say which captures: one or more JSON files.');
  if (!values.output) throw new UsageComplaint('Say where to write the workbook: -o plan.xlsx');
  if (!values.output.toLowerCase().endsWith('.xlsx')) {
    throw new UsageComplaint(`-o ${values.output} would not open in an office suite. End the name in .xlsx.`);
  }
  const ours = values.ours === undefined ? undefined : parseAsn(values.ours);
  if (values.ours !== undefined && !ours) {
    throw new UsageComplaint(`--ours ${values.ours} is not an AS number such as AS64500.`);
  }
  return { inputs: positionals, output: values.output, ours };
}

async function capturesOf(path: string): Promise<{ read: Capture[]; refused: string[] }> {
  const read: Capture[] = [];
  const refused: string[] = [];
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const problem = error instanceof SyntaxError ? 'it is not JSON, or it breaks off.' : fileProblem(error);
    return { read, refused: [problem] };
  }
  // The notebook's back-up has them in a field of its own.
  const listed = Array.isArray(content) ? content : (content as { captures?: unknown } | null)?.captures;
  if (!Array.isArray(listed))
    return { read, refused: ['it holds no captures. Make them with: meet-me read'] };
  for (const [index, input] of listed.entries()) {
    const parsed = parseCapture(input);
    if (parsed.ok) read.push(parsed.capture);
    else refused.push(`capture ${index + 1} was left out: ${parsed.reason}.`);
  }
  return { read, refused };
}

function ownNetwork(captures: readonly Capture[], asn: number): Network {
  const readings = captures.filter(
    (capture): capture is CaptureOf<'network'> => capture.kind === 'network' && capture.record.asn === asn,
  );
  const current = currentReading(readings);
  if (current) return current.record;
  throw new Complaint(
    `${formatAsn(asn)} is not among the captures. Read its PeeringDB page too, so that places can be compared.`,
  );
}

/** The day on the user's own calendar, `2026-08-04`. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
