/**
 * The services by which a script calls Google's interfaces: only those that its manifest enables, only with what its user
 * allowed, over the same spreadsheets as REST. Their errors carry what the interface answered in `details`.
 */
import { fileOf, needsDriveFile, reached } from '../rest/access.ts';
import { refused, withFields } from '../rest/answer.ts';
import type { Caller } from '../rest/oauth.ts';
import { batchUpdate, createSpreadsheet, describe } from '../rest/sheets.ts';
import { Refusal, type Store } from '../store.ts';
import { type Host, strict } from './host.ts';

/** What shall go wrong with the next calls of a name. */
export interface ServiceFault {
  /** As in "sheets.spreadsheets.create". */
  on: string;
  refusal: Refusal;
}

interface Asked {
  fields?: string;
  supportsAllDrives?: boolean;
}

export function advancedServices(
  host: Host,
  store: Store,
  caller: Caller,
  enabled: readonly string[],
  faults: readonly ServiceFault[],
  /** Throws where the run may not call services at all. */
  consent: (service: string) => void,
): Record<string, unknown> {
  /** What goes to Google and comes back is JSON. */
  const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  function call<T extends object>(name: string, act: () => T): T {
    host.spend(name);
    consent(name);
    try {
      const fault = faults.find(({ on }) => on === name);
      if (fault) throw fault.refusal;
      return json(act());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const answer = refused(error).body as { error: { message: string } };
      throw Object.assign(new Error(`API call to ${name} failed with error: ${answer.error.message}`), {
        name: 'GoogleJsonResponseException',
        details: answer.error,
      });
    }
  }
  const masked = (body: object, { fields, ...others }: Asked) => {
    const strange = Object.keys(others).find((name) => name !== 'supportsAllDrives');
    if (strange) throw new Error(`${strange} is not served`);
    return withFields(body, fields ?? null);
  };
  const services: Record<string, unknown> = {
    Sheets: strict('Sheets', {
      Spreadsheets: strict('Spreadsheets', {
        create: (body: object) =>
          call('sheets.spreadsheets.create', () => {
            needsDriveFile(caller);
            return createSpreadsheet(store, caller, json(body));
          }),
        get: (id: string, asked: Asked) =>
          call('sheets.spreadsheets.get', () => masked(describe(reached(store, caller, id, false)), asked)),
        batchUpdate: (body: object, id: string) =>
          call('sheets.spreadsheets.batchUpdate', () =>
            batchUpdate(reached(store, caller, id, true), json(body)),
          ),
      }),
    }),
    Drive: strict('Drive', {
      Files: strict('Files', {
        get: (id: string, asked: Asked) =>
          call('drive.files.get', () => masked(fileOf(store, caller, id), asked)),
      }),
    }),
  };
  return Object.fromEntries(Object.entries(services).filter(([name]) => enabled.includes(name)));
}
