/** How many exchanges each instance had, over all its processes: counted from records, kept by the instance's name. */
import type { ExchangeRecord } from '../../native/index.ts';
import type { DestinationOwner } from '../model/app-directory.ts';

interface Counter {
  requests: number;
}

export class InstanceCounts {
  readonly #byInstance = new Map<string, Counter>();
  /** What the last record with this destination counted on: most records need no more than this. */
  readonly #recent: Array<{ readonly owner: DestinationOwner; readonly counter: Counter } | undefined> = [];
  readonly #ownerOf: (destination: number) => DestinationOwner | undefined;

  constructor(ownerOf: (destination: number) => DestinationOwner | undefined) {
    this.#ownerOf = ownerOf;
  }

  count({ destination }: Pick<ExchangeRecord, 'destination'>): void {
    const owner = destination < 0 ? undefined : this.#ownerOf(destination);
    if (owner === undefined) return;
    let recent = this.#recent[destination];
    if (recent?.owner !== owner) {
      recent = { owner, counter: this.#counterOf(owner.instance) };
      this.#recent[destination] = recent;
    }
    recent.counter.requests += 1;
  }

  requestsOf(instance: string): number {
    return this.#byInstance.get(instance)?.requests ?? 0;
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
