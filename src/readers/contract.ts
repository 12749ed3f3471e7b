/** What a reader is. A reader takes a `Document` and a `URL` and nothing more, so it runs in a page, a terminal and a test. */
import type { Evidence, Kind, RecordOf } from '../records/capture.ts';

export interface Detection {
  kind: Kind;
  /** 0 to 1. From 0.8 "sure", from 0.5 "likely", below that "guess"; a guess is offered but not read unasked. */
  confidence: number;
  /** Why, in words for the user: "the page says AS64500 and carries PeeringDB's fields". */
  reason: string;
}

/** One thing that a page holds, not yet kept. */
export type Candidate = {
  [K in Kind]: {
    kind: K;
    record: RecordOf<K>;
    /** By field name of the record. */
    evidence: Record<string, Evidence>;
    /** 0 to 1, as in `Detection`. */
    confidence: number;
    /** The subject of the page is checked from the start; what it only lists waits to be chosen. */
    listed?: boolean;
  };
}[Kind];
export type CandidateOf<K extends Kind> = Extract<Candidate, { kind: K }>;

export interface Reader {
  /** Written into every capture as `source.reader`. */
  readonly id: string;
  /** What it mainly finds; a page may hold other kinds beside it. */
  readonly kind: Kind;
  /** Cheap: a glance at the address, the title and a few hooks. Null where the page is not of its kind. */
  detect(document: Document, url: URL): Detection | null;
  /** May throw; the caller then falls back to the generic reader and says so. */
  extract(document: Document, url: URL): Candidate[];
}
