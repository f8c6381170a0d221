import { readdirSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { SteadyLoad } from '../helpers/steady-load.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { AttachScene } from './attach-fixture.ts';

const scenes: AttachScene[] = [];
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close();
});

async function start(config: object = {}): Promise<AttachScene> {
  const scene = await AttachScene.create(config);
  scenes.push(scene);
  return scene;
}

describe('windhover serve --attach', () => {
  test('puts an app behind the edge that runs, which shows whose it is', async () => {
    const scene = await start({ logging: { access: true } });
    const server = await scene.attach(['--attach', 'Blog.Test.', '--attach', 'news.test/api'], { name: 'blog' });
    expect(server.output.stdout).toBe('attached as blog.test, news.test/api\n');
    expect(JSON.parse((await scene.ask('BLOG.test:81', '/who', { 'x-forwarded-for': '203.0.113.9' })).body)).toEqual({
      name: 'blog',
      pid: server.child.pid,
      remoteAddress: '127.0.0.1',
      host: 'BLOG.test:81',
      forwarded: '127.0.0.1',
    });
    expect((await scene.ask('news.test', '/api/x')).body).toBe('blog');
    expect((await scene.ask('news.test', '/')).status).toBe(404);
    expect((await scene.ask('file.test')).body).toBe('the file\n');
    expect(await scene.app('blog.test')).toMatchObject({
      kind: 'attached',
      instances: [{ name: 'blog.test.1', state: 'ready', pid: server.child.pid, uid: process.getuid?.() }],
    });
    const table = (await scene.run('status')).stdout;
    expect(table).toContain(`blog.test.1 is attached by pid ${server.child.pid} of user ${process.getuid?.()}`);
    expect(table).toMatch(/blog\.test +attached +0 +blog\.test/);
    await waitFor('a line of the log', () =>
      scene.edge.output.stderr.includes('"app":"blog.test","instance":"blog.test.1"'),
    );
  });

  test('takes no host of the file, however it is spelled, and says so in one sentence', async () => {
    const scene = await start();
    const cases = [
      ['file.test', 'the app "shop" of the edge\'s file has file.test'],
      ['FILE.test./x/../', 'the app "shop" of the edge\'s file has file.test'],
      ['a.b.wild.test', 'the app "shop" of the edge\'s file has *.wild.test'],
      ['*.wild.test', 'the app "shop" of the edge\'s file has *.wild.test'],
    ];
    for (const [claim = '', owner] of cases) {
      const { code, stderr } = await scene.serve(['--attach', claim]).ended;
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^windhover: the edge did not attach this server: cannot attach [^\n]+; choose another host\n$/,
      );
      expect(stderr).toContain(owner);
    }
    for (const claim of [
      'file.test:80',
      'http://file.test',
      'fíle.test',
      'other.test/a%2f..%2fb',
      'other.test/?',
      '/x',
    ]) {
      const { code, stderr } = await scene.serve(['--attach', claim]).ended;
      expect(stderr).toMatch(/^windhover: cannot attach [^\n]+\n$/);
      expect(code).toBe(2);
    }
    expect((await scene.status()).apps.map(({ name }) => name)).toEqual(['shop']);
  });

  test.each([
    [['--attach', 'a.test', '--urls', 'http://localhost:0'], '--urls is not for --attach'],
    [['--attach', 'a.test', '--weight', '0'], '--weight 0 is not a whole number'],
    [['--edge', 'windhover.json'], '--edge needs --attach HOST'],
  ])('%j is wrong usage', async (args, reason) => {
    const scene = await start();
    expect(await scene.serve(args).ended).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
  });

  test('finds the edge by its file or by its socket, and says when there is none', async () => {
    const scene = await start();
    await scene.attach(['--attach', 'a.test', '--edge', `${scene.directory}/windhover.json`]);
    await scene.attach(['--attach', 'a.test', '--edge', `${scene.folder}/control.sock`]);
    await scene.attach(['--attach', 'a.test', '--edge', `${scene.folder}/attach.sock`]);
    expect((await scene.app('a.test'))?.instances).toHaveLength(3);
    const nowhere = await scene.serve(['--attach', 'a.test', '--edge', `${scene.directory}/none.json`]).ended;
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('it does not exist') });
    const none = await scene.serve(['--attach', 'a.test', '--edge', `${scene.directory}/none.sock`]).ended;
    expect(none.stderr).toMatch(/^windhover: no edge that takes servers runs on [^\n]+\n$/);
  });

  test('shares the requests of a host by weight', async () => {
    const scene = await start();
    await scene.attach(['--attach', 'a.test', '--weight', '4'], { name: 'four' });
    await scene.attach(['--attach', 'a.test'], { name: 'one' });
    await waitFor('the new one has its share', async () => {
      const names = await Promise.all(Array.from({ length: 200 }, () => scene.ask('a.test')));
      const ones = names.filter(({ body }) => body === 'one').length;
      return ones >= 20 && ones <= 60;
    });
  });
});

