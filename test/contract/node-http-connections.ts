/** Scenarios about leaving clients, timeouts, upgrades and closing, for node-http.test.ts. */
import type * as nodeHttp from 'node:http';
import { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { finished, PassThrough, pipeline, Readable } from 'node:stream';
import { waitFor } from '../helpers/wait-for.ts';
import { get, read, type Scenario, servers } from './both-servers.ts';

export const connectionScenarios: Record<string, Scenario> = {
  'checkContinue that accepts': {
    prepare: (server, { say }) => {
      server.on('checkContinue', (request: nodeHttp.IncomingMessage, response: nodeHttp.ServerResponse) => {
        say('checkContinue');
        response.writeContinue();
        request.on('data', (chunk: Buffer) => say(chunk.toString()));
        request.on('end', () => response.end('taken'));
      });
    },
    client: async (client) => {
      client.sendHead('POST / HTTP/1.1', 'Host: a', 'Content-Length: 4', 'Expect: 100-continue');
      const interim = await read(client);
      client.send('body');
      return [interim, await read(client)];
    },
    lines: 2,
  },
  'checkContinue that refuses': {
    prepare: (server) => {
      server.on('checkContinue', (_request: nodeHttp.IncomingMessage, response: nodeHttp.ServerResponse) => {
        response.writeHead(417);
        response.end();
      });
    },
    client: async (client) => {
      client.sendHead('POST / HTTP/1.1', 'Host: a', 'Content-Length: 4', 'Expect: 100-continue');
      return read(client);
    },
  },
  'early hints': {
    listener: () => (_request, response) => {
      response.writeEarlyHints({ link: ['</a.css>; rel=preload; as=style', '</b.js>; rel=preload'], 'x-one': '1' });
      response.end('x');
    },
    client: async (client) => {
      client.sendHead('GET / HTTP/1.1', 'Host: a');
      return [await read(client), await read(client)];
    },
  },
  'a client that leaves before the answer': {
    listener:
      ({ say }) =>
      (request, response) => {
        request.on('aborted', () => say('aborted'));
        request.on('error', (error) => say(`error ${(error as { code?: string }).code} ${error.message}`));
        request.on('close', () => say(`request close ${request.destroyed} ${request.aborted}`));
        response.on('finish', () => say('finish'));
        response.on('close', () => say(`response close ${response.writableFinished} ${response.destroyed}`));
        say('ready');
      },
    client: async (client, witness) => {
      client.sendHead('GET / HTTP/1.1', 'Host: a');
      await witness.settle(1);
      client.close();
    },
    lines: 5,
  },
  'a client that leaves in the middle of its body': {
    listener:
      ({ say }) =>
      (request, response) => {
        request.on('data', () => say('data'));
        request.on('end', () => say('end'));
        request.on('aborted', () => say('aborted'));
        request.on('error', (error) => say(`error ${(error as { code?: string }).code}`));
        request.on('close', () => say(`request close ${request.complete}`));
        response.on('close', () => say(`response close ${response.writableFinished}`));
      },
    client: async (client, witness) => {
      client.sendHead('POST / HTTP/1.1', 'Host: a', 'Content-Length: 100');
      client.send('part');
      await witness.settle(1);
      client.close();
    },
    lines: 5,
  },
  'pipeline to a client that leaves': {
    listener:
      ({ say }) =>
      (_request, response) => {
        const endless = new Readable({
          read(): void {
            this.push(Buffer.alloc(65_536));
          },
        });
        pipeline(endless, response, (error) => say(`${error?.code} ${endless.destroyed}`));
      },
    client: async (client) => {
      client.sendHead('GET / HTTP/1.1', 'Host: a');
      await waitFor('a first byte', () => client.pending.length > 100_000);
      client.close();
    },
    lines: 1,
  },
  'stream.finished on request and response': {
    listener:
      ({ say }) =>
      (request, response) => {
        finished(request, (error) => say(`request ${error?.code ?? 'well'}`));
        finished(response, (error) => say(`response ${error?.code ?? 'well'}`));
        request.pipe(new PassThrough()).pipe(response);
      },
    client: async (client) => {
      client.sendHead('POST / HTTP/1.1', 'Host: a', 'Content-Length: 4');
      client.send('body');
      return read(client);
    },
    lines: 2,
  },
  'destroying the response': {
    listener:
      ({ say }) =>
      (_request, response) => {
        response.on('close', () => say(`close ${response.destroyed}`));
        response.write('part');
        setImmediate(() => response.destroy());
      },
    client: async (client) => {
      client.sendHead('GET / HTTP/1.1', 'Host: a');
      return (await client.readToEnd()).includes('part');
    },
    lines: 1,
  },
  'destroying the request': {
    listener:
      ({ say }) =>
      (request, response) => {
        request.on('error', (error) => say(`error ${error.message}`));
        request.on('close', () => say('request close'));
        response.on('close', () => say('response close'));
        request.destroy(new Error('no more'));
      },
    client: async (client) => {
      client.sendHead('POST / HTTP/1.1', 'Host: a', 'Content-Length: 4');
      return (await client.readToEnd()).length;
    },
    lines: 3,
  },
  'destroying the socket': {
    listener:
      ({ say }) =>
      (request, response) => {
        request.socket.on('close', () => say('socket close'));
        response.on('close', () => say('response close'));
        request.socket.destroy();
      },
    client: async (client) => {
      client.sendHead('GET / HTTP/1.1', 'Host: a');
      return (await client.readToEnd()).length;
    },
    lines: 2,
  },
  'a write callback and drain': {
    listener:
      ({ say }) =>
      (_request, response) => {
        const large = Buffer.alloc(32 * 1024 * 1024);
        response.once('drain', () => {
          say(`drain ${response.writableNeedDrain}`);
          response.end();
        });
        say(`${response.write(large, () => say('written'))} ${response.writableNeedDrain}`);
      },
    client: async (client) => {
      client.sendHead('GET / HTTP/1.1', 'Host: a');
      return (await client.readResponse()).body.length;
    },
    lines: 3,
  },
  'a timeout of the response': {
    listener:
      ({ say }) =>
      (_request, response) => {
        response.setTimeout(50, () => {
          say('timeout');
          response.statusCode = 503;
          response.end('late');
        });
      },
    client: (client) => get(client),
    lines: 1,
  },
  'a timeout that nobody takes': {
    listener:
      ({ say }) =>
      (request, response) => {
        response.on('close', () => say('close'));
        request.socket.setTimeout(50);
      },
    client: async (client) => {
      client.sendHead('GET / HTTP/1.1', 'Host: a');
      return (await client.readToEnd()).length;
    },
    lines: 1,
  },
  'an upgrade that is taken': {
    prepare: (server, { say }) => {
      server.on('upgrade', (request: nodeHttp.IncomingMessage, socket: PassThrough, head: Buffer) => {
        say(`${request.headers.upgrade} ${head.length} ${request.socket === (socket as unknown)}`);
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n');
        socket.on('data', (chunk: Buffer) => socket.write(chunk));
        socket.on('end', () => {
          say('end');
          socket.end('bye');
        });
        socket.on('close', () => say('close'));
      });
    },
    client: async (client) => {
      client.sendHead('GET /chat HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: echo');
      const head = await read(client);
      client.send('ping');
      const echoed = (await client.readBytes(4)).toString();
      client.socket.end('last');
      return [head, echoed, (await client.readToEnd()).toString()];
    },
    lines: 3,
  },
  'an upgraded connection whose client ends its direction and then goes': {
    prepare: (server, { say }) => {
      server.on('upgrade', (_request: nodeHttp.IncomingMessage, socket: PassThrough) => {
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n');
        socket.resume();
        socket.on('end', () => {
          say('end');
          const talking = setInterval(() => socket.write('are you there?'), 10);
          socket.on('error', () => undefined);
          socket.on('close', () => {
            clearInterval(talking);
            say('close');
          });
        });
      });
    },
    client: async (client, witness) => {
      client.sendHead('GET /chat HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: echo');
      await read(client);
      client.socket.end();
      await witness.settle(1);
      client.socket.resetAndDestroy();
      await witness.settle(2);
      return 'gone';
    },
    lines: 2,
  },
  'an upgrade that is refused': {
    prepare: (server) => {
      server.on('upgrade', (_request: nodeHttp.IncomingMessage, socket: PassThrough) => {
        socket.write('HTTP/1.1 401 Unauthorized\r\nX-Why: no\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno');
        socket.destroy();
      });
    },
    client: async (client) => {
      client.sendHead('GET /chat HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: echo');
      return read(client);
    },
  },
  'an upgrade that is refused by a response which is given the socket': {
    prepare: (server, { say }) => {
      server.on('upgrade', (request: nodeHttp.IncomingMessage, socket: PassThrough) => {
        const response = new ServerResponse(request);
        response.shouldKeepAlive = false;
        response.assignSocket(socket as unknown as Socket);
        response.on('finish', () => {
          say(`finish ${response.writableFinished}`);
          socket.end();
        });
        socket.on('close', () => say('close'));
        response.writeHead(403, 'Not Yours', { 'x-why': 'no', trailer: 'x-last' });
        response.write('not ');
        response.addTrailers({ 'x-last': '1' });
        setImmediate(() => response.end('yours'));
      });
    },
    client: async (client) => {
      client.sendHead('GET /chat HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: echo');
      return [await read(client), (await client.readToEnd()).length];
    },
    lines: 2,
  },
  'an upgrade that is refused by a response whose client leaves': {
    prepare: (server, { say }) => {
      server.on('upgrade', (request: nodeHttp.IncomingMessage, socket: PassThrough) => {
        const response = new ServerResponse(request);
        response.assignSocket(socket as unknown as Socket);
        response.on('close', () => say(`close ${response.writableFinished} ${response.destroyed}`));
        socket.on('error', () => undefined);
        response.writeHead(403).write('not ');
        say('written');
      });
    },
    client: async (client, witness) => {
      client.sendHead('GET /chat HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: echo');
      await witness.settle(1);
      client.socket.resetAndDestroy();
      await witness.settle(2);
      return 'gone';
    },
    lines: 2,
  },
  'an upgrade that is taken although a response was given the socket': {
    prepare: (server, { say }) => {
      server.on('upgrade', (request: nodeHttp.IncomingMessage, socket: PassThrough) => {
        const response = new ServerResponse(request);
        response.assignSocket(socket as unknown as Socket);
        response.on('close', () => say(`response close ${response.writableFinished}`));
        socket.on('close', () => say('close'));
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n');
        socket.pipe(socket);
      });
    },
    client: async (client) => {
      client.sendHead('GET /chat HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: echo');
      const head = await read(client);
      client.socket.end('last');
      return [head, (await client.readToEnd()).toString()];
    },
    lines: 2,
  },
  'an upgrade that nobody listens for': {
    listener: () => (request, response) => void response.end(String((request as { upgrade?: unknown }).upgrade)),
    client: async (client) => {
      client.sendHead('GET /chat HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: echo');
      return read(client);
    },
  },
  'listening and closing': {
    prepare: (server, { say }) => {
      server.on('listening', () => say(`listening ${server.listening} ${typeof server.address()}`));
      server.on('close', () => say(`close ${server.listening} ${server.address()}`));
    },
    listener: () => (_request, response) => void response.end(),
    client: async (client, { say }) => {
      await get(client);
      const server = servers.at(-1);
      server?.close((error) => say(`callback ${error}`));
      await client.waitForEnd();
    },
    lines: 3,
  },
};
