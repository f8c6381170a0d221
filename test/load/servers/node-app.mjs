/** The same of the Node face, with an echo of WebSocket messages beside it. */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WebSocketServer } from 'ws';
import { buffer, open, pause, pieces } from './answers.mjs';

async function answer(request, response, url) {
  switch (url.pathname) {
    case '/later':
      await pause(url);
      return response.end('later');
    case '/upload': {
      let length = 0;
      for await (const chunk of request) length += chunk.length;
      return response.end(String(length));
    }
    case '/buffer':
      return response.end(buffer(url));
    case '/pieces':
      return pipeline(Readable.from(pieces(url)), response);
    case '/open':
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify({ ...open, requests: open.requests - 1 }));
    default:
      return response.end('hello');
  }
}

const server = createServer((request, response) => {
  open.requests += 1;
  response.once('close', () => {
    open.requests -= 1;
  });
  // A client that leaves fails what reads or writes; its request ends by 'close'.
  answer(request, response, new URL(request.url, 'http://app.test')).catch(() => response.destroy());
});

const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) => {
  open.sockets += 1;
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  socket.on('error', () => undefined);
  socket.on('close', () => {
    open.sockets -= 1;
  });
});

export default server;
