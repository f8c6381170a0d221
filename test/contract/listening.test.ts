/** Where an app server listens: addresses, names, URLs and where they come from, descriptors. One test for each rule. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { sockets } from '../../native/index.ts';
import {
  makeServer as make,
  openClient,
  portOf,
  recordingLogger,
  releaseServers,
  temporaryPath,
} from './app-servers.ts';

afterEach(releaseServers);

/** A port that was free a moment ago, on both loopback addresses. */
async function freePort(): Promise<number> {
  const probe = make();
  const port = portOf(await probe.listen('::', 0));
  await probe.destroy();
  return port;
}

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

async function isRefused(host: string, port: number): Promise<boolean> {
  const probe = connect(port, host);
  const refused = await new Promise<boolean>((resolve) => {
    probe.once('connect', () => resolve(false));
    probe.once('error', () => resolve(true));
  });
  probe.destroy();
  return refused;
}

describe('an IP address', () => {
  test('is listened on exactly, and port 0 takes a free port, which is read back', async () => {
    const server = make();
    const address = await server.listen('127.0.0.1', 0);
    expect(address).toMatchObject({ kind: 'tcp', host: '127.0.0.1', secure: false });
    expect(portOf(address)).toBeGreaterThan(0);
    expect(server.addresses).toEqual([address]);
    expect(await textOf(address.url)).toBe(`${address.url}/`);
    expect(await isRefused('::1', portOf(address))).toBe(true);
  });

  test('may be IPv6, with brackets in a URL and with or without them in a call', async () => {
    const server = make();
    const found = [
      await server.listen('::1', 0),
      await server.listen('[::1]', 0),
      ...(await server.listenUrl('http://[::1]:0')),
    ];
    for (const { url } of found) {
      expect(url).toMatch(/^http:\/\/\[::1\]:[1-9]\d*$/);
      expect((await fetch(url)).status).toBe(200);
    }
    expect(server.addresses).toEqual(found);
  });

  test.each(['[::]', '[0:0:0:0:0:0:0:0]'])('%s takes IPv4 too', async (host) => {
    const [address] = await make().listenUrl(`http://${host}:0`);
    const port = portOf(address ?? { url: '' });
    expect(await textOf(`http://127.0.0.1:${port}/`)).toBe(`http://127.0.0.1:${port}/`);
    expect(await textOf(`http://[::1]:${port}/`)).toBe(`http://[::1]:${port}/`);
  });

  test('of another machine is refused in one sentence', async () => {
    await expect(make().listen('203.0.113.7', 0)).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_UNAVAILABLE' });
  });

  test('in use is refused in one sentence', async () => {
    const port = portOf(await make().listen('127.0.0.1', 0));
    await expect(make().listen('127.0.0.1', port)).rejects.toThrow(
      `cannot listen on 127.0.0.1:${port}: another program (or another Windhover) already does; stop it or choose another address`,
    );
  });

  test.each(['example.com', 'localhost', '*', '/run/a.sock', '', undefined as never])(
    '%o is none, and refused by listen',
    async (address) => {
      await expect(make().listen(address, 0)).rejects.toThrow('give an IP address and a port');
    },
  );

  test.each([-1, 65_536, 1.5, Number.NaN, '80' as never])('the port %o is refused', async (port) => {
    for (const listen of ['listenLocalhost', 'listenAnyIP'] as const)
      await expect(make()[listen](port)).rejects.toThrow('give a whole number from 0 to 65535');
    await expect(make().listen('127.0.0.1', port)).rejects.toThrow('give a whole number from 0 to 65535');
  });
});

