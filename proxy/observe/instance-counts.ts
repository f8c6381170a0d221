/**
 * How many exchanges each instance had, over all its processes, and how long they took of late; and how each process answers:
 * counted from records, kept by the instance's name, or with the owner of the number that a process has.
 */
import type { ExchangeRecord } from '../../native/index.ts';
import type { DestinationOwner } from '../model/app-directory.ts';
import { LatencyWindow } from './latency-window.ts';

interface Counter {
  requests: number;
  readonly latencies: LatencyWindow;
}

/** Of all instances that an app has had. */
interface AppCounter {
  requests: number;
}

/** Of one process. */
interface ProcessCounter {
  responses: number;
  failures: number;
}

interface Recent {
  readonly owner: DestinationOwner;
  readonly app: AppCounter;
  readonly counter: Counter;
  readonly process: ProcessCounter;
}

export type CountedRecord = Pick<ExchangeRecord, 'destination' | 'status' | 'durationUs' | 'startedAt' | 'upgraded'>;

export class InstanceCounts {
  readonly #byApp = new Map<string, AppCounter>();
  readonly #byInstance = new Map<string, Counter>();
  /** What the last record with this destination counted on: most records need no more than this. */
  readonly #recent: Array<Recent | undefined> = [];
  readonly #ownerOf: (destination: number) => DestinationOwner | undefined;

  constructor(ownerOf: (destination: number) => DestinationOwner | undefined) {
    this.#ownerOf = ownerOf;
  }

  count(record: CountedRecord): void {
    const { destination, status } = record;
    const owner = destination < 0 ? undefined : this.#ownerOf(destination);
    if (owner === undefined) return;
    let recent = this.#recent[destination];
    if (recent?.owner !== owner) {
      recent = {
        owner,
        app: this.#counterOfApp(owner.app),
        counter: this.#counterOf(owner.instance),
        process: { responses: 0, failures: 0 },
      };
      this.#recent[destination] = recent;
    }
    recent.app.requests += 1;
    recent.counter.requests += 1;
    // 0: the client left before there was an answer.
    if (status === 0) return;
    recent.process.responses += 1;
    if (status >= 500) recent.process.failures += 1;
    // A WebSocket takes as long as it is used.
    if (record.upgraded) return;
    const { durationUs, startedAt } = record;
    recent.counter.latencies.add(durationUs, startedAt + durationUs / 1000);
  }

  /** Never falls, whichever instances come and go. */
  requestsOfApp(app: string): number {
    return this.#byApp.get(app)?.requests ?? 0;
  }

  requestsOf(instance: string): number {
    return this.#byInstance.get(instance)?.requests ?? 0;
  }

  /** There will be none of this name, or another one. */
  forget(instance: string): void {
    this.#byInstance.delete(instance);
  }

  /** Milliseconds that half and 99 % of its exchanges of the last minute took at most; null: it had none. */
  latencyOf(instance: string, now: number): { readonly p50: number; readonly p99: number } | null {
    const latencies = this.#byInstance.get(instance)?.latencies;
    const [p50 = null, p99 = null] = [0.5, 0.99].map((share) => latencies?.quantile(share, now) ?? null);
    return p50 === null || p99 === null ? null : { p50, p99 };
  }

  /** Of the process that has this number and this owner now. */
  processAt(destination: number): { readonly responses: number; readonly failures: number } {
    const recent = this.#recent[destination];
    return recent !== undefined && recent.owner === this.#ownerOf(destination) ? recent.process : nothing;
  }

  #counterOfApp(app: string): AppCounter {
    const known = this.#byApp.get(app);
    if (known !== undefined) return known;
    const counter = { requests: 0 };
    this.#byApp.set(app, counter);
    return counter;
  }

  #counterOf(instance: string): Counter {
    let counter = this.#byInstance.get(instance);
    if (counter === undefined) {
      counter = { requests: 0, latencies: new LatencyWindow() };
      this.#byInstance.set(instance, counter);
    }
    return counter;
  }
}

const nothing: ProcessCounter = { responses: 0, failures: 0 };
