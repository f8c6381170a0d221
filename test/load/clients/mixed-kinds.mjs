/** Kinds of exchanges of mixed traffic. Each resolves when all has come and was right, and gives up when its signal says so. */
import { Buffer } from 'node:buffer';
import { Agent as ClearAgent, request as requestClear } from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { crc32 } from 'node:zlib';
import { WebSocket } from 'ws';
import { Inbox, stamp } from '../messages.mjs';
import { noise } from '../noise.mjs';
import { Cut, Refused } from './exchange-outcomes.mjs';

const hosts = { mixed: 'mixed.test', socket: 'socket.test', hostile: 'hostile.test' };
const places = ['before-head', 'closed-before-head', 'mid-head', 'mid-body', 'short', 'mid-chunk', 'no-last-chunk'];

// Shorter than the edge keeps an idle connection, so that it is never closed while it is taken again.
const keeping = { keepAlive: true, timeout: 20_000 };
let kept = null;

/** Agents keep connections for each address by themselves. */
function agentFor(secure) {
  kept ??= [new ClearAgent(keeping), new SecureAgent(keeping)];
  return kept[Number(secure)];
}

/** Connections that were kept for another exchange. */
export function closeKept() {
  for (const agent of kept ?? []) agent.destroy();
  kept = null;
}

/** Resolves with a response whose body has not come yet. `body`: a Buffer, or several that are sent in chunks. */
function send(place, choice, { host, path, method = 'GET', body }) {
  const { secure, port, localAddress, signal } = place;
  return new Promise((resolve, reject) => {
    const outgoing = (secure ? requestSecure : requestClear)({
      host: '127.0.0.1',
      port,
      localAddress,
      path,
      method,
      headers: { host, ...(Buffer.isBuffer(body) ? { 'content-length': body.length } : {}) },
      agent: choice.below(2) === 0 ? agentFor(secure) : false,
      rejectUnauthorized: false,
    });
    const leave = () => {
      // One half is reset, the other closed.
      if (!secure && choice.below(2) === 0) outgoing.socket?.resetAndDestroy();
      outgoing.destroy();
    };
    signal.addEventListener('abort', leave, { once: true });
    outgoing.once('close', () => signal.removeEventListener('abort', leave));
    outgoing.on('error', (error) => reject(new Cut(`${path}: ${error.message}`, { cause: error })));
    outgoing.once('response', resolve);
    void sendBody(outgoing, Array.isArray(body) ? body : [body ?? '']);
  });
}

async function sendBody(outgoing, pieces) {
  if (pieces.length === 1) {
    outgoing.end(pieces[0]);
    return;
  }
  for (const piece of pieces) {
    if (outgoing.destroyed) return;
    outgoing.write(piece);
    await delay(1);
  }
  outgoing.end();
}