describe('localhost', () => {
  test.each(['localhost', 'shop.localhost', '*.localhost', 'LOCALHOST.'])(
    '(as %s) is both loopback addresses, and no other',
    async (name) => {
      const port = await freePort();
      const found = await make().listenUrl(`http://${name}:${port}`);
      expect(found.map(({ url }) => url)).toEqual([`http://127.0.0.1:${port}`, `http://[::1]:${port}`]);
      for (const { url } of found) expect((await fetch(url)).status).toBe(200);
      expect(await isRefused('127.0.0.2', port)).toBe(true);
    },
  );

  test('is what listenLocalhost listens on', async () => {
    const port = await freePort();
    const found = await make().listenLocalhost(port);
    expect(found.map(({ url }) => url)).toEqual([`http://127.0.0.1:${port}`, `http://[::1]:${port}`]);
  });

  test('takes no port 0, which would be two ports: the sentence says what to write', async () => {
    const sentence = /would get two different ports .* use http:\/\/127\.0\.0\.1:0, http:\/\/\[::1\]:0 or a fixed port/;
    await expect(make().listenLocalhost(0)).rejects.toThrow(sentence);
    await expect(make(undefined, { urls: 'http://localhost:0' }).start()).rejects.toThrow(sentence);
  });

  test.each([
    ['127.0.0.1', '::1'],
    ['::1', '127.0.0.1'],
  ])('with %s in use is refused, and %s is let go', async (taken, other) => {
    const port = portOf(await make().listen(taken, 0));
    const server = make(undefined, { urls: `http://localhost:${port}` });
    await expect(server.start()).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    expect(server.addresses).toEqual([]);
    expect(await isRefused(other, port)).toBe(true);
  });
});

describe('every address', () => {
  test.each(['*', '+', 'example.com', '*.example.com', '[::]'])(
    'is what %s stands for, IPv4 and IPv6 by one socket',
    async (host) => {
      const found = await make().listenUrl(`http://${host}:0`);
      expect(found).toHaveLength(1);
      const port = portOf(found[0] ?? { url: '' });
      expect(port).toBeGreaterThan(0);
      for (const local of ['127.0.0.1', '127.0.0.2', '[::1]']) {
        expect((await fetch(`http://${local}:${port}`)).status).toBe(200);
      }
    },
  );

  test('is what listenAnyIP listens on', async () => {
    const { url } = await make().listenAnyIP(0);
    expect(await textOf(`http://127.0.0.1:${portOf({ url })}`)).toBe(`http://127.0.0.1:${portOf({ url })}/`);
  });

  test('filters nothing by name: any Host is served', async () => {
    const [address] = await make().listenUrl('http://example.com:0');
    const client = await openClient(portOf(address ?? { url: '' }));
    client.sendHead('GET / HTTP/1.1', 'Host: other.test');
    expect((await client.readResponse()).body.toString()).toBe('http://other.test/');
  });
});

describe('a URL', () => {
  test.each([
    ['ftp://127.0.0.1:0', 'the scheme ftp is not http or https'],
    ['http://127.0.0.1:0/base', 'an endpoint has no path'],
    ['http://127.0.0.1:http', 'the port http is not a number'],
    ['http://::1:80', 'an IPv6 address stands in brackets'],
  ])('%s is refused at the start, in one sentence', async (url, reason) => {
    await expect(make(undefined, { urls: url }).start()).rejects.toThrow(`${url} is not an endpoint: ${reason}`);
  });

  test('says itself whether it is secure', async () => {
    await expect(make().listenUrl('http://127.0.0.1:0', { secure: true })).rejects.toThrow(
      'the option secure is true; http://127.0.0.1:0 says otherwise',
    );
  });

  test('on TCP has no file whose mode or owner could be set', async () => {
    await expect(make().listenUrl('http://127.0.0.1:0', { mode: 0o600 })).rejects.toThrow('for Unix sockets only');
    await expect(make().listenUrl('http://127.0.0.1:0', { owner: { user: 0 } })).rejects.toThrow('Unix sockets only');
  });
});

