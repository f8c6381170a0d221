/**
 * Who waits on this thread until a password is verified. One is verified at a time; the same one that several requests bring is
 * verified once. Networks take turns, and what waits is bounded in all and for each network: where there is no room for one more,
 * the network that has most gives up its last to one that has fewer. So networks that send wrong passwords without pause keep
 * out themselves; a client elsewhere is kept waiting by one password of each. It is kept out by as many networks at once as there
 * are places for passwords, or as are verified in the time that it may wait.
 */
import type { ExchangeId } from '../../native/index.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { WaitingLine } from '../data/waiting-line.ts';
import type { PasswordVerifier } from './password-verifier.ts';

/** 'unverified': it took too long, gave its place to another network, or could not be done. */
export type Verdict = 'right' | 'wrong' | 'unverified';

export interface Verification {
  /** The same for the same name, password and hash. */
  readonly digest: string;
  readonly password: string;
  readonly hash: string;
  /** The network that the client is in (see client-key.ts); empty: not known. */
  readonly network: string;
}

export interface VerificationsOptions {
  readonly clock: Clock;
  readonly verifier: PasswordVerifier;
  /** Also for others inside join, where they give up their place. */
  onVerdict(id: ExchangeId, verdict: Verdict): void;
  /** Verifying failed; not told again until it has worked. */
  onError(error: unknown): void;
}

/** It is its network's which brought it first. */
interface Job extends Verification {
  readonly waiters: Set<ExchangeId>;
}

const maxWaitMs = 5000;
/** Exchanges that wait, passwords that wait, and those of one network. */
const maxWaiting = 1000;
const maxJobs = 64;
const maxJobsOfNetwork = 8;

export class Verifications {
  readonly #options: VerificationsOptions;
  /** Whose turn it is, by network. */
  readonly #line: WaitingLine;
  /** By digest, in the order of arrival. */
  readonly #jobs = new Map<string, Job>();
  readonly #jobOf = new Map<ExchangeId, Job>();
  readonly #ofNetwork = new Map<string, number>();
  /** What is being verified, until all who wait for it are told. */
  #current: Job | null = null;
  #isBroken = false;

  constructor(options: VerificationsOptions) {
    this.#options = options;
    this.#line = new WaitingLine({ clock: options.clock, onTimeout: ({ id }) => this.#turnAway(id) });
  }

  /** False: there is no place left; onVerdict will not come. */
  join(id: ExchangeId, route: number, verification: Verification): boolean {
    const { digest, network } = verification;
    if (!this.#makeRoom(network)) return false;
    const job = this.#jobs.get(digest) ?? this.#open(verification);
    if (job === null) return false;
    this.#line.join({ id, route, client: network }, maxWaitMs);
    job.waiters.add(id);
    this.#jobOf.set(id, job);
    if (this.#current === null) void this.#work();
    return true;
  }

  /** The client left. */
  leave(id: ExchangeId): boolean {
    this.#drop(id);
    return this.#line.leave(id);
  }

  /** For one more exchange. */
  #makeRoom(network: string): boolean {
    if (this.#line.length < maxWaiting) return true;
    const excess = this.#line.takeExcess(network);
    if (excess !== null) this.#turnAway(excess.id);
    return excess !== null;
  }

  /** null: there is no place left. */
  #open(verification: Verification): Job | null {
    const { digest, network } = verification;
    const own = this.#ofNetwork.get(network) ?? 0;
    if (own >= maxJobsOfNetwork) return null;
    if (this.#jobs.size >= maxJobs) {
      const excess = this.#excessOver(own + 1);
      if (excess === null) return null;
      for (const id of excess.waiters) this.#turnAway(id);
    }
    const job: Job = { ...verification, waiters: new Set() };
    this.#jobs.set(digest, job);
    this.#ofNetwork.set(network, (this.#ofNetwork.get(network) ?? 0) + 1);
    return job;
  }

  /** The last of the network that has most, where that is more than `count`; never what is being verified. */
  #excessOver(count: number): Job | null {
    let most: { readonly network: string; readonly jobs: number } | null = null;
    for (const [network, jobs] of this.#ofNetwork) if (jobs > (most?.jobs ?? count)) most = { network, jobs };
    const jobs = [...this.#jobs.values()].filter((job) => job.network === most?.network && job !== this.#current);
    return jobs.at(-1) ?? null;
  }

  #close(job: Job): void {
    if (!this.#jobs.delete(job.digest)) return;
    const left = (this.#ofNetwork.get(job.network) ?? 1) - 1;
    if (left > 0) this.#ofNetwork.set(job.network, left);
    else this.#ofNetwork.delete(job.network);
  }

  #turnAway(id: ExchangeId): void {
    this.leave(id);
    this.#tell(id, 'unverified');
  }

  /** What nobody waits for any more is not verified; what has been begun goes on, and holds its place until its end. */
  #drop(id: ExchangeId): void {
    const job = this.#jobOf.get(id);
    if (job === undefined) return;
    this.#jobOf.delete(id);
    job.waiters.delete(id);
    if (job.waiters.size === 0 && job !== this.#current) this.#close(job);
  }

  async #work(): Promise<void> {
    for (let { next } = this.#line; next !== null; { next } = this.#line) {
      const job = this.#jobOf.get(next.id) as Job;
      this.#current = job;
      const verdict = await this.#verify(job);
      this.#close(job);
      this.#line.endTurn(next.client);
      for (const id of job.waiters) {
        this.leave(id);
        this.#tell(id, verdict);
      }
    }
    this.#current = null;
  }

  /** Who throws keeps nobody else waiting. */
  #tell(id: ExchangeId, verdict: Verdict): void {
    try {
      this.#options.onVerdict(id, verdict);
    } catch (error) {
      this.#options.onError(error);
    }
  }

  async #verify({ password, hash }: Verification): Promise<Verdict> {
    try {
      const isRight = await this.#options.verifier.verify(password, hash);
      this.#isBroken = false;
      return isRight ? 'right' : 'wrong';
    } catch (error) {
      if (!this.#isBroken) this.#options.onError(error);
      this.#isBroken = true;
      return 'unverified';
    }
  }
}
