/** Answers shaped as Google shapes them: JSON bodies, partial responses by `fields`, errors with code, status and reason. */
import { invalid, Refusal } from '../store.ts';

export interface Answer {
  status: number;
  body: object;
  /** Shown instead of the body, where a person looks. */
  html?: string;
  /** Begun, and never finished. */
  breaksOff?: boolean;
  headers?: Record<string, string>;
}

export const ok = (body: object): Answer => ({ status: 200, body });

export const refused = ({ code, status, message, reason }: Refusal): Answer => ({
  status: code,
  body: {
    error: {
      code,
      message,
      status,
      ...(reason ? { errors: [{ message, domain: 'global', reason }] } : {}),
    },
  },
});

type Mask = { [field: string]: Mask | true };

/** `a,b(c,d/e),f.g` → what is kept. */
function parseMask(fields: string): Mask {
  let at = 0;
  const list = (): Mask => {
    const mask: Mask = {};
    for (;;) {
      const name = /^[\w*]+/.exec(fields.slice(at))?.[0];
      if (!name) throw invalid(`Request contains an invalid argument: fields=${fields}`);
      at += name.length;
      let inner: Mask | true = true;
      if (fields[at] === '(') {
        at += 1;
        inner = list();
        if (fields[at] !== ')') throw invalid(`Request contains an invalid argument: fields=${fields}`);
        at += 1;
      } else if (fields[at] === '/' || fields[at] === '.') {
        at += 1;
        const rest = single();
        inner = rest;
      }
      const before = mask[name];
      mask[name] = typeof before === 'object' && typeof inner === 'object' ? { ...before, ...inner } : inner;
      if (fields[at] !== ',') return mask;
      at += 1;
    }
  };
  const single = (): Mask => {
    const name = /^[\w*]+/.exec(fields.slice(at))?.[0];
    if (!name) throw invalid(`Request contains an invalid argument: fields=${fields}`);
    at += name.length;
    if (fields[at] === '(') {
      at += 1;
      const inner = list();
      at += 1;
      return { [name]: inner };
    }
    if (fields[at] === '/' || fields[at] === '.') {
      at += 1;
      return { [name]: single() };
    }
    return { [name]: true };
  };
  return list();
}

/** Keeps what the mask names. Google refuses a mask that names nothing it knows; an unknown name here is simply absent. */
export function withFields(body: object, fields: string | null): object {
  return fields ? (keep(body, parseMask(fields)) as object) : body;
}

function keep(value: unknown, mask: Mask | true): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => keep(item, mask));
  if (mask['*']) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const wanted = mask[name];
      return wanted === undefined ? [] : [[name, keep(inner, wanted)]];
    }),
  );
}

export const asAnswer = (error: unknown): Answer => {
  if (error instanceof Refusal) return refused(error);
  throw error;
};
