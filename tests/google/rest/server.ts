/**
 * Google on loopback: Sheets, the Drive and Script calls that we use, and sign-in, over one store. What it does not know it
 * refuses loudly, so that a call we never thought about cannot pass by luck.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Refusal, type ScriptProject, type Spreadsheet, Store } from '../store.ts';
import { fileOf, reached } from './access.ts';
import { type Answer, asAnswer, ok, withFields } from './answer.ts';
import { consentPage, personOf } from './consent.ts';
import { type Caller, OAuth } from './oauth.ts';
import {
  batchUpdate,
  createSpreadsheet,
  describe,
  describeRanges,
  readValues,
  searchMetadata,
} from './sheets.ts';

const SCRIPT_PROJECTS = 'https://www.googleapis.com/auth/script.projects';

/** What shall go wrong with the next request that matches. */
export interface Fault {
  /** Tested against "POST /v4/spreadsheets/…:batchUpdate". */
  on: RegExp;
  /** Answer this instead of doing anything. */
  status?: number;
  reason?: string;
  /** In Google's words. */
  message?: string;
  retryAfter?: string;
  /** Do it, then cut the connection before the answer. */
  loseReply?: boolean;
  /** Do it, begin the answer, then cut the connection: what a browser does not try again by itself. */
  breakOff?: boolean;
  /** Between what is done and the answer. */
  waitsFor?: Promise<unknown>;
  /** Runs before the request is carried out: another writer, a person at the sheet. */
  first?: () => void;
  times?: number;
}

interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  raw: string;
  /** A browser asks, so that somebody has to be asked. */
  inBrowser: boolean;
  caller: () => Caller;
}

const STATUS: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

export class GoogleStandIn {
  readonly store = new Store();
  readonly oauth: OAuth;
  readonly faults: Fault[] = [];
  /** Every request that arrived, "POST /v4/…", in order. */
  readonly log: { line: string; user: string | undefined; at: number; status: number }[] = [];
  /** Per user and minute, as the Sheets quota has it. */
  requestsPerMinute = 60;
  /** A person must switch the Apps Script API on in the account's settings; off is how accounts come. */
  scriptApiOn = true;
  now: () => number = () => Date.now();
  private server: Server | undefined;

  constructor() {
    this.oauth = new OAuth(this.store, () => this.now());
  }

