/** A page → what it holds: asks the readers, lets the best one of each kind read, and survives the one that throws. */
import type { Kind } from '../records/capture.ts';
import { oneLine, textHash } from '../records/text.ts';
import { mentionedNetworks } from './anywhere/mentioned-networks.ts';
import type { Candidate, Detection, Reader } from './contract.ts';
import { visibleText } from './page/visible-text.ts';

/** The outcome of reading one page. Plain data: it crosses from the page to the panel and rests in the draft. */
export interface PageReading {
  page: { url: string; title: string; textHash: string };
  /** Whoever recognised the page, the surest first. */
  detections: (Detection & { reader: string })[];
  /** Each with the reader that found it. */
  candidates: (Candidate & { reader: string })[];
  /** Readers that gave up, with their error, for the panel to say so. */
  failures: { reader: string; error: string }[];
  /** The page's text, kept where no reader knew the page, so that it can become a note. */
  text?: string;
}

/** What a caller may insist on. */
export interface Wish {
  kind?: Kind;
  reader?: string;
  /** The page's text, even where a reader knew the page. */
  text?: boolean;
}

const LIKELY = 0.5;
const SURE = 0.9;
/** A note longer than this helps nobody and fills the notebook. */
const NOTE_LENGTH = 20_000;

/** @throws never: what fails is told in `failures` */
export function readWith(
  readers: readonly Reader[],
  document: Document,
  url: URL,
  wish: Wish = {},
): PageReading {
  const failures: PageReading['failures'] = [];
  const attempt = <T>(reader: Reader, act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      failures.push({ reader: reader.id, error: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };

  const recognised = readers
    .flatMap((reader) => {
      const detection = attempt(reader, () => reader.detect(document, url));
      return detection ? [{ reader, detection }] : [];
    })
    .sort((a, b) => b.detection.confidence - a.detection.confidence);

  const chosen = new Map<Kind, Reader>();
  for (const { reader, detection } of recognised) {
    if (
      wish.reader ? reader.id === wish.reader : detection.confidence >= LIKELY || detection.kind === wish.kind
    ) {
      if ((!wish.kind || detection.kind === wish.kind) && !chosen.has(detection.kind)) {
        chosen.set(detection.kind, reader);
      }
    }
  }
  // A reader that was asked for by name or kind reads even a page that it did not recognise.
  const asked =
    chosen.size === 0
      ? readers.filter(({ id, kind }) => id === wish.reader || (!wish.reader && kind === wish.kind))
      : [];
  const read = (reader: Reader) =>
    (attempt(reader, () => reader.extract(document, url)) ?? []).map((candidate) => ({
      ...candidate,
      reader: reader.id,
    }));
  const found = [...chosen.values()].flatMap(read);
  // Organisations that a policy speaks of are no list of people.
  const stated = found.some(({ kind, confidence }) => kind === 'policy' && confidence >= SURE);
  const candidates = found.filter(
    (one) => !stated || one.kind !== 'people' || one.record.people.some(({ name }) => name),
  );
  // Two may read the same kind; the first that finds something has it.
  for (const reader of asked) if (candidates.length === 0) candidates.push(...read(reader));
  if (!wish.kind || wish.kind === 'network') {
    const known = new Set(candidates.flatMap((c) => (c.kind === 'network' ? [c.record.asn] : [])));
    for (const candidate of mentionedNetworks(document, url)) {
      if (!known.has(candidate.record.asn)) candidates.push({ ...candidate, reader: 'anywhere' });
    }
  }

  const text = oneLine(document.body ? visibleText(document.body) : '');
  return {
    page: { url: url.href, title: oneLine(document.title ?? ''), textHash: textHash(text) },
    detections: recognised.map(({ reader, detection }) => ({ ...detection, reader: reader.id })),
    candidates,
    failures,
    ...(candidates.some(({ listed }) => !listed) && !wish.text ? {} : { text: text.slice(0, NOTE_LENGTH) }),
  };
}
