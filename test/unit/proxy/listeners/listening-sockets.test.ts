import { describe, expect, it } from 'vitest';
import type { Sockets } from '../../../../native/index.ts';
import { InheritedSockets } from '../../../../proxy/listeners/inherited-sockets.ts';
import { ListeningSockets, type SocketSettings } from '../../../../proxy/listeners/listening-sockets.ts';

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

  bindUnix(path: string, _backlog: number, { mode, uid, gid }: Parameters<Sockets['bindUnix']>[2]): number {
    this.calls.push(`bind ${path} ${mode.toString(8)} ${uid ?? '-'}:${gid ?? '-'}`);
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
    const name = this.#open.get(fd);
    if (name !== undefined) this.#open.set(fd + 1000, name);
    return fd + 1000;
  }

  closeFd(fd: number): void {
    this.#open.delete(fd);
  }

  setBacklog(fd: number, backlog: number): void {
    this.calls.push(`backlog ${fd} ${backlog}`);
  }

  socketState(): ReturnType<Sockets['socketState']> {
    return 'listening';
  }

  userId(name: string): number | null {
    return name === 'www' ? 33 : null;
  }

  groupId(name: string): number | null {
    return name === 'www' ? 34 : null;
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

const settings = (url: string, changes: Partial<SocketSettings> = {}): SocketSettings => ({
  url,
  backlog: 4096,
  socketMode: '0666',
  socketOwner: null,
  socketGroup: null,
  ...changes,
});

describe('ListeningSockets', () => {
  it('binds once for one thread, without sharing', async () => {
    const sockets = new FakeSockets();
    const endpoint = await listenersFor(sockets, 1).bind(settings('http://127.0.0.1:8080'));
    expect(sockets.calls).toEqual(['bind 127.0.0.1 8080']);
    expect(endpoint.sockets.map(({ owner }) => owner)).toEqual([null]);
    expect(endpoint).toMatchObject({ addresses: ['127.0.0.1:8080'], port: 8080, secure: false });
  });

  it('finds out alone that the address is free, then binds one more for each thread, on the port that it got', async () => {
    const sockets = new FakeSockets();
    const endpoint = await listenersFor(sockets, 3).bind(settings('https://127.0.0.1:0'));
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

  it('lets all threads accept from one socket where ports are not shared', async () => {
    const sockets = new FakeSockets();
    const endpoint = await listenersFor(sockets, 3, 'darwin').bind(settings('http://127.0.0.1:8080'));
    expect(sockets.calls).toEqual(['bind 127.0.0.1 8080']);
    expect(endpoint.sockets.map(({ owner }) => owner)).toEqual([null]);
    expect((await listenersFor(sockets, 3).bind(settings('http://unix:/run/a.sock'))).sockets).toHaveLength(1);
  });

  it('binds both loopback addresses for localhost, and tells which it could not have', async () => {
    const sockets = new FakeSockets({ '::1': 'EADDRNOTAVAIL' });
    const endpoint = await listenersFor(sockets, 1).bind(settings('http://localhost:8080'));
    expect(sockets.calls).toEqual(['bind 127.0.0.1 8080', 'bind ::1 8080 v6only']);
    expect(endpoint.addresses).toEqual(['127.0.0.1:8080']);
    expect(endpoint.warnings).toEqual([
      'cannot listen on [::1]:8080: no network interface of this machine has this address; it goes on with 127.0.0.1:8080',
    ]);
  });

  it('leaves nothing open when an address is in use', async () => {
    const sockets = new FakeSockets({ '::1': 'EADDRINUSE' });
    await expect(listenersFor(sockets, 2).bind(settings('http://localhost:8080'))).rejects.toMatchObject({
      code: 'WINDHOVER_ENDPOINT_IN_USE',
    });
    expect(sockets.openCount).toBe(0);
  });

  it('closes all sockets of an endpoint, and of all', async () => {
    const sockets = new FakeSockets();
    const listeners = listenersFor(sockets, 2);
    const first = await listeners.bind(settings('http://127.0.0.1:8080'));
    await listeners.bind(settings('http://127.0.0.1:8081'));
    listeners.close(first.id);
    expect(sockets.openCount).toBe(2);
    listeners.closeAll();
    expect(sockets.openCount).toBe(0);
  });

  it('gives the file of a Unix socket the mode and owner that are written, by name or number', async () => {
    const sockets = new FakeSockets();
    const listeners = listenersFor(sockets, 2);
    await listeners.bind(settings('http://unix:/nowhere/a.sock'));
    await listeners.bind(
      settings('http://unix:/nowhere/b.sock', { socketMode: '0660', socketOwner: 'www', socketGroup: '1234' }),
    );
    expect(sockets.calls).toEqual(['bind /nowhere/a.sock 666 -:-', 'bind /nowhere/b.sock 660 33:1234']);
    await expect(
      listeners.bind(settings('http://unix:/nowhere/c.sock', { socketGroup: 'nobody-knows' })),
    ).rejects.toThrow('the option socketGroup is "nobody-knows"; this system knows no such name');
  });

  it('changes the backlog of open sockets, and back', async () => {
    const sockets = new FakeSockets();
    const listeners = listenersFor(sockets, 2);
    const { id } = await listeners.bind(settings('http://127.0.0.1:8080'));
    sockets.calls.length = 0;
    listeners.adjust(id, settings('http://127.0.0.1:8080'));
    expect(sockets.calls).toEqual([]);
    const restore = listeners.adjust(id, settings('http://127.0.0.1:8080', { backlog: 128 }));
    restore();
    expect(sockets.calls).toEqual(['backlog 11 128', 'backlog 12 128', 'backlog 11 4096', 'backlog 12 4096']);
  });
});

describe('sockets that this process was born with', () => {
  const url = 'http://127.0.0.1:8080';

  function inherit(sockets: FakeSockets, boundFor: string | null): ListeningSockets {
    const fd = sockets.bindTcp('127.0.0.1', 8080, 10, { reusePort: false, ipv6Only: false });
    const inherited = new InheritedSockets([{ fd, url: boundFor, ownsFile: false, from: 'a test' }], sockets);
    sockets.calls.length = 0;
    return new ListeningSockets({ threads: 3, sockets, platform: 'linux', inherited });
  }

  it('are one for each data thread, where a service manager made one', async () => {
    const sockets = new FakeSockets();
    const { sockets: shared } = await inherit(sockets, null).bind(settings(url));
    expect(sockets.calls.filter((call) => call.startsWith('bind'))).toHaveLength(2);
    expect(shared.map(({ owner }) => owner)).toEqual([0, 1, 2]);
  });

  it('stay as many as they are where another edge serves, which may have to go on alone', async () => {
    const sockets = new FakeSockets();
    const { sockets: shared } = await inherit(sockets, url).bind(settings(url));
    expect(sockets.calls.filter((call) => call.startsWith('bind'))).toEqual([]);
    expect(shared.map(({ owner }) => owner)).toEqual([null]);
  });

  it('have the queue that they had when the process that was to take them over has failed', async () => {
    const sockets = new FakeSockets();
    const listeners = listenersFor(sockets, 1);
    await listeners.bind(settings(url, { backlog: 77 }));
    sockets.calls.length = 0;
    const failed = listeners.lend(() => Promise.reject(new Error('it ended')));
    await expect(failed).rejects.toThrow('it ended');
    expect(sockets.calls).toEqual(['backlog 11 77']);
  });
});