describe('start', () => {
  test('listens on all urls of the options, in a list or separated by semicolons', async () => {
    for (const urls of [['http://127.0.0.1:0', 'http://[::1]:0'], 'http://127.0.0.1:0;http://[::1]:0']) {
      const server = make(undefined, { urls });
      expect((await server.start()).map(({ url }) => url.replace(/\d+$/, 'PORT'))).toEqual([
        'http://127.0.0.1:PORT',
        'http://[::1]:PORT',
      ]);
    }
  });

  test('listens on all of them or on none', async () => {
    const taken = await make().listen('127.0.0.1', 0);
    const file = temporaryPath('app.sock');
    const server = make(undefined, { urls: [`http://unix:${file}`, taken.url] });
    await expect(server.start()).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    expect(server.addresses).toEqual([]);
    expect(server.isReady).toBe(false);
    await expect(openClient(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('leaves the urls where a listen call was made, with one warning that names both', async () => {
    const { logger, lines } = recordingLogger();
    const server = make(undefined, { urls: 'http://127.0.0.1:1', logger });
    const { url } = await server.listen('127.0.0.1', 0);
    expect(await server.start()).toEqual(server.addresses);
    expect(server.addresses.map((address) => address.url)).toEqual([url]);
    const warnings = lines.filter(({ level }) => level === 40).map(({ msg }) => msg);
    expect(warnings).toEqual([`urls (http://127.0.0.1:1) is overridden by listen calls (${url})`]);
  });

  test('after a listen call warns of nothing where nobody gave urls', async () => {
    const { logger, lines } = recordingLogger();
    const server = make(undefined, { logger });
    await server.listen('127.0.0.1', 0);
    await server.start();
    expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
  });

  test('tells at debug level where its urls come from', async () => {
    const { logger, lines } = recordingLogger();
    await make(undefined, { environment: { WINDHOVER_URLS: 'http://127.0.0.1:0' }, logger }).start();
    expect(lines.map(({ level, msg }) => [level, msg])).toContainEqual([
      20,
      'listening on http://127.0.0.1:0, from WINDHOVER_URLS',
    ]);
  });

  test('takes WINDHOVER_URLS before PORT, with a warning, and code before both', async () => {
    const { logger, lines } = recordingLogger();
    const environment = { WINDHOVER_URLS: 'http://127.0.0.1:0', PORT: '8080' };
    const server = make(undefined, { environment, logger });
    expect((await server.start()).map(({ url }) => url)).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    ]);
    expect(lines.filter(({ level }) => level === 40).map(({ msg }) => msg)).toEqual([
      'PORT (8080) is overridden by WINDHOVER_URLS (http://127.0.0.1:0)',
    ]);
    const coded = make(undefined, { urls: 'http://[::1]:0', environment });
    expect((await coded.start())[0]?.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  });

  test('listens on PORT, on HOST where that is given', async () => {
    const [any] = await make(undefined, { environment: { PORT: '0' } }).start();
    expect(await textOf(`http://127.0.0.1:${portOf(any ?? { url: '' })}`)).toContain('127.0.0.1');
    const [one] = await make(undefined, { environment: { PORT: '0', HOST: '::1' } }).start();
    expect(one?.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  });

  test('is called once', async () => {
    const server = make(undefined, { urls: 'http://127.0.0.1:0' });
    await server.start();
    await expect(server.start()).rejects.toMatchObject({ code: 'WINDHOVER_SERVER_STARTED' });
  });
});

describe('a descriptor', () => {
  const tcp = { reusePort: false, ipv6Only: false };

  test('of a TCP socket that listens is taken over', async () => {
    const server = make();
    const { url } = await server.listenHandle(sockets.bindTcp('127.0.0.1', 0, 16, tcp));
    expect(await textOf(url)).toBe(`${url}/`);
    await server.close({ idle: 'close' });
    expect(await isRefused('127.0.0.1', portOf({ url }))).toBe(true);
  });

  test('of a Unix socket that listens is taken over, and its file stays its maker’s', async () => {
    const file = temporaryPath('inherited.sock');
    const server = make();
    const address = await server.listenHandle(sockets.bindUnix(file, 16, { mode: 0o600 }));
    expect(address).toMatchObject({ kind: 'unix', path: file, url: `http://unix:${file}` });
    const client = await openClient(file);
    client.sendHead('GET /a HTTP/1.1', 'Host: example.com');
    expect((await client.readResponse()).body.toString()).toBe('http://example.com/a');
    await server.close({ idle: 'close' });
    await expect(openClient(file)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('is refused in one sentence that says what it is', async () => {
    const refusalOf = async (fd: number): Promise<string> =>
      make()
        .listenHandle(fd)
        .then(
          () => 'accepted',
          (error: Error) => error.message,
        );
    const file = openSync(import.meta.filename, 'r');
    expect(await refusalOf(file)).toBe(
      `the option fd is ${file}; it is not a socket; give one that is bound and listening`,
    );
    closeSync(file);
    expect(await refusalOf(2 ** 30)).toContain('this process has no open descriptor of this number');
    expect(await refusalOf(-1)).toContain('give the number of an open descriptor');
    expect(await refusalOf(1.5)).toContain('give the number of an open descriptor');
    const { port } = (await make().listen('127.0.0.1', 0)) as { port: number };
    const [connectedBefore, datagramsBefore] = [socketsThatAre('not listening'), socketsThatAre('unsupported')];
    const connected = connect(port, '127.0.0.1');
    await once(connected, 'connect');
    const notListening = [...socketsThatAre('not listening')].find((fd) => !connectedBefore.has(fd));
    expect(await refusalOf(notListening as number)).toContain('it is a socket that does not listen');
    connected.destroy();
    const datagrams = createSocket('udp4');
    datagrams.bind(0, '127.0.0.1');
    await once(datagrams, 'listening');
    const unsupported = [...socketsThatAre('unsupported')].find((fd) => !datagramsBefore.has(fd));
    expect(await refusalOf(unsupported as number)).toContain('it is neither a TCP socket nor a Unix stream socket');
    datagrams.close();
  });
});

describe('options of an endpoint', () => {
  test.each([0, -1, 65_536, 1.5, '4096' as never])('the backlog %o is refused', async (backlog) => {
    await expect(make().listen('127.0.0.1', 0, { backlog })).rejects.toThrow('give a whole number from 1 to 65535');
  });

  test('protocols: http1 is the only one there is, and the refusal of another says so', async () => {
    await make().listen('127.0.0.1', 0, { protocols: ['http1'] });
    for (const protocols of [['http2'], ['http1', 'http3'], []] as never[]) {
      await expect(make().listen('127.0.0.1', 0, { protocols })).rejects.toThrow(
        'give ["http1"] (HTTP/1.1 and 1.0): it is the only one there is',
      );
    }
  });

  test('a closed server listens no more', async () => {
    const server = make();
    await server.close();
    const file = temporaryPath('late.sock');
    for (const listening of [server.listen('127.0.0.1', 0), server.listenUnixSocket(file), server.listenHandle(0)]) {
      await expect(listening).rejects.toMatchObject({ code: 'WINDHOVER_SERVER_CLOSED' });
    }
  });

  test('a server that is closed while it begins to listen leaves nothing behind', async () => {
    const server = make();
    const file = temporaryPath('early.sock');
    const listening = server.listenUnixSocket(file);
    const closed = server.close();
    await expect(listening).rejects.toMatchObject({ code: 'WINDHOVER_SERVER_CLOSED' });
    await closed;
    await expect(openClient(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

/** Descriptors of this process that are sockets of this kind, among the first few. */
function socketsThatAre(state: ReturnType<typeof sockets.socketState>): Set<number> {
  return new Set(Array.from({ length: 512 }, (_, fd) => fd).filter((fd) => sockets.socketState(fd) === state));
}
