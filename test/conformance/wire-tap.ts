/**
 * Stands between an edge and the app behind it, and reads what the edge sends with the strict reader of the security suite,
 * which shares no code with the engine: whatever a client sent, it must be a sequence of requests that have one meaning.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { parseRequests } from '../security/recording-upstream.ts';

export class WireTap {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Of each connection, since the last look. */
  #received: string[] = [];

  private constructor(target: string) {
    this.#server = createServer({ allowHalfOpen: true }, (edge) => {
      const app = connect({ path: target, allowHalfOpen: true });
      const index = this.#received.push('') - 1;
      edge.on('data', (chunk) => {
        this.#received[index] += chunk.toString('latin1');
      });
      for (const socket of [edge, app]) {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
      }
      edge.on('error', () => app.destroy());
      app.on('error', () => edge.destroy());
      edge.on('close', () => app.destroy());
      app.on('close', () => edge.destroy());
      edge.pipe(app).pipe(edge);
    });
  }

  static async listen(path: string, target: string): Promise<WireTap> {
    const tap = new WireTap(target);
    await new Promise<void>((resolve, reject) => {
      tap.#server.once('error', reject);
      tap.#server.listen(path, resolve);
    });
    return tap;
  }

  /** From here on the bytes of a case are kept. Connections that were open before go on. */
  begin(): void {
    this.#received = this.#received.map(() => '');
  }

  /** What the strict reader does not accept in what the edge sent; requests that were broken off are none of it. */
  faults(): string[] {
    return this.#received.flatMap((bytes) => {
      try {
        parseRequests(bytes);
        return [];
      } catch (error) {
        return [`${String(error)} in ${JSON.stringify(bytes.slice(0, 500))}`];
      }
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }
}
