/**
 * How many exchanges each instance had, over all its processes, and how each of its processes answers: counted from records,
 * kept by the instance's name, and by the process's address.
 */
import type { ExchangeRecord } from '../../native/index.ts';
import type { DestinationOwner } from '../model/app-directory.ts';

interface Counter {
  requests: number;
}

/** Of one process. */
interface ProcessCounter {
  responses: number;
  failures: number;
}

interface Recent {
  readonly owner: DestinationOwner;
  readonly counter: Counter;
  readonly process: ProcessCounter;
}

export class InstanceCounts {
  readonly #byInstance = new Map<string, Counter>();
  /** What the last record with this destination counted on: most records need no more than this. */
  readonly #recent: Array<Recent | undefined> = [];
  readonly #ownerOf: (destination: number) => DestinationOwner | undefined;

  constructor(ownerOf: (destination: number) => DestinationOwner | undefined) {
    this.#ownerOf = ownerOf;
  }

  count({ destination, status }: Pick<ExchangeRecord, 'destination' | 'status'>): void {
    const owner = destination < 0 ? undefined : this.#ownerOf(destination);
    if (owner === undefined) return;
    let recent = this.#recent[destination];
    if (recent?.owner !== owner) {
      recent = { owner, counter: this.#counterOf(owner.instance), process: { responses: 0, failures: 0 } };
      this.#recent[destination] = recent;
    }
    recent.counter.requests += 1;
    // 0: the client left before there was an answer.
    if (status === 0) return;
    recent.process.responses += 1;
    if (status >= 500) recent.process.failures += 1;
  }

  requestsOf(instance: string): number {
    return this.#byInstance.get(instance)?.requests ?? 0;
  }

  /** There will be none of this name, or another one. */
  forget(instance: string): void {
    this.#byInstance.delete(instance);
  }

  /** Of the process that has this number and this owner now. */
  processAt(destination: number): { readonly responses: number; readonly failures: number } {
    const recent = this.#recent[destination];
    return recent !== undefined && recent.owner === this.#ownerOf(destination) ? recent.process : nothing;
  }

  #counterOf(instance: string): Counter {
    let counter = this.#byInstance.get(instance);
    if (counter === undefined) {
      counter = { requests: 0 };
      this.#byInstance.set(instance, counter);
    }
    return counter;
  }
}

const nothing: ProcessCounter = { responses: 0, failures: 0 };
