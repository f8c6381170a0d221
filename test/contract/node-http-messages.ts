/** Scenarios about requests, responses and their bodies, for node-http.test.ts. */
import { attempt, get, read, type Scenario } from './both-servers.ts';

export const messageScenarios: Record<string, Scenario> = {
  'writeHead with a phrase and headers': {
    listener: () => (_request, response) => {
      response.writeHead(201, 'Made It', { 'X-One': '1', 'Content-Type': 'text/plain' });
      response.end('made');
    },
    client: (client) => get(client),
  },
  'writeHead with a flat array': {
    listener: () => (_request, response) => {
      response.writeHead(200, ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'X-One', '1']);
      response.end();
    },
    client: (client) => get(client),
  },
  'writeHead over setHeader': {
    listener: () => (_request, response) => {
      response.setHeader('X-One', 'set');
      response.setHeader('X-Two', ['a', 'b']);
      response.writeHead(200, { 'x-one': 'written', 'X-Three': 3 });
      response.end('x');
    },
    client: (client) => get(client),
  },
  'appendHeader, getHeaders, removeHeader, hasHeader': {
    listener:
      ({ say }) =>
      (_request, response) => {
        response.setHeader('X-One', '1');
        response.appendHeader('X-One', '2');
        response.setHeader('X-Gone', '1');
        response.removeHeader('x-gone');
        say(JSON.stringify(response.getHeaders()));
        say(`${response.getHeaderNames()} ${response.hasHeader('X-ONE')} ${response.getHeader('x-one')}`);
        response.end('x');
      },
    client: (client) => get(client),
    lines: 2,
  },
  'a response in several writes': {
    listener: () => (_request, response) => {
      response.write('one ');
      response.write(Buffer.from('two '));
      response.write('ZHJlaQ==', 'base64');
      response.end(' four', 'latin1');
    },
    client: (client) => get(client),
  },
  'a declared length in several writes': {
    listener: () => (_request, response) => {
      response.setHeader('Content-Length', 8);
      response.write('one ');
      response.end('four');
    },
    client: (client) => get(client),
  },
  'end without a body': {
    listener: () => (_request, response) => void response.end(),
    client: (client) => get(client),
  },
  'HEAD with a body that is not sent': {
    listener:
      ({ say }) =>
      (_request, response) => {
        response.setHeader('Content-Length', '5');
        say(String(response.write('hello')));
        response.end();
      },
    client: async (client) => [await get(client, '/', 'HEAD'), await get(client)],
    lines: 2,
  },
  'status 204 and 304': {
    listener: () => (request, response) => {
      response.statusCode = Number(request.url?.slice(1));
      response.end('dropped');
    },
    client: async (client) => [await get(client, '/204'), await get(client, '/304')],
  },
  'trailers of a response': {
    listener: () => (_request, response) => {
      response.setHeader('Trailer', 'X-Sum');
      response.write('body');
      response.addTrailers({ 'X-Sum': '42' });
      response.end();
    },
    client: (client) => get(client),
  },
  'trailers of a request': {
    listener:
      ({ say }) =>
      (request, response) => {
        request.resume();
        request.on('end', () => {
          say(
            JSON.stringify([request.complete, request.trailers, request.rawTrailers.map((word) => word.toLowerCase())]),
          );
          response.end();
        });
      },
    client: async (client) => {
      client.sendHead('POST / HTTP/1.1', 'Host: a', 'Transfer-Encoding: chunked', 'Trailer: x-sum');
      client.send('4\r\nbody\r\n0\r\nx-sum: 42\r\n\r\n');
      return read(client);
    },
    lines: 1,
  },
  'the parts of a request': {
    listener:
      ({ say }) =>
      (request, response) => {
        const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, headers, headersDistinct } = request;
        say(JSON.stringify({ method, url, httpVersion, httpVersionMajor, httpVersionMinor, headers, headersDistinct }));
        say(request.rawHeaders.map((word, index) => (index % 2 === 0 ? word.toLowerCase() : word)).join('|'));
        say(`${request.complete} ${request.aborted} ${request.destroyed} ${request.readable}`);
        response.end();
      },
    client: (client) => {
      client.sendHead(
        'REPORT /a?b HTTP/1.1',
        'Host: a',
        'Accept: x',
        'Accept: y',
        'Cookie: a=1',
        'Cookie: b=2',
        'X-A: 1',
        'X-A: 2',
      );
      return read(client);
    },
    lines: 3,
  },
  'the socket of a request': {
    listener:
      ({ say }) =>
      (request, response) => {
        const { socket } = request;
        const { remoteAddress, remoteFamily, localAddress, destroyed, readable, writable } = socket;
        say(JSON.stringify({ remoteAddress, remoteFamily, localAddress, destroyed, readable, writable }));
        say(
          `${typeof socket.remotePort} ${typeof socket.localPort} ${response.socket === socket} ${request.connection === socket}`,
        );
        say(`${(socket as { encrypted?: boolean }).encrypted === true}`);
        socket.setNoDelay(true).setKeepAlive(true).setTimeout(0);
        response.end();
      },
    client: (client) => get(client),
    lines: 3,
  },
  'one socket for all requests of a connection': {
    prepare: (server, { say }) => void server.on('connection', () => say('connection')),
    listener: () => {
      let first: unknown;
      return (request, response) => {
        first ??= request.socket;
        response.end(String(first === request.socket));
      };
    },
    client: async (client) => [await get(client), await get(client)],
    lines: 1,
  },
  'the events of a plain exchange': {
    listener:
      ({ say }) =>
      (request, response) => {
        request.on('end', () => say('request end'));
        request.on('close', () => say(`request close ${request.destroyed} ${request.readableEnded}`));
        response.on('prefinish', () => say('prefinish'));
        response.on('finish', () =>
          say(`finish ${response.writableEnded} ${response.writableFinished} ${response.socket}`),
        );
        response.on('close', () => say(`close ${response.destroyed} ${response.closed}`));
        say(`${response.headersSent} ${response.writableEnded} ${response.writableFinished}`);
        response.end('x', () => say('end callback'));
        say(`${response.headersSent} ${response.writableEnded}`);
      },
    client: (client) => get(client),
    lines: 8,
  },
  'the events of a request body': {
    listener:
      ({ say }) =>
      (request, response) => {
        let length = 0;
        request.on('data', (chunk: Buffer) => {
          length += chunk.length;
        });
        request.on('end', () => {
          say(`end ${length} ${request.complete}`);
          response.end();
        });
        request.on('close', () => say('close'));
      },
    client: async (client) => {
      client.sendHead('POST / HTTP/1.1', 'Host: a', 'Content-Length: 10');
      client.send('0123456789');
      return read(client);
    },
    lines: 2,
  },
  'setEncoding and async iteration': {
    listener:
      ({ say }) =>
      async (request, response) => {
        request.setEncoding('utf8');
        let text = '';
        for await (const chunk of request) text += chunk as string;
        say(text);
        response.end();
      },
    client: async (client) => {
      client.sendHead('POST / HTTP/1.1', 'Host: a', 'Content-Length: 7');
      client.send('grüße');
      return read(client);
    },
    lines: 1,
  },
  'writing after the end': {
    listener:
      ({ say }) =>
      (_request, response) => {
        response.on('error', (error) => say(`error ${(error as { code?: string }).code}`));
        response.end('done');
        say(String(response.write('more', (error) => say(`callback ${(error as { code?: string } | null)?.code}`))));
        response.end(() => say('second end'));
      },
    client: (client) => get(client),
    lines: 4,
  },
  'changing headers after they are sent': {
    listener:
      ({ say }) =>
      (_request, response) => {
        response.writeHead(200);
        say(attempt(() => response.setHeader('a', 'b')));
        say(attempt(() => response.removeHeader('a')));
        say(attempt(() => response.writeHead(200)));
        response.end();
      },
    client: (client) => get(client),
    lines: 3,
  },
  'values that are not allowed': {
    listener:
      ({ say }) =>
      (_request, response) => {
        say(attempt(() => response.setHeader('a b', 'c')));
        say(attempt(() => response.setHeader('a', 'b\r\nc: d')));
        say(attempt(() => response.setHeader('a', '✓')));
        say(attempt(() => response.setHeader('a', undefined as never)));
        say(attempt(() => response.writeHead(99)));
        say(attempt(() => response.writeHead(200, 'a\nb')));
        say(attempt(() => response.write(null)));
        say(attempt(() => response.write(5)));
        response.statusMessage = 'OK';
        response.end();
      },
    client: (client) => get(client),
    lines: 8,
  },
};
