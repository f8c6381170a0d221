/**
 * A server that was attached to the edge whose place this one takes: sent to where it listens, until it has come here by
 * itself, or is gone, or has not come in time. What is said of it is read by the rules for what a server says itself.
 */
import type { PeerIds } from '../../native/index.ts';
import { type Clock, sleep } from '../../shared/time/clock.ts';
import { isAnswering } from '../control/control-client.ts';
import { type AttachPlace, placeName } from './attach-folder.ts';
import { type AttachClaim, readClaim } from './claim.ts';

/** What one edge tells another of a server. */
export interface ServerNote extends PeerIds {
  readonly claims: readonly string[];
  readonly weight: number;
  /** Of its place in the folder that both edges have. */
  readonly name: string;
}

/** Longer than a server waits before it tries again. */
export const comeBackMs = 10_000;
const lookEveryMs = 250;
/** All of them are one message. */
const longestNotes = 1 << 19;

export class LeftServer {
  readonly peer: PeerIds;
  readonly claims: readonly AttachClaim[];
  readonly weight: number;
  readonly place: AttachPlace;
  readonly #over = new AbortController();

  /** @throws WindhoverError ATTACH_INVALID */
  constructor({ uid, pid, claims, weight }: ServerNote, place: AttachPlace) {
    this.peer = { uid, pid };
    this.claims = claims.map(readClaim);
    this.weight = weight;
    this.place = place;
  }

  get path(): string {
    return this.place.held;
  }

  /** It has come, or its host is another's now. */
  end(): void {
    this.#over.abort();
  }

  /** Resolves when it is nobody's to send to any more. */
  async untilOver(clock: Clock): Promise<void> {
    const { signal } = this.#over;
    for (const end = clock.monotonic() + comeBackMs; clock.monotonic() < end; ) {
      await sleep(clock, lookEveryMs, signal);
      if (signal.aborted || !(await isAnswering(this.path))) return;
    }
  }
}

/** What of `notes` fits into a message: who is not told of is known as soon as it has come. */
export function withinBounds(notes: readonly ServerNote[]): readonly ServerNote[] {
  let length = 0;
  return notes.filter((note) => {
    length += JSON.stringify(note).length;
    return length <= longestNotes;
  });
}

/** What is not understood counts as not said. */
export function readServerNotes(value: unknown): readonly ServerNote[] {
  return Array.isArray(value) ? value.filter(isServerNote) : [];
}

function isServerNote(value: unknown): value is ServerNote {
  if (typeof value !== 'object' || value === null) return false;
  const { uid, pid, claims, weight, name } = value as Record<string, unknown>;
  const isKnown = Number.isInteger(uid) && Number.isInteger(pid) && Number.isInteger(weight);
  const hasClaims = Array.isArray(claims) && claims.length > 0 && claims.every((claim) => typeof claim === 'string');
  return isKnown && hasClaims && typeof name === 'string' && placeName.test(name);
}
