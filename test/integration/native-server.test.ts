/** What the door to the engine promises to the rooms above it, over real sockets in this process. */
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createLimitMemory,
  createLimitRow,
  type LimitMemory,
  NativeServer,
  type ScriptHandlers,
  sockets,
} from '../../native/index.ts';
import { networkProblem } from '../../shared/endpoints/networks.ts';
import { engineLimits } from '../helpers/engine-limits.ts';

const endpoint = { limits: engineLimits(), tls: null, paired: false, pairedUids: [], gauge: 0 };
const appAborted = 8;
const serverClosed = 9;

const opened: { readonly servers: NativeServer[]; readonly clients: Socket[] } = { servers: [], clients: [] };

afterEach(async () => {
  for (const client of opened.clients.splice(0)) client.destroy();
  await Promise.all(opened.servers.splice(0).map((server) => server.close()));
});

interface Started {
  readonly server: NativeServer;
  readonly port: number;
  readonly errors: unknown[];
  /** "id" of each exchange whose onExchangeEnd came, with its reason. */
  readonly ends: [number, number][];
}

function start(
  makeHandlers: (server: () => NativeServer) => Partial<ScriptHandlers> & Pick<ScriptHandlers, 'onRequest'>,
  limits?: LimitMemory,
): Started {
  const errors: unknown[] = [];
  const ends: [number, number][] = [];
  const server: NativeServer = new NativeServer(
    { edge: false, ...(limits === undefined ? {} : { limits }) },
    {
      onScriptError: (error) => errors.push(error),
      onExchangeEnd: (id, reason) => ends.push([id, reason]),
      ...makeHandlers(() => server),
    },
  );
  opened.servers.push(server);
  const fd = sockets.bindTcp('127.0.0.1', 0, 16, { reusePort: false, ipv6Only: false });
  const { port } = sockets.socketName(fd);
  server.listen(fd, endpoint);
  return { server, port, errors, ends };
}

/** Sends text and gives what came back when `until` is satisfied, or the peer closed. */
function talk(port: number, text: string, until: (answer: string) => boolean = () => false): Promise<string> {
  return new Promise((resolve, reject) => {
    const client = connect(port, '127.0.0.1', () => client.write(text));
    opened.clients.push(client);
    let answer = '';
    client.setEncoding('latin1');
    client.on('data', (data: string) => {
      answer += data;
      if (until(answer)) resolve(answer);
    });
    client.on('error', reject);
    client.on('close', () => resolve(answer));
  });
}

const get = (path = '/', extra = ''): string => `GET ${path} HTTP/1.1\r\nHost: a.test\r\n${extra}\r\n`;
const close = 'Connection: close\r\n';

describe('a plain exchange', () => {
  test('is one call into script and one back', async () => {
    const { server, port, ends } = start((self) => ({
      onRequest: (id) => void self().respond(id, 200, '', 'hello', 0),
    }));
    const answer = await talk(port, get().repeat(9) + get('/', close));
    expect(answer.match(/200 OK/g)).toHaveLength(10);
    expect(server.counters.get('callsIntoScript')).toBe(10);
    expect(ends).toEqual([]);
  });

  test('brings its head as one text and is over when respond returned true', async () => {
    const seen: [string, boolean][] = [];
    const { port } = start((self) => ({
      onRequest: (id, headText) => void seen.push([headText, self().respond(id, 204, '', null, 0)]),
    }));
    await talk(port, get('/a?b=c', `X-Thing: \u00e9 1\r\n${close}`));
    expect(seen).toEqual([['GET\n/a?b=c\nhost\na.test\nx-thing\n\u00c3\u00a9 1\nconnection\nclose\n', true]]);
  });

  test('goes on after an await before the loop sleeps', async () => {
    const { server, port } = start((self) => ({
      onRequest: async (id) => {
        await null;
        await new Promise((resolve) => process.nextTick(resolve));
        self().respond(id, 200, '', 'later', 0);
      },
    }));
    const answers = await Promise.all([1, 2, 3].map(() => talk(port, get('/', close))));
    for (const answer of answers) expect(answer).toMatch(/200 OK.*later$/s);
    expect(server.counters.get('callsIntoScript')).toBe(3);
  });
});

