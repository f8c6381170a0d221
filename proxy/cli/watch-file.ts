/**
 * Notices that a file has changed: looks at it every second, since links that are swapped, folders that are renamed and
 * network file systems tell nobody. A change is told once the file has looked the same twice: who writes it in pieces is done
 * by then.
 */
import { stat } from 'node:fs/promises';
import type { Clock } from '../../shared/time/clock.ts';
import { sleep } from '../../shared/time/clock.ts';

export interface WatchOptions {
  readonly file: string;
  /** As it was when it was read last: what `stampOf` said before. */
  readonly read: string;
  readonly clock: Clock;
  /** Aborted when nobody wants to know any more. */
  readonly signal: AbortSignal;
  /** Not called again before it has resolved. Never rejects. */
  onChange(): Promise<void>;
}

const periodMs = 1000;

export async function watchFile({ file, read, clock, signal, onChange }: WatchOptions): Promise<void> {
  let told = read;
  let before = told;
  for (;;) {
    await sleep(clock, periodMs, signal);
    if (signal.aborted) return;
    const now = await stampOf(file);
    if (now !== told && now === before && now !== absent) {
      told = now;
      await onChange();
    }
    before = now;
  }
}

const absent = 'absent';

/** Of what the path leads to: another one when the file may be another. */
export async function stampOf(file: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return absent;
  }
}
