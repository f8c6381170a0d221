/** Names and passwords at the edge: who comes in, what apps learn of it, and what it costs. */
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getPriority } from 'node:os';
import path from 'node:path';
import { hashSync } from 'bcryptjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { makeScryptHash } from '../../dist/proxy/passwords/scrypt-hash.js';
import { waitFor } from '../helpers/wait-for.ts';
import { type AskOptions, ask, askDescribed, startRequest } from './edge-client.ts';
import {
  type ConfigFile,
  type Destination,
  EdgeFixture,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

const users = { ann: makeScryptHash('secret'), bob: hashSync('pässword', 10).replace('$2b$', '$2y$') };
const basic = (name: string, password: string): Readonly<Record<string, string>> => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
});

let destination: Destination;
let directory: string;
let fixture: EdgeFixture;

const config = (more: ConfigFile = {}): ConfigFile => ({
  endpoints: [{ url: 'http://127.0.0.1:0' }],
  threads: 1,
  apps: {
    app: {
      hosts: ['app.test'],
      destinations: [destination.url],
      basicAuth: { realm: 'staff only', users },
      routes: {
        '/open': { basicAuth: false },
        '/told': { basicAuth: { users, forwardAuthorization: true } },
        '/file': { basicAuth: { usersFile: 'users' } },
        '/page': { respond: { body: 'for members' } },
      },
    },
    neighbour: { hosts: ['neighbour.test'], destinations: [destination.url] },
    ...more,
  },
});

beforeAll(async () => {
  destination = await startDestination('app');
  directory = temporaryDirectory();
  writeFileSync(path.join(directory, 'users'), `# of the file\nann:${users.bob}\n`);
  fixture = await EdgeFixture.start(config(), directory);
});

afterAll(async () => {
  await fixture?.stop();
  destination.close();
});

const options = (target: string, headers: AskOptions['headers'] = {}): AskOptions => ({
  port: fixture.port(),
  host: 'app.test',
  path: target,
  headers,
});
const statusOf = async (target: string, headers?: AskOptions['headers']): Promise<number> =>
  (await ask(options(target, headers))).status;

describe('basicAuth', () => {
  it('asks who has no password, and answers a wrong one the same way', async () => {
    const answer = await ask(options('/'));
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Basic realm="staff only", charset="UTF-8"');
    const wrong = [basic('ann', 'sekret'), basic('bob', 'secret'), basic('eve', 'secret'), basic('ANN', 'secret')];
    const answers = await Promise.all(wrong.map((headers) => ask(options('/', headers))));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(answers[0]?.headers['www-authenticate']).toBe(answer.headers['www-authenticate']);
  });

  it('lets in who has the password of a hash of scrypt or bcrypt, and tells the app the name', async () => {
    for (const [name, password] of [
      ['ann', 'secret'],
      ['bob', 'pässword'],
    ] as const) {
      const { headers } = await askDescribed(options('/', { ...basic(name, password), 'x-forwarded-user': 'root' }));
      expect([headers['x-forwarded-user'], headers['authorization']]).toEqual([name, undefined]);
    }
  });

  it('never passes on a name that the client made up', async () => {
    const spoofed = { 'x-forwarded-user': 'root', 'X-Forwarded-USER': 'root' };
    const { headers } = await askDescribed(options('/open', { ...spoofed, ...basic('ann', 'secret') }));
    expect(headers['x-forwarded-user']).toBeUndefined();
    // Where the edge asks for no password, it is the app's to read.
    expect(headers['authorization']).toBe(basic('ann', 'secret')['authorization']);
  });

  it('passes Authorization on where that is wanted', async () => {
    const { headers } = await askDescribed(options('/told', basic('ann', 'secret')));
    expect(headers).toMatchObject({ 'x-forwarded-user': 'ann', ...basic('ann', 'secret') });
  });

  it('guards what the edge answers itself', async () => {
    expect(await statusOf('/page')).toBe(401);
    expect((await ask(options('/page', basic('ann', 'secret')))).body).toBe('for members');
  });

  it('keeps a request body until the password is verified, and delivers it whole', async () => {
    const body = 'x'.repeat(200_000);
    const echo = createServer(async (request, response) => {
      let length = 0;
      for await (const chunk of request) length += (chunk as Buffer).length;
      response.end(String(length));
    }).listen(0, '127.0.0.1');
    await waitFor('the server', () => echo.listening);
    const { port } = echo.address() as AddressInfo;
    await fixture.reload(
      config({ echo: { hosts: ['echo.test'], destinations: [`http://127.0.0.1:${port}`], basicAuth: { users } } }),
    );
    const asked = { ...options('/', basic('ann', 'secret')), host: 'echo.test', method: 'POST', body };
    // Another name on another hash: not known yet.
    const bob = { ...asked, headers: basic('bob', 'pässword') };
    expect((await Promise.all([ask(asked), ask(bob)])).map((answer) => answer.body)).toEqual(['200000', '200000']);
    await fixture.reload(config());
    echo.closeAllConnections();
    echo.close();
  });

  it('reads the users of its file again with a reload, and at no other time', async () => {
    expect(await statusOf('/file', basic('ann', 'pässword'))).toBe(200);
    writeFileSync(path.join(directory, 'users'), `ann:${users.ann}\n`);
    expect(await statusOf('/file', basic('ann', 'pässword'))).toBe(200);
    await fixture.reload(config());
    expect(await statusOf('/file', basic('ann', 'pässword'))).toBe(401);
    expect(await statusOf('/file', basic('ann', 'secret'))).toBe(200);
  });

  it('changes nothing where the file cannot be taken', async () => {
    const before = readFileSync(path.join(directory, 'users'), 'utf8');
    const { generation } = fixture.edge.status();
    writeFileSync(path.join(directory, 'users'), 'ann:hunter2\n');
    const failure = await fixture.reload(config()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'WINDHOVER_USERS_UNREADABLE' });
    expect(String(failure)).not.toContain('hunter2');
    expect([fixture.edge.status().generation, await statusOf('/file', basic('ann', 'secret'))]).toEqual([
      generation,
      200,
    ]);
    writeFileSync(path.join(directory, 'users'), before);
  });

  it('verifies the password of a client that goes on once', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await statusOf('/', basic('ann', 'secret'))).toBe(200);
    const before = verifierCpu();
    for (let turn = 0; turn < 50; turn += 1) {
      expect((await ask({ ...options('/', basic('ann', 'secret')), agent })).status).toBe(200);
    }
    expect(verifierCpu()).toBe(before);
    agent.destroy();
  });

  it('verifies at a priority below that of all other threads', () => {
    expect(threads().filter(({ nice }) => nice === verifierNice)).toHaveLength(1);
  });
});

