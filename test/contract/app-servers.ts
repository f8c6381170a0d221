/** App servers and clients of one test, and what they leave behind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { type AppServer, createServer, type FetchHandler, type ServerOptions } from '../../server/index.ts';
import { createLogger, type Logger, silentLogger } from '../../shared/logging/logger.ts';
import { RawClient } from '../helpers/raw-client.ts';

const servers: AppServer[] = [];
const clients: RawClient[] = [];
const directories: string[] = [];

export function makeServer(
  fetch: FetchHandler = (request) => new Response(request.url),
  options: Partial<ServerOptions> = {},
): AppServer {
  const server = createServer({ fetch, logger: silentLogger(), ...options });
  servers.push(server);
  return server;
}

export async function openClient(target: number | string): Promise<RawClient> {
  const client = await RawClient.open(target);
  clients.push(client);
  return client;
}

/** A path in a directory of its own. */
export function temporaryPath(name: string): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'windhover-'));
  directories.push(directory);
  return path.join(directory, name);
}

/** For afterEach. */
export async function releaseServers(): Promise<void> {
  for (const client of clients.splice(0)) client.close();
  await Promise.all(servers.splice(0).map((server) => server.destroy()));
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
}

export const portOf = ({ url }: { readonly url: string }): number => Number(new URL(url).port);

export async function makeCertificate(name: string): Promise<{ cert: string; key: string }> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  });
  return { cert, key };
}

export interface LogLine {
  /** pino's number: 20 debug, 30 info, 40 warn, 50 error. */
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly message: string };
}

/** Every line, from debug on. */
export function recordingLogger(): { readonly logger: Logger; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const logger = createLogger({ level: 'debug', destination: { write: (line) => void lines.push(JSON.parse(line)) } });
  return { logger, lines };
}
