/**
 * The process that takes this edge's place, as this edge sees it: started with our sockets, given our instances when it asks
 * for them, believed when it says that it serves. Until then nothing of ours is given up: when it fails, ends or takes too
 * long, it is killed, the instances are ours again, and the error says why.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import { type Clock, sleep } from '../../shared/time/clock.ts';
import type { HandedSocket } from '../listeners/listening-sockets.ts';
import type { HeldInstances } from '../supervisor/supervisor.ts';
import type { Yielded } from '../supervisor/yielded.ts';
import {
  channelDescriptor,
  firstSocket,
  formatHandover,
  handoverVariable,
  handoverVersion,
  parentDescriptor,
  type YieldedEdge,
} from './handover.ts';
import { type InstanceNews, readNews, wantedMessage } from './instance-news.ts';
import { LineChannel, type Message } from './line-channel.ts';

/** What an edge gives for the time of the attempt. */
export interface HandOverParts extends HeldInstances {
  readonly sockets: readonly HandedSocket[];
  /** What is not the instances'. */
  own(): Omit<YieldedEdge, keyof Yielded>;
}

export interface SuccessorOptions {
  /** The program and its arguments: node, our script, what it is to run. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly runtimeDirectory: string;
  readonly hasParent: boolean;
  /** From its start until it serves. */
  readonly timeoutMs: number;
  /** Aborted when this edge is to end at once. */
  readonly signal: AbortSignal;
}

export interface Successor {
  readonly pid: number;
  readonly version: string;
  /** Nothing happens where it has ended. */
  signal(signal: NodeJS.Signals): void;
  /** Hears which instances serve, from those on that served when it said that it does. Called once. */
  hearNews(onNews: (news: InstanceNews) => void): Promise<void>;
  /** Somebody waits here for an instance of an app, and instances are its own to start. */
  want(app: string): void;
}

/** Resolves when it serves. @throws WINDHOVER_UPGRADE_FAILED */
export async function startSuccessor(parts: HandOverParts, options: SuccessorOptions): Promise<Successor> {
  const child = start(parts, options);
  const ended = endOf(child);
  const over = new AbortController();
  // Not there when this process has no descriptors left; the error tells that.
  const pipe = child.stdio?.[channelDescriptor] as Duplex | undefined;
  const channel = pipe === undefined ? null : new LineChannel(pipe);
  try {
    const signal = AbortSignal.any([options.signal, over.signal]);
    return await Promise.race([accompany(channel, parts, child), ended, tooLate({ ...options, signal })]);
  } catch (cause) {
    child.kill('SIGKILL');
    await ended.catch(() => undefined);
    channel?.close();
    parts.leases.resume();
    throw createError('WINDHOVER_UPGRADE_FAILED', { reason: reasonOf(cause), pid: process.pid }, { cause });
  } finally {
    over.abort();
  }
}

function start(
  { sockets }: HandOverParts,
  { command, cwd, env, runtimeDirectory, hasParent }: SuccessorOptions,
): ChildProcess {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    cwd,
    env: {
      ...env,
      [handoverVariable]: formatHandover({
        version: handoverVersion,
        pid: process.pid,
        runtimeDirectory,
        hasParent,
        sockets: sockets.map(({ url, ownsFile }, index) => ({ fd: firstSocket + index, url, ownsFile })),
      }),
    },
    stdio: [
      'inherit',
      'inherit',
      'inherit',
      hasParent ? parentDescriptor : 'ignore',
      'pipe',
      ...sockets.map(({ fd }) => fd),
    ],
  });
  // It outlives us.
  child.unref();
  return child;
}

/** Rejects with how it ended. */
async function endOf(child: ChildProcess): Promise<never> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  throw new Error(`it ended (${signal === null ? `exit code ${code}` : `signal ${signal}`}); the log says why`);
}

async function tooLate({ clock, timeoutMs, signal }: SuccessorOptions): Promise<never> {
  await sleep(clock, timeoutMs, signal);
  throw new Error(signal.aborted ? 'the edge was told to end' : `it did not serve within ${timeoutMs / 1000} s`);
}

async function accompany(channel: LineChannel | null, parts: HandOverParts, child: ChildProcess): Promise<Successor> {
  const first: Message[] = [];
  for (;;) {
    const message = await channel?.next();
    // What its exit says is said better.
    if (channel === null || message == null) return await new Promise<never>(() => undefined);
    switch (message.type) {
      case 'yield':
        await parts.leases.yield();
        channel.send({ type: 'yielded', ...parts.yielded(), ...parts.own() });
        break;
      case 'ready':
        return {
          pid: child.pid ?? 0,
          version: String(message['version']),
          signal: (signal) => void child.kill(signal),
          hearNews: (onNews) => hearNews(first, channel, onNews),
          want: (app) => channel.send(wantedMessage(app)),
        };
      case 'instances':
        first.push(message);
        break;
      case 'failed':
        throw new Error(String(message['reason']));
    }
  }
}

async function hearNews(
  first: readonly Message[],
  channel: LineChannel,
  onNews: (news: InstanceNews) => void,
): Promise<void> {
  const tell = (message: Message): void => {
    const news = readNews(message);
    if (news !== null) onNews(news);
  };
  for (const message of first) tell(message);
  for (let message = await channel.next(); message !== null; message = await channel.next()) tell(message);
}
