/**
 * Free ports of the loopback address for instances that listen on one. A port is found by binding it, and given up again for
 * the program to bind: another process may take it in between, which the boot check notices. None is handed out twice at a
 * time, nor again soon after it was given back, while an old connection may still mean its last owner.
 */
import { createServer } from 'node:net';

const rememberedPorts = 64;
const attempts = 100;

export class PortLease {
  readonly #leased = new Set<number>();
  readonly #recent: number[] = [];
  readonly #findPort: () => Promise<number>;

  constructor(findPort: () => Promise<number> = findFreePort) {
    this.#findPort = findPort;
  }

  async take(): Promise<number> {
    let port = 0;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      port = await this.#findPort();
      if (!this.#leased.has(port) && !this.#recent.includes(port)) break;
    }
    if (this.#leased.has(port)) throw new Error('no free port of 127.0.0.1 was found');
    this.#leased.add(port);
    return port;
  }

  /** What an earlier edge gave out. */
  keep(port: number): void {
    this.#leased.add(port);
  }

  giveBack(port: number): void {
    if (!this.#leased.delete(port)) return;
    this.#recent.push(port);
    if (this.#recent.length > rememberedPorts) this.#recent.shift();
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
