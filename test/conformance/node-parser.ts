/**
 * What node's own HTTP parser makes of some bytes: a plain node:http server on loopback, one connection for each request,
 * which the client ends after its last byte.
 */
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';

export interface Verdict {
  readonly accepted: boolean;
  /** Of an accepted request: method, target and body. */
  readonly method: string;
  readonly target: string;
  readonly body: string;
}

export const refused: Verdict = { accepted: false, method: '', target: '', body: '' };

export class NodeParser {
  readonly #server: http.Server;
  /** What was seen on each open connection, by the client's port. */
  readonly #verdicts = new Map<number, Verdict>();

  constructor() {
    this.#server = http.createServer({ keepAliveTimeout: 0 }, (request, response) => {
      const port = request.socket.remotePort ?? 0;
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('error', () => undefined);
      request.on('end', () => {
        // Only the first request of a connection counts.
        if (!this.#verdicts.has(port)) {
          const body = Buffer.concat(pieces).toString('latin1');
          this.#verdicts.set(port, { accepted: true, method: request.method ?? '', target: request.url ?? '', body });
        }
        response.end();
      });
    });
    this.#server.on('clientError', (_error, socket) => socket.destroy());
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async parse(bytes: Uint8Array): Promise<Verdict> {
    const address = this.#server.address() as net.AddressInfo;
    const accepted = once(this.#server, 'connection') as Promise<[net.Socket]>;
    const client = net.connect(address.port, '127.0.0.1');
    client.on('error', () => undefined);
    client.resume();
    const [socket] = await accepted;
    const port = socket.remotePort ?? 0;
    const closed = once(socket, 'close');
    client.end(bytes);
    await closed;
    client.destroy();
    const verdict = this.#verdicts.get(port) ?? refused;
    this.#verdicts.delete(port);
    return verdict;
  }
}