describe('a server that is gone', () => {
  test('is left at once, also when it was killed, and others are not touched', async () => {
    const scene = await start();
    const kept = await scene.attach(['--attach', 'kept.test'], { name: 'kept' });
    const killed = await scene.attach(['--attach', 'killed.test'], { name: 'killed' });
    const stream = scene.ask('kept.test', '/stream');
    killed.child.kill('SIGKILL');
    await killed.ended;
    await waitFor('its routes are gone', async () => (await scene.ask('killed.test')).status === 404, 2000);
    expect(await scene.app('killed.test')).toBeUndefined();
    expect((await stream).body.split('\n')).toHaveLength(21);
    expect((await scene.ask('kept.test')).body).toBe('kept');
    expect(kept.child.exitCode).toBeNull();
  });

  test('goes over to a new edge that takes the place of its own, with what is under way whole', async () => {
    const scene = await start();
    const server = await scene.attach(['--attach', 'a.test'], { name: 'one' });
    const [before] = (await scene.app('a.test'))?.instances ?? [];
    const stream = scene.ask('a.test', '/stream');
    await waitFor('it is under way', async () => ((await scene.app('a.test'))?.instances[0]?.inFlight ?? 0) > 0);
    try {
      expect(await scene.run('upgrade')).toMatchObject({ code: 0, stderr: '' });
      await waitFor('the new edge has it', async () => (await scene.ask('a.test')).body === 'one', 5000);
      expect((await stream).body.split('\n')).toHaveLength(21);
      // Of the process alone: the other one goes on with its output.
      await waitFor('the former edge has ended', () => scene.edge.child.exitCode !== null);
      expect((await scene.ask('a.test')).body).toBe('one');
      expect((await scene.app('a.test'))?.instances).toMatchObject([{ pid: before?.pid, state: 'ready' }]);
      expect(server.child.exitCode).toBeNull();
    } finally {
      await scene.run('stop');
    }
  });

  test('is sent to over upgrades without a pause, by the number of the generation that comes next', async () => {
    const scene = await start();
    const server = await scene.attach(['--attach', 'a.test'], { name: 'one' });
    const load = new SteadyLoad({ port: scene.port, host: 'a.test', connections: 8 });
    try {
      for (let turn = 2; turn < 6; turn += 1) {
        const { pid, generation } = await scene.status();
        const before = load.requests;
        await waitFor('requests', () => load.requests > before + 200);
        expect(await scene.run('upgrade')).toMatchObject({ code: 0, stderr: '' });
        expect((await scene.ask('a.test')).body).toBe('one');
        expect((await scene.status()).generation).toBeGreaterThan(generation);
        await waitFor('it has come', () => server.output.stdout.split('attached as a.test').length === turn + 1);
        await waitFor('it is one server', async () => (await scene.app('a.test'))?.instances.length === 1);
        await waitFor('the former edge is gone', async () => (await scene.status()).drainingPid === null);
        expect((await scene.status()).pid).not.toBe(pid);
        await waitFor('its former socket is gone', () => readdirSync(path.join(scene.folder, 'attached')).length === 1);
      }
      const { requests, failed, failures } = await load.stop();
      console.log(`4 upgrades: ${requests} requests to an attached server, ${failed} failed`);
      expect({ failed, failures }).toEqual({ failed: 0, failures: {} });
    } finally {
      await scene.run('stop');
    }
  });

  test('is no one to send to after an upgrade where it has gone meanwhile, or the file has its host', async () => {
    const scene = await start();
    const gone = await scene.attach(['--attach', 'gone.test'], { name: 'gone' });
    const stopped = await scene.attach(['--attach', 'taken.test'], { name: 'taken' });
    // Neither comes to the new edge by itself.
    for (const { child } of [gone, stopped]) child.kill('SIGSTOP');
    await scene.configure({ apps: { shop: { hosts: ['taken.test'], respond: { body: 'the file\n' } } } });
    try {
      expect(await scene.run('upgrade')).toMatchObject({ code: 0, stderr: '' });
      expect((await scene.ask('taken.test')).body).toBe('the file\n');
      expect((await scene.app('gone.test'))?.instances).toMatchObject([{ pid: gone.child.pid }]);
      gone.child.kill('SIGKILL');
      await waitFor('nobody is sent to', async () => (await scene.app('gone.test')) === undefined, 2000);
      expect((await scene.ask('gone.test')).status).toBe(404);
    } finally {
      await scene.run('stop');
    }
  });

  test('drains on SIGTERM: what is under way ends, and it ends with 0', async () => {
    const scene = await start();
    const server = await scene.attach(['--attach', 'a.test']);
    let begun = false;
    const stream = new Promise<string>((resolve, reject) => {
      const sent: ClientRequest = request({
        port: scene.port,
        host: '127.0.0.1',
        path: '/stream',
        headers: { host: 'a.test' },
      });
      sent.once('error', reject);
      sent.once('response', async (response) => {
        let text = '';
        for await (const chunk of response) {
          begun = true;
          text += chunk;
        }
        resolve(text);
      });
      sent.end();
    });
    await waitFor('it has begun', () => begun);
    server.child.kill('SIGTERM');
    expect((await stream).split('\n')).toHaveLength(21);
    expect(await server.ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/stopped\n$/) });
  });
});

