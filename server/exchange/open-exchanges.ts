/**
 * What is kept of open exchanges, by their ids: in an array, at the index that an id is made of. Not in a Map, whose ids
 * come and go: V8 chains the tables that it outgrows to their successors, so that one which has grown old, and is garbage,
 * keeps all exchanges of the later ones from being collected while they are young. Measured with handlers that await:
 * nearly everything that requests left survived, and collecting it took a tenth of the time of a thread under load.
 */
import { type ExchangeId, exchangeIndexOf } from '../../native/index.ts';

interface Identified {
  readonly id: ExchangeId;
}

export class OpenExchanges<Kept extends Identified> {
  /** By index, without holes. */
  readonly #slots: (Kept | null)[] = [];

  add(kept: Kept): void {
    const slots = this.#slots;
    const index = exchangeIndexOf(kept.id);
    while (slots.length <= index) slots.push(null);
    slots[index] = kept;
  }

  find(id: ExchangeId): Kept | undefined {
    const kept = this.#slots[exchangeIndexOf(id)];
    return kept?.id === id ? kept : undefined;
  }

  /** No effect when it is not here, or its index is another's by now. */
  remove(id: ExchangeId): void {
    if (this.find(id) !== undefined) this.#slots[exchangeIndexOf(id)] = null;
  }

  /** Those that are open at the time of the call. */
  all(): Kept[] {
    return this.#slots.filter((kept) => kept !== null);
  }
}