describe('a number of an exchange that is over', () => {
  test('throws WINDHOVER_EXCHANGE_ENDED from every method', async () => {
    let ended = 0;
    const { server, port } = start((self) => ({
      onRequest: (id) => {
        ended = id;
        self().respond(id, 200, '', 'x', 0);
      },
    }));
    await talk(port, get('/', close));
    const calls: (() => unknown)[] = [
      () => server.respond(ended, 200, '', null, 0),
      () => server.write(ended, 'x'),
      () => server.endResponse(ended, ''),
      () => server.headText(ended),
      () => server.connectionInfo(ended),
      () => server.abort(ended, appAborted),
      () => server.resumeRequest(0),
    ];
    for (const call of calls) expect(call).toThrow(expect.objectContaining({ code: 'WINDHOVER_EXCHANGE_ENDED' }));
  });

  test('is not given again for the next exchange on the same connection', async () => {
    const ids = new Set<number>();
    const { port } = start((self) => ({
      onRequest: (id) => {
        ids.add(id);
        self().respond(id, 200, '', 'x', 0);
      },
    }));
    await talk(port, get().repeat(2000) + get('/', close));
    expect(ids.size).toBe(2001);
  });
});

describe('a handler that throws', () => {
  test('is told to onScriptError, its exchange gets 500, and the connection lives on', async () => {
    const { port, errors } = start((self) => ({
      onRequest: (id, headText) => {
        if (headText.startsWith('GET\n/bad')) throw new Error('on purpose');
        self().respond(id, 200, '', 'good', 0);
      },
    }));
    const answer = await talk(port, get('/bad') + get('/good', close));
    expect(answer).toMatch(/^HTTP\/1.1 500 .*HTTP\/1.1 200 OK.*good$/s);
    expect(errors).toEqual([new Error('on purpose')]);
  });

  test('leaves the answer to onScriptError where that answers', async () => {
    const { port } = start((self) => ({
      onRequest: () => {
        throw new Error('on purpose');
      },
      onScriptError: (_error, id) => void self().respond(id, 503, '', 'busy', 0),
    }));
    expect(await talk(port, get('/', close))).toMatch(/^HTTP\/1.1 503 .*busy$/s);
  });
});

describe('bytes of script', () => {
  const large = Buffer.alloc(3_000_000, 'abcdefgh');

  test.each([
    ['a large Buffer', large],
    ['a large string', large.toString('latin1')],
    ['a string of many bytes per character', '\u20ac'.repeat(1_000_000)],
    ['a string that just does not fit the buffer', 'x'.repeat(65_530)],
    ['an empty string', ''],
  ])('arrive whole as %s, in one piece and in chunks', async (_what, body) => {
    const { port } = start((self) => ({
      onRequest: (id, headText) => {
        if (headText.startsWith('GET\n/whole')) return void self().respond(id, 200, '', body, 0);
        self().startResponse(id, 200, '', -1, 0);
        self().write(id, body);
        self().endResponse(id, '');
      },
    }));
    const expected = Buffer.from(body as string).toString('latin1');
    const whole = await talk(port, get('/whole', close));
    expect(whole.slice(whole.indexOf('\r\n\r\n') + 4) === expected).toBe(true);
    const chunked = await talk(port, get('/chunks', close));
    const bodyStart = chunked.indexOf('\r\n\r\n') + 4;
    const size = Number.parseInt(chunked.slice(bodyStart), 16);
    expect(size).toBe(expected.length);
    if (size > 0) expect(chunked.includes(expected)).toBe(true);
  });

  test('wait for onWritable where the client does not read, and go on when it does', async () => {
    let writable = 0;
    const chunk = Buffer.alloc(65_536, 'y');
    const count = 400;
    const { port } = start((self) => {
      let left = count;
      const pump = (id: number): void => {
        while (left > 0) {
          left -= 1;
          if (!self().write(id, chunk)) return;
        }
        self().endResponse(id, '');
      };
      return {
        onRequest: (id) => {
          self().startResponse(id, 200, '', chunk.length * count, 0);
          pump(id);
        },
        onWritable: (id) => {
          writable += 1;
          pump(id);
        },
      };
    });
    const answer = await talk(port, get('/', close));
    expect(answer.length - answer.indexOf('\r\n\r\n') - 4).toBe(chunk.length * count);
    expect(writable).toBeGreaterThan(0);
  });

  test('of a request come as Buffers that may be kept', async () => {
    const parts: Buffer[] = [];
    const { port } = start((self) => ({
      onRequest: (id) => self().resumeRequest(id),
      onRequestData: (_id, data) => void parts.push(data),
      onRequestEnd: (id, trailers) => void self().respond(id, 200, '', trailers, 0),
    }));
    const chunks = ['1\r\na\r\n', '5\r\nbcdef\r\n', `10000\r\n${'z'.repeat(65_536)}\r\n`, '0\r\nX-Sum: 1\r\n\r\n'];
    const head = `POST / HTTP/1.1\r\nHost: a.test\r\nTransfer-Encoding: chunked\r\n${close}\r\n`;
    const answer = await talk(port, head + chunks.join(''));
    expect(Buffer.concat(parts).toString()).toBe(`abcdef${'z'.repeat(65_536)}`);
    expect(answer.endsWith('x-sum\n1\n')).toBe(true);
  });
});

