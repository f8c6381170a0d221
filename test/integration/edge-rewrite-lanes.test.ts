/** What routes change holds for whatever is behind them: WebSockets, folders of files, servers over https. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createFilesTree } from '../helpers/files-tree.ts';
import { ask, startRequest } from './edge-client.ts';
import { EdgeFixture, makeCertificate, startDestination, temporaryDirectory } from './edge-fixture.ts';

describe('fields of a route', () => {
  it('are on a 101, whose bytes then pass as they are', async () => {
    const socketServer = await startDestination('ws');
    socketServer.server.on('upgrade', (request, socket) => {
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\nServer: a\r\nX-Saw: ${request.url} ${request.headers['x-user']}\r\n\r\n`,
      );
      socket.pipe(socket);
    });
    const switching = await EdgeFixture.start({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      apps: {
        ws: {
          hosts: ['ws.test'],
          paths: ['/ws'],
          destinations: [socketServer.url],
          replacePrefix: '/',
          requestHeaders: { set: { 'X-User': 'edge' } },
          responseHeaders: { set: { 'X-Frame-Options': 'DENY' }, remove: ['Server'] },
        },
      },
    });
    try {
      const request = startRequest({
        port: switching.port(),
        host: 'ws.test',
        path: '/ws/room?x',
        headers: { connection: 'upgrade', upgrade: 'websocket', 'x-user': 'evil' },
      });
      request.end();
      const [response, socket] = await once(request, 'upgrade');
      expect(response.headers).toMatchObject({ 'x-saw': '/room?x edge', 'x-frame-options': 'DENY' });
      expect(response.headers['server']).toBeUndefined();
      socket.write('ping');
      expect(String((await once(socket, 'data'))[0])).toBe('ping');
      socket.destroy();
    } finally {
      await switching.stop();
      socketServer.close();
    }
  });
});

describe('inner servers', () => {
  it('are destinations like any other: a folder below a path, an https server by a host of its own', async () => {
    const tree = createFilesTree();
    tree.write('sub/index.html', 'below');
    const directory = temporaryDirectory();
    const authority = await makeCertificate(directory, 'inner', ['inner.test']);
    const secure = createServer({ cert: authority.pem, key: readFileSync(authority.key) }, (request, response) => {
      response.setHeader('server', 'hidden');
      response.end(
        JSON.stringify([request.url, ...['host', 'x-forwarded-prefix', 'x-user'].map((n) => request.headers[n])]),
      );
    });
    secure.listen(0, '127.0.0.1');
    await once(secure, 'listening');
    const edge = await EdgeFixture.start(
      {
        endpoints: [{ url: 'http://127.0.0.1:0' }],
        threads: 1,
        apps: {
          docs: {
            hosts: ['inner.test'],
            paths: ['/docs'],
            files: tree.root,
            replacePrefix: '/',
            responseHeaders: { set: { 'X-Frame-Options': 'DENY' } },
          },
          secure: {
            hosts: ['inner.test'],
            paths: ['/api'],
            destinations: [`https://127.0.0.1:${(secure.address() as AddressInfo).port}`],
            tls: { ca: authority.cert, serverName: 'inner.test' },
            replacePrefix: '/',
            requestHeaders: { set: { Host: 'origin.test', 'X-User': 'edge' } },
            responseHeaders: { remove: ['Server'] },
          },
        },
      },
      directory,
    );
    const asked = (target: string) => ask({ port: edge.port(), host: 'inner.test', path: target });
    try {
      await edge.edge.whenReady();
      const file = await asked('/docs/hello.txt');
      expect([file.status, file.body, file.headers['x-frame-options']]).toEqual([200, 'hello', 'DENY']);
      const missing = await asked('/docs/no-such-file');
      expect([missing.status, missing.headers['x-frame-options']]).toEqual([404, 'DENY']);
      expect((await asked('/hello.txt')).status).toBe(404);
      const folder = await asked('/docs/sub');
      expect([folder.status, folder.headers.location]).toEqual([301, './sub/']);
      expect((await asked('/docs/sub/')).body).toBe('below');
      const answered = await asked('/api/x?y');
      expect(JSON.parse(answered.body)).toEqual(['/x?y', 'origin.test', '/api', 'edge']);
      expect(answered.headers['server']).toBeUndefined();
    } finally {
      await edge.stop();
      secure.close();
      tree.remove();
    }
  });
});
