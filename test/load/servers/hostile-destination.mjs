/**
 * A destination that fails in every place that an answer has, at the moment it is asked to: `/PLACE?ms=&size=&seed=`. Only what
 * it does by `/slow` and `/early` may come to a client as a whole. Prints its URL.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { noise } from '../noise.mjs';

const head = (framing) => `HTTP/1.1 200 OK\r\nConnection: close\r\n${framing}\r\n\r\n`;
const sized = ({ size }) => head(`Content-Length: ${size}`);

const places = {
  '/before-head': (socket) => reset(socket),
  '/closed-before-head': (socket) => void socket.end(),
  '/mid-head': (socket, asked) => {
    socket.write(sized(asked).slice(0, 30), () => reset(socket));
  },
  '/mid-body': (socket, asked) => {
    socket.write(sized(asked));
    socket.write(asked.body.subarray(0, asked.size >> 1), () => reset(socket));
  },
  '/short': (socket, asked) => {
    socket.write(sized(asked));
    socket.end(asked.body.subarray(0, asked.size >> 1));
  },
  '/mid-chunk': (socket, asked) => {
    socket.write(head('Transfer-Encoding: chunked'));
    socket.write(`${asked.size.toString(16)}\r\n`);
    socket.write(asked.body.subarray(0, asked.size >> 1), () => reset(socket));
  },
  '/no-last-chunk': (socket, asked) => {
    socket.write(head('Transfer-Encoding: chunked'));
    socket.write(`${asked.size.toString(16)}\r\n`);
    socket.write(asked.body);
    socket.end('\r\n');
  },
  '/slow': async (socket, asked) => {
    socket.write(sized(asked));
    for (let part = 0; part < 5; part += 1) {
      const at = (index) => Math.ceil((asked.size * index) / 5);
      socket.write(asked.body.subarray(at(part), at(part + 1)));
      await delay(asked.ms / 5);
    }
    socket.end();
  },
  '/early': (socket, asked) => {
    socket.write(sized(asked));
    socket.end(asked.body);
  },
};

function reset(socket) {
  socket.resetAndDestroy();
}

async function answer(socket, target) {
  const { pathname, searchParams } = new URL(target, 'http://hostile.test');
  const [size, ms, seed] = ['size', 'ms', 'seed'].map((name) => Number(searchParams.get(name)));
  if (pathname !== '/slow') await delay(ms);
  await places[pathname]?.(socket, { size, ms, body: noise(seed, size) });
}

const server = createServer((socket) => {
  socket.on('error', () => undefined);
  let text = '';
  const read = (chunk) => {
    text += chunk.toString('latin1');
    if (!text.includes('\r\n\r\n')) return;
    // What else comes is read and forgotten, so that it does not become a reset by itself.
    socket.off('data', read);
    socket.resume();
    void answer(socket, text.split(' ', 2)[1]);
  };
  socket.on('data', read);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`http://127.0.0.1:${server.address().port}`);
