/**
 * Finds instances whose process holds more memory than maxMemory allows: asked every five seconds, and not believed before it
 * was so twice in a row, as a heap that was just about to be collected. Each is named once a minute at most: an app that needs
 * more than it is allowed would else do nothing but start.
 */
import { readFile } from 'node:fs/promises';
import type { Clock, Timer } from '../../shared/time/clock.ts';

export interface WatchedProcess {
  /** "shop.1" */
  readonly name: string;
  readonly pid: number | null;
  /** What it says itself; null: it says nothing. */
  readonly memoryBytes: number | null;
}

export interface MemoryWatchOptions {
  readonly clock: Clock;
  readonly limitBytes: () => number | null;
  readonly processes: () => readonly WatchedProcess[];
  readonly readMemory?: (pid: number) => Promise<number | null>;
  onExcess(name: string, bytes: number): void;
}

const periodMs = 5000;
const pauseMs = 60_000;

export class MemoryWatch {
  readonly #options: MemoryWatchOptions;
  readonly #readMemory: (pid: number) => Promise<number | null>;
  /** By name: the process that was above at the last look. */
  readonly #above = new Map<string, number | null>();
  readonly #namedAt = new Map<string, number>();
  #timer: Timer | null = null;

  constructor(options: MemoryWatchOptions) {
    this.#options = options;
    this.#readMemory = options.readMemory ?? residentMemory;
  }

  /** Begins or ends as there is a limit or none. */
  adjust(): void {
    if (this.#options.limitBytes() === null) this.stop();
    else this.#timer ??= this.#options.clock.setInterval(() => void this.#look(), periodMs).unref();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.#above.clear();
  }

  async #look(): Promise<void> {
    const limit = this.#options.limitBytes();
    if (limit === null) return;
    for (const { name, pid, memoryBytes } of this.#options.processes()) {
      const bytes = memoryBytes ?? (pid === null ? null : await this.#readMemory(pid));
      if (this.#timer === null) return;
      if (bytes === null || bytes <= limit) this.#above.delete(name);
      else this.#note(name, pid, bytes);
    }
  }

  #note(name: string, pid: number | null, bytes: number): void {
    const { clock, onExcess } = this.#options;
    const wasAbove = this.#above.has(name) && this.#above.get(name) === pid;
    this.#above.set(name, pid);
    const now = clock.monotonic();
    if (!wasAbove || now - (this.#namedAt.get(name) ?? Number.NEGATIVE_INFINITY) < pauseMs) return;
    this.#namedAt.set(name, now);
    this.#above.delete(name);
    onExcess(name, bytes);
  }
}

/** Null where the system does not say it so (macOS), or the process is gone. */
async function residentMemory(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}
