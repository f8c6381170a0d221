import { X509Certificate } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MadeCertificate, makeCertificate } from '../helpers/certificates.ts';
import type { RawClient } from '../helpers/raw-client.ts';
import { openTls, visit } from '../helpers/tls-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  type ConfigFile,
  type Destination,
  EdgeFixture,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

/** By hand 100: WINDHOVER_SWAPS=100. */
const swaps = Number(process.env['WINDHOVER_SWAPS'] ?? 5);
const loadConnections = 64;
const noLaterThanMs = 3000;

let destination: Destination;
let directory: string;
let fixture: EdgeFixture | null = null;

beforeAll(async () => {
  destination = await startDestination('app', (_, response) => response.end('here'));
});

afterEach(async () => {
  await fixture?.stop();
  fixture = null;
});

afterAll(() => destination.close());

function at(...parts: readonly string[]): string {
  return path.join(directory, ...parts);
}

async function start(certificates: readonly ConfigFile[], more: ConfigFile = {}): Promise<EdgeFixture> {
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'https://127.0.0.1:0' }],
      certificates,
      threads: 2,
      apps: { app: { hosts: ['*'], destinations: [destination.url] } },
      ...more,
    },
    directory,
  );
  return fixture;
}

/** Serial number of what a fresh connection is shown. */
async function serialOf(port: number, servername: string): Promise<string> {
  const { socket } = await openTls(port, { servername });
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  return serialNumber;
}

function serialIn({ cert }: MadeCertificate): string {
  return new X509Certificate(cert).serialNumber;
}

/** Connections that ask without a pause until they are told to stop. */
class Load {
  readonly #sockets: TLSSocket[] = [];
  readonly #runs: Array<Promise<void>> = [];
  #isOver = false;
  answered = 0;
  readonly failures: string[] = [];

  async open(port: number, count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const { socket, raw } = await openTls(port, { servername: 'a.test' });
      socket.on('close', () => this.#isOver || this.failures.push('a connection was closed'));
      this.#sockets.push(socket);
      this.#runs.push(this.#ask(raw).catch((error: unknown) => void this.failures.push(String(error))));
    }
  }

  async #ask(raw: RawClient): Promise<void> {
    while (!this.#isOver) {
      raw.sendHead('GET / HTTP/1.1', 'Host: a.test');
      const { status, body } = await raw.readResponse();
      if (status !== 200 || body.toString() !== 'here') this.failures.push(`answered ${status} ${body}`);
      this.answered += 1;
    }
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#runs);
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** Files of two names, replaced as those who replace them do. */
class Renewals {
  #count = 0;

  /** A mounted secret of Kubernetes for a.test, and certbot's links for b.test. */
  async install(): Promise<readonly ConfigFile[]> {
    mkdirSync(at('secret'));
    for (const name of ['tls.crt', 'tls.key']) symlinkSync(path.join('..data', name), at('secret', name));
    mkdirSync(at('live'));
    await this.swapSecret();
    await this.relink();
    return [{ directory: at('secret') }, { cert: at('live', 'fullchain.pem'), key: at('live', 'privkey.pem') }];
  }

  /** A new folder, and one rename that puts a link to it in the place of the old one. */
  async swapSecret(): Promise<MadeCertificate> {
    const made = await makeCertificate({ names: ['a.test'] });
    this.#count += 1;
    mkdirSync(at('secret', `..${this.#count}`));
    writeFileSync(at('secret', `..${this.#count}`, 'tls.crt'), made.cert);
    writeFileSync(at('secret', `..${this.#count}`, 'tls.key'), made.key);
    symlinkSync(`..${this.#count}`, at('secret', '..new'));
    renameSync(at('secret', '..new'), at('secret', '..data'));
    return made;
  }

  /** Each link is removed and made anew: for a moment there is none, and then a pair that is none. */
  async relink(between: () => Promise<void> = async () => undefined): Promise<MadeCertificate> {
    const made = await makeCertificate({ names: ['b.test'] });
    this.#count += 1;
    for (const [name, content] of [
      ['fullchain.pem', made.cert],
      ['privkey.pem', made.key],
    ] as const) {
      writeFileSync(at(`${this.#count}.${name}`), content);
      rmSync(at('live', name), { force: true });
      await between();
      symlinkSync(path.join('..', `${this.#count}.${name}`), at('live', name));
      await between();
    }
    return made;
  }