test('a server that answers nothing holds up its own requests alone, which end with it', async () => {
  const scene = await start();
  await scene.attach(['--attach', 'kept.test'], { name: 'kept' });
  const silent = scene.attack(undefined, 'hang');
  await waitFor('it is attached', () => silent.output.stdout.includes('"attached"'));
  const hanging = Array.from({ length: 20 }, () => scene.ask('ann.test'));
  await waitFor('they are there', async () => ((await scene.app('ann.test'))?.instances[0]?.inFlight ?? 0) === 20);
  for (let count = 0; count < 20; count += 1) expect((await scene.ask('kept.test')).body).toBe('kept');
  await scene.attach(['--attach', 'more.test']);
  silent.child.kill('SIGKILL');
  for (const { status } of await Promise.all(hanging)) expect([502, 503, 504]).toContain(status);
  await waitFor('its routes are gone', async () => (await scene.ask('ann.test')).status === 404);
});

describe('over changes of the edge', () => {
  test('a reload keeps what is attached, and takes a host that the file names now: that server ends, and says why', async () => {
    const scene = await start();
    await scene.attach(['--attach', 'kept.test'], { name: 'kept' });
    const taken = await scene.attach(['--attach', 'taken.test'], { name: 'taken' });
    const apps = { own: { hosts: ['Taken.test'], respond: { body: 'the file\n' } } };
    await scene.configure({ apps });
    expect((await scene.run('reload')).code).toBe(0);
    expect((await scene.ask('taken.test')).body).toBe('the file\n');
    expect((await scene.ask('kept.test')).body).toBe('kept');
    expect(await taken.ended).toMatchObject({
      code: 1,
      stderr:
        'windhover: the edge sends nothing more to this server: cannot attach taken.test: the app "own" of the edge\'s file has taken.test; choose another host\n',
    });
    await scene.configure({ apps, attach: { group: 'no-such-group-here' } });
    const refused = await scene.run('reload');
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('attach.group');
    expect((await scene.ask('kept.test')).body).toBe('kept');
    await scene.attach(['--attach', 'more.test']);
  });

  test('a file that lets nobody attach ends all of them, and refuses more', async () => {
    const scene = await start();
    const server = await scene.attach(['--attach', 'a.test']);
    await scene.configure({ attach: null });
    expect((await scene.run('reload')).code).toBe(0);
    expect(await server.ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('`attach` of its file is null now'),
    });
    const late = await scene.serve(['--attach', 'a.test']).ended;
    expect(late.stderr).toContain('no edge that takes servers runs on');
    await scene.configure();
    expect((await scene.run('reload')).code).toBe(0);
    await scene.attach(['--attach', 'a.test']);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'a server comes back to the next edge after a %s, and says once that there is none',
    async (signal) => {
      const scene = await start({ apps: {} });
      const server = await scene.attach(['--attach', 'a.test']);
      scene.edge.child.kill(signal);
      await scene.edge.ended;
      await waitFor('it says so', () => server.output.stdout.includes('nobody is served until'));
      await scene.up();
      await waitFor('it is attached again', () => server.output.stdout.split('attached as a.test').length === 3);
      expect(server.output.stdout.split('nobody is served until')).toHaveLength(2);
      const { body } = await scene.ask('a.test', '/who', { 'x-forwarded-for': '203.0.113.9' });
      expect(JSON.parse(body)).toMatchObject({
        pid: server.child.pid,
        remoteAddress: '127.0.0.1',
        forwarded: '127.0.0.1',
      });
      server.child.kill('SIGTERM');
      expect((await server.ended).code).toBe(0);
    },
  );
});

