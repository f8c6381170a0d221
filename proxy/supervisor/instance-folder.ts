/**
 * The folder in which the instances of one edge and their runners have their sockets. Promises names that were never used
 * before in this folder (an address means one process and no other), paths that fit into a socket address, and a folder
 * that holds nothing of an earlier edge: what that left running is stopped, and its files go.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createError } from '../../shared/errors/windhover-error.ts';
import { attachProgram, type RunHandlers } from './run-process.ts';

export interface InstancePaths {
  readonly control: string;
  readonly socket: string;
  /** To be made for the app's user; null where the folder of the edge serves. */
  readonly socketDirectory: string | null;
}

const folderName = 'instances';
/** A socket address of macOS holds three bytes less than one of Linux. */
const maxPathBytes = process.platform === 'linux' ? 107 : 103;
const longestAppName = 24;

export class InstanceFolder {
  readonly #directory: string;
  #serial = 0;

  constructor(edgeDirectory: string) {
    this.#directory = path.join(edgeDirectory, folderName);
  }

  /** Stops what an earlier edge left behind, which has `drainMs` for it, and removes its files. Returns how many ran. */
  async prepare(drainMs: number): Promise<number> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const names = await readdir(this.#directory);
    const controls = names.filter((name) => name.endsWith('.run')).map((name) => path.join(this.#directory, name));
    const stopped = await Promise.all(controls.map((control) => stopLeftover(control, drainMs)));
    for (const name of names) await rm(path.join(this.#directory, name), { recursive: true, force: true });
    return stopped.filter(Boolean).length;
  }

  /** Instances of another user must be able to pass through to their own folder; they can list nothing. */
  async letUsersPass(): Promise<void> {
    await chmod(path.dirname(this.#directory), 0o711);
    await chmod(this.#directory, 0o711);
  }

  /** @throws WindhoverError when the folder's path leaves no room for a socket's name. */
  nextPaths(app: string, number: number, ownDirectory: boolean): InstancePaths {
    this.#serial += 1;
    const name = `${shorten(app)}.${number}-${this.#serial}`;
    const socketDirectory = ownDirectory ? path.join(this.#directory, `${shorten(app)}.d`) : null;
    const paths: InstancePaths = {
      control: path.join(this.#directory, `${name}.run`),
      socket: path.join(
        socketDirectory ?? this.#directory,
        `${ownDirectory ? `${number}-${this.#serial}` : name}.sock`,
      ),
      socketDirectory,
    };
    for (const file of [paths.control, paths.socket]) {
      if (Buffer.byteLength(file) <= maxPathBytes) continue;
      const reason = `the path of its socket, ${file}, is longer than ${maxPathBytes} bytes; choose a shorter runtimeDirectory`;
      throw createError('WINDHOVER_INSTANCE_SPAWN_FAILED', { instance: `${app}.${number}`, reason });
    }
    return paths;
  }

  async remove(paths: InstancePaths): Promise<void> {
    await rm(paths.socket, { force: true });
    await rm(paths.control, { force: true });
  }
}

function shorten(app: string): string {
  const plain = app.replace(/[^A-Za-z0-9_-]/g, '_');
  if (plain === app && app.length <= longestAppName) return app;
  const digest = createHash('sha256').update(app).digest('hex').slice(0, 8);
  return `${plain.slice(0, longestAppName - 9)}-${digest}`;
}

/** True when something ran there. Its runner sees to it that it ends within `drainMs`. */
async function stopLeftover(control: string, drainMs: number): Promise<boolean> {
  let gone: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    gone = resolve;
  });
  const handlers: RunHandlers = { onOutput() {}, onDropped() {}, onExited() {}, onGone: () => gone() };
  try {
    const program = await attachProgram(control, handlers);
    program.terminate(drainMs);
  } catch {
    return false;
  }
  await ended;
  return true;
}