describe('a flood of wrong passwords', () => {
  it('is bounded, is refused, and keeps nobody else waiting', async () => {
    const before = fixture.edge.status().rejects;
    const known = basic('ann', 'secret');
    expect(await statusOf('/', known)).toBe(200);
    const flood = Array.from({ length: 200 }, (_, index) =>
      ask({ ...options('/', basic(index % 2 === 0 ? 'ann' : `eve ${index}`, `guess ${index}`)) }),
    );
    // While the flood is under way.
    const others: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      others.push((await ask({ port: fixture.port(), host: 'neighbour.test' })).status, await statusOf('/', known));
    }
    expect(others.every((status) => status === 200)).toBe(true);
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 503]));
    // One is verified at a time, and eight of one address wait.
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(100);
    const { rejects } = fixture.edge.status();
    const more = (name: string): number => (rejects[name] ?? 0) - (before[name] ?? 0);
    expect(more('credentials_wrong') + more('too_many_verifications')).toBe(200);
    expect(more('credentials_wrong')).toBe(statuses.filter((status) => status === 401).length);
    expect(await statusOf('/', known)).toBe(200);
  });
});

describe('eight addresses that send wrong passwords without pause', () => {
  it('keep nobody elsewhere out who is not known yet', async () => {
    // Nobody's password for this hash is known.
    await fixture.reload(
      config({
        fair: {
          hosts: ['fair.test'],
          destinations: [destination.url],
          basicAuth: { users: { new: hashSync('right', 7) } },
        },
      }),
    );
    const before = fixture.edge.status().rejects['too_many_verifications'] ?? 0;
    let guess = 0;
    let isOver = false;
    const guessOn = async (agent: Agent): Promise<void> => {
      while (!isOver && guess < 20_000) {
        guess += 1;
        await ask({ ...options('/', basic('new', `guess ${guess}`)), host: 'fair.test', agent });
      }
    };
    const agents = Array.from(
      { length: 8 },
      (_, index) => new Agent({ keepAlive: true, maxSockets: 12, localAddress: `127.0.1.${index + 1}` }),
    );
    const flood = agents.flatMap((agent) => Array.from({ length: 12 }, () => guessOn(agent)));
    const refused = (): number => (fixture.edge.status().rejects['too_many_verifications'] ?? 0) - before;
    await waitFor('a flood that fills all places', () => refused() > 200);
    const answer = await ask({ ...options('/', basic('new', 'right')), host: 'fair.test' });
    isOver = true;
    await Promise.all(flood);
    for (const agent of agents) agent.destroy();
    expect(answer.status).toBe(200);
    await fixture.reload(config());
  });
});

