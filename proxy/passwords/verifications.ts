/**
 * Who waits on this thread until a password is verified. One is verified at a time; the same one that several requests bring is
 * verified once. What waits is bounded in all and for each network, so that a flood of wrong passwords from some of them
 * neither fills memory nor keeps the others out.
 */
import type { ExchangeId } from '../../native/index.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { WaitingLine } from '../data/waiting-line.ts';
import type { PasswordVerifier } from './password-verifier.ts';

/** 'unverified': it took too long, or could not be done. */
export type Verdict = 'right' | 'wrong' | 'unverified';

export interface Verification {
  /** The same for the same name, password and hash. */
  readonly digest: string;
  readonly password: string;
  readonly hash: string;
  /** The network that the client is in; empty: not known. */
  readonly network: string;
}

export interface VerificationsOptions {
  readonly clock: Clock;
  readonly verifier: PasswordVerifier;
  onVerdict(id: ExchangeId, verdict: Verdict): void;
  /** Verifying failed; not told again until it has worked. */
  onError(error: unknown): void;
}

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
  readonly #line: WaitingLine;
  /** By digest, in the order of arrival. The one that is being verified is the first. */
  readonly #jobs = new Map<string, Job>();
  readonly #jobOf = new Map<ExchangeId, Job>();
  readonly #ofNetwork = new Map<string, number>();
  #isBusy = false;
  #isBroken = false;

  constructor(options: VerificationsOptions) {
    this.#options = options;
    this.#line = new WaitingLine({
      clock: options.clock,
      onTimeout: ({ id }) => {
        this.#drop(id);
        options.onVerdict(id, 'unverified');
      },
    });
  }

  /** False: there is no place left; onVerdict will not come. */
  join(id: ExchangeId, route: number, verification: Verification): boolean {
    const known = this.#jobs.get(verification.digest);
    const hasRoom =
      known !== undefined ||
      (this.#jobs.size < maxJobs && (this.#ofNetwork.get(verification.network) ?? 0) < maxJobsOfNetwork);
    if (!hasRoom || this.#line.length >= maxWaiting) return false;
    this.#line.join({ id, route, client: verification.network }, maxWaitMs);
    const job = known ?? this.#open(verification);
    job.waiters.add(id);
    this.#jobOf.set(id, job);
    void this.#work();
    return true;
  }

  /** The client left. */
  leave(id: ExchangeId): boolean {
    this.#drop(id);
    return this.#line.leave(id);
  }

  #open(verification: Verification): Job {
    const job: Job = { ...verification, waiters: new Set() };
    this.#jobs.set(job.digest, job);
    this.#ofNetwork.set(job.network, (this.#ofNetwork.get(job.network) ?? 0) + 1);
    return job;
  }

  #close(job: Job): void {
    if (!this.#jobs.delete(job.digest)) return;
    const left = (this.#ofNetwork.get(job.network) ?? 1) - 1;
    if (left > 0) this.#ofNetwork.set(job.network, left);
    else this.#ofNetwork.delete(job.network);
  }

  /** What nobody waits for any more is not verified; what has been begun goes on, and holds its place until its end. */
  #drop(id: ExchangeId): void {
    const job = this.#jobOf.get(id);
    if (job === undefined) return;
    this.#jobOf.delete(id);
    job.waiters.delete(id);
    const [first] = this.#jobs.values();
    if (job.waiters.size === 0 && !(this.#isBusy && job === first)) this.#close(job);
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (;;) {
      const [job] = this.#jobs.values();
      if (job === undefined) break;
      const verdict = await this.#verify(job);
      this.#close(job);
      for (const id of job.waiters) {
        this.#jobOf.delete(id);
        this.#line.leave(id);
        this.#tell(id, verdict);
      }
    }
    this.#isBusy = false;
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
