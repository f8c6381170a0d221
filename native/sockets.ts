/**
 * Listening sockets as descriptors: made and owned by the control thread, given to servers in any thread. Failures are
 * Errors with `code` (EADDRINUSE), `errno` and `syscall`, as node's own.
 */
import type { SocketState } from './addon.ts';
import { given } from './given.ts';
import { loadAddon } from './load-addon.ts';

export type { SocketState } from './addon.ts';

export interface SocketName {
  readonly family: 'IPv4' | 'IPv6' | 'Unix';
  readonly address: string;
  readonly port: number;
}

/** What the file of a Unix socket is like. Ids that are absent: those of the process. */
export interface UnixFileOptions {
  /** Permission bits. */
  readonly mode: number;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

export interface Sockets {
  /**
   * A bound, listening, non-blocking, close-on-exec TCP socket. `host` is an IP literal; `port` 0 takes a free one.
   * `reusePort`: others may bind the same address if they say so too (Linux).
   */
  bindTcp(host: string, port: number, backlog: number, flags: { reusePort: boolean; ipv6Only: boolean }): number;
  /** The same at a path, which must not exist; owner and mode are set before the first connection is possible. */
  bindUnix(path: string, backlog: number, file: UnixFileOptions): number;
  /** Lets others bind the address of a socket that was bound without reusePort (Linux). */
  setReusePort(fd: number): void;
  /** Changes the queue of a listening socket; connections in it are kept. */
  setBacklog(fd: number, backlog: number): void;
  /** What a descriptor of unknown origin is. */
  socketState(fd: number): SocketState;
  /** null: there is no user of this name. May block: users may be on a server. */
  userId(name: string): number | null;
  groupId(name: string): number | null;
  /** The path of an abstract Unix socket begins with "@". */
  socketName(fd: number): SocketName;
  /** A second descriptor of the same socket, close-on-exec. */
  duplicateFd(fd: number): number;
  closeFd(fd: number): void;
  /** Raises the soft limit of open files to the hard one, and returns it. */
  raiseFileLimit(): number;
}

/** The longest path of a Unix socket, in bytes (sun_path without its end). */
export const maxUnixPath: number = process.platform === 'darwin' ? 103 : 107;

/** chown(2): leave it. */
const processId = 0xffff_ffff;

export const sockets: Sockets = {
  bindTcp(host, port, backlog, flags): number {
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new RangeError(`A port is a whole number from 0 to 65535, not ${port}.`);
    }
    return given(loadAddon().bindTcp(host, port, backlog, flags));
  },
  bindUnix(path, backlog, { mode, uid = processId, gid = processId }): number {
    const length = Buffer.byteLength(path);
    if (length === 0 || length > maxUnixPath) {
      throw new RangeError(`The path of a Unix socket has 1 to ${maxUnixPath} bytes, and "${path}" has ${length}.`);
    }
    if (!Number.isInteger(mode) || mode < 0 || mode > 0o777) {
      throw new RangeError(`The mode of a socket file is 0 to 0o777, not ${mode}.`);
    }
    return given(loadAddon().bindUnix(path, backlog, { mode, uid, gid }));
  },
  setReusePort(fd): void {
    loadAddon().setReusePort(fd);
  },
  setBacklog(fd, backlog): void {
    loadAddon().setBacklog(fd, backlog);
  },
  socketState(fd): SocketState {
    return loadAddon().socketState(fd);
  },
  userId(name): number | null {
    return loadAddon().userId(name);
  },
  groupId(name): number | null {
    return loadAddon().groupId(name);
  },
  socketName(fd): SocketName {
    return loadAddon().socketName(fd);
  },
  duplicateFd(fd): number {
    return loadAddon().duplicateFd(fd);
  },
  closeFd(fd): void {
    loadAddon().closeFd(fd);
  },
  raiseFileLimit(): number {
    return loadAddon().raiseFileLimit();
  },
};