describe('the end of a server', () => {
  test('ends its exchanges and watched connections before close resolves', async () => {
    const closedConnections: number[] = [];
    let arrived = (): void => undefined;
    const request = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { server, port, ends } = start((self) => ({
      onRequest: (id) => {
        self().watchConnection(id);
        arrived();
      },
      onConnectionClosed: (connectionId) => void closedConnections.push(connectionId),
    }));
    const answer = talk(port, get());
    await request;
    await server.close();
    expect(ends.map(([, reason]) => reason)).toEqual([serverClosed]);
    expect(closedConnections).toHaveLength(1);
    expect(await answer).toBe('');
    expect(() => server.drain()).toThrow(expect.objectContaining({ code: 'WINDHOVER_SERVER_CLOSED' }));
    await server.close();
  });
});

describe('listening sockets', () => {
  test('refuse an address in use with code, errno and syscall', () => {
    const fd = sockets.bindTcp('127.0.0.1', 0, 16, { reusePort: false, ipv6Only: false });
    const { port } = sockets.socketName(fd);
    const bindAgain = (): unknown => sockets.bindTcp('127.0.0.1', port, 16, { reusePort: false, ipv6Only: false });
    expect(bindAgain).toThrow(expect.objectContaining({ code: 'EADDRINUSE', syscall: 'bind' }));
    sockets.closeFd(fd);
  });

  test.runIf(process.platform === 'linux')('can be shared once the first holder allows it', () => {
    const fd = sockets.bindTcp('127.0.0.1', 0, 16, { reusePort: false, ipv6Only: false });
    const { port } = sockets.socketName(fd);
    sockets.setReusePort(fd);
    const second = sockets.bindTcp('127.0.0.1', port, 16, { reusePort: true, ipv6Only: false });
    expect(sockets.socketName(second)).toEqual({ family: 'IPv4', address: '127.0.0.1', port });
    for (const open of [fd, second, sockets.duplicateFd(0)]) sockets.closeFd(open);
  });
});

