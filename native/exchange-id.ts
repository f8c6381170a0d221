/** What an exchange's number is made of: see native/binding/exchange_table.h. */
import type { ExchangeId } from './addon.ts';

const indexMask = 0xf_ffff;

/** Of no other exchange that is open at the same server; small, as indexes are used again. */
export function exchangeIndexOf(id: ExchangeId): number {
  return id & indexMask;
}
