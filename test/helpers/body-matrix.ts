/**
 * Bodies of some sizes, both ways, sized and chunked, through an edge: over clear and TLS, to an instance of ours on a paired
 * socket and to a node:http server elsewhere. Both ends weigh what they have by its SHA-256.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EdgeFixture, makeCertificate, startDestination, temporaryDirectory } from '../integration/edge-fixture.ts';
import { type BodyClient, type BodyServer, bodyClients, isInstalled } from './body-clients.ts';

/** Script, since an instance runs it, too. */
const listenerFile = path.join(import.meta.dirname, '../fixtures/body-listener.mjs');

interface ListenerModule {
  readonly default: RequestListener;
  /** Blocks of 64 KiB that differ, so many bytes in all. */
  readonly bodyBlocks: (bytes: number) => Generator<Buffer>;
}

interface BodyMatrix {
  /** Each a sentence, empty where both ends had the same. */
  readonly check: (client: BodyClient, way: { readonly secure: boolean; readonly app: string }) => Promise<string[]>;
  readonly stop: () => Promise<void>;
}

interface Body {
  readonly size: number;
  readonly file: string;
  readonly digest: string;
}

const bodyApps = ['instance', 'elsewhere'] as const;

/** The tests, for bodies of these sizes. */
export function describeBodies(sizes: readonly number[]): void {
  let matrix: BodyMatrix;

  beforeAll(async () => {
    matrix = await startBodyMatrix(sizes);
  });

  afterAll(async () => {
    await matrix?.stop();
  });

  for (const client of bodyClients) {
    if (!isInstalled(client)) console.log(`${client.name} is not installed, and not tried`);
  }

  describe.each(bodyClients.filter(isInstalled))('bodies that $name moves', (client) => {
    const ways = [false, true].flatMap((secure) => bodyApps.map((app) => ({ secure, app })));
    test.each(ways)('are the same at both ends (TLS $secure, $app)', async (way) => {
      expect(await matrix.check(client, way)).toEqual([]);
    });
  });
}

async function startBodyMatrix(sizes: readonly number[]): Promise<BodyMatrix> {
  const { default: listener, bodyBlocks } = (await import(listenerFile)) as ListenerModule;
  const directory = temporaryDirectory();
  const { cert, key } = await makeCertificate(directory, 'bodies', ['localhost']);
  const elsewhere = await startDestination('elsewhere', listener);
  const fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }, { url: 'https://127.0.0.1:0' }],
      certificates: [{ cert, key }],
      threads: 1,
      limits: { maxRequestBodySize: null },
      apps: {
        instance: {
          hosts: ['localhost'],
          paths: ['/instance'],
          entry: listenerFile,
        },
        elsewhere: { hosts: ['localhost'], paths: ['/elsewhere'], destinations: [elsewhere.url] },
      },
    },
    directory,
  );
  await fixture.edge.whenReady();
  const bodies = await Promise.all(sizes.map((size) => prepareBody(directory, size, bodyBlocks(size))));

  return {
    check: async (client, { secure, app }) => {
      const scheme = secure ? 'https' : 'http';
      const server: BodyServer = {
        origin: `${scheme}://localhost:${fixture.port(secure ? 1 : 0)}`,
        ca: secure ? cert : null,
        directory,
      };
      const faults: string[] = [];
      const note = (what: string, came: string, expected: string): void => {
        if (came !== expected) faults.push(`${what}: ${came} instead of ${expected}`);
      };
      for (const { size, file, digest } of bodies) {
        for (const framing of ['sized', 'chunked'] as const) {
          note(`${framing} download of ${size}`, await client.download(server, `/${app}/${framing}/${size}`), digest);
          if (framing === 'chunked' && !client.sendsChunked) continue;
          const answer = await client.upload(server, `/${app}/upload`, file, framing);
          note(`${framing} upload of ${size}`, answer, `${size} ${digest}`);
        }
      }
      return faults;
    },
    stop: async () => {
      await fixture.stop();
      elsewhere.close();
    },
  };
}

async function prepareBody(directory: string, size: number, blocks: Iterable<Buffer>): Promise<Body> {
  const file = path.join(directory, `body-${size}`);
  if (size === 0) writeFileSync(file, '');
  else await pipeline(blocks, createWriteStream(file));
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { size, file, digest: hash.digest('hex') };
}
