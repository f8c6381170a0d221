/** An upgrade of a running edge as an operator does it: what goes on over it, and what is refused meanwhile. */
import { once } from 'node:events';
import { mkdtempSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { connectFrom, v1 } from '../helpers/proxy-header.ts';
import { RawClient } from '../helpers/raw-client.ts';
import { visit } from '../helpers/tls-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask, readAnswer } from './edge-client.ts';
import { EdgeCommand, type EdgeCommandOptions, host } from './edge-command.ts';
import { makeCertificate } from './edge-fixture.ts';
import { isRunning } from './supervisor-fixture.ts';

let edge: EdgeCommand;

afterEach(async () => {
  await edge.remove();
});

async function start(options: EdgeCommandOptions = {}): Promise<{ readonly pid: number }> {
  edge = await EdgeCommand.start(options);
  return { pid: (await edge.status()).pid };
}

describe('an upgrade', () => {
  it('is one by SIGUSR2, too, and the former edge ends when its connections have', async () => {
    const { pid } = await start();
    const instances = await edge.instancePids();
    process.kill(pid, 'SIGUSR2');
    const next = await waitFor('another edge', async () => {
      const status = await edge.status();
      return status.pid === pid ? null : status;
    });
    await edge.untilExit();
    expect(await edge.instancePids()).toEqual(instances);
    expect(edge.messages).toContain(`pid ${next.pid} serves in the place of this edge, which drains`);
    expect(edge.messages).toContain(`took over 2 instances of the edge with pid ${pid}`);
    await waitFor('nobody drains any more', async () => (await edge.status()).drainingPid === null);
    expect(await edge.run('stop')).toMatchObject({ code: 0 });
    expect(instances.map(isRunning)).toEqual([false, false]);
  });

  it('leaves WebSockets to the former edge until its drainTimeout', async () => {
    const server = createServer();
    const sockets = new WebSocketServer({ server });
    sockets.on('connection', (peer) => peer.on('message', (data) => peer.send(data)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const talk = { hosts: ['talk.test'], destinations: [`http://127.0.0.1:${port}`] };
    const { pid } = await start({ config: { drainTimeout: '2s', apps: { talk } } });
    const socket = new WebSocket(`ws://127.0.0.1:${edge.port}/`, { headers: { host: 'talk.test' } });
    await once(socket, 'open');
    const closed = once(socket, 'close');
    const begun = performance.now();
    expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
    expect(await edge.status()).toMatchObject({ drainingPid: pid });
    expect((await edge.run('status')).stdout).toContain(`the edge before it (pid ${pid}) drains`);
    for (const word of ['one', 'two']) {
      socket.send(word);
      const [data] = (await once(socket, 'message')) as [Buffer];
      expect(data.toString()).toBe(word);
    }
    // What it sends to is drained and stopped by nobody meanwhile.
    const instances = await edge.instancePids();
    expect(await edge.run('scale', 'app', '1')).toMatchObject({ code: 0 });
    const lived = performance.now() - begun;
    expect(lived).toBeGreaterThanOrEqual(2000 - 500);
    expect(instances.map(isRunning)).toEqual([true, false]);
    await closed;
    expect(performance.now() - begun).toBeLessThan(4000);
    await edge.untilExit();
    sockets.close();
    server.close();
  });

  it('leaves streams of instances to the former edge, whatever time they take and though it hears no more of those', async () => {
    await start({ app: { hangTimeout: '1s' } });
    const stream = ask({ port: edge.port, host, path: '/stream?ms=4000' });
    await waitFor('it is under way', async () =>
      (await edge.status()).apps[0]?.instances.some(({ inFlight }) => inFlight > 0),
    );
    const instances = await edge.instancePids();
    expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
    expect((await stream).body).toBe('one begins,ends');
    await edge.untilExit();
    expect(edge.messages.filter((text) => /hung|does not turn/.test(text))).toEqual([]);
    expect(await edge.instancePids()).toEqual(instances);
  });

  it('keeps endpoints of every kind, and the keys of TLS sessions', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'wh-up-'));
    const certificate = await makeCertificate(directory, 'a', [host]);
    const socketPath = path.join(directory, 'edge.sock');
    await start({
      directory,
      config: {
        endpoints: [
          { url: 'http://127.0.0.1:0' },
          { url: 'https://127.0.0.1:0' },
          { url: 'http://127.0.0.1:0/', proxyProtocol: 'required', name: 'proxied' },
          { url: `http://unix:${socketPath}` },
        ].map(({ name: _name, ...endpoint }) => endpoint),
        certificates: [{ cert: certificate.cert, key: certificate.key }],
        trustedProxies: ['127.0.0.1'],
      },
    });
    const portOf = async (index: number): Promise<number> =>
      Number((await edge.status()).endpoints[index]?.addresses[0]?.split(':').at(-1));
    const ports = [await portOf(0), await portOf(1), await portOf(2)];
    const { ino } = statSync(socketPath);
    const first = await visit(ports[1] ?? 0, { servername: host });
    expect(first).toMatchObject({ status: 200, resumed: false });
    const control = statSync(await controlPath()).ino;
    expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
    await edge.untilExit();
    expect([await portOf(0), await portOf(1), await portOf(2)]).toEqual(ports);
    const { session } = first;
    const again = await visit(ports[1] ?? 0, { servername: host, ...(session === null ? {} : { session }) });
    expect(again).toMatchObject({ status: 200, resumed: true });
    expect(statSync(socketPath).ino).toBe(ino);
    expect(await askOver(socketPath)).toBe(200);
    expect(statSync(await controlPath()).ino).not.toBe(control);
    const proxied = await connectFrom('127.0.0.1', ports[2] ?? 0);
    proxied.write(v1('203.0.113.9', 1234));
    const raw = RawClient.over(proxied);
    raw.sendHead('GET / HTTP/1.1', `Host: ${host}`, 'Connection: close');
    expect((await raw.readResponse()).status).toBe(200);
    expect(await edge.run('stop')).toMatchObject({ code: 0 });
    expect(() => statSync(socketPath)).toThrow('ENOENT');
  });

  it('keeps the number of instances that an app was scaled to, and takes the file as it is now', async () => {
    await start({ app: { instances: 1 } });
    expect(await edge.run('scale', 'app', '3')).toMatchObject({ code: 0 });
    const instances = await edge.instancePids();
    expect(instances).toHaveLength(3);
    edge.configure({ apps: { other: { hosts: ['other.test'], destinations: ['http://127.0.0.1:1'] } } });
    expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
    await edge.untilExit();
    expect(await edge.instancePids()).toEqual(instances);
    const { apps } = await edge.status();
    expect(apps.map(({ name }) => name)).toEqual(['app', 'other']);
  });

  it('rolls what the file says otherwise now after it, beside what runs, and back when that is not fit', async () => {
    await start({ app: { trial: { duration: '100ms' } } });
    const instances = await edge.instancePids();
    edge.deploy('dies');
    edge.configure({ apps: { app: { ...(edge.app as object), env: { ...edge.app.env, COLOUR: 'blue' } } } });
    expect(await edge.run('upgrade')).toMatchObject({ code: 0 });
    await edge.untilExit();
    await waitFor('it is rolled back', async () => (await edge.status()).apps[0]?.rollout?.refused ?? null);
    expect(await edge.instancePids()).toEqual(instances);
    expect((await ask({ port: edge.port, host })).body).toBe('one');
    edge.deploy('two');
    expect(await edge.run('restart', 'app')).toMatchObject({ code: 0 });
    expect((await ask({ port: edge.port, host })).body).toBe('two');
    expect(instances.map(isRunning)).toEqual([false, false]);
  });

  it('is refused while an app is being changed', async () => {
    const { pid } = await start({ app: { trial: { duration: '30s' } } });
    const restart = edge.run('restart', 'app');
    await waitFor('the trial', async () =>
      ((await edge.status()).apps[0]?.rollout?.underWay?.step ?? '').includes('on trial'),
    );
    const refused = await edge.run('upgrade');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(
      'the app app is being changed (app.1 answers and takes traffic, on trial for 30 s); upgrade when that is over',
    );
    expect((await edge.status()).pid).toBe(pid);
    expect(await edge.run('stop')).toMatchObject({ code: 0 });
    await restart;
  });
});

async function controlPath(): Promise<string> {
  return /control +(\S+)/.exec(edge.command.output.stdout)?.[1] ?? '';
}

function askOver(socketPath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, headers: { host }, agent: false });
    asked.once('error', reject);
    asked.once('response', (response) => resolve(readAnswer(response).then(({ status }) => status)));
    asked.end();
  });
}
