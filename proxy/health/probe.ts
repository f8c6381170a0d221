/** Asks a server for a path once, over a connection of its own, and says what became of it. */
import { request } from 'node:http';
import type { Clock } from '../../shared/time/clock.ts';
import type { DestinationAddress } from '../model/destination-model.ts';

export interface ProbeOptions {
  readonly address: DestinationAddress;
  /** Sent as Host. */
  readonly host: string;
  readonly path: string;
  readonly userAgent: string;
  /** For the head of the answer. */
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** Aborted when nobody wants to know any more. */
  readonly signal: AbortSignal;
}

/** The status of the answer; or that there was none in time, or none at all, and why. */
export type ProbeResult = number | 'timeout' | { readonly failed: string };

export type Probe = (options: ProbeOptions) => Promise<ProbeResult>;

export function probe(options: ProbeOptions): Promise<ProbeResult> {
  return new Promise((resolve) => {
    const { address, clock, signal } = options;
    const asked = request({
      ...('path' in address ? { socketPath: address.path } : { host: address.host, port: address.port }),
      method: 'GET',
      path: options.path,
      headers: { host: options.host, 'user-agent': options.userAgent, connection: 'close' },
      agent: false,
    });
    const finish = (result: ProbeResult): void => {
      timer.cancel();
      signal.removeEventListener('abort', abort);
      asked.destroy();
      resolve(result);
    };
    const abort = (): void => finish({ failed: 'aborted' });
    const timer = clock.setTimeout(() => finish('timeout'), options.timeoutMs);
    signal.addEventListener('abort', abort, { once: true });
    asked.on('response', ({ statusCode }) => finish(statusCode ?? 0));
    asked.on('upgrade', ({ statusCode }) => finish(statusCode ?? 0));
    asked.on('error', (error: NodeJS.ErrnoException) => finish({ failed: error.code ?? error.message }));
    asked.end();
  });
}