  /** Into the same files, one after the other. */
  async overwrite(between: () => Promise<void>): Promise<MadeCertificate> {
    const made = await makeCertificate({ names: ['a.test'] });
    writeFileSync(at('secret', 'tls.crt'), made.cert);
    await between();
    writeFileSync(at('secret', 'tls.key'), made.key);
    return made;
  }
}

describe('certificates that are replaced under load', () => {
  it(
    `are served within 3 s, ${swaps} times, while no connection and no request notices`,
    async () => {
      directory = temporaryDirectory();
      const renewals = new Renewals();
      const { log } = await start(await renewals.install());
      const port = fixture?.port() ?? 0;
      const load = new Load();
      await load.open(port, loadConnections);
      const good = new Map([
        ['a.test', new Set([await serialOf(port, 'a.test')])],
        ['b.test', new Set([await serialOf(port, 'b.test')])],
      ]);
      const bad: string[] = [];
      const look = async (name: string): Promise<string> => {
        const serial = await serialOf(port, name);
        if (good.get(name)?.has(serial) !== true) bad.push(`${name} was shown ${serial}`);
        return serial;
      };
      const ways = [
        { name: 'a.test', replace: () => renewals.swapSecret() },
        { name: 'b.test', replace: () => renewals.relink(async () => void (await look('b.test'))) },
        { name: 'a.test', replace: () => renewals.overwrite(async () => void (await look('a.test'))) },
      ];
      const waits: number[] = [];
      for (let swap = 0; swap < swaps; swap += 1) {
        const { name, replace } = ways[swap % ways.length] as (typeof ways)[number];
        const wanted = serialIn(await replace());
        const began = performance.now();
        good.get(name)?.add(wanted);
        await waitFor('the new certificate', async () => (await look(name)) === wanted);
        waits.push(performance.now() - began);
      }
      await load.end();
      expect(load.failures).toEqual([]);
      expect(load.answered).toBeGreaterThan(loadConnections);
      expect(bad).toEqual([]);
      expect(Math.max(...waits)).toBeLessThan(noLaterThanMs);
      expect(log.filter(({ level }) => (level as number) >= 40)).toEqual([]);
      if (swaps > 5) {
        const sorted = waits.sort((a, b) => a - b).map(Math.round);
        process.stdout.write(
          `${swaps} swaps, ${load.answered} answers over ${loadConnections} connections; ` +
            `served after ${sorted[0]} to ${sorted.at(-1)} ms, median ${sorted[sorted.length >> 1]} ms\n`,
        );
      }
    },
    swaps * 10_000 + 30_000,
  );

  it('stay as they are where the new pair is none, which is told once and shown in the status', async () => {
    directory = temporaryDirectory();
    const made = await makeCertificate({ names: ['a.test'] });
    writeFileSync(at('a.crt'), made.cert);
    writeFileSync(at('a.key'), made.key);
    const { edge, log } = await start([{ cert: at('a.crt'), key: at('a.key') }]);
    const port = fixture?.port() ?? 0;
    writeFileSync(at('a.key'), (await makeCertificate({ names: ['a.test'] })).key);
    await waitFor('the problem', () => edge.status().certificates[0]?.problem);
    const [status] = edge.status().certificates;
    expect(status).toMatchObject({ file: at('a.crt'), isServed: true, keyType: 'ECDSA P-256', daysLeft: 30 });
    expect(status?.problem).toContain('does not belong to the certificate');
    const errors = log.filter(({ level }) => (level as number) >= 50).map(({ msg }) => msg);
    expect(errors).toEqual([
      expect.stringMatching(/does not belong .*; the certificate that was in use stays in use$/),
    ]);
    expect(await serialOf(port, 'a.test')).toBe(serialIn(made));
    writeFileSync(at('a.key'), made.key);
    await waitFor('the end of the problem', () => edge.status().certificates[0]?.problem === null);
    expect(await serialOf(port, 'a.test')).toBe(serialIn(made));
  });
});

describe('two certificates of one name', () => {
  /** The kind of key that a client is shown. */
  async function kindFor(options: ConnectionOptions): Promise<string> {
    const { socket } = await openTls(fixture?.port() ?? 0, { servername: 'a.test', ...options });
    const kind = socket.getPeerX509Certificate()?.publicKey.asymmetricKeyType ?? 'none';
    socket.destroy();
    return kind;
  }

  /** The edge takes its directory with it. */
  async function startWithBoth(): Promise<void> {
    directory = temporaryDirectory();
    for (const keyType of ['rsa', 'ec'] as const) {
      const made = await makeCertificate({ names: ['a.test'], keyType });
      writeFileSync(at(`${keyType}.crt`), made.cert);
      writeFileSync(at(`${keyType}.key`), made.key);
    }
    await start(['rsa', 'ec'].map((name) => ({ cert: at(`${name}.crt`), key: at(`${name}.key`) })));
  }

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('resume their sessions in %s', async (maxVersion) => {
    await startWithBoth();
    const port = fixture?.port() ?? 0;
    const first = await visit(port, { servername: 'a.test', maxVersion });
    expect(first).toMatchObject({ status: 200, resumed: false });
    const session = first.session ?? Buffer.alloc(0);
    expect(await visit(port, { servername: 'a.test', maxVersion, session })).toMatchObject({
      status: 200,
      resumed: true,
    });
  });

  it.each([
    ['ec', 'ECDSA and RSA', {}],
    ['ec', 'RSA before ECDSA', { sigalgs: 'rsa_pss_rsae_sha256:ecdsa_secp256r1_sha256' }],
    ['rsa', 'RSA signatures alone', { sigalgs: 'rsa_pss_rsae_sha256:rsa_pkcs1_sha256' }],
    [
      'rsa',
      'ECDSA of other curves alone',
      { sigalgs: 'ecdsa_secp384r1_sha384:rsa_pss_rsae_sha256', minVersion: 'TLSv1.3' },
    ],
    [
      'ec',
      'TLS 1.2 and RSA suites first',
      { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256' },
    ],
    ['rsa', 'TLS 1.2 and RSA suites alone', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' }],
    ['rsa', 'TLS 1.2 and RSA signatures alone', { maxVersion: 'TLSv1.2', sigalgs: 'rsa_pkcs1_sha256' }],
    ['rsa', 'TLS 1.2 without the curve of the key', { maxVersion: 'TLSv1.2', ecdhCurve: 'X25519' }],
    ['ec', 'no server name', { servername: '' }],
  ] as const)('show %s to a client that offers %s', async (kind, _, options) => {
    await startWithBoth();
    expect(await kindFor(options)).toBe(kind);
  });
});

describe('minVersion', () => {
  it('is the oldest version that an endpoint speaks, of its own or of the file', async () => {
    directory = temporaryDirectory();
    const made = await makeCertificate({ names: ['a.test'] });
    writeFileSync(at('a.pem'), made.cert + made.key);
    await start([{ cert: at('a.pem') }], {
      minVersion: '1.3',
      endpoints: [{ url: 'https://127.0.0.1:0' }, { url: 'https://127.0.0.2:0', minVersion: '1.2' }],
    });
    const versionAt = async (endpoint: number, maxVersion: 'TLSv1.2' | 'TLSv1.3'): Promise<string | null> => {
      const { socket } = await openTls(fixture?.port(endpoint) ?? 0, {
        host: `127.0.0.${endpoint + 1}`,
        servername: 'a.test',
        maxVersion,
      });
      const version = socket.getProtocol();
      socket.destroy();
      return version;
    };
    await expect(versionAt(0, 'TLSv1.2')).rejects.toThrow(/protocol version/);
    expect(await versionAt(0, 'TLSv1.3')).toBe('TLSv1.3');
    expect(await versionAt(1, 'TLSv1.2')).toBe('TLSv1.2');
    expect(await versionAt(1, 'TLSv1.3')).toBe('TLSv1.3');
  });
});
