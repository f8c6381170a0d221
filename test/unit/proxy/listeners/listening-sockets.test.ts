import { describe, expect, it } from 'vitest';
import type { Sockets } from '../../../../native/index.ts';
import { ListeningSockets } from '../../../../proxy/listeners/listening-sockets.ts';

/** A kernel of one's own: who has which address, and what was done. */
class FakeSockets implements Sockets {
  readonly calls: string[] = [];
  readonly #open = new Map<number, { readonly host: string; readonly port: number }>();
  readonly #refused: ReadonlyMap<string, string>;
  #next = 10;

  constructor(refused: Readonly<Record<string, string>> = {}) {
    this.#refused = new Map(Object.entries(refused));
  }

  get openCount(): number {
    return this.#open.size;
  }

  bindTcp(host: string, port: number, _backlog: number, flags: { reusePort: boolean; ipv6Only: boolean }): number {
    this.calls.push(`bind ${host} ${port}${flags.reusePort ? ' shared' : ''}${flags.ipv6Only ? ' v6only' : ''}`);
    const code = this.#refused.get(host);
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return this.#add(host, port === 0 ? 40_000 + this.#next : port);
  }

  bindUnix(path: string): number {
    this.calls.push(`bind ${path}`);
    return this.#add(path, 0);
  }

  setReusePort(fd: number): void {
    this.calls.push(`share ${fd}`);
  }

  socketName(fd: number): ReturnType<Sockets['socketName']> {
    const { host = '', port = 0 } = this.#open.get(fd) ?? {};
    return { family: 'IPv4', address: host, port };
  }

  duplicateFd(fd: number): number {
    return fd + 1000;
  }

  closeFd(fd: number): void {
    this.#open.delete(fd);
  }

  raiseFileLimit(): number {
    return 0;
  }

  #add(host: string, port: number): number {
    this.#next += 1;
    this.#open.set(this.#next, { host, port });
    return this.#next;
  }
}

function listenersFor(sockets: FakeSockets, threads: number, platform: NodeJS.Platform = 'linux'): ListeningSockets {
  return new ListeningSockets({ threads, sockets, platform });
}

describe('ListeningSockets', () => {
  it('binds once for one thread, without sharing', () => {
    const sockets = new FakeSockets();
    const endpoint = listenersFor(sockets, 1).bind('http://127.0.0.1:8080', 512);
    expect(sockets.calls).toEqual(['bind 127.0.0.1 8080']);
    expect(endpoint.sockets.map(({ owner }) => owner)).toEqual([null]);
    expect(endpoint).toMatchObject({ addresses: ['127.0.0.1:8080'], port: 8080, secure: false });
  });

  it('finds out alone that the address is free, then binds one more for each thread, on the port that it got', () => {
    const sockets = new FakeSockets();
    const endpoint = listenersFor(sockets, 3).bind('https://127.0.0.1:0', 512);
    const port = endpoint.port;
    expect(sockets.calls).toEqual([
      'bind 127.0.0.1 0',
      'share 11',
      `bind 127.0.0.1 ${port} shared`,
      `bind 127.0.0.1 ${port} shared`,
    ]);
    expect(endpoint.sockets.map(({ owner }) => owner)).toEqual([0, 1, 2]);
    expect(endpoint.sockets.map((socket) => socket.duplicate())).toEqual([1011, 1012, 1013]);
  });

  it('lets all threads accept from one socket where ports are not shared', () => {
    const sockets = new FakeSockets();
    const endpoint = listenersFor(sockets, 3, 'darwin').bind('http://127.0.0.1:8080', 512);
    expect(sockets.calls).toEqual(['bind 127.0.0.1 8080']);
    expect(endpoint.sockets.map(({ owner }) => owner)).toEqual([null]);
    expect(listenersFor(sockets, 3).bind('http://unix:/run/a.sock', 512).sockets).toHaveLength(1);
  });

  it('binds both loopback addresses for localhost, and tells which it could not have', () => {
    const sockets = new FakeSockets({ '::1': 'EADDRNOTAVAIL' });
    const endpoint = listenersFor(sockets, 1).bind('http://localhost:8080', 512);
    expect(sockets.calls).toEqual(['bind 127.0.0.1 8080', 'bind ::1 8080 v6only']);
    expect(endpoint.addresses).toEqual(['127.0.0.1:8080']);
    expect(endpoint.skipped.map(({ code }) => code)).toEqual(['WINDHOVER_ENDPOINT_UNAVAILABLE']);
  });

  it('leaves nothing open when an address is in use', () => {
    const sockets = new FakeSockets({ '::1': 'EADDRINUSE' });
    expect(() => listenersFor(sockets, 2).bind('http://localhost:8080', 512)).toThrow(
      expect.objectContaining({ code: 'WINDHOVER_ENDPOINT_IN_USE' }),
    );
    expect(sockets.openCount).toBe(0);
  });

  it('closes all sockets of an endpoint, and of all', () => {
    const sockets = new FakeSockets();
    const listeners = listenersFor(sockets, 2);
    const first = listeners.bind('http://127.0.0.1:8080', 512);
    listeners.bind('http://127.0.0.1:8081', 512);
    listeners.close(first.id);
    expect(sockets.openCount).toBe(2);
    listeners.closeAll();
    expect(sockets.openCount).toBe(0);
  });
});
