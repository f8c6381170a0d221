/**
 * An edge whose endpoints take connections from one trusted balancer, which names clients by the PROXY protocol; everybody
 * else on loopback is a stranger to it.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { connectFrom } from '../helpers/proxy-header.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  type CertificateFiles,
  type ConfigFile,
  type DescribedRequest,
  type Destination,
  EdgeFixture,
  makeCertificate,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

export const balancer = '127.0.0.9';
export const stranger = '127.0.0.10';
export const request = 'GET / HTTP/1.1\r\nHost: app.test\r\n\r\n';

/** Positions in the configuration; `open` is the one that requires no header. */
export const endpoints = { clear: 0, tls: 1, unix: 2, open: 3, limited: 4 } as const;
type EndpointName = keyof typeof endpoints;

/** Same address, same port 0: told apart by their addresses. */
const hosts: Readonly<Record<EndpointName, string>> = {
  clear: '127.0.0.1',
  tls: '127.0.0.1',
  unix: '',
  open: '127.0.0.2',
  limited: '127.0.0.3',
};

export class ProxiedEdge {
  readonly fixture: EdgeFixture;
  readonly certificate: CertificateFiles;
  readonly socketPath: string;
  readonly #destination: Destination;
  readonly #clients: RawClient[] = [];

  private constructor(fixture: EdgeFixture, { certificate, socketPath, destination }: Parameters<typeof configFor>[0]) {
    this.fixture = fixture;
    this.certificate = certificate;
    this.socketPath = socketPath;
    this.#destination = destination;
  }

  static async start(): Promise<ProxiedEdge> {
    const destination = await startDestination('app');
    const directory = temporaryDirectory();
    mkdirSync(path.join(directory, 'sockets'));
    const socketPath = path.join(directory, 'sockets', 'edge.sock');
    const certificate = await makeCertificate(directory, 'app', ['app.test']);
    const parts = { destination, certificate, socketPath };
    return new ProxiedEdge(await EdgeFixture.start(configFor(parts), directory), parts);
  }

  config(more: ConfigFile = {}): ConfigFile {
    const { certificate, socketPath } = this;
    return configFor({ destination: this.#destination, certificate, socketPath }, more);
  }

  async stop(): Promise<void> {
    this.closeClients();
    await this.fixture.stop();
    this.#destination.close();
  }

  closeClients(): void {
    for (const client of this.#clients.splice(0)) client.close();
  }

  /** From the balancer, unless another address is given. */
  async open(endpoint: EndpointName = 'clear', from: string = balancer): Promise<RawClient> {
    if (endpoint === 'unix') return this.keep(await RawClient.open(this.socketPath));
    const port = this.fixture.port(endpoints[endpoint]);
    return this.keep(RawClient.over(await connectFrom(from, port, hosts[endpoint])));
  }

  keep(client: RawClient): RawClient {
    this.#clients.push(client);
    return client;
  }

  /** What the destination says it was asked by the next answer. */
  async readDescribed(client: RawClient): Promise<DescribedRequest> {
    const response = await client.readResponse();
    if (response.status !== 200) throw new Error(`${response.status}: ${response.body}`);
    return JSON.parse(response.body.toString()) as DescribedRequest;
  }

  rejects(reason: string): number {
    return this.fixture.edge.status().rejects[reason] ?? 0;
  }

  /** Once, by what `act` does. */
  async expectCounted(reason: string, act: () => Promise<unknown>): Promise<void> {
    const before = this.rejects(reason);
    await act();
    await waitFor(`one more ${reason}`, () => this.rejects(reason) === before + 1);
  }

  /** Closed without a byte, and counted. */
  async expectRefused(bytes: Buffer | string, endpoint: EndpointName = 'clear'): Promise<void> {
    await this.expectCounted('invalid_proxy_header', async () => {
      const client = await this.open(endpoint);
      client.send(bytes);
      expect((await client.readToEnd()).length).toBe(0);
    });
  }
}

function configFor(
  parts: { readonly destination: Destination; readonly certificate: CertificateFiles; readonly socketPath: string },
  more: ConfigFile = {},
): ConfigFile {
  const { destination, certificate, socketPath } = parts;
  const proxyProtocol = 'required';
  return {
    endpoints: [
      { url: 'http://127.0.0.1:0', proxyProtocol },
      { url: 'https://127.0.0.1:0', proxyProtocol, limits: { handshakeTimeout: '700ms' } },
      { url: `http://unix:${socketPath}`, proxyProtocol },
      { url: 'http://127.0.0.2:0' },
      {
        url: 'http://127.0.0.3:0',
        proxyProtocol,
        limits: {
          requestHeadersTimeout: '600ms',
          maxConnectionsPerAddress: 2,
          maxRequestRatePerAddress: { requestsPerSecond: 1, burst: 2 },
        },
      },
    ],
    certificates: [{ cert: certificate.cert, key: certificate.key }],
    trustedProxies: [balancer, 'unix', '203.0.113.0/24'],
    exemptAddresses: ['192.0.2.200'],
    threads: 1,
    apps: { app: { hosts: ['app.test'], destinations: [destination.url] } },
    ...more,
  };
}
