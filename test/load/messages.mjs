/**
 * Messages of a WebSocket that prove themselves: each says its number in its direction and the checksum of the rest, so that a
 * receiver knows one that was lost, repeated, out of order or changed.
 */
import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';

const headBytes = 8;

/** Of a payload: a string for a text message, a Buffer for a binary one. */
export function stamp(number, payload) {
  const sum = crc32(payload);
  if (typeof payload === 'string') return `${number} ${sum} ${payload}`;
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(number, 0);
  head.writeUInt32BE(sum, 4);
  return Buffer.concat([head, payload]);
}

/** What was stamped: { number, sum, payload }. */
function parse(data, isBinary) {
  if (isBinary) {
    return { number: data.readUInt32BE(0), sum: data.readUInt32BE(4), payload: data.subarray(headBytes) };
  }
  const text = data.toString();
  const [number, sum] = text.split(' ', 2);
  return { number: Number(number), sum: Number(sum), payload: text.slice(number.length + sum.length + 2) };
}

/** One direction of one connection, as its receiver sees it. */
export class Inbox {
  next = 0;

  /** Returns the payload; throws where it is not the next message, whole. */
  take(data, isBinary) {
    const { number, sum, payload } = parse(data, isBinary);
    if (number !== this.next) throw new Error(`message ${number} came where ${this.next} was next`);
    if (crc32(payload) !== sum) throw new Error(`message ${number} of ${data.length} bytes was changed on the way`);
    this.next += 1;
    return payload;
  }
}

/** In so many frames of about the same size. */
export function sendInParts(socket, message, parts, options = {}) {
  const binary = typeof message !== 'string';
  const bytes = Buffer.from(message);
  const size = Math.ceil(bytes.length / parts);
  for (let index = 0; index < parts; index += 1) {
    socket.send(bytes.subarray(index * size, (index + 1) * size), { ...options, binary, fin: index === parts - 1 });
  }
}
