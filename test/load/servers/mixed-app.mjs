/**
 * What mixed traffic asks for: noise by length and in chunks, sums of bodies, events, and answers that the app itself destroys in
 * the middle.
 */
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { noise } from '../noise.mjs';

const pieceSize = 16_384;
const open = { requests: 0 };

async function sendPieces(response, bytes) {
  for (let at = 0; at < bytes.length; at += pieceSize) {
    if (!response.write(bytes.subarray(at, at + pieceSize))) await untilDrained(response);
  }
  response.end();
}

/** Or until the client is gone. */
const untilDrained = (response) =>
  new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });

async function sendEvents(response, count) {
  response.setHeader('content-type', 'text/event-stream');
  for (let number = 0; number < count && !response.destroyed; number += 1) {
    response.write(`data: ${number}\n\n`);
    await delay(5);
  }
  response.end();
}

async function answer(request, response, { pathname, searchParams }) {
  const number = (name) => Number(searchParams.get(name));
  switch (pathname) {
    case '/sized':
      return response.end(noise(number('seed'), number('size')));
    case '/chunked':
      return sendPieces(response, noise(number('seed'), number('size')));
    case '/sum': {
      let [size, sum] = [0, 0];
      for await (const chunk of request) {
        size += chunk.length;
        sum = crc32(chunk, sum);
      }
      return response.end(`${size} ${sum}`);
    }
    case '/events':
      return sendEvents(response, number('count'));
    case '/destroyed':
      response.setHeader('content-length', number('size'));
      response.write(noise(number('seed'), number('size')).subarray(0, number('size') >> 1));
      await delay(number('ms'));
      return response.destroy();
    default:
      return response.end(JSON.stringify({ requests: open.requests - 1 }));
  }
}

export default createServer((request, response) => {
  open.requests += 1;
  response.once('close', () => {
    open.requests -= 1;
  });
  // A client that leaves fails what reads or writes; its request ends by 'close'.
  answer(request, response, new URL(request.url, 'http://app.test')).catch(() => response.destroy());
});
