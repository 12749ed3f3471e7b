/** `meet-me read`: saved pages, addresses and piped text → captures. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type PageReading, readPage, type Wish } from '../readers/read-page.ts';
import { savedFrom } from '../readers/saved-from.ts';
import { toCapture } from '../readers/to-capture.ts';
import { type Capture, type Kind, PAGE_KINDS } from '../records/capture.ts';
import { isWebAddress } from '../records/url.ts';
import { Complaint, UsageComplaint } from './complaint.ts';
import { takeInput } from './input.ts';
import { toDocument } from './to-document.ts';

export const help = `meet-me read FILE|URL|- [FILE…] [--url U] [--kind K] [--text]

Reads peering pages and prints what they say as one JSON array of captures on standard output.
Messages go to standard error.

  FILE      a saved page (HTML), PDF, JSON (PeeringDB's API, IX-F), XML, iCalendar or plain text
  URL       a page to fetch, http or https
  -         standard input

  --url U   the address the input was saved from; readers use it, and the captures name it
  --kind K  insist on one kind: ${PAGE_KINDS.join(', ')}
  --text    take the input for plain text, whatever it looks like

Examples
  meet-me read saved/peeringdb-net-42.html
  meet-me read *.html > captures.json
  meet-me read policy.txt --kind policy --url https://example.net/peering
  curl -s https://example.net/peering | meet-me read - --url https://example.net/peering

Exit code: 0 everything was read; 1 an input could not be read, or nothing was found; 2 wrong usage.
`;

/** @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const { inputs, url, kind, text } = options(args);
  const captures: Capture[] = [];
  let failed = false;
  for (const name of inputs) {
    try {
      const input = await takeInput(name);
      const document = toDocument(input.text, text && !input.pdf);
      const reading = readPage(document, url ?? addressOf(document, input.url), kind ? { kind } : {});
      for (const failure of reading.failures) {
        tell(name, `the reader "${failure.reader}" gave up (${failure.error}); the others went on.`);
      }
      const found = subjects(reading);
      if (found.length === 0) tell(name, nothingFound(kind));
      captures.push(
        ...found.map((candidate) =>
          toCapture(candidate, reading.page, { id: randomUUID(), at: new Date().toISOString() }),
        ),
      );
    } catch (error) {
      tell(name, error instanceof Complaint ? error.message : `it could not be read (${error}).`);
      failed = true;
    }
  }
  process.stdout.write(`${JSON.stringify(captures, null, 2)}\n`);
  return failed || captures.length === 0 ? 1 : 0;
}

function options(args: string[]): { inputs: string[]; url: URL | undefined; kind?: Kind; text: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' }, kind: { type: 'string' }, text: { type: 'boolean', default: false } },
  });
  const [first, second] = positionals;
  if (!first) throw new UsageComplaint('Say what to read: a file, an address, or - for standard input.');
  if (values.url !== undefined) {
    if (second) throw new UsageComplaint('--url is the address of one input; several were given.');
    if (!isWebAddress(values.url) || !URL.canParse(values.url)) {
      throw new UsageComplaint(
        `--url ${values.url} is not a web address such as https://example.net/peering.`,
      );
    }
  }
  const kind = PAGE_KINDS.find((known) => known === values.kind);
  if (values.kind !== undefined && !kind) {
    throw new UsageComplaint(`--kind ${values.kind} is not known. It is one of ${PAGE_KINDS.join(', ')}.`);
  }
  return {
    inputs: positionals,
    url: values.url === undefined ? undefined : new URL(values.url),
    ...(kind ? { kind } : {}),
    text: values.text,
  };
}

/** A file's own address counts only where the page in it names none. */
const addressOf = (document: Document, given: URL): URL =>
  (given.protocol === 'file:' ? savedFrom(document) : undefined) ?? given;

/** What the page is about. What it merely lists counts where it has no subject of its own. */
function subjects({ candidates }: PageReading): PageReading['candidates'] {
  const own = candidates.filter(({ listed }) => !listed);
  return own.length ? own : candidates;
}

const nothingFound = (kind: Wish['kind']): string =>
  kind
    ? `nothing of the kind ${kind} was found in it.`
    : 'no peering page was recognised. Where you know what it is, insist with --kind.';

const tell = (name: string, message: string) =>
  process.stderr.write(`${name === '-' ? 'standard input' : name}: ${message}\n`);