describe('under load', () => {
  const connections = 32;

  test('a deploy by hand, a new server first and then the old one away, fails no request', async () => {
    const scene = await start();
    let current = await scene.attach(['--attach', 'a.test']);
    const load = new SteadyLoad({ port: scene.port, host: 'a.test', connections });
    for (let deploy = 0; deploy < 5; deploy += 1) {
      const next = await scene.attach(['--attach', 'a.test']);
      const before = load.requests;
      await waitFor('both have served', () => load.requests > before + 200);
      current.child.kill('SIGTERM');
      expect((await current.ended).code).toBe(0);
      current = next;
    }
    const { requests, failed, failures } = await load.stop();
    console.log(`5 deploys by hand: ${requests} requests, ${failed} failed`);
    expect({ failed, failures }).toEqual({ failed: 0, failures: {} });
    expect(requests).toBeGreaterThan(1000);
  });

  test('of several servers of a host one is killed: no request that may be sent again fails', async () => {
    const scene = await start();
    await scene.attach(['--attach', 'a.test']);
    const kinds = [{ method: 'GET', path: '/', bodyBytes: 0 }] as const;
    const load = new SteadyLoad({ port: scene.port, host: 'a.test', connections, kinds });
    for (let round = 0; round < 5; round += 1) {
      const killed = await scene.attach(['--attach', 'a.test']);
      const before = load.requests;
      await waitFor('both have served', () => load.requests > before + 200);
      killed.child.kill('SIGKILL');
      await killed.ended;
    }
    const { requests, failed, failures } = await load.stop();
    console.log(`5 of them killed: ${requests} requests, ${failed} failed`);
    expect({ failed, failures }).toEqual({ failed: 0, failures: {} });
  });

  test('a file that takes the host fails no request', async () => {
    const scene = await start();
    const server = await scene.attach(['--attach', 'a.test']);
    const kinds = [{ method: 'GET', path: '/', bodyBytes: 0 }] as const;
    const load = new SteadyLoad({ port: scene.port, host: 'a.test', connections, kinds });
    await waitFor('it has served', () => load.requests > 200);
    await scene.configure({ apps: { own: { hosts: ['a.test'], respond: { body: 'the file' } } } });
    expect((await scene.run('reload')).code).toBe(0);
    expect((await server.ended).code).toBe(1);
    const { requests, failed, failures } = await load.stop();
    console.log(`a host taken by the file: ${requests} requests, ${failed} failed`);
    expect({ failed, failures }).toEqual({ failed: 0, failures: {} });
  });

  test('reloads, and others that come, go and are killed, fail no request', async () => {
    const scene = await start();
    await scene.attach(['--attach', 'a.test']);
    const load = new SteadyLoad({ port: scene.port, host: 'a.test', connections });
    for (let round = 0; round < 5; round += 1) {
      const other = await scene.attach(['--attach', `other${round}.test`]);
      await scene.configure({ apps: { [`app${round}`]: { hosts: ['file.test'], respond: {} } } });
      expect((await scene.run('reload')).code).toBe(0);
      expect((await scene.run('restart', '--all')).code).toBe(0);
      other.child.kill(round % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
      await other.ended;
    }
    const { requests, failed, failures } = await load.stop();
    console.log(`5 reloads, servers attached and ended: ${requests} requests, ${failed} failed`);
    expect({ failed, failures }).toEqual({ failed: 0, failures: {} });
    expect(requests).toBeGreaterThan(1000);
  });
});
