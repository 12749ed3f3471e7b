/** Why PeeringDB gave no answer that can be used, told apart so that each can be put in words and answered with something to do. */

export const ASK_PROBLEMS = [
  /** No network, a name that does not resolve, a proxy in between: the browser does not tell them apart. */
  'unreachable',
  /** 429, for longer than we are ready to wait. */
  'too-many',
  /** 5xx, several times over. */
  'busy',
  /** 401 or 403: the key is wrong, revoked, or not allowed to. */
  'bad-key',
  /** Another status that we do not know. */
  'refused',
  /** No JSON, or JSON of another shape: a captive portal's page, an error page, a changed API. */
  'not-understood',
  /** Rows that were not asked for: the filter had no effect, so nothing in the answer can be trusted. */
  'other-rows',
  /** PeeringDB says that it left rows out. */
  'cut',
  'too-large',
  'timeout',
] as const;
export type AskProblem = (typeof ASK_PROBLEMS)[number];

export class AskFailed extends Error {
  override name = 'AskFailed';
  readonly problem: AskProblem;
  /** Milliseconds since 1970 from which asking again makes sense. */
  readonly againAt: number | undefined;

  /** @param detail for the curious: a status, a parser's words */
  constructor(problem: AskProblem, detail: string, againAt?: number) {
    super(detail);
    this.problem = problem;
    this.againAt = againAt;
  }
}