async function readAll(response, path) {
  const pieces = [];
  try {
    for await (const piece of response) pieces.push(piece);
  } catch (error) {
    throw new Cut(`${path}: ${error.message}`, { cause: error });
  }
  if (!response.complete) throw new Cut(`${path}: not complete`);
  const body = Buffer.concat(pieces);
  if (response.statusCode >= 500) throw new Refused(`${path}: ${response.statusCode}`);
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${body}`);
  return body;
}

async function fetchRight(place, choice, asked, expected) {
  const response = await send(place, choice, asked);
  if (choice.below(4) === 0) {
    // A reader that is slow for a moment.
    response.pause();
    await delay(choice.below(100));
  }
  equal(await readAll(response, asked.path), expected, asked.path);
}

function equal(came, expected, what) {
  if (Buffer.compare(came, expected) !== 0) throw new Error(`${what}: ${came.length} bytes came and were others`);
}

/** A size from 0 up, small ones as often as large ones. */
const sizeOf = (choice) => choice.below(choice.pick([2, 2000, 70_000, 400_000]));

async function download(place, choice, route) {
  const [seed, size] = [choice.below(1e6), sizeOf(choice)];
  await fetchRight(place, choice, { host: hosts.mixed, path: `${route}?seed=${seed}&size=${size}` }, noise(seed, size));
}

async function upload(place, choice, isChunked) {
  const whole = noise(choice.below(1e6), sizeOf(choice));
  const step = 1 + (whole.length >> 2);
  const body = isChunked ? [0, 1, 2, 3].map((part) => whole.subarray(part * step, (part + 1) * step)) : whole;
  const asked = { host: hosts.mixed, path: '/sum', method: 'POST', body };
  await fetchRight(place, choice, asked, Buffer.from(`${whole.length} ${crc32(whole)}`));
}

async function events(place, choice) {
  const count = 1 + choice.below(30);
  const expected = Array.from({ length: count }, (_, number) => `data: ${number}\n\n`).join('');
  await fetchRight(place, choice, { host: hosts.mixed, path: `/events?count=${count}` }, Buffer.from(expected));
}

async function fail(place, choice, where) {
  const [seed, size] = [choice.below(1e6), 2 + sizeOf(choice)];
  const asked = { host: hosts.hostile, path: `/${where}?seed=${seed}&size=${size}&ms=${choice.below(50)}` };
  const sends = choice.pick([{}, { method: 'POST', body: noise(seed, sizeOf(choice)) }]);
  await fetchRight(place, choice, { ...asked, ...sends }, noise(seed, size));
  if (places.includes(where)) throw new Error(`${asked.path}: half an answer came as a whole one`);
}

async function destroyed(place, choice) {
  const [seed, size] = [choice.below(1e6), 2 + sizeOf(choice)];
  const path = `/destroyed?seed=${seed}&size=${size}&ms=${choice.below(50)}`;
  await fetchRight(place, choice, { host: hosts.mixed, path }, noise(seed, size));
  throw new Error(`${path}: half an answer came as a whole one`);
}

function openSocket({ secure, port, localAddress, signal }) {
  const tcp = connect({ host: '127.0.0.1', port, localAddress });
  const leave = () => tcp.resetAndDestroy();
  signal.addEventListener('abort', leave, { once: true });
  tcp.once('close', () => signal.removeEventListener('abort', leave));
  tcp.on('error', () => undefined);
  if (!secure) return tcp;
  return connectTls({ socket: tcp, servername: hosts.mixed, rejectUnauthorized: false });
}

/** All that comes until the server ends. */
async function readSocket(socket) {
  const pieces = [];
  try {
    for await (const piece of socket) pieces.push(piece);
  } catch (error) {
    throw new Cut(error.message, { cause: error });
  }
  return Buffer.concat(pieces);
}

const rawGet = (path, version, field) => `GET ${path} HTTP/${version}\r\nHost: ${hosts.mixed}\r\n${field}\r\n`;

async function pipelined(place, choice) {
  const count = 2 + choice.below(8);
  const asked = Array.from({ length: count }, () => ({ seed: choice.below(1e6), size: choice.below(5000) }));
  const socket = openSocket(place);
  socket.write(
    asked
      .map(({ seed, size }, index) =>
        rawGet(`/sized?seed=${seed}&size=${size}`, '1.1', index === count - 1 ? 'Connection: close\r\n' : ''),
      )
      .join(''),
  );
  let rest = await readSocket(socket);
  for (const { seed, size } of asked) {
    const head = rest.indexOf('\r\n\r\n') + 4;
    if (!rest.toString('latin1', 0, head).startsWith('HTTP/1.1 200 ')) throw new Error(rest.toString('latin1', 0, 80));
    equal(rest.subarray(head, head + size), noise(seed, size), 'a pipelined answer');
    rest = rest.subarray(head + size);
  }
  if (rest.length > 0) throw new Error(`${rest.length} bytes after the last answer`);
}

async function oldClient(place, choice) {
  const [seed, size] = [choice.below(1e6), sizeOf(choice)];
  const socket = openSocket(place);
  socket.write(rawGet(`/chunked?seed=${seed}&size=${size}`, '1.0', ''));
  const answer = await readSocket(socket);
  equal(answer.subarray(answer.indexOf('\r\n\r\n') + 4), noise(seed, size), 'an answer for HTTP/1.0');
}

function talk(place, choice) {
  const { secure, port, localAddress, signal } = place;
  const messages = 1 + choice.below(8);
  const inbox = new Inbox();
  const socket = new WebSocket(`${secure ? 'wss' : 'ws'}://127.0.0.1:${port}/`, {
    headers: { host: hosts.socket },
    servername: hosts.socket,
    localAddress,
    rejectUnauthorized: false,
    perMessageDeflate: choice.below(2) === 0,
  });
  const say = () => socket.send(stamp(inbox.next, noise(choice.below(1e6), sizeOf(choice))));
  return new Promise((resolve, reject) => {
    const leave = () => socket.terminate();
    signal.addEventListener('abort', leave, { once: true });
    socket.on('error', reject);
    socket.on('open', say);
    socket.on('message', (data, isBinary) => {
      try {
        inbox.take(data, isBinary);
        if (inbox.next === messages) socket.close(1000);
        else say();
      } catch (error) {
        reject(error);
      }
    });
    socket.on('close', (code) => {
      signal.removeEventListener('abort', leave);
      if (code === 1000 && inbox.next === messages) resolve();
      else reject(new Error(`closed with ${code} after ${inbox.next} of ${messages}`));
    });
  });
}

export const kinds = {
  get: { run: (place, choice) => download(place, choice, '/sized') },
  'chunked get': { run: (place, choice) => download(place, choice, '/chunked') },
  post: { run: (place, choice) => upload(place, choice, false) },
  'chunked post': { run: (place, choice) => upload(place, choice, true) },
  events: { run: events },
  websocket: { run: talk },
  pipeline: { run: pipelined },
  'HTTP/1.0': { run: oldClient },
  'slow destination': { run: (place, choice) => fail(place, choice, 'slow'), mayFail: true },
  'early answer': { run: (place, choice) => fail(place, choice, 'early'), mayFail: true },
  'destroyed by its instance': { run: destroyed, mayFail: true },
  ...Object.fromEntries(
    places.map((where) => [where, { run: (place, choice) => fail(place, choice, where), mayFail: true }]),
  ),
};
