/**
 * The machine that runs a bound script: its clock, its patience, its quotas. Every call into a Google service is spent here,
 * and a run that is out of time is ended at that call, in the middle of whatever it was doing, as Google ends it.
 */

/** Google ends a run without unwinding it; nothing in the script may catch this. */
export class RunEnded extends Error {}

export interface HostOptions {
  /** Milliseconds since 1970 at the start of the run. */
  startedAt: number;
  /** Milliseconds that one call into a service takes. */
  callCost: number;
  /** Milliseconds after which the run is ended: 30 s in a simple trigger, 6 min otherwise. */
  limit: number;
  /** End the run at this call, counted from 1. */
  cutAt?: number;
  /** Runs before each call: a person, another writer. */
  beforeCall?: (count: number, name: string) => void;
}

export class Host {
  clock: number;
  readonly calls: string[] = [];
  private readonly options: HostOptions;
  /** Google ended this run; whatever the script caught, nothing that it did afterwards took place. */
  ended = false;

  constructor(options: HostOptions) {
    this.options = options;
    this.clock = options.startedAt;
  }

  /** One call into a service. @throws RunEnded when the run's time is over */
  spend(name: string, _cells = 1): void {
    if (this.ended) throw new RunEnded('this run has ended');
    this.calls.push(name);
    this.options.beforeCall?.(this.calls.length, name);
    this.clock += this.options.callCost;
    if (
      this.clock - this.options.startedAt > this.options.limit ||
      this.calls.length === this.options.cutAt
    ) {
      this.ended = true;
      throw new RunEnded('Exceeded maximum execution time');
    }
  }
}

/** Reading a member that the stand-in lacks throws, so that no call passes by being undefined. */
export function strict<T extends object>(name: string, face: T): T {
  return new Proxy(face, {
    get(target, property, receiver) {
      if (typeof property === 'symbol' || property === 'toJSON' || property === 'then')
        return Reflect.get(target, property);
      if (!(property in target)) throw new Error(`${name}.${property} is not something this stand-in does`);
      const member = Reflect.get(target, property, target);
      return typeof member === 'function' ? member.bind(target) : Reflect.get(target, property, receiver);
    },
  });
}
