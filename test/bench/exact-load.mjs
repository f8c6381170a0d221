/** An exact number of requests, one after the other on each of some keep-alive connections; every answer is looked at. */
import { once } from 'node:events';
import { connect } from 'node:net';

const body = 'Hello, World!';
const fields = 'Host: bench\r\nUser-Agent: bench\r\nAccept: */*\r\n';

export const requests = {
  GET: `GET / HTTP/1.1\r\n${fields}\r\n`,
  POST: `POST / HTTP/1.1\r\n${fields}Content-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
};

/** `count` is divided among the connections; each may have been opened before. */
export async function openConnections(port, count) {
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1').setNoDelay(true));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  return sockets;
}

export async function sendExactly(sockets, request, count) {
  await Promise.all(sockets.map((socket) => ask(socket, request, count / sockets.length)));
}

function ask(socket, request, count) {
  return new Promise((resolve, reject) => {
    let left = count;
    let answer = '';
    const onData = (data) => {
      answer += data.toString('latin1');
      if (!answer.endsWith(`\r\n\r\n${body}`)) return;
      if (!answer.startsWith('HTTP/1.1 200 ')) return done(new Error(`not expected: ${answer.slice(0, 200)}`));
      answer = '';
      left--;
      if (left > 0) socket.write(request);
      else done();
    };
    const onClose = () => done(new Error(`the connection was closed with ${left} requests to go`));
    const done = (error) => {
      socket.off('data', onData).off('close', onClose);
      if (error) reject(error);
      else resolve();
    };
    socket.on('data', onData).on('close', onClose);
    socket.write(request);
  });
}
