/** The edge as one proxy of several (RFC 9110 7.6): Via and loops, Max-Forwards, Date, interim answers. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient, type RawResponse } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, askDescribed } from './edge-client.ts';
import { type Destination, EdgeFixture, startDestination, temporaryDirectory } from './edge-fixture.ts';

const name = /windhover-[0-9a-f]{12}/;
const hint = 'HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n';
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

let destination: Destination;
let hinting: Server;
let back: EdgeFixture;
let front: EdgeFixture;

beforeAll(async () => {
  destination = await startDestination('app');
  const directory = temporaryDirectory();
  const backSocket = path.join(directory, 'back.sock');
  const hintingSocket = path.join(directory, 'hinting.sock');
  hinting = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (data: Buffer) => {
      const wants = /GET \/(\S*) /.exec(data.toString('latin1'))?.[1] ?? '';
      socket.write(wants === 'continue' ? `HTTP/1.1 100 Continue\r\n\r\n${hint}${ok}` : hint + hint + ok);
    });
  });
  hinting.listen(hintingSocket);
  await once(hinting, 'listening');
  back = await EdgeFixture.start(
    {
      endpoints: [{ url: `http://unix:${backSocket}` }, { url: 'http://127.0.0.1:0' }],
      threads: 2,
      apps: {
        app: { hosts: ['app.test'], destinations: [destination.url] },
        loop: { hosts: ['loop.test'], destinations: [`unix:${backSocket}`] },
        hinting: { hosts: ['hinting.test'], destinations: [`unix:${hintingSocket}`] },
        quiet: { hosts: ['quiet.test'], destinations: [`unix:${hintingSocket}`], earlyHints: false },
      },
    },
    directory,
  );
  front = await EdgeFixture.start({
    endpoints: [{ url: 'http://127.0.0.1:0' }],
    threads: 1,
    apps: { all: { hosts: ['*'], destinations: [`unix:${backSocket}`] } },
  });
});

afterAll(async () => {
  await front?.stop();
  await back?.stop();
  destination?.close();
  hinting?.close();
});

describe('Via', () => {
  it('names each edge on the way, each by a name of its own', async () => {
    const { headers } = await askDescribed({ port: front.port(), host: 'app.test', headers: { via: '1.0 fred' } });
    const via = headers['via']?.split(', ') ?? [];
    expect(via.map((member) => member.replace(name, 'edge'))).toEqual(['1.0 fred', '1.1 edge', '1.1 edge']);
    expect(via[1]).not.toBe(via[2]);
  });

  it('is the same for all threads, and another one for the next edge', async () => {
    const names = new Set<string>();
    for (let turn = 0; turn < 12; turn += 1) {
      const { headers } = await askDescribed({ port: back.port(1), host: 'app.test' });
      names.add(headers['via'] ?? '');
    }
    expect(names.size).toBe(1);
  });

  it('is not added to responses', async () => {
    const { headers } = await ask({ port: front.port(), host: 'app.test' });
    expect(headers['via']).toBeUndefined();
  });
});

describe('a destination that leads back to the edge', () => {
  it('is found out at the first return: 508, counted, and said loudly', async () => {
    const answer = await ask({ port: back.port(1), host: 'loop.test', path: '/round' });
    expect(answer.status).toBe(508);
    const lines = await waitFor('both lines', () => {
      const found = back.access.filter((line) => line['path'] === '/round');
      return found.length === 2 && found;
    });
    // Of two threads, in no order.
    expect(lines.map(({ status, end }) => `${status} ${end}`).sort()).toEqual(['508 completed', '508 loop_detected']);
    expect(back.edge.status().ends['loop_detected']).toBe(1);
    const said = await waitFor('a line of the log', () =>
      back.log.find(({ code }) => code === 'WINDHOVER_DESTINATION_LOOP'),
    );
    expect(said['msg']).toContain('loop');
  });

  it('is not assumed because a client says another name, or none', async () => {
    for (const via of ['1.1 windhover', '1.1 windhover-000000000000', 'windhover', '1.1 a (windhover)']) {
      expect((await ask({ port: back.port(1), host: 'app.test', headers: { via } })).status).toBe(200);
    }
  });
});

describe('Max-Forwards', () => {
  const forwards = (method: string, value: string, port = front.port()): ReturnType<typeof ask> =>
    ask({ port, host: 'app.test', method, headers: { 'max-forwards': value } });

  it('counts down at each edge', async () => {
    const answer = await forwards('OPTIONS', '5');
    expect(JSON.parse(answer.body).headers['max-forwards']).toBe('3');
  });

  it('of 0 is answered by the first edge, of 1 by the second', async () => {
    for (const value of ['0', '1']) {
      const answer = await forwards('OPTIONS', value);
      expect(answer.status).toBe(200);
      expect(answer.headers['allow']).toContain('OPTIONS');
      expect(answer.body).toBe('');
    }
    const before = back.edge.status().totals['exchangesTotal'];
    await forwards('OPTIONS', '0');
    expect(back.edge.status().totals['exchangesTotal']).toBe(before);
  });

  it('does not have a TRACE sent back', async () => {
    const answer = await forwards('TRACE', '0');
    expect(answer.status).toBe(405);
    expect(answer.body).not.toContain('max-forwards');
  });

  it('means nothing for other methods', async () => {
    const answer = await forwards('GET', '0');
    expect(JSON.parse(answer.body).headers['max-forwards']).toBe('0');
  });

  it('is refused where it is no number', async () => {
    expect((await forwards('OPTIONS', '1, 1')).status).toBe(400);
    expect((await forwards('TRACE', '-1')).status).toBe(400);
  });
});

async function readAll(host: string, target: string, version = '1.1'): Promise<RawResponse[]> {
  const client = await RawClient.open(back.port(1));
  client.sendHead(`GET ${target} HTTP/${version}`, `Host: ${host}`);
  const responses: RawResponse[] = [];
  do responses.push(await client.readResponse());
  while ((responses.at(-1)?.status ?? 0) < 200);
  client.close();
  return responses;
}

describe('interim answers', () => {
  it('of a destination reach the client as they come, with their fields', async () => {
    const [first, second, last] = await readAll('hinting.test', '/');
    expect([first?.status, second?.status, last?.status]).toEqual([103, 103, 200]);
    expect(first?.fields).toEqual([['link', '</a.css>; rel=preload']]);
  });

  it('do not where earlyHints is off, nor on HTTP/1.0', async () => {
    expect((await readAll('quiet.test', '/')).map(({ status }) => status)).toEqual([200]);
    expect((await readAll('hinting.test', '/', '1.0')).map(({ status }) => status)).toEqual([200]);
  });

  it('are not told of 100, which is said here, where somebody waits for it', async () => {
    expect((await readAll('hinting.test', '/continue')).map(({ status }) => status)).toEqual([103, 200]);
  });
});

it('a Date is added where the destination gives none', async () => {
  const [answer] = await readAll('quiet.test', '/');
  expect(answer?.get('date')).toMatch(/ GMT$/);
});
