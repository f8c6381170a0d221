/**
 * WebSockets of `ws`: checks what comes, sends it back stamped anew, every third message in several frames, with pings between.
 * `?leaveAfter=` says after how many messages it resets the connection in the middle of one. What was wrong is told by /open.
 */
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { Inbox, sendInParts, stamp } from '../messages.mjs';
import { memory } from './report.mjs';

const open = { sockets: 0 };
const wrong = [];
const compression = { threshold: 0, zlibDeflateOptions: { level: 1 } };

const server = createServer(async (request, response) => {
  const answer = request.url === '/memory' ? await memory() : { ...open, wrong: wrong.length };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.url === '/wrong' ? wrong : answer));
});

const sockets = new WebSocketServer({ server, perMessageDeflate: compression });
sockets.on('connection', (socket, request) => {
  const leaveAfter = Number(new URL(request.url, 'http://app.test').searchParams.get('leaveAfter') ?? Number.NaN);
  const inbox = new Inbox();
  const pings = [];
  open.sockets += 1;

  const note = (error) => wrong.push(`${request.url}: ${error.message}`);

  const answer = (number, payload) => {
    const message = stamp(number, payload);
    if (number === leaveAfter) {
      socket.send(message);
      request.socket.resetAndDestroy();
    } else if (number % 3 === 2) {
      sendInParts(socket, message, 4);
    } else {
      socket.send(message);
    }
    if (number % 5 !== 0) return;
    pings.push(String(number));
    socket.ping(String(number));
  };

  socket.on('message', (data, isBinary) => {
    // What had been read before the connection was reset still comes.
    if (inbox.next > leaveAfter) return;
    try {
      const number = inbox.next;
      answer(number, inbox.take(data, isBinary));
    } catch (error) {
      note(error);
      socket.terminate();
    }
  });
  socket.on('pong', (data) => {
    if (Buffer.from(data).toString() !== pings.shift()) note(new Error(`pong ${data} came out of order`));
  });
  // What the protocol forbids; a connection that was cut is no error here.
  socket.on('error', note);
  socket.on('close', () => {
    open.sockets -= 1;
  });
});

export default server;
