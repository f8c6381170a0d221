/**
 * An edge from dist/ in this process (its data threads are real worker threads), configured by a file like everyone's, and
 * servers for it to forward to.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { createEdge, type Edge } from '../../dist/proxy/index.js';
import { loadConfig } from '../../dist/shared/config/load-config.js';
import { createLogger } from '../../dist/shared/logging/logger.js';

export type ConfigFile = Readonly<Record<string, unknown>>;

export interface AccessEntry {
  readonly status: number;
  readonly [name: string]: unknown;
}

export class EdgeFixture {
  readonly edge: Edge;
  readonly directory: string;
  /** Log lines, parsed. */
  readonly log: Array<Record<string, unknown>>;
  readonly access: AccessEntry[];

  private constructor(edge: Edge, directory: string, log: Array<Record<string, unknown>>, access: AccessEntry[]) {
    this.edge = edge;
    this.directory = directory;
    this.log = log;
    this.access = access;
  }

  /** Prepared, not started. */
  static async create(config: ConfigFile, directory: string = temporaryDirectory()): Promise<EdgeFixture> {
    const log: Array<Record<string, unknown>> = [];
    const access: AccessEntry[] = [];
    const loaded = await loadFrom(directory, config);
    const edge = createEdge({
      config: loaded.config,
      file: loaded.file,
      runtimeDirectory: directory,
      stateDirectory: path.join(directory, 'state'),
      version: '0.0.0',
      env: process.env,
      logger: createLogger({
        level: loaded.config.logging.level,
        destination: { write: (line: string) => log.push(JSON.parse(line)) },
      }),
      accessLog: {
        readable: false,
        write: (text: string) => {
          for (const line of text.trimEnd().split('\n')) access.push(JSON.parse(line));
        },
      },
    });
    return new EdgeFixture(edge, directory, log, access);
  }

  static async start(config: ConfigFile, directory?: string): Promise<EdgeFixture> {
    const fixture = await EdgeFixture.create(config, directory);
    await fixture.edge.start();
    return fixture;
  }

  /** The port of the first address of an endpoint. */
  port(endpoint = 0): number {
    const address = this.edge.addresses[endpoint]?.addresses[0] ?? '';
    return Number(address.slice(address.lastIndexOf(':') + 1));
  }

  async reload(config: ConfigFile): Promise<{ generation: number }> {
    return this.edge.reload((await loadFrom(this.directory, config)).config);
  }

  /** Without waiting for connections that tests leave open. */
  async stop(): Promise<void> {
    await this.edge.stop({ idle: 'close' });
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export function temporaryDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'wh-edge-'));
  chmodSync(directory, 0o700);
  return directory;
}

function loadFrom(directory: string, config: ConfigFile): ReturnType<typeof loadConfig> {
  const file = path.join(directory, 'windhover.json');
  writeFileSync(file, JSON.stringify(config));
  return loadConfig(file, { env: {} });
}

export interface Destination {
  readonly server: Server;
  /** As it is written in a configuration. */
  readonly url: string;
  close(): void;
}

/** A server that answers with its name and what it was asked, unless a test says otherwise. */
export async function startDestination(
  name: string,
  listener: RequestListener = describeRequest(name),
  wantedPort = 0,
): Promise<Destination> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(wantedPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface DescribedRequest {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

function describeRequest(name: string): RequestListener {
  return ({ method, url, headers }: IncomingMessage, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ name, method, url, headers }));
  };
}

export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
  readonly pem: string;
}

/** A self-signed certificate for these names, in files of `directory`. */
export async function makeCertificate(
  directory: string,
  name: string,
  names: readonly string[],
): Promise<CertificateFiles> {
  const made = await generate([{ name: 'commonName', value: names[0] ?? name }], {
    keyType: 'ec',
    curve: 'P-256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const cert = path.join(directory, `${name}.crt.pem`);
  const key = path.join(directory, `${name}.key.pem`);
  writeFileSync(cert, made.cert);
  writeFileSync(key, made.private, { mode: 0o600 });
  return { cert, key, pem: made.cert };
}
