/** PROXY headers as a proxy writes them, and as one should not. */
import { Buffer } from 'node:buffer';
import { connect, type Socket } from 'node:net';

export const v2Signature: Buffer = Buffer.from('\r\n\r\n\0\r\nQUIT\n', 'latin1');

export function v1(source: string, port: number, destination = '198.51.100.1', destinationPort = 443): Buffer {
  const family = source.includes(':') ? 'TCP6' : 'TCP4';
  return Buffer.from(`PROXY ${family} ${source} ${destination} ${port} ${destinationPort}\r\n`);
}

/** Any header of version 2; `length`: what it says of its length, if that is not so. */
export function v2Raw(command: number, family: number, rest: Uint8Array, length: number = rest.length): Buffer {
  const fixed = Buffer.from([command, family, length >> 8, length & 255]);
  return Buffer.concat([v2Signature, fixed, rest]);
}

/** For an IPv4 client. */
export function v2(source: string, port: number, tlvs: Uint8Array = Buffer.alloc(0)): Buffer {
  const addresses = [...source.split('.'), 198, 51, 100, 1].map(Number);
  const ports = [port >> 8, port & 255, 443 >> 8, 443 & 255];
  return v2Raw(0x21, 0x11, Buffer.concat([Buffer.from([...addresses, ...ports]), tlvs]));
}

export const v2Local: Buffer = v2Raw(0x20, 0x00, Buffer.alloc(0));

export function tlv(type: number, value: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([type, value.length >> 8, value.length & 255]), value]);
}

/** From an address of this machine's loopback network. */
export function connectFrom(localAddress: string, port: number, host = '127.0.0.1'): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host, localAddress, noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeListener('error', reject);
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

/** Each piece in a segment of its own, and read by itself as far as a client can bring that about. */
export async function sendPieces(socket: Socket, pieces: readonly Buffer[]): Promise<void> {
  for (const piece of pieces) {
    await new Promise<void>((resolve) => {
      socket.write(piece, () => setImmediate(() => setImmediate(resolve)));
    });
  }
}
