/**
 * The log: pino, JSON lines where a program reads them and readable lines on a terminal. The log goes to stderr, so that
 * what a command prints stays apart from it. Written in step (sync), so that the line before a crash is not lost; access
 * lines, which are many, are made and batched elsewhere.
 */
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import { type DestinationStream, destination as fileDestination, type Logger, pino } from 'pino';
import type pinoPretty from 'pino-pretty';

export type { Logger } from 'pino';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error';

export interface LoggerOptions {
  readonly level?: LogLevel | 'silent';
  /** Readable lines instead of JSON; default: JSON. */
  readonly pretty?: boolean;
  /** A descriptor, or anything with `write(line)`; default: 2 (stderr). */
  readonly destination?: number | DestinationStream;
  /** Fields of every line. */
  readonly base?: Readonly<Record<string, unknown>>;
}

/** Values of these fields never reach the log. */
const redacted = ['authorization', 'cookie', 'password', 'key', '*.authorization', '*.cookie', '*.password', '*.key'];

export function createLogger(options: LoggerOptions = {}): Logger {
  const { level = 'info', pretty = false, destination = 2, base = {} } = options;
  const settings = {
    level,
    base,
    redact: { paths: redacted, censor: '[redacted]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  if (pretty) {
    // Megabytes that only a person at a terminal needs; loaded in step, as a logger is made in step.
    const prettyStream = createRequire(import.meta.url)('pino-pretty') as typeof pinoPretty;
    const stream = prettyStream({
      destination: typeof destination === 'number' ? openDescriptor(destination) : toWritable(destination),
      colorize: typeof destination === 'number',
      singleLine: true,
      ignore: 'pid,hostname',
      translateTime: 'SYS:HH:MM:ss.l',
    });
    return pino(settings, { write: (line) => void stream.write(labelled(line)) });
  }
  return pino(settings, typeof destination === 'number' ? openDescriptor(destination) : destination);
}

/** Lines of an instance's output begin with its name; other lines about it say these fields themselves. */
function labelled(line: string): string {
  const { app, instance, stream, address, bootMs, exit, ...record } = JSON.parse(line) as Record<string, unknown>;
  if (instance === undefined) return line;
  const message = stream === undefined ? record['msg'] : `${String(instance)} | ${String(record['msg'])}`;
  return `${JSON.stringify({ ...record, msg: message })}\n`;
}

/** For code that must be given a logger where nobody listens. */
export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}

/** A reader that goes away (a log collector that is restarted) must not take the program with it. */
function openDescriptor(descriptor: number): ReturnType<typeof fileDestination> {
  const stream = fileDestination({ dest: descriptor, sync: true });
  return stream.on('error', () => undefined);
}

function toWritable(target: DestinationStream): NodeJS.WritableStream {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      target.write(chunk.toString());
      done();
    },
  });
}
