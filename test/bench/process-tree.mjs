/**
 * What a process and all its descendants have cost so far, from /proc: CPU time (user and system, all threads) and resident
 * memory. Ticks are 10 ms, so a row has to run for seconds to be worth reading.
 */
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

/** The pids of `root` and everything under it. */
export function tree(root) {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const { parent } = stat(name);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // The process ended while the folder was read.
    }
  }
  const found = [root];
  for (let i = 0; i < found.length; i++) found.push(...(children.get(found[i]) ?? []));
  return found;
}

/** CPU milliseconds of the whole tree. */
export function cpuMs(root) {
  let ticks = 0;
  for (const pid of tree(root)) {
    try {
      ticks += stat(pid).ticks;
    } catch {
      // Ended in between: its time is in no live process any more.
    }
  }
  return ticks * TICK_MS;
}

/** Anonymous and total resident memory of the tree in KiB. */
export function memory(root) {
  let anonymous = 0;
  let resident = 0;
  for (const pid of tree(root)) {
    try {
      const text = readFileSync(`/proc/${pid}/status`, 'latin1');
      anonymous += Number(/RssAnon:\s+(\d+)/.exec(text)?.[1] ?? 0);
      resident += Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0);
    } catch {
      // Ended in between.
    }
  }
  return { anonymous, resident };
}
