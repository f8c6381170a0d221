/**
 * Who may come in (RFC 7617), for one data thread. What was verified a moment ago is known at once; else the request is held
 * while its password is verified elsewhere. A name that nobody has costs what others cost (see decoys.ts): its password is
 * verified against somebody's hash, and is wrong whatever comes out.
 */
import type { ExchangeId } from '../../native/index.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { BasicAuthModel } from '../model/gate-model.ts';
import { type Credentials, readCredentials } from './credentials.ts';
import { decoyFor } from './decoys.ts';
import { KnownPasswords } from './known-passwords.ts';
import type { PasswordVerifier } from './password-verifier.ts';
import { Verifications } from './verifications.ts';

/** 'missing': there are no credentials. 'busy': too many wait already, or it took too long. */
export type Refusal = 'missing' | 'wrong' | 'busy';

export type Admission = { readonly user: string } | Refusal | 'held';

export interface Asked {
  readonly id: ExchangeId;
  readonly route: number;
  /** Authorization; undefined: there is none. */
  readonly authorization: string | undefined;
  /** The network that the client is in. */
  readonly network: string;
}

export interface BasicAuthOptions<T> {
  readonly clock: Clock;
  readonly verifier: PasswordVerifier;
  /** The password was right: asked again, it is known. */
  onVerified(subject: T): void;
  onRefused(subject: T, refusal: Refusal): void;
  onError(error: unknown): void;
}

interface Held<T> {
  readonly subject: T;
  /** Of somebody's password; null: nobody has this name. */
  readonly digest: string | null;
}

export class BasicAuth<T> {
  readonly #options: BasicAuthOptions<T>;
  readonly #known: KnownPasswords;
  readonly #verifications: Verifications;
  readonly #held = new Map<ExchangeId, Held<T>>();

  constructor(options: BasicAuthOptions<T>) {
    this.#options = options;
    this.#known = new KnownPasswords(options.clock);
    this.#verifications = new Verifications({
      clock: options.clock,
      verifier: options.verifier,
      onVerdict: (id, verdict) => this.#onVerdict(id, verdict),
      onError: (error) => options.onError(error),
    });
  }

  /** 'held': onVerified or onRefused comes with `subject`, unless the client leaves before. */
  admit({ id, route, authorization, network }: Asked, { users, decoys }: BasicAuthModel, subject: T): Admission {
    if (authorization === undefined) return 'missing';
    const credentials = readCredentials(authorization);
    if (credentials === null) return 'wrong';
    const own = hashOf(users, credentials);
    const hash = own ?? decoyFor(credentials.user, decoys);
    if (hash === null) return 'wrong';
    const digest = this.#known.digestOf(credentials, hash);
    if (own !== null && this.#known.has(digest)) return { user: credentials.user };
    const { password } = credentials;
    if (!this.#verifications.join(id, route, { digest, password, hash, network })) return 'busy';
    this.#held.set(id, { subject, digest: own === null ? null : digest });
    return 'held';
  }

  /** Whose credentials these are, where that was verified a moment ago; else null. */
  knownUser(authorization: string | undefined, { users }: BasicAuthModel): string | null {
    const credentials = authorization === undefined ? null : readCredentials(authorization);
    const hash = credentials === null ? null : hashOf(users, credentials);
    if (credentials === null || hash === null) return null;
    return this.#known.has(this.#known.digestOf(credentials, hash)) ? credentials.user : null;
  }

  /** The client left. False: it was not held here. */
  leave(id: ExchangeId): boolean {
    return this.#held.delete(id) && this.#verifications.leave(id);
  }

  #onVerdict(id: ExchangeId, verdict: 'right' | 'wrong' | 'unverified'): void {
    const held = this.#held.get(id);
    if (held === undefined) return;
    this.#held.delete(id);
    const { subject, digest } = held;
    if (verdict === 'unverified') this.#options.onRefused(subject, 'busy');
    else if (verdict === 'wrong' || digest === null) this.#options.onRefused(subject, 'wrong');
    else {
      this.#known.add(digest);
      this.#options.onVerified(subject);
    }
  }
}

/** Names are keys that a client chooses: "constructor" is nobody's. */
function hashOf(users: BasicAuthModel['users'], { user }: Credentials): string | null {
  return Object.hasOwn(users, user) ? (users[user] ?? null) : null;
}
