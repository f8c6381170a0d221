/**
 * What one run of an instance says, into the log of the edge under the names of its app and instance. Lines that a pino
 * logger wrote keep their level and fields. Keeps the last lines of stderr for whoever asks why it ended.
 */
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { OutputLines } from './output-lines.ts';
import type { OutputStream } from './run-protocol.ts';

/** Enough for a stack trace of node with its message. */
const keptStderrLines = 20;
const pinoLevels: ReadonlyMap<unknown, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = new Map([
  [10, 'trace'],
  [20, 'debug'],
  [30, 'info'],
  [40, 'warn'],
  [50, 'error'],
  [60, 'error'],
]);

export class InstanceOutput {
  readonly #logger: Logger;
  readonly #lines: Readonly<Record<OutputStream, OutputLines>>;
  readonly #lastStderr: string[] = [];

  /** `logger` carries the names already. */
  constructor(logger: Logger, clock: Clock) {
    this.#logger = logger;
    this.#lines = { stdout: this.#open('stdout', clock), stderr: this.#open('stderr', clock) };
  }

  get lastStderr(): readonly string[] {
    return this.#lastStderr;
  }

  push(stream: OutputStream, bytes: Buffer): void {
    this.#lines[stream].push(bytes);
  }

  dropped(bytes: number): void {
    this.#logger.warn({ bytes }, 'output was lost while no edge was there to read it');
  }

  end(): void {
    this.#lines.stdout.end();
    this.#lines.stderr.end();
  }

  #open(stream: OutputStream, clock: Clock): OutputLines {
    return new OutputLines({
      clock,
      onLine: (line) => this.#write(stream, line),
      onLeftOut: (count) => this.#logger.warn({ stream, lines: count }, `${count} lines of ${stream} were left out`),
    });
  }

  #write(stream: OutputStream, line: string): void {
    const record = line.startsWith('{"level":') ? parseRecord(line) : null;
    const text = record === null ? line : record.message;
    if (stream === 'stderr') {
      this.#lastStderr.push(text);
      if (this.#lastStderr.length > keptStderrLines) this.#lastStderr.shift();
    }
    if (record !== null) this.#logger[record.level]({ ...record.fields, stream }, record.message);
    else if (line !== '') this.#logger.info({ stream }, line);
  }
}

interface LogRecord {
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function parseRecord(line: string): LogRecord | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { level, time: _time, pid: _pid, hostname: _hostname, msg, ...fields } = parsed as Record<string, unknown>;
  const name = pinoLevels.get(level);
  if (name === undefined) return null;
  return { level: name, message: typeof msg === 'string' ? msg : describeError(fields['err']), fields };
}

function describeError(error: unknown): string {
  const message = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)['message'] : '';
  return typeof message === 'string' ? message : '';
}
