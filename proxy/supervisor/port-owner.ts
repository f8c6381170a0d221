/**
 * Whose process listens on a port, where the system says so cheaply (/proc on Linux). Asked once for each start of an
 * instance, so that a stranger who took the port in between is not mistaken for it. Elsewhere the answer is "unknown".
 */
import { readdir, readFile, readlink } from 'node:fs/promises';

export type PortOwner = 'instance' | 'stranger' | 'unknown';

/** `ancestor` is the windhover-run of the instance: everything below it is the instance's. */
export async function findPortOwner(port: number, ancestor: number): Promise<PortOwner> {
  try {
    const sockets = await listeningSockets(port);
    if (sockets.size === 0) return 'unknown';
    const members = await descendants(ancestor);
    if (members.length === 0) return 'unknown';
    for (const pid of members) {
      if (await holdsAny(pid, sockets)) return 'instance';
    }
    return 'stranger';
  } catch {
    return 'unknown';
  }
}

/** Names of the sockets as /proc/PID/fd shows them. */
async function listeningSockets(port: number): Promise<Set<string>> {
  const found = new Set<string>();
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  for (const file of ['/proc/self/net/tcp', '/proc/self/net/tcp6']) {
    const table = await readFile(file, 'latin1').catch(() => '');
    for (const line of table.split('\n')) {
      const columns = line.trim().split(/\s+/);
      // sl, local address, remote address, state (0A: listening), ..., inode
      if (columns[1]?.endsWith(suffix) && columns[3] === '0A') found.add(`socket:[${columns[9]}]`);
    }
  }
  return found;
}

async function descendants(ancestor: number): Promise<number[]> {
  const childrenOf = new Map<number, number[]>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'latin1').catch(() => '');
    // The command's name stands in parentheses and may contain anything; the parent is the second word after it.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const open = [ancestor];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    const children = childrenOf.get(pid) ?? [];
    found.push(...children);
    open.push(...children);
  }
  return found;
}

async function holdsAny(pid: number, sockets: ReadonlySet<string>): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  for (const name of await readdir(folder).catch(() => [])) {
    const target = await readlink(`${folder}/${name}`).catch(() => '');
    if (sockets.has(target)) return true;
  }
  return false;
}
