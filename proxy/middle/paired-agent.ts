/**
 * Connections back to the data threads: paired ones, so that they believe what is said of the client, and never close one
 * that is idle. Each begins with our name and version and hears theirs before the first request is sent.
 */
import { Agent } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** As native/engine/conn/pairing.h has it. */
const preface: Buffer = Buffer.from('\0WINDHOVER-PAIR\x01', 'latin1');

type Connected = (error: Error | null, socket: Duplex) => void;

export class PairedAgent extends Agent {
  readonly #path: string;

  constructor(path: string) {
    super({ keepAlive: true, maxFreeSockets: 256, scheduling: 'lifo' });
    this.#path = path;
  }

  /** Called by node:http where no connection is free. */
  override createConnection(_options: unknown, connected: Connected = () => undefined): undefined {
    // Half-open as all of node:http's, so that an upgraded connection may end in one direction.
    const socket = connect({ path: this.#path, allowHalfOpen: true });
    const fail = (error: Error): void => connected(error, socket);
    const read = (): void => {
      const answer: Buffer | null = socket.read(preface.length);
      if (answer === null) return;
      socket.off('readable', read);
      socket.off('error', fail);
      socket.off('end', early);
      if (answer.equals(preface)) {
        connected(null, socket);
        return;
      }
      socket.destroy();
      connected(new Error('what listens there is no edge of this version'), socket);
    };
    const early = (): void => {
      socket.off('error', fail);
      socket.destroy();
      connected(new Error('the connection was closed before it was paired'), socket);
    };
    socket.once('error', fail);
    socket.once('end', early);
    socket.on('readable', read);
    socket.write(preface);
  }
}
