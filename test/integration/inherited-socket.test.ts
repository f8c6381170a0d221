import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { sockets } from '../../native/index.ts';
import { waitFor } from '../helpers/wait-for.ts';

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Serves on its descriptor 3, and says where that is. */
const program = `
  import { createServer } from ${JSON.stringify(new URL('../../dist/server/index.js', import.meta.url).href)};
  const server = createServer({ fetch: () => new Response('inherited ' + process.pid) });
  const { url } = await server.listenHandle(3);
  console.log(url);
  process.once('SIGTERM', () => server.close({ idle: 'close' }));
`;

async function serveOn(fd: number): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit', fd],
  });
  children.push(child);
  const [url] = (await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')) as [string];
  return { child, url };
}

test('a socket that a parent listens on is served by one process after the other, without a moment in between', async () => {
  const fd = sockets.bindTcp('127.0.0.1', 0, 64, { reusePort: false, ipv6Only: false });
  const { port } = sockets.socketName(fd);
  const first = await serveOn(fd);
  expect(first.url).toBe(`http://127.0.0.1:${port}`);
  expect(await (await fetch(first.url)).text()).toBe(`inherited ${first.child.pid}`);
  first.child.kill('SIGTERM');
  await waitFor('the first to end', () => first.child.exitCode !== null);
  const waiting = fetch(`http://127.0.0.1:${port}`);
  const second = await serveOn(fd);
  expect(await (await waiting).text()).toBe(`inherited ${second.child.pid}`);
  second.child.kill('SIGTERM');
  await waitFor('the second to end', () => second.child.exitCode !== null);
  sockets.closeFd(fd);
});
