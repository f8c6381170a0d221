/**
 * What follows the app's 101 in the middle: its fields, then a raw relay both ways with backpressure. Each direction ends by itself; a
 * side that is cut cuts the other.
 */
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { responseFields } from './fields.ts';

/** `socket`: the client's side, to which nothing was written yet. Where the app does not switch, nothing happens. */
export function relaySwitched(outgoing: ClientRequest, socket: Duplex): void {
  outgoing.once('upgrade', (response: IncomingMessage, upstream: Duplex, head: Buffer) => {
    upstream.on('error', () => upstream.destroy());
    upstream.once('close', () => {
      if (!upstream.readableEnded) socket.destroy();
    });
    socket.once('close', () => {
      if (!socket.readableEnded || !upstream.readableEnded) upstream.destroy();
    });
    const lines = [...(responseFields(response) ?? [])].flatMap(([name, values]) =>
      values.map((value) => `${name}: ${value}\r\n`),
    );
    const head101 = `HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}`;
    socket.write(`${head101}connection: Upgrade\r\nupgrade: websocket\r\n\r\n`, 'latin1');
    if (head.length > 0) socket.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
}
