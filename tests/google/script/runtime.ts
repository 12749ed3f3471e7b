/**
 * Runs the compiled bound script: a bare V8 context with Google's globals and nothing else, a fresh load for every run as
 * Google makes it, the limits of simple triggers, one document lock that really excludes, properties that really persist.
 */
import vm from 'node:vm';
import { parseA1 } from '../a1.ts';
import type { Spreadsheet, Store } from '../store.ts';
import { advancedServices, type ServiceFault } from './advanced.ts';
import { Host, type HostOptions, RunEnded, strict } from './host.ts';
import type { RangeFace } from './range.ts';
import { blobUtilities, HtmlOutput, htmlService } from './services.ts';
import { SheetFace, type StoredRule } from './sheet.ts';

const SIMPLE_TRIGGER_LIMIT = 30_000;
const RUN_LIMIT = 360_000;

/** How a run is started decides what it may do and for how long. */
export type Started = 'simple trigger' | 'menu' | 'clock trigger';

export interface Trigger {
  id: string;
  handler: string;
  everyMinutes: number;
}

export interface MenuEntry {
  menu: string;
  caption: string;
  handler: string;
}

interface Manifest {
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string }[] };
}

/** What outlives a run: it belongs to the document and its script, not to one execution. */
export class BoundScript {
  readonly properties = new Map<string, string>();
  triggers: Trigger[] = [];
  menus: MenuEntry[] = [];
  readonly toasts: string[] = [];
  readonly alerts: string[] = [];
  readonly prompts: string[] = [];
  readonly dialogs: { title: string; html: string }[] = [];
  readonly log: string[] = [];
  /** Who is at the sheet, and what of the manifest's scopes that person has left unticked on Google's page. */
  user = 'ana@example.net';
  readonly withheld = new Set<string>();
  readonly faults: ServiceFault[] = [];
  /** Somebody put the files together by hand, and did not add the services. */
  withoutServices = false;
  private readonly manifest: Manifest;
  /** The run that holds the document lock; a run that ends lets it go. */
  lockHolder: symbol | undefined;
  /** What the person answers to a question; the default is to confirm. */
  answer: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE' = 'OK';
  /** What the person types into a question; `undefined` is Cancel. */
  reply: string | undefined;
  /** The sheet in front, and its rows that are selected, counted as the sheet shows them. */
  selected: { title: string; rows: readonly (readonly [first: number, last: number])[] } | undefined;
  clock = Date.UTC(2026, 8, 1, 8);
  /** Whether one load serves all runs. */
  staysLoaded = false;
  readonly store: Store;
  spreadsheet: Spreadsheet;
  private readonly code: vm.Script;

  /** @param manifest `appsscript.json`; without one there are no services but those that every script has */
  constructor(store: Store, spreadsheet: Spreadsheet, code: string, manifest = '{}') {
    this.manifest = JSON.parse(manifest);
    this.store = store;
    this.spreadsheet = spreadsheet;
    this.code = compiled(code);
  }

  /**
   * One execution of one top-level function.
   * @returns what the function gave, the host's call log, and whether Google cut it short
   */
  run(
    handler: string,
    argument?: unknown,
    how: Started = 'menu',
    options: Partial<HostOptions> = {},
  ): { value: unknown; calls: string[]; cut: boolean; milliseconds: number } {
    const startedAt = options.startedAt ?? this.clock;
    const host = new Host({
      startedAt,
      callCost: 0,
      limit: how === 'simple trigger' ? SIMPLE_TRIGGER_LIMIT : RUN_LIMIT,
      ...options,
    });
    const me = Symbol(handler);
    let value: unknown;
    try {
      const context = this.loaded(this.globals(host, me, how));
      const top = context[handler];
      if (typeof top !== 'function') throw new Error(`Script function not found: ${handler}`);
      value = top(argument);
    } catch (error) {
      if (!(error instanceof RunEnded)) throw error;
    } finally {
      if (this.lockHolder === me) this.lockHolder = undefined;
      this.clock = host.clock + 1;
    }
    return { value, calls: host.calls, cut: host.ended, milliseconds: host.clock - startedAt };
  }

