/** A server in a process of its own: started by a script that prints its URL, watched by its resident memory, stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface ChildServer {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** Lines of stderr so far. */
  readonly errors: string[];
  /** Resident memory in MiB, its own and that of its descendants. */
  residentMiB(): number;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

const children = new Set<ChildServer>();

export async function startChildServer(script: string, ...args: string[]): Promise<ChildServer> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    void exited.then((code) => reject(new Error(`${script} ended with ${code}: ${errors.join('\n')}`)));
  });
  const server: ChildServer = {
    url,
    port: Number(new URL(url).port),
    child,
    errors,
    residentMiB: () => residentMiB(child.pid ?? 0),
    async stop(): Promise<number | null> {
      children.delete(server);
      child.kill('SIGTERM');
      return exited;
    },
  };
  children.add(server);
  return server;
}

/** For afterEach and afterAll: whatever a test left running. */
export async function stopChildServers(): Promise<void> {
  for (const server of [...children]) {
    server.child.kill('SIGKILL');
    children.delete(server);
    await server.stop();
    children.delete(server);
  }
}

function residentMiB(pid: number): number {
  const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return childrenOf(pid).reduce((sum, child) => sum + residentMiB(child), Number(match?.[1] ?? 0) / 1024);
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    const text = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  });
}
