/** The same program on node:http and on windhover/node: makes both, and tells what a program and its client observed. */
import * as nodeHttp from 'node:http';
import type { AddressInfo } from 'node:net';
import * as windhover from '../../server/node.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';

export type AnyServer = nodeHttp.Server | windhover.Server;
export type Listener = (request: nodeHttp.IncomingMessage, response: nodeHttp.ServerResponse) => void;

/** What a listener tells, in order; `settle` waits until the expected number of lines is there. */
export class Witness {
  readonly lines: string[] = [];
  say = (line: string): void => void this.lines.push(line);
  async settle(count: number): Promise<string[]> {
    await waitFor(`${count} lines, have ${JSON.stringify(this.lines)}`, () => this.lines.length >= count, 5000);
    // What would come too much comes at once.
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
    return this.lines;
  }
}

export const servers: AnyServer[] = [];
const clients: RawClient[] = [];

export async function closeAll(): Promise<void> {
  for (const client of clients.splice(0)) client.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export const makers: Record<'node' | 'windhover', (listener?: Listener) => AnyServer> = {
  node: (listener?: Listener): AnyServer => nodeHttp.createServer(listener),
  windhover: (listener?: Listener): AnyServer => windhover.createServer({ logger: silentLogger() }, listener),
};

export async function listen(server: AnyServer): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export async function open(port: number): Promise<RawClient> {
  const client = await RawClient.open(port);
  clients.push(client);
  return client;
}

export interface Scenario {
  readonly listener?: (witness: Witness) => Listener;
  readonly prepare?: (server: AnyServer, witness: Witness) => void;
  /** The client's side; what it returns is compared. */
  readonly client: (client: RawClient, witness: Witness) => Promise<unknown>;
  /** Lines that the witness has in the end. */
  readonly lines?: number;
}

export async function observe(scenario: Scenario, make: (listener?: Listener) => AnyServer): Promise<unknown> {
  const witness = new Witness();
  const server = make(scenario.listener?.(witness));
  scenario.prepare?.(server, witness);
  const client = await open(await listen(server));
  const got = await scenario.client(client, witness);
  return { got, lines: await witness.settle(scenario.lines ?? 0) };
}

/** Framing and what belongs to the connection are the engine's own business. */
const skipped = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);

export async function get(client: RawClient, path = '/', method = 'GET'): Promise<unknown> {
  client.sendHead(`${method} ${path} HTTP/1.1`, 'Host: a');
  return read(client, method);
}

export async function read(client: RawClient, method = 'GET'): Promise<unknown> {
  const { status, reason, fields, body, trailers } = await client.readResponse(method);
  const kept = fields.filter(([name]) => !skipped.has(name)).sort();
  return { status, reason, fields: kept, body: body.toString(), trailers };
}

/** Errors as a program tells them apart. */
export function attempt(action: () => unknown): string {
  try {
    return String(action());
  } catch (error) {
    const { name, code } = error as { name: string; code?: string };
    return `${name} ${code}`;
  }
}
