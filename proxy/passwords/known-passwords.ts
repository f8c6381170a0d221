/**
 * Passwords that were verified a moment ago, so that a client that sends its own with each request costs one hash in minutes and
 * not one for each. What is kept is a keyed digest: the key is random and never leaves the thread, so that nobody can tell from
 * memory or timing which password it stands for. Bounded in number and time; a changed hash is another digest.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/time/clock.ts';
import type { Credentials } from './credentials.ts';

const keepMs = 300_000;
const mostKept = 4096;

export class KnownPasswords {
  readonly #clock: Clock;
  readonly #key = randomBytes(32);
  /** Until when (monotonic), by digest; the first is the one that is used longest ago. */
  readonly #known = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Stands for this name with this password, verified against this hash. */
  digestOf({ user, password }: Credentials, hash: string): string {
    // Neither a hash nor a name holds a colon (or a line feed), so no two of them read the same.
    return createHmac('sha256', this.#key).update(`${hash}\n${user}:${password}`).digest('base64');
  }

  has(digest: string): boolean {
    const until = this.#known.get(digest);
    if (until === undefined) return false;
    this.#known.delete(digest);
    if (until <= this.#clock.monotonic()) return false;
    this.#known.set(digest, until);
    return true;
  }

  add(digest: string): void {
    this.#known.delete(digest);
    const [oldest] = this.#known.keys();
    if (this.#known.size >= mostKept && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(digest, this.#clock.monotonic() + keepMs);
  }
}