  /** Google loads a script anew for every run. A property test may not want to wait for that some ten thousand times. */
  private loaded(globals: Record<string, unknown>): vm.Context {
    const known = this.staysLoaded ? contexts.get(this.code) : undefined;
    if (known) return Object.assign(known, globals);
    const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: true } });
    this.code.runInContext(context);
    if (this.staysLoaded) contexts.set(this.code, context);
    return context;
  }

  private globals(host: Host, me: symbol, how: Started): Record<string, unknown> {
    const consent = (service: string) => {
      if (how === 'simple trigger') {
        throw new Error(`You do not have permission to call ${service}. A simple trigger cannot ask for it.`);
      }
    };
    const sheetFace = (tab: Spreadsheet['tabs'][number]) =>
      strict('Sheet', new SheetFace(host, this.spreadsheet, tab, this.selected));
    const active = strict('Spreadsheet', {
      getId: () => this.spreadsheet.id,
      getName: () => this.spreadsheet.title,
      getUrl: () => `https://docs.google.com/spreadsheets/d/${this.spreadsheet.id}/edit`,
      getSpreadsheetTimeZone: () => this.spreadsheet.timeZone,
      getSpreadsheetLocale: () => this.spreadsheet.locale,
      getSheets: () => {
        host.spend('Spreadsheet.getSheets');
        return this.spreadsheet.tabs.map(sheetFace);
      },
      getSheetByName: (name: string) => {
        host.spend('Spreadsheet.getSheetByName');
        // Google compares letter case here, though it does not when it names a new sheet.
        const tab = this.spreadsheet.tabs.find(({ title }) => title === name);
        return tab ? sheetFace(tab) : null;
      },
      getRangeByName: (name: string) => {
        host.spend('Spreadsheet.getRangeByName');
        const range = this.spreadsheet.namedRanges.find((one) => one.name === name)?.range as
          | { sheetId: number; startRowIndex: number; startColumnIndex: number }
          | undefined;
        if (!range) return null;
        return sheetFace(this.spreadsheet.tab(range.sheetId)).getRange(
          range.startRowIndex + 1,
          range.startColumnIndex + 1,
        );
      },
      /** With the sheet's name in front. */
      getRange: (notation: string) => {
        host.spend('Spreadsheet.getRange');
        const area = parseA1(notation);
        const tab = area?.sheet === undefined ? undefined : this.spreadsheet.named(area.sheet);
        if (!tab) throw new Error(`Range not found: ${notation}`);
        return sheetFace(tab).getRange(notation.slice(notation.indexOf('!') + 1));
      },
      getNumSheets: () => this.spreadsheet.tabs.length,
      getNamedRanges: () => {
        host.spend('Spreadsheet.getNamedRanges');
        return this.spreadsheet.namedRanges.map(({ name, range }) =>
          strict('NamedRange', {
            getName: () => name,
            getRange: () => {
              const { sheetId, startRowIndex, startColumnIndex } = range as Record<string, number>;
              return sheetFace(this.spreadsheet.tab(sheetId!)).getRange(
                startRowIndex! + 1,
                startColumnIndex! + 1,
              );
            },
          }),
        );
      },
      setNamedRange: (name: string, range: RangeFace) => {
        host.spend('Spreadsheet.setNamedRange');
        this.spreadsheet.namedRanges = this.spreadsheet.namedRanges.filter((one) => one.name !== name);
        const namedRangeId = String(this.spreadsheet.nextId());
        this.spreadsheet.namedRanges.push({ namedRangeId, name, range: range.toGridRange() });
      },
      getDeveloperMetadata: () => {
        host.spend('Spreadsheet.getDeveloperMetadata');
        return this.spreadsheet.metadata
          .filter(({ location }) => location.spreadsheet)
          .map((one) =>
            strict('DeveloperMetadata', {
              getKey: () => one.metadataKey,
              getValue: () => one.metadataValue ?? null,
              setValue: (value: string) => {
                host.spend('DeveloperMetadata.setValue');
                one.metadataValue = value;
              },
            }),
          );
      },
      addDeveloperMetadata: (metadataKey: string, metadataValue: string) => {
        host.spend('Spreadsheet.addDeveloperMetadata');
        this.spreadsheet.metadata.push({
          metadataId: this.spreadsheet.nextId(),
          metadataKey,
          metadataValue,
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        });
      },
      insertSheet: (name: string, index?: number) => {
        host.spend('Spreadsheet.insertSheet');
        return sheetFace(this.spreadsheet.addTab(name, undefined, undefined, undefined, index));
      },
      toast: (message: string, _title?: string, _seconds?: number) => {
        host.spend('Spreadsheet.toast');
        this.toasts.push(message);
      },
      getActiveSheet: () => {
        host.spend('Spreadsheet.getActiveSheet');
        const front = this.spreadsheet.named(this.selected?.title ?? '') ?? this.spreadsheet.tabs[0];
        if (!front) throw new Error('no sheet');
        return sheetFace(front);
      },
    });
    const menu = (name: string) => {
      const entries: MenuEntry[] = [];
      const builder = strict('Menu', {
        addItem: (caption: string, handler: string) => {
          entries.push({ menu: name, caption, handler });
          return builder;
        },
        addSeparator: () => builder,
        addToUi: () => {
          host.spend('Menu.addToUi');
          this.menus = [...this.menus.filter((entry) => entry.menu !== name), ...entries];
        },
      });
      return builder;
    };
    /** By the name of the set of buttons. */
    const buttons: Readonly<Record<string, readonly string[]>> = {
      OK: ['OK'],
      OK_CANCEL: ['OK', 'CANCEL'],
      YES_NO: ['YES', 'NO'],
      YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
    };
    const ui = strict('Ui', {
      ButtonSet: strict('ButtonSet', Object.fromEntries(Object.keys(buttons).map((name) => [name, name]))),
      Button: { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' },
      createMenu: (name: string) => menu(name),
      alert: (title: string, prompt?: string, set = 'OK') => {
        host.spend('Ui.alert');
        if (how === 'clock trigger') throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
        this.alerts.push(prompt === undefined ? title : `${title}\n${prompt}`);
        // Whoever has no such button closes the window.
        return buttons[set]?.includes(this.answer) ? this.answer : 'CLOSE';
      },
      prompt: (title: string, prompt: string, _set: string) => {
        host.spend('Ui.prompt');
        consent('Ui.prompt');
        this.prompts.push(`${title}\n${prompt}`);
        return strict('PromptResponse', {
          getSelectedButton: () => (this.reply === undefined ? 'CANCEL' : 'OK'),
          getResponseText: () => this.reply ?? '',
        });
      },
      showModalDialog: (html: HtmlOutput, title: string) => {
        host.spend('Ui.showModalDialog');
        consent('Ui.showModalDialog');
        if (!(html instanceof HtmlOutput)) {
          throw new Error('The parameters do not match the method signature for Ui.showModalDialog.');
        }
        // People read as long as they like, and nobody else could run anything meanwhile.
        if (this.lockHolder === me) throw new Error('A window was opened while the lock was held.');
        this.dialogs.push({ title, html: html.content });
      },
    });
    const conditionalFormatRule = () => {
      const rule: StoredRule = {
        ranges: [],
        booleanRule: { condition: { type: '' }, format: {} },
      };
      const when = (type: string, userEnteredValue: string) => {
        rule.booleanRule.condition = { type, values: [{ userEnteredValue }] };
        return builder;
      };
      let ranges: RangeFace[] = [];
      const builder = strict('ConditionalFormatRuleBuilder', {
        whenFormulaSatisfied: (formula: string) => when('CUSTOM_FORMULA', formula),
        whenTextEqualTo: (text: string) => when('TEXT_EQ', text),
        setBackground: (color: string) => {
          rule.booleanRule.format.background = color;
          return builder;
        },
        setFontColor: (color: string) => {
          rule.booleanRule.format.fontColor = color;
          return builder;
        },
        setRanges: (given: RangeFace[]) => {
          ranges = given;
          return builder;
        },
        build: () => {
          rule.ranges = ranges.map((range) => range.toGridRange());
          if (rule.ranges.length === 0) throw new Error('Conditional format rule must have a range.');
          return strict('ConditionalFormatRule', {
            stored: rule,
            getRanges: () => ranges,
            getBooleanCondition: () =>
              strict('BooleanCondition', {
                getCriteriaValues: () =>
                  (rule.booleanRule.condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue),
              }),
          });
        },
      });
      return builder;
    };
    const validation = () => {
      const rule: { condition?: object; strict: boolean; inputMessage?: string } = { strict: true };
      const builder = strict('DataValidationBuilder', {
        requireValueInList: (values: string[], _dropdown?: boolean) => {
          rule.condition = {
            type: 'ONE_OF_LIST',
            values: values.map((userEnteredValue) => ({ userEnteredValue })),
          };
          return builder;
        },
        requireValueInRange: (range: RangeFace, _dropdown?: boolean) => {
          const sheet = range.getSheet().getName();
          rule.condition = {
            type: 'ONE_OF_RANGE',
            values: [{ userEnteredValue: `=${sheet}!${range.getA1Notation()}` }],
          };
          return builder;
        },
        requireCheckbox: () => {
          rule.condition = { type: 'BOOLEAN' };
          return builder;
        },
        setAllowInvalid: (allow: boolean) => {
          rule.strict = !allow;
          return builder;
        },
        setHelpText: (text: string) => {
          rule.inputMessage = text;
          return builder;
        },
        build: () => rule,
      });
      return builder;
    };
    const lock = strict('Lock', {
      tryLock: (_milliseconds: number) => {
        host.spend('Lock.tryLock');
        if (this.lockHolder !== undefined && this.lockHolder !== me) return false;
        this.lockHolder = me;
        return true;
      },
      hasLock: () => this.lockHolder === me,
      releaseLock: () => {
        host.spend('Lock.releaseLock');
        if (this.lockHolder === me) this.lockHolder = undefined;
      },
    });
    const properties = strict('Properties', {
      getProperty: (key: string) => {
        host.spend('Properties.getProperty');
        return this.properties.get(key) ?? null;
      },
      setProperty: (key: string, value: string) => {
        host.spend('Properties.setProperty');
        if (typeof value !== 'string') throw new Error('Property values are text.');
        if (value.length > 9 * 1024) throw new Error('Argument too large: value');
        this.properties.set(key, value);
      },
      deleteProperty: (key: string) => {
        host.spend('Properties.deleteProperty');
        this.properties.delete(key);
      },
    });
    const { oauthScopes = [], dependencies } = this.manifest;
    const scopes = new Set(oauthScopes.filter((scope) => !this.withheld.has(scope)));
    const services = this.withoutServices ? [] : (dependencies?.enabledAdvancedServices ?? []);
    const enabled = services.map(({ userSymbol }) => userSymbol);
    return {
      ...advancedServices(host, this.store, { email: this.user, scopes }, enabled, this.faults, consent),
      SpreadsheetApp: strict('SpreadsheetApp', {
        getActive: () => active,
        getActiveSpreadsheet: () => active,
        getUi: () => {
          if (how === 'clock trigger')
            throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
          return ui;
        },
        flush: () => host.spend('SpreadsheetApp.flush'),
        newDataValidation: validation,
        newConditionalFormatRule: conditionalFormatRule,
        BandingTheme: { LIGHT_GREY: 'LIGHT_GREY' },
        ProtectionType: { RANGE: 'RANGE', SHEET: 'SHEET' },
        create: (_title: string) => {
          throw new Error(
            'Specified permissions are not sufficient to call SpreadsheetApp.create. Required permissions: https://www.googleapis.com/auth/spreadsheets',
          );
        },
      }),
      LockService: strict('LockService', { getDocumentLock: () => lock }),
      PropertiesService: strict('PropertiesService', { getDocumentProperties: () => properties }),
      ScriptApp: strict('ScriptApp', {
        AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL' },
        AuthorizationStatus: { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
        getAuthorizationInfo: (_mode: string, asked: string[] = oauthScopes) => {
          host.spend('ScriptApp.getAuthorizationInfo');
          const strange = asked.find((scope) => !oauthScopes.includes(scope));
          if (strange) throw new Error(`${strange} is not in the manifest`);
          const isRequired = asked.some((scope) => !scopes.has(scope));
          return strict('AuthorizationInfo', {
            getAuthorizationStatus: () => (isRequired ? 'REQUIRED' : 'NOT_REQUIRED'),
            getAuthorizationUrl: () =>
              isRequired ? 'https://script.google.com/macros/d/1P/authorize?scopes=some' : null,
          });
        },
        newTrigger: (handler: string) => {
          consent('ScriptApp.newTrigger');
          let minutes = 0;
          const builder = strict('ClockTriggerBuilder', {
            timeBased: () => builder,
            everyMinutes: (n: number) => {
              if (![1, 5, 10, 15, 30].includes(n))
                throw new Error(`The value you passed to everyMinutes was invalid: ${n}`);
              minutes = n;
              return builder;
            },
            create: () => {
              host.spend('ClockTriggerBuilder.create');
              if (this.triggers.length >= 20) throw new Error('This script has too many triggers.');
              this.triggers.push({ id: String(this.triggers.length + 1), handler, everyMinutes: minutes });
            },
          });
          return builder;
        },
        getProjectTriggers: () => {
          consent('ScriptApp.getProjectTriggers');
          host.spend('ScriptApp.getProjectTriggers');
          return this.triggers.map((trigger) =>
            strict('Trigger', { getHandlerFunction: () => trigger.handler, getUniqueId: () => trigger.id }),
          );
        },
        deleteTrigger: (trigger: { getUniqueId(): string }) => {
          host.spend('ScriptApp.deleteTrigger');
          this.triggers = this.triggers.filter(({ id }) => id !== trigger.getUniqueId());
        },
      }),
      HtmlService: htmlService(host),
      Utilities: strict('Utilities', {
        ...blobUtilities(host),
        getUuid: () => crypto.randomUUID(),
        sleep: (milliseconds: number) => {
          host.clock += milliseconds;
        },
        formatDate: (date: Date, timeZone: string, format: string) => {
          if (format === 'd MMM yyyy HH:mm') return dayAndTime(date, timeZone);
          if (format !== 'yyyy-MM-dd' && format !== "yyyy-MM-dd'T'HH:mm")
            throw new Error(`formatDate: ${format} is not served`);
          const parts = new Intl.DateTimeFormat('sv-SE', {
            timeZone,
            dateStyle: 'short',
            ...(format === 'yyyy-MM-dd' ? {} : { timeStyle: 'short' }),
          }).format(date);
          return parts.replace(' ', 'T');
        },
      }),
      Session: strict('Session', {
        getScriptTimeZone: () => this.spreadsheet.timeZone,
        // Blank in a simple trigger for most people: the script must not rely on it.
        getActiveUser: () => ({ getEmail: () => (how === 'simple trigger' ? '' : this.user) }),
      }),
      Logger: strict('Logger', { log: (message: unknown) => this.log.push(String(message)) }),
      console: strict('console', {
        log: (...words: unknown[]) => this.log.push(words.join(' ')),
        error: (...words: unknown[]) => this.log.push(words.join(' ')),
      }),
      // The script reads the time only here, so that runs are repeatable and time budgets are the host's.
      Date: hostDate(host),
    };
  }
}

function dayAndTime(date: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(date);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return `${part('day')} ${part('month')} ${part('year')} ${part('hour')}:${part('minute')}`;
}

const compilations = new Map<string, vm.Script>();
const contexts = new WeakMap<vm.Script, vm.Context>();

/** Once for each text: a property test loads the same script some thousand times. */
function compiled(code: string): vm.Script {
  const known = compilations.get(code) ?? new vm.Script(code, { filename: 'Code.js' });
  compilations.set(code, known);
  return known;
}

/** A `Date` whose "now" is the host's clock. */
function hostDate(host: Host): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args: []) => (args.length ? new target(...args) : new target(host.clock)),
    get: (target, property) => (property === 'now' ? () => host.clock : Reflect.get(target, property)),
  });
}
