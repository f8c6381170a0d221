import { afterEach, expect, test } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, descendantsOf, type Example, isAlive, startExample } from './example-fixture.ts';

const examples: Example[] = [];

async function start(changes?: Readonly<Record<string, unknown>>): Promise<Example> {
  const example = await startExample(changes);
  examples.push(example);
  return example;
}

afterEach(async () => {
  for (const example of examples.splice(0)) await example.remove();
});

const processesOf = ({ command }: Example): number[] => descendantsOf(command.child.pid ?? 0);

test('two apps answer by host name on one port, behind a certificate that verifies', async () => {
  const example = await start();
  expect(await ask(example, 'shop.localhost')).toMatchObject({
    status: 200,
    text: expect.stringContaining('Field shop'),
  });
  const blog = await ask(example, 'blog.localhost');
  expect(blog).toMatchObject({ status: 200, text: expect.stringContaining('Notes from the dyke') });
  expect(blog.text).toContain(`over <b id="scheme">https</b> at blog.localhost:${example.httpsPort}`);
  // A connection that was made for the shop is not one for a host without an app.
  expect((await ask(example, 'other.localhost', { servername: 'shop.localhost' })).status).toBe(421);
});

test('the clear port leads to the same page on the TLS port', async () => {
  const { httpPort, httpsPort } = await start();
  const answer = await fetch(`http://127.0.0.1:${httpPort}/posts/vole-years?from=clear`, { redirect: 'manual' });
  expect(answer.status).toBe(308);
  expect(answer.headers.get('location')).toBe(`https://127.0.0.1:${httpsPort}/posts/vole-years?from=clear`);
});

test('the status shows each of two data threads taking requests, and two ready instances of each app', async () => {
  const example = await start({ threads: 2 });
  // The kernel gives each new connection to one of the two; the chance that forty-eight all go to one is nil.
  for (let count = 0; count < 48; count += 1) await ask(example, count % 2 ? 'shop.localhost' : 'blog.localhost');
  const { stdout, code } = await example.run('status');
  expect(code).toBe(0);
  for (const thread of ['0', '1']) expect(stdout).toMatch(new RegExp(`^${thread} +\\d+ +\\d+ +[1-9]\\d* +[1-9]`, 'm'));
  for (const instance of ['shop.1', 'shop.2', 'blog.1', 'blog.2']) {
    expect(stdout).toMatch(new RegExp(`${instance.replace('.', '\\.')} +ready`));
  }
  const { threads, totals } = await example.status();
  expect(threads).toHaveLength(2);
  expect(totals['exchangesTotal']).toBeGreaterThanOrEqual(48);
});

test('Ctrl-C, which goes to the whole process group, ends it with 0 and leaves no process', async () => {
  const example = await start();
  const processes = processesOf(example);
  expect(processes).toHaveLength(8); // four instances, each under its windhover-run
  example.interrupt();
  const { code, stdout } = await example.command.ended;
  expect(code).toBe(0);
  expect(stdout).toMatch(/stopped\n$/);
  expect(processes.filter(isAlive)).toEqual([]);
});

test('a second Windhover on its ports is refused in one sentence, and does not disturb it', async () => {
  const example = await start();
  const { code, stderr } = await example.runRival();
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^windhover: cannot listen on \S+: another program \(or another Windhover\) already does; .*\n$/,
  );
  expect((await ask(example, 'shop.localhost')).status).toBe(200);
});

test('an edge that is killed leaves no instance beyond lease and drain time', async () => {
  const example = await start();
  const processes = processesOf(example);
  const killedAt = performance.now();
  example.command.child.kill('SIGKILL');
  await waitFor('every instance and its windhover-run have ended', () => !processes.some(isAlive));
  // The lease is 5 s; these apps need no time to drain.
  expect(performance.now() - killedAt).toBeLessThan(5000 + 2000);
});
