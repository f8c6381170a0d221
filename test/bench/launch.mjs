/** Starts one contender pinned to a core, waits until it accepts connections, and ends it (and its tree) by pid. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { tree } from './process-tree.mjs';

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function accepts(where) {
  return new Promise((resolve) => {
    const socket = connect(where);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** What was started and not stopped yet; a bench that fails half-way leaves nothing behind. */
const running = new Set();
process.once('exit', () => {
  for (const pid of running) endTree(tree(pid));
});

function endTree(pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }
}

/** `where` is { port, host } or { path }. Resolves to { pid, stop }. */
export async function launch({ command, args, env, cwd, where, core, timeoutMs = 20000 }) {
  const child = spawn('taskset', ['-c', String(core), command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child.pid);
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    if (complaint.length < 4000) complaint += chunk;
  });
  const exited = once(child, 'exit');
  const deadline = Date.now() + timeoutMs;
  while (!(await accepts(where))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`${command} did not listen: ${complaint.slice(0, 500)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    pid: child.pid,
    async stop() {
      const pids = tree(child.pid);
      child.kill('SIGTERM');
      const timer = setTimeout(() => endTree(pids), 3000);
      await exited;
      clearTimeout(timer);
      running.delete(child.pid);
    },
  };
}
