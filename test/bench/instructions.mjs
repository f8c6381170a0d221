/**
 * Counts the instructions that a program of node executes in user mode, by valgrind's callgrind: exact, and the same on a busy
 * machine. Counting is off while the program starts and warms up, so that neither is in any figure. `engine` is the part
 * that was executed in our addon: no compiler of node's decides about that.
 */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, launch } from './launch.mjs';
import { version } from './places.mjs';

const run = promisify(execFile);
const core = 0;

export const valgrindVersion = () => version('valgrind', ['--version'], '');

/** Starts node with the arguments that `start(port)` gives. Resolves to { port, begin, count, stop }. */
export async function launchCounted(start, directory) {
  const port = await freePort();
  const out = join(directory, `callgrind-${port}`);
  const options = ['--tool=callgrind', '--instr-atstart=no', `--callgrind-out-file=${out}`];
  const { pid, stop } = await launch({
    command: 'valgrind',
    args: [...options, process.execPath, '--single-threaded', ...start(port)],
    where: { port, host: '127.0.0.1' },
    core,
    timeoutMs: 120_000,
  });
  let dumps = 0;
  const tell = (...words) => run('vgdb', [`--pid=${pid}`, ...words], { timeout: 60_000 });
  const dump = async () => {
    await tell('dump');
    dumps++;
    const file = `${out}.${dumps}`;
    const counts = readDump(readFileSync(file, 'latin1'));
    rmSync(file);
    return counts;
  };
  return {
    port,
    begin: () => tell('instrumentation', 'on'),
    /** What `work` cost: { all, engine }. */
    async count(work) {
      await dump();
      await work();
      return dump();
    },
    stop,
  };
}

/**
 * The sums of a dump (callgrind's format, "cost lines"): a line of cost belongs to the object named last, except that the
 * line after "calls=" repeats what the callee has counted itself.
 */
function readDump(text) {
  const names = new Map();
  let engine = 0;
  let isEngine = false;
  let isCall = false;
  for (const line of text.split('\n')) {
    const object = /^(c?ob)=(\(\d+\))(?: (.*))?$/.exec(line);
    if (object) {
      const [, kind, id, name] = object;
      if (name !== undefined) names.set(id, name);
      if (kind === 'ob') isEngine = names.get(id).endsWith('/windhover_native.node');
    } else if (line.startsWith('calls=')) {
      isCall = true;
    } else if (/^[\d+*-]/.test(line)) {
      if (isEngine && !isCall) engine += Number(line.slice(line.indexOf(' ')));
      isCall = false;
    }
  }
  return { all: Number(/^totals: (\d+)/m.exec(text)[1]), engine };
}
