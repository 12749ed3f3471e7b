/** What `read` may be given: a file, an address, or `-` for standard input. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textHash } from '../records/text.ts';
import { isWebAddress } from '../records/url.ts';
import { Complaint } from './complaint.ts';
import { decode } from './decode.ts';

export interface Input {
  text: string;
  /** The text is the HTML that a PDF gave. */
  pdf?: true;
  /** Where it comes from: the final address of a page, or the file's own. */
  url: URL;
}

/** Bytes. Ten times the largest page that the readers are made for; beyond it a file is some other thing. */
const LARGEST = 32 * 1024 * 1024;
const PATIENCE_SECONDS = 30;

/** @throws Complaint that says what is wrong with the input and what to do */
export async function takeInput(name: string): Promise<Input> {
  if (name === '-') return fromStandardInput();
  return isWebAddress(name) ? fromAddress(name) : fromFile(name);
}

async function fromStandardInput(): Promise<Input> {
  if (process.stdin.isTTY) process.stderr.write('Reading standard input; end it with Ctrl-D.\n');
  const read = notEmpty(await decode(await collect(process.stdin)));
  // Two texts that were piped in are two sources, and the same text twice is one.
  return { ...read, url: new URL(`about:stdin#${textHash(read.text)}`) };
}

async function fromFile(path: string): Promise<Input> {
  try {
    await using file = await open(path);
    return {
      ...notEmpty(await decode(await collect(file.createReadStream({ autoClose: false })))),
      url: pathToFileURL(resolve(path)),
    };
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(fileProblem(error));
  }
}

/** What the system's refusal of a file means, in words. */
export const fileProblem = (error: unknown): string =>
  FILE_ERRORS[(error as NodeJS.ErrnoException).code ?? ''] ?? `${messageOf(error)}.`;

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  EISDIR: 'it is a folder. Name the files in it, for example with a *.',
  EACCES: 'you may not open this file.',
  ENOSPC: 'the disk is full.',
};

async function fromAddress(address: string): Promise<Input> {
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000) });
  } catch (error) {
    throw new Complaint(`it could not be fetched: ${reason(error)}`);
  }
  if (!response.ok) {
    throw new Complaint(
      `the server answered ${response.status} ${response.statusText}`.trimEnd() +
        '. Open the page in a browser, save it, and read the saved file.',
    );
  }
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
  const bytes = response.body ? await collect(response.body) : new Uint8Array();
  return { ...notEmpty(await decode(bytes, charset)), url: new URL(response.url) };
}

function reason(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `no answer within ${PATIENCE_SECONDS} seconds.`;
  }
  const { cause } = error as Error;
  return FETCH_ERRORS[(cause as NodeJS.ErrnoException)?.code ?? ''] ?? `${messageOf(cause ?? error)}.`;
}

const FETCH_ERRORS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host of that name is known.',
  EAI_AGAIN: 'no host of that name is known, or there is no network.',
  ECONNREFUSED: 'nothing answers there.',
  ECONNRESET: 'the connection was cut.',
};

async function collect(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > LARGEST) {
      throw new Complaint(`it is larger than ${LARGEST / 1024 / 1024} MB, which no page is.`);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function notEmpty<Read extends { text: string }>(read: Read): Read {
  if (read.text.trim() === '') throw new Complaint('it is empty.');
  return read;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
