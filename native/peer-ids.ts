/** Who is at the other end of a Unix socket: the kernel's word, which no process can forge. */
import type { Socket } from 'node:net';
import { loadAddon } from './load-addon.ts';

export interface PeerIds {
  readonly uid: number;
  /** 0: the system does not say. */
  readonly pid: number;
}

/** Of a descriptor. @throws Error with `code` where it is no connected Unix socket */
function peerIds(fd: number): PeerIds {
  return loadAddon().peerIds(fd);
}

/** Of a connection of node's, where the process is known that made it (or listened for it); null: it is closed, or no Unix socket. */
export function peerIdsOf(socket: Socket): PeerIds | null {
  // Node has no public way to the descriptor of a connection.
  const { _handle: handle } = socket as unknown as { readonly _handle?: { readonly fd?: number } | null };
  const fd = handle?.fd ?? -1;
  if (fd < 0) return null;
  try {
    return peerIds(fd);
  } catch {
    return null;
  }
}
