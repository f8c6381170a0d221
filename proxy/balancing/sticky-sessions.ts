/**
 * Brings clients back to the instance that answered them first, by a cookie that the edge gives them. What an instance's cookie
 * says was made by the control thread (see sticky-key.ts) and is looked up here: a data thread computes nothing and holds no
 * key, and what is in no list of this app was not made by this edge, or for another app, or its instance is gone. Then
 * balancing chooses, and the client is given another cookie.
 */
import type { DestinationModel } from '../model/destination-model.ts';
import { readCookie } from './cookie.ts';
import type { BalancedRequest, Candidates } from './policy.ts';

export class StickySessions {
  readonly #cookie: string;
  /** Destinations of an instance; several where its name has several addresses. */
  readonly #byToken = new Map<string, number[]>();
  readonly #tokens = new Map<number, string>();

  constructor(cookie: string, destinations: readonly DestinationModel[]) {
    this.#cookie = cookie;
    for (const { index, token = '' } of destinations) {
      if (token === '') continue;
      this.#tokens.set(index, token);
      const same = this.#byToken.get(token);
      if (same === undefined) this.#byToken.set(token, [index]);
      else same.push(index);
    }
  }

  /** Those of `candidates` that the client comes back to; all, where there is none of them. */
  narrow(candidates: Candidates, request: BalancedRequest): Candidates {
    const own = this.#ownOf(request);
    if (own === undefined) return candidates;
    const narrowed = candidates.filter((candidate) => own.includes(candidate));
    return narrowed.length > 0 ? narrowed : candidates;
  }

  /** What the client is to be given with the answer of `destination`; null: it keeps what it has, as its instance is there. */
  tokenFor(destination: number, request: BalancedRequest): string | null {
    return this.#ownOf(request) === undefined ? (this.#tokens.get(destination) ?? null) : null;
  }

  /** A session's cookie (RFC 6265 5.3), which scripts do not see and other sites' requests that change something do not carry. */
  lineOf(token: string, isSecure: boolean): string {
    return `set-cookie: ${this.#cookie}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}\r\n`;
  }

  #ownOf(request: BalancedRequest): readonly number[] | undefined {
    const token = readCookie(request.field('cookie'), this.#cookie);
    return token === undefined ? undefined : this.#byToken.get(token);
  }
}
