/** How many exchanges each instance had, over all its processes: counted from records, kept by the instance's name. */
import type { ExchangeRecord } from '../../native/index.ts';
import type { DestinationOwner } from '../model/app-directory.ts';

export class InstanceCounts {
  readonly #requests = new Map<string, number>();
  readonly #ownerOf: (destination: number) => DestinationOwner | undefined;

  constructor(ownerOf: (destination: number) => DestinationOwner | undefined) {
    this.#ownerOf = ownerOf;
  }

  count({ destination }: Pick<ExchangeRecord, 'destination'>): void {
    const owner = destination < 0 ? undefined : this.#ownerOf(destination);
    if (owner === undefined) return;
    this.#requests.set(owner.instance, (this.#requests.get(owner.instance) ?? 0) + 1);
  }

  requestsOf(instance: string): number {
    return this.#requests.get(instance) ?? 0;
  }
}