  /**
   * @param tls a key and a certificate, where a browser shall come here by the names of Google's hosts
   * @returns the address to use as `rootUrl`, with a slash at its end
   */
  async listen(tls?: { key: string; cert: string }): Promise<string> {
    const answer = (request: IncomingMessage, response: ServerResponse) =>
      void this.answer(request, response);
    const server = tls ? createTlsServer(tls, answer) : createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    return `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const answer = await this.serve(request);
      if (!answer) return void request.socket.destroy();
      const { status, body, html } = answer;
      const headers = {
        'content-type': `${html === undefined ? 'application/json' : 'text/html'}; charset=UTF-8`,
        ...answer.headers,
      };
      response.writeHead(status, { ...headers, ...sharing(request, headers) });
      if (answer.breaksOff) return void response.write('{', () => request.socket.destroy());
      response.end(html ?? JSON.stringify(body));
    } catch (error) {
      response.writeHead(501, { 'content-type': 'text/plain' });
      response.end(`The stand-in failed: ${error instanceof Error ? error.stack : error}`);
    }
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** Undefined: the reply is lost. */
  async serve(request: IncomingMessage): Promise<Answer | undefined> {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const method = request.method ?? 'GET';
    if (method === 'OPTIONS') return ok({});
    checkHost(request.headers.host ?? '', url.pathname);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString();
    const line = `${method} ${decodeURIComponent(url.pathname)}`;
    const fault = this.takeFault(line);
    const entry = { line, user: undefined as string | undefined, at: this.now(), status: 0 };
    this.log.push(entry);
    fault?.first?.();
    let answer: Answer;
    if (fault?.status) {
      const refusal = new Refusal(
        fault.status,
        STATUS[fault.status] ?? 'UNKNOWN',
        fault.message ?? `Injected ${fault.status}`,
        fault.reason,
      );
      answer = {
        ...asAnswer(refusal),
        ...(fault.retryAfter ? { headers: { 'retry-after': fault.retryAfter } } : {}),
      };
    } else {
      try {
        answer = this.route({
          method,
          path: decodeURIComponent(url.pathname),
          query: url.searchParams,
          body: raw && /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(raw) : undefined,
          raw,
          inBrowser: /^Mozilla/.test(request.headers['user-agent'] ?? ''),
          caller: () => {
            const caller = this.oauth.caller(request.headers.authorization);
            entry.user = caller.email;
            this.checkQuota(caller.email);
            return caller;
          },
        });
      } catch (error) {
        answer = asAnswer(error);
      }
    }
    entry.status = answer.status;
    await fault?.waitsFor;
    if (fault?.breakOff) answer = { ...answer, breaksOff: true };
    return fault?.loseReply ? undefined : answer;
  }

  private takeFault(line: string): Fault | undefined {
    const at = this.faults.findIndex(({ on }) => on.test(line));
    const fault = this.faults[at];
    if (!fault) return undefined;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.faults.splice(at, 1);
    return fault;
  }

  private checkQuota(user: string): void {
    const lately = this.log.filter((entry) => entry.user === user && entry.at > this.now() - 60_000).length;
    if (lately > this.requestsPerMinute) {
      throw new Refusal(
        429,
        'RESOURCE_EXHAUSTED',
        "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com'.",
        'rateLimitExceeded',
      );
    }
  }

  private route(call: Call): Answer {
    for (const [method, pattern, handle] of ROUTES) {
      const match = method === call.method ? pattern.exec(call.path) : null;
      if (match) return handle.call(this, call, match.slice(1));
    }
    throw new Error(`no such call here: ${call.method} ${call.path}`);
  }

  spreadsheet(caller: Caller, id: string, toWrite: boolean): Spreadsheet {
    return reached(this.store, caller, id, toWrite);
  }

  /** Who may see the spreadsheet may see its script, who may change it may change its script. */
  project(caller: Caller, id: string, toWrite: boolean): ScriptProject {
    const project = this.store.projects.get(id);
    const parent = this.store.spreadsheets.get(project?.parentId ?? '');
    const access = parent ? parent.access.get(caller.email) : 'owner';
    if (!project || !access) throw new Refusal(404, 'NOT_FOUND', 'Requested entity was not found.');
    if (toWrite && access === 'reader') {
      throw new Refusal(403, 'PERMISSION_DENIED', 'The caller does not have permission', 'forbidden');
    }
    return project;
  }

  scriptCaller(call: Call): Caller {
    const caller = call.caller();
    if (!caller.scopes.has(SCRIPT_PROJECTS)) {
      throw new Refusal(
        403,
        'PERMISSION_DENIED',
        'Request had insufficient authentication scopes.',
        'insufficientPermissions',
      );
    }
    if (!this.scriptApiOn) {
      throw new Refusal(
        403,
        'PERMISSION_DENIED',
        'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
        'forbidden',
      );
    }
    return caller;
  }
}

/** The one search that we send: spreadsheets of a name that are not in the bin. */
const FILES_NAMED =
  /^mimeType = 'application\/vnd\.google-apps\.spreadsheet' and name = '((?:[^'\\]|\\.)*)' and trashed = false$/;

type Handle = (this: GoogleStandIn, call: Call, parts: string[]) => Answer;

const ROUTES: readonly (readonly [method: string, path: RegExp, handle: Handle])[] = [
  [
    'POST',
    /^\/v4\/spreadsheets$/,
    function (call) {
      return ok(createSpreadsheet(this.store, call.caller(), call.body));
    },
  ],
  [
    'POST',
    /^\/v4\/spreadsheets\/([^/:]+):batchUpdate$/,
    function (call, [id = '']) {
      return ok(batchUpdate(this.spreadsheet(call.caller(), id, true), call.body));
    },
  ],
  [
    'GET',
    /^\/v4\/spreadsheets\/([^/:]+)$/,
    function (call, [id = '']) {
      if (call.query.get('includeGridData')) throw new Error('grid data is not served: read values instead');
      const spreadsheet = this.spreadsheet(call.caller(), id, false);
      const ranges = call.query.getAll('ranges');
      const whole = ranges.length > 0 ? describeRanges(spreadsheet, ranges) : describe(spreadsheet);
      return ok(withFields(whole, call.query.get('fields')));
    },
  ],
  [
    'GET',
    /^\/v4\/spreadsheets\/([^/:]+)\/values\/(.+)$/,
    function (call, [id = '', range = '']) {
      return ok(readValues(this.spreadsheet(call.caller(), id, false), range, renderOf(call.query)));
    },
  ],
  [
    'GET',
    /^\/v4\/spreadsheets\/([^/:]+)\/values:batchGet$/,
    function (call, [id = '']) {
      const spreadsheet = this.spreadsheet(call.caller(), id, false);
      const valueRanges = call.query
        .getAll('ranges')
        .map((range) => readValues(spreadsheet, range, renderOf(call.query)));
      return ok({ spreadsheetId: id, valueRanges });
    },
  ],
  [
    'POST',
    /^\/v4\/spreadsheets\/([^/:]+)\/developerMetadata:search$/,
    function (call, [id = '']) {
      return ok(searchMetadata(this.spreadsheet(call.caller(), id, false), call.body));
    },
  ],
  [
    'POST',
    /^\/drive\/v3\/files\/([^/]+)\/copy$/,
    function (call, [id = '']) {
      const caller = call.caller();
      const { name = '' } = (call.body ?? {}) as { name?: string };
      const copy = this.spreadsheet(caller, id, false).copy(this.store.newId('1S'));
      copy.title = name;
      copy.openedWithApp.add(caller.email);
      this.store.spreadsheets.set(copy.id, copy);
      return ok(withFields({ kind: 'drive#file', id: copy.id, name }, call.query.get('fields')));
    },
  ],
  [
    'GET',
    /^\/drive\/v3\/files$/,
    function (call) {
      const { email } = call.caller();
      const name = FILES_NAMED.exec(call.query.get('q') ?? '')?.[1]?.replace(/\\(.)/g, '$1');
      if (name === undefined) throw new Error(`no such search here: ${call.query.get('q')}`);
      const files = [...this.store.spreadsheets.values()]
        .filter(({ title, trashed, openedWithApp }) => title === name && !trashed && openedWithApp.has(email))
        .reverse()
        .slice(0, Number(call.query.get('pageSize') ?? 100))
        .map(({ id, title }) => ({ kind: 'drive#file', id, name: title }));
      return ok(withFields({ kind: 'drive#fileList', files }, call.query.get('fields')));
    },
  ],
  [
    'PATCH',
    /^\/drive\/v3\/files\/([^/]+)$/,
    function (call, [id = '']) {
      const caller = call.caller();
      const spreadsheet = this.spreadsheet(caller, id, true);
      const { trashed, ...other } = (call.body ?? {}) as { trashed?: boolean };
      if (typeof trashed !== 'boolean' || Object.keys(other).length > 0)
        throw new Error('only `trashed` is changed here');
      if (spreadsheet.access.get(caller.email) !== 'owner') {
        throw new Refusal(
          403,
          'PERMISSION_DENIED',
          'The user does not have sufficient permissions for this file.',
          'insufficientFilePermissions',
        );
      }
      spreadsheet.trashed = trashed;
      return ok(withFields({ kind: 'drive#file', id, name: spreadsheet.title }, call.query.get('fields')));
    },
  ],
  [
    'GET',
    /^\/drive\/v3\/files\/([^/]+)$/,
    function (call, [id = '']) {
      return ok(withFields(fileOf(this.store, call.caller(), id), call.query.get('fields')));
    },
  ],
  [
    'GET',
    /^\/drive\/v3\/about$/,
    (call) => {
      if (!call.query.get('fields'))
        throw new Refusal(
          400,
          'INVALID_ARGUMENT',
          "The 'fields' parameter is required for this method.",
          'required',
        );
      const user = {
        kind: 'drive#user',
        displayName: 'A person',
        emailAddress: call.caller().email,
        me: true,
      };
      return ok(withFields({ kind: 'drive#about', user }, call.query.get('fields')));
    },
  ],
  [
    'POST',
    /^\/v1\/projects$/,
    function (call) {
      const caller = this.scriptCaller(call);
      const { title, parentId, ...other } = (call.body ?? {}) as { title?: string; parentId?: string };
      if (!title || Object.keys(other).length > 0)
        throw new Refusal(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
      if (parentId) this.spreadsheet(caller, parentId, true);
      const project = {
        scriptId: this.store.newId('1P'),
        title,
        files: [],
        ...(parentId ? { parentId } : {}),
      };
      this.store.projects.set(project.scriptId, project);
      return ok({ scriptId: project.scriptId, title, ...(parentId ? { parentId } : {}) });
    },
  ],
  [
    'GET',
    /^\/v1\/projects\/([^/]+)\/content$/,
    function (call, [id = '']) {
      return ok({ scriptId: id, files: this.project(this.scriptCaller(call), id, false).files });
    },
  ],
  [
    'PUT',
    /^\/v1\/projects\/([^/]+)\/content$/,
    function (call, [id = '']) {
      const caller = this.scriptCaller(call);
      const { files } = (call.body ?? {}) as { files?: { name: string; type: string; source: string }[] };
      const names = files?.map(({ name }) => name) ?? [];
      if (!files || !names.includes('appsscript') || new Set(names).size !== names.length) {
        throw new Refusal(
          400,
          'INVALID_ARGUMENT',
          'Request contains an invalid argument: a manifest named appsscript is needed.',
        );
      }
      this.project(caller, id, true).files = files;
      return ok({ scriptId: id, files });
    },
  ],
  [
    'GET',
    /^\/o\/oauth2\/v2\/auth$/,
    function ({ query, inBrowser }) {
      return inBrowser && query.get('prompt') !== 'none'
        ? consentPage(query, this.oauth, this.store)
        : this.oauth.authorize(query);
    },
  ],
  [
    'POST',
    /^\/o\/oauth2\/v2\/auth$/,
    function ({ query, raw }) {
      this.oauth.person = personOf(new URLSearchParams(raw));
      return this.oauth.authorize(query);
    },
  ],
  [
    'POST',
    /^\/token$/,
    function (call) {
      return this.oauth.exchange(new URLSearchParams(call.raw));
    },
  ],
  [
    'POST',
    /^\/revoke$/,
    function (call) {
      return this.oauth.revoke(call.query.get('token') ?? new URLSearchParams(call.raw).get('token') ?? '');
    },
  ],
];

function renderOf(query: URLSearchParams): 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA' {
  const render = query.get('valueRenderOption') ?? 'FORMATTED_VALUE';
  if (render === 'FORMATTED_VALUE' || render === 'UNFORMATTED_VALUE' || render === 'FORMULA') return render;
  throw new Refusal(400, 'INVALID_ARGUMENT', `Invalid value at 'value_render_option': "${render}"`);
}

/** Which of Google's hosts answers what; a browser that was sent here by their names must have asked the right one. */
const HOSTS: readonly (readonly [path: RegExp, host: string])[] = [
  [/^\/v4\/spreadsheets\b/, 'sheets.googleapis.com'],
  [/^\/drive\/v3\//, 'www.googleapis.com'],
  [/^\/v1\/projects\b/, 'script.googleapis.com'],
  [/^\/o\/oauth2\//, 'accounts.google.com'],
  [/^\/(token|revoke)$/, 'oauth2.googleapis.com'],
];

function checkHost(host: string, path: string): void {
  const right = HOSTS.find(([pattern]) => pattern.test(path))?.[1];
  if (right && !host.startsWith('127.0.0.1') && host !== right) throw new Error(`${host} has no ${path}`);
}

/**
 * What Google lets pages of other origins do: call its interfaces, and read of an answer's headers those that Google names.
 * The token endpoints share nothing: they can be written to and not read.
 */
function sharing({ headers, method, url = '' }: IncomingMessage, sent: object): Record<string, string> {
  const { origin } = headers;
  if (!origin || /^\/(o\/|token|revoke)/.test(url)) return {};
  return {
    'access-control-allow-origin': origin,
    vary: 'Origin',
    ...(method === 'OPTIONS'
      ? {
          'access-control-allow-headers': 'authorization, content-type',
          'access-control-allow-methods': 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT',
          'access-control-max-age': '3600',
        }
      : { 'access-control-expose-headers': Object.keys(sent).join(',') }),
  };
}
