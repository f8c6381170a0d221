/**
 * What a case of the table of limits is (limits-of-*.ts have them): values for each place where the limit can be set, what
 * just passes under a value, and what is one past it; and the client that a case asks through.
 */
import type { NetConnectOpts } from 'node:net';
import { expect } from 'vitest';
import type { Limits, LimitsOptions } from '../../shared/config/generated/config-types.ts';
import type { RawClient, RawResponse } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import type { LimitedServer } from './limits-fixture.ts';

/** `server`: for all of it. `app`: at the edge. */
export const placeNames = ['server', 'endpoint', 'path', 'app'] as const;
export type PlaceName = (typeof placeNames)[number];

/** Where a request goes, so that the value under test is in force for it. */
export interface Place {
  readonly name: PlaceName;
  readonly endpoint: number;
  readonly host: string;
  /** "" or "/own" */
  readonly prefix: string;
  /** An address of its own for each place. */
  readonly localAddress: string;
}

export class Probe<Value> {
  readonly server: LimitedServer;
  readonly place: Place;
  readonly value: Value;
  /** What `within` left open. */
  readonly clients: RawClient[] = [];

  constructor(server: LimitedServer, place: Place, value: Value) {
    this.server = server;
    this.place = place;
    this.value = value;
  }

  async open(options: Partial<NetConnectOpts> = {}): Promise<RawClient> {
    const { endpoint, localAddress } = this.place;
    const isUnix = typeof this.server.target(endpoint) === 'string';
    const client = await this.server.open({ endpoint, ...(isUnix ? {} : { localAddress }), ...options });
    this.clients.push(client);
    return client;
  }

  path(action: string): string {
    return `${this.place.prefix}/${action}`;
  }

  head(method: string, action: string, ...fields: string[]): string {
    const lines = [`${method} ${this.path(action)} HTTP/1.1`, `Host: ${this.place.host}`, ...fields];
    return `${lines.join('\r\n')}\r\n\r\n`;
  }

  /** Sends a request on a connection and reads the answer. */
  async ask(client: RawClient, action = 'ok', ...fields: string[]): Promise<RawResponse> {
    client.send(this.head('GET', action, ...fields));
    return client.readResponse();
  }

  /** Sends text on a connection of its own and gives the status. */
  async statusOf(text: string): Promise<number> {
    const client = await this.open();
    client.send(text);
    return (await client.readResponse()).status;
  }

  /** Sends text on a connection of its own, which is refused with this status and closed. */
  async refused(text: string, status: number): Promise<RawResponse> {
    const client = await this.open();
    client.send(text);
    const response = await client.readResponse();
    expect(response.status).toBe(status);
    expect(response.get('connection')).toBe('close');
    expect((await client.readToEnd()).length).toBe(0);
    return response;
  }

  /** Nothing comes, and the connection ends at the time that the value says. */
  async endsSilently(client: RawClient, startedAt: number, valueMs: number): Promise<void> {
    expect((await client.readToEnd()).toString('latin1')).toBe('');
    expectAt(performance.now() - startedAt, valueMs);
  }
}

/** Not before the value, and not after value + 2 s. */
export function expectAt(elapsedMs: number, valueMs: number): void {
  expect(elapsedMs).toBeGreaterThanOrEqual(valueMs);
  expect(elapsedMs).toBeLessThanOrEqual(valueMs + 2000);
}

export interface LimitCase<Value> {
  readonly values: { readonly server: Value; readonly endpoint: Value; readonly path?: Value; readonly app?: Value };
  /** What else has to be set. */
  readonly beside?: LimitsOptions;
  readonly secure?: true;
  readonly unix?: true;
  readonly exemptAddresses?: readonly string[];
  within(probe: Probe<Value>): Promise<void>;
  /** Each is one past the value, and refused once. */
  readonly past: ReadonlyArray<(probe: Probe<Value>) => Promise<void>>;
  /** What the line of the log names, where that is another limit. */
  readonly told?: { readonly limit: keyof Limits; readonly value: number };
}

/** Cases of these limits, each for values of its own type. */
export type CasesOf<Name extends keyof Limits> = { readonly [Each in Name]: LimitCase<NonNullable<Limits[Each]>> };

/** Field lines of a client that asks for a WebSocket. */
export const websocket: readonly string[] = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

/** Until a counter stands still. */
export async function settled(server: LimitedServer, counter: string): Promise<number> {
  let before = -1;
  let since = performance.now();
  return waitFor(`${counter} to stand still`, () => {
    const now = server.counter(counter);
    if (now !== before) since = performance.now();
    before = now;
    return performance.now() - since > 300 && now;
  });
}

/** A request with a body, all of it or a part. */
export function post(path: string, length: number, body: string = 'b'.repeat(length)): string {
  return `POST ${path} HTTP/1.1\r\nHost: plain.test\r\nContent-Length: ${length}\r\n\r\n${body}`;
}

/** A request whose body is one chunk. */
export function chunked(path: string, length: number): string {
  const chunk = length === 0 ? '' : `${length.toString(16)}\r\n${'c'.repeat(length)}\r\n`;
  return `POST ${path} HTTP/1.1\r\nHost: plain.test\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}0\r\n\r\n`;
}