describe('while a password is verified', () => {
  const slow = hashSync('right', 11);
  const guarded = (names: readonly string[]): ConfigFile => {
    const own = Object.fromEntries(names.map((name) => [name, slow]));
    return config({ slow: { hosts: ['slow.test'], destinations: [destination.url], basicAuth: { users: own } } });
  };
  const slowly = (name: string, password: string, target = '/'): AskOptions => ({
    ...options(target, basic(name, password)),
    host: 'slow.test',
  });
  const inFlight = (): number => fixture.edge.status().totals['exchangesInFlight'] ?? 0;

  it('a client that leaves is forgotten, and its request never reaches the app', async () => {
    await fixture.reload(guarded(['eve']));
    // In front of it, so that it is not begun when its client leaves.
    const first = ask(slowly('eve', 'wrong'));
    await waitFor('the first at the edge', () => inFlight() === 1);
    const request = startRequest({ ...slowly('eve', 'right', '/left'), method: 'POST' });
    request.on('error', () => undefined);
    request.end('x');
    await waitFor('both at the edge', () => inFlight() === 2);
    request.destroy();
    expect((await first).status).toBe(401);
    const line = await waitFor('its line', () => fixture.access.find(({ path: at }) => at === '/left'));
    expect(line).toMatchObject({ attempt: 0, instance: null });
    expect(String(line['end'])).toMatch(/^client_/);
    await waitFor('nothing in flight', () => inFlight() === 0);
    await fixture.reload(config());
  });

  it('a reload decides: who is no user any more stays out with the right password', async () => {
    await fixture.reload(guarded(['cat', 'dog']));
    const askSlow = async (name: string, password: string): Promise<number> =>
      (await ask(slowly(name, password))).status;
    const wrong = [1, 2].map((turn) => askSlow('cat', `wrong ${turn}`));
    const [cat, dog] = [askSlow('cat', 'right'), askSlow('dog', 'right')];
    await waitFor('all at the edge', () => inFlight() === 4);
    await fixture.reload(guarded(['dog']));
    expect(await Promise.all([...wrong, cat, dog])).toEqual([401, 401, 401, 200]);
    await fixture.reload(config());
  });

  it('an upgrade waits, too, and is made when it was right', async () => {
    const server = createServer();
    const sockets = new WebSocketServer({ server });
    const told = new Promise<unknown>((resolve) => {
      sockets.on('connection', (socket, request) => {
        socket.on('message', (data) => socket.send(`echo ${String(data)}`));
        resolve(request.headers['x-forwarded-user']);
      });
    });
    server.listen(0, '127.0.0.1');
    await waitFor('the server', () => server.listening);
    const { port } = server.address() as AddressInfo;
    const hash = hashSync('right', 8);
    await fixture.reload(
      config({
        ws: { hosts: ['ws.test'], destinations: [`http://127.0.0.1:${port}`], basicAuth: { users: { ann: hash } } },
      }),
    );
    const connect = (password: string): WebSocket =>
      new WebSocket(`ws://127.0.0.1:${fixture.port()}/`, { headers: { host: 'ws.test', ...basic('ann', password) } });
    const refused = connect('wrong');
    expect(String(await once(refused, 'error'))).toContain('401');
    const socket = connect('right');
    await once(socket, 'open');
    socket.send('hello');
    expect(String((await once(socket, 'message'))[0])).toBe('echo hello');
    expect(await told).toBe('ann');
    socket.close();
    await once(socket, 'close');
    await fixture.reload(config());
    server.closeAllConnections();
    server.close();
  });

  it('an edge that ends does not wait for it', async () => {
    const other = await EdgeFixture.start(config({}), temporaryDirectoryWithUsers());
    const asked = ask({ ...options('/', basic('ann', 'a wrong one')), port: other.port() }).catch(() => null);
    await waitFor('the request at the edge', () => (other.edge.status().totals['exchangesInFlight'] ?? 0) >= 1);
    await other.edge.kill();
    await asked;
    expect(other.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});

function temporaryDirectoryWithUsers(): string {
  const made = temporaryDirectory();
  writeFileSync(path.join(made, 'users'), `ann:${users.ann}\n`);
  return made;
}

const verifierNice = Math.min(getPriority() + 10, 19);

interface ThreadFacts {
  readonly nice: number;
  /** Clock ticks. */
  readonly cpu: number;
}

function threads(): ThreadFacts[] {
  return readdirSync('/proc/self/task').flatMap((thread) => {
    try {
      const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'latin1');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      return [{ nice: fields[16] ?? 0, cpu: (fields[11] ?? 0) + (fields[12] ?? 0) }];
    } catch {
      // It has ended in between.
      return [];
    }
  });
}

function verifierCpu(): number {
  return threads()
    .filter(({ nice }) => nice === verifierNice)
    .reduce((total, { cpu }) => total + cpu, 0);
}
