/** Each time-out of a destination has a status and an end of its own, in the answer, the access log, the counters and the log. */
import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sockets } from '../../native/index.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { type AccessEntry, EdgeFixture, temporaryDirectory } from './edge-fixture.ts';

let fixture: EdgeFixture;
const servers: Server[] = [];
let fullBacklog = -1;

beforeAll(async () => {
  const directory = temporaryDirectory();
  const at = (name: string): string => path.join(directory, `${name}.sock`);
  const listen = async (name: string, onData: (text: string, write: (answer: string) => void) => void) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.on('data', (data: Buffer) => onData(data.toString('latin1'), (answer) => void socket.write(answer)));
    });
    server.listen(at(name));
    await once(server, 'listening');
    servers.push(server);
  };
  fullBacklog = sockets.bindUnix(at('full'), 0, { mode: 0o600 });
  await listen('silent', () => undefined);
  await listen('halfway', (_text, write) => write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello'));
  await listen('interim', (_text, write) => {
    for (const wait of [0, 400, 800]) setTimeout(() => write('HTTP/1.1 102 Processing\r\n\r\n'), wait);
  });
  const deaf = createServer((socket) => void socket.pause());
  deaf.listen(at('deaf'));
  await once(deaf, 'listening');
  servers.push(deaf);
  const app = (name: string, timeouts: Readonly<Record<string, string>>) => ({
    hosts: [`${name}.test`],
    destinations: [`unix:${at(name)}`],
    limits: { maxRequestBodySize: null },
    timeouts,
  });
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      apps: {
        full: app('full', { connect: '600ms' }),
        silent: app('silent', { firstByte: '600ms' }),
        halfway: app('halfway', { betweenBytes: '600ms' }),
        interim: app('interim', { firstByte: '600ms' }),
        deaf: app('deaf', { betweenBytes: '600ms', firstByte: '1h' }),
      },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  for (const server of servers) server.close();
  sockets.closeFd(fullBacklog);
});

/** The deadline is not met before its value, and not after its value and two seconds. */
function expectAfter(took: number, deadline: number): void {
  expect(took).toBeGreaterThanOrEqual(deadline - 1);
  expect(took).toBeLessThan(deadline + 2000);
}

async function lineOf(host: string, target: string): Promise<AccessEntry> {
  return waitFor('the access line', () =>
    fixture.access.find((line) => line['host'] === host && line['path'] === target),
  );
}

async function ask(host: string, target: string): Promise<{ readonly status: number; readonly took: number }> {
  const client = await RawClient.open(fixture.port());
  const began = performance.now();
  client.sendHead(`GET ${target} HTTP/1.1`, `Host: ${host}`);
  let status = 0;
  while (status < 200) ({ status } = await client.readResponse());
  client.close();
  return { status, took: performance.now() - began };
}

describe('a destination that', () => {
  it('takes no connection within timeouts.connect: 504, connect_timeout', async () => {
    // The kernel lets one connection into a backlog of none.
    const filler = connect(path.join(fixture.directory, 'full.sock'));
    await once(filler, 'connect');
    const { status, took } = await ask('full.test', '/full');
    expect(status).toBe(504);
    expectAfter(took, 600);
    expect(await lineOf('full.test', '/full')).toMatchObject({ end: 'connect_timeout', status: 504, app: 'full' });
    filler.destroy();
  });

  it('sends nothing within timeouts.firstByte: 504, first_byte_timeout', async () => {
    const { status, took } = await ask('silent.test', '/silent');
    expect(status).toBe(504);
    expectAfter(took, 600);
    expect(await lineOf('silent.test', '/silent')).toMatchObject({ end: 'first_byte_timeout', attempt: 1 });
  });

  it('says that it still works has timeouts.firstByte anew each time', async () => {
    const { status, took } = await ask('interim.test', '/interim');
    expect(status).toBe(504);
    expectAfter(took, 1400);
    expect(await lineOf('interim.test', '/interim')).toMatchObject({ end: 'first_byte_timeout' });
  });

  it('stops in the middle for timeouts.betweenBytes: the answer is cut, between_bytes_timeout', async () => {
    const client = await RawClient.open(fixture.port());
    const began = performance.now();
    client.sendHead('GET /halfway HTTP/1.1', 'Host: halfway.test');
    const received = (await client.readToEnd()).toString();
    expectAfter(performance.now() - began, 600);
    expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\r\n\r\nhello$/s);
    expect(await lineOf('halfway.test', '/halfway')).toMatchObject({ end: 'between_bytes_timeout', status: 200 });
  });

  it('takes no more of a body for timeouts.betweenBytes: 504, between_bytes_timeout', async () => {
    const client = await RawClient.open(fixture.port());
    client.sendHead('POST /deaf HTTP/1.1', 'Host: deaf.test', 'Content-Length: 50000000');
    client.send(Buffer.alloc(50_000_000));
    const { status } = await client.readResponse();
    expect(status).toBe(504);
    client.close();
    expect(await lineOf('deaf.test', '/deaf')).toMatchObject({ end: 'between_bytes_timeout', status: 504 });
  });
});

it('counts each by its end, and says which setting it was', () => {
  const { ends } = fixture.edge.status();
  expect(ends).toMatchObject({ connect_timeout: 1, first_byte_timeout: 2, between_bytes_timeout: 2 });
  const messages = fixture.log.map(({ msg }) => String(msg));
  for (const setting of ['connect', 'firstByte', 'betweenBytes']) {
    expect(messages.some((message) => message.includes(`timeouts.${setting}`))).toBe(true);
  }
});