describe('limits of the whole process', () => {
  const firstGauge = 16;
  const connections = (memory: SharedArrayBuffer): number | undefined => new Int32Array(memory, firstGauge, 1)[0];

  test('hold for all servers that share their memory, and a row says the part of each', async () => {
    const shared = createLimitMemory();
    const rows = [createLimitRow(), createLimitRow()];
    const [one, other] = rows.map((row) => {
      const started = start((self) => ({ onRequest: (id) => void self().respond(id, 200, '', 'hello', 0) }), {
        shared,
        row,
      });
      started.server.setProcessLimits({ maxConnections: 2, maxUpgraded: null, exempt: [] });
      return started;
    }) as [Started, Started];
    const isAnswered = (answer: string): boolean => answer.endsWith('hello');
    expect(await talk(one.port, get(), isAnswered)).toContain('200 OK');
    expect(await talk(other.port, get(), isAnswered)).toContain('200 OK');
    expect(connections(shared)).toBe(2);
    expect(rows.map((row) => new Int32Array(row)[0])).toEqual([1, 1]);
    expect(await talk(one.port, '')).toBe('');
    await other.server.close();
    expect(connections(shared)).toBe(1);
    expect(rows.map((row) => new Int32Array(row)[0])).toEqual([1, 0]);
  });

  test('let an address send its burst and then say how long it has to wait, unless it is exempt', async () => {
    const waits: number[] = [];
    const { server, port } = start((self) => ({
      onRequest: (id, headText) => {
        const scope = headText.includes('/other') ? 1 : 0;
        waits.push(self().admitRequest(id, scope, { requestsPerSecond: 1, burst: 2 }));
        self().respond(id, 200, '', 'hello', 0);
      },
    }));
    await talk(port, get().repeat(3) + get('/other') + get('/', close));
    expect(waits.slice(0, 2)).toEqual([0, 0]);
    const [third, otherScope, fifth] = waits.slice(2) as [number, number, number];
    expect(third).toBeGreaterThan(0);
    expect(third).toBeLessThanOrEqual(1000);
    expect(otherScope).toBe(0);
    expect(fifth).toBeLessThanOrEqual(third);
    expect(server.counters.snapshot().rejects['too_many_requests']).toBe(2);
    server.setProcessLimits({ maxConnections: null, maxUpgraded: null, exempt: ['127.0.0.0/8'] });
    await talk(port, get('/', close));
    expect(waits.at(-1)).toBe(0);
  });

  test('take every notation of an exempt address that a configuration may hold', () => {
    const { server } = start(() => ({ onRequest: () => undefined }));
    const exempt = ['192.0.2.1', '10.0.0.0/08', '::/0', '::ffff:10.0.0.0/104', 'fe80::1%eth0', 'fe80::%eth0/64'];
    server.setProcessLimits({ maxConnections: null, maxUpgraded: null, exempt });
    expect(exempt.map((text) => networkProblem(text))).toEqual(exempt.map(() => null));
  });
});

describe('the memory of a body', () => {
  /** Reads nothing until it is told to. */
  function slowClient(port: number, text: string): { readonly client: Socket; read(): Promise<Buffer> } {
    const client = connect(port, '127.0.0.1', () => client.write(text));
    opened.clients.push(client);
    client.pause();
    return {
      client,
      read: async () => Buffer.concat(await client.toArray()),
    };
  }

  test('that respond was given may change when it returns, up to 64 KiB, however slow the client is', async () => {
    const count = 400;
    const size = 65_536;
    const body = Buffer.alloc(size);
    let answered = 0;
    const { port } = start((self) => ({
      onRequest: (id) => {
        body.fill(answered % 251);
        answered += 1;
        self().respond(id, 200, '', body, 0);
        body.fill(255);
      },
    }));
    const { read } = slowClient(port, get().repeat(count - 1) + get('/', close));
    const answer = await read();
    let at = 0;
    for (let index = 0; index < count; index += 1) {
      at = answer.indexOf('\r\n\r\n', at) + 4;
      const received = answer.subarray(at, at + size);
      expect([index, received.equals(Buffer.alloc(size, index % 251))]).toEqual([index, true]);
      at += size;
    }
  });

  test('that write was given may change when it returns true, where maxResponseBufferSize is 0, or at onWritable', async () => {
    const size = 131_072;
    const count = 200;
    const body = Buffer.alloc(size);
    let written = 0;
    let waits = 0;
    const { server, port } = start((self) => {
      const go = (id: number): void => {
        while (written < count) {
          body.fill(written % 251);
          written += 1;
          if (!self().write(id, body)) {
            waits += 1;
            return;
          }
        }
        self().endResponse(id, '');
      };
      return {
        onRequest: (id) => {
          self().startResponse(id, 200, '', count * size, 0);
          go(id);
        },
        onWritable: go,
      };
    });
    server.setLimits(0, engineLimits({ maxResponseBufferSize: 0 }));
    const { read } = slowClient(port, get('/', close));
    const answer = await read();
    const bodyAt = answer.indexOf('\r\n\r\n') + 4;
    for (let index = 0; index < count; index += 1) {
      const received = answer.subarray(bodyAt + index * size, bodyAt + (index + 1) * size);
      expect([index, received.equals(Buffer.alloc(size, index % 251))]).toEqual([index, true]);
    }
    expect(waits).toBeGreaterThan(0);
  });
});
