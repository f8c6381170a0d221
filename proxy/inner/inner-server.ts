/**
 * An inner server: an app server of the edge's own in a worker thread, for what is no business of a data thread. Data threads
 * reach it over a paired Unix socket like any destination, with all their guards, timeouts and counters; the field
 * x-windhover-lane, which only the edge can set, names the app. This is the side of its thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { isWindhoverError } from '../../shared/errors/windhover-error.ts';
import { systemClock } from '../../shared/time/clock.ts';
import type { FromInner, InnerStart, ToInner } from './inner-messages.ts';
import { beatMs, InnerPulse } from './inner-pulse.ts';

/** The edge has enforced what its own limits say, which may be anything that the schema lets through. */
export const innerLimits = {
  maxRequestLineSize: 1_048_576,
  maxRequestHeadersTotalSize: 1_048_576,
  maxRequestHeaderCount: 10_000,
  maxRequestBodySize: null,
} as const;

export interface InnerServer<App> {
  /** Gets what the apps that it starts with need. A WindhoverError ends the thread and is the start's failure. */
  prepare?(apps: readonly App[]): Promise<void>;
  /** Replaces what it knows; exchanges in flight end as they began. */
  setApps(apps: readonly App[]): void;
  /** Resolves when it accepts. */
  listen(): Promise<void>;
  /** Cuts everything; resolves when nothing is open. */
  close(): Promise<void>;
}

export type Say = (message: FromInner) => void;

/** The whole life of an inner server's thread: called once, by its entry. */
export async function runInnerServer<App>(
  create: (start: InnerStart<App>, say: Say) => InnerServer<App>,
): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('an inner server is the entry of a worker thread and not a program');
  const start = workerData as InnerStart<App>;
  const say: Say = (message) => port.postMessage(message);
  const pulse = new InnerPulse(start.pulse);
  const beat = systemClock.setInterval(() => pulse.beat(), beatMs);
  const server = create(start, say);
  try {
    await server.prepare?.(start.apps);
  } catch (error) {
    if (!isWindhoverError(error)) throw error;
    say({ type: 'failed', code: error.code, details: error.details });
    beat.cancel();
    return;
  }

  port.on('message', (message: ToInner<App>) => {
    switch (message.type) {
      case 'apps':
        server.setApps(message.apps);
        say({ type: 'taken', order: message.order });
        return;
      case 'close':
        beat.cancel();
        void server.close().then(() => port.close());
        return;
    }
  });

  server.setApps(start.apps);
  await server.listen();
  say({ type: 'ready' });
}
