/** What requests leave behind when their handlers answer later: garbage that is collected while it is young. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { installGlobals, uninstallGlobals } from '../../server/fetch/install-globals.ts';
import { type AppServer, createServer } from '../../server/index.ts';
import { silentLogger } from '../../shared/logging/logger.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options?: { type: 'minor' }) => void;

const connections = 20;
const rounds = 10;
const burst = 40;
const headBytes = 14_000;
const request = `GET / HTTP/1.1\r\nHost: app.test\r\nX-Long: ${'l'.repeat(headBytes)}\r\n\r\n`;
const answerEnd = '\r\n\r\nlater';

let server: AppServer | null = null;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await server?.destroy();
  uninstallGlobals();
});

async function ask(socket: Socket): Promise<void> {
  socket.write(request.repeat(burst));
  for (let answers = ''; answers.split(answerEnd).length <= burst; ) answers += String((await once(socket, 'data'))[0]);
}

test('heads of requests that were answered later do not outlive a collection of young garbage', async () => {
  // Node's own Response leaves more behind than a request.
  installGlobals();
  server = createServer({ fetch: async () => new Response('later'), logger: silentLogger() });
  const { url } = await server.listen('127.0.0.1', 0);
  const port = Number(new URL(url).port);
  for (let index = 0; index < connections; index++) sockets.push(connect(port, '127.0.0.1'));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const askAll = async (): Promise<void> => {
    await Promise.all(sockets.map(ask));
    collect({ type: 'minor' });
  };
  await askAll();
  collect();
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  for (let round = 0; round < rounds; round++) {
    await askAll();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  expect(most).toBeLessThan((connections * burst * headBytes) / 2);
});
