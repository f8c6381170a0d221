/**
 * The folder in which the instances of one edge and their runners have their sockets. Promises names that were never used
 * before in this folder (an address means one process and no other), paths that fit into a socket address, and a folder that
 * holds nothing of an earlier edge but what that left running, which is found.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createError } from '../../shared/errors/windhover-error.ts';
import { isAnswering } from '../control/control-client.ts';
import { LeftProgram } from './left-program.ts';
import { type RunRecord, readRunRecord, writeRunRecord } from './run-record.ts';

export interface InstancePaths {
  /** What a later edge must know. */
  readonly record: string;
  readonly control: string;
  readonly socket: string;
  /** To be made for the app's user; null where the folder of the edge serves. */
  readonly socketDirectory: string | null;
}

const folderName = 'instances';
const controlEnding = '.run';
const recordEnding = '.json';
const socketEnding = '.sock';
const directoryEnding = '.d';
/** A socket address of macOS holds three bytes less than one of Linux. */
const maxPathBytes = process.platform === 'linux' ? 107 : 103;
const longestAppName = 24;

export class InstanceFolder {
  readonly #directory: string;
  #serial = 0;

  constructor(edgeDirectory: string) {
    this.#directory = path.join(edgeDirectory, folderName);
  }

  /** Attaches to what an earlier edge left running, and removes what it left of everything else. */
  async findLeft(): Promise<LeftProgram[]> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const names = await readdir(this.#directory);
    const controls = names.filter((name) => name.endsWith(controlEnding));
    const found = await Promise.all(controls.map((name) => this.#attach(name)));
    const kept = found.flatMap((one) => one ?? []);
    await this.#removeAllBut(
      kept.map((one) => (one instanceof LeftProgram ? one.paths : one)),
      names,
    );
    return kept.filter((one) => one instanceof LeftProgram);
  }

  /**
   * Paths alone: somebody is there who says nothing, as a windhover-run that is stopped (SIGSTOP). Its program may serve the
   * edge before this one, and ends by the lease when the other goes on. null: nobody is there.
   */
  async #attach(controlName: string): Promise<LeftProgram | InstancePaths | null> {
    const base = path.join(this.#directory, controlName.slice(0, -controlEnding.length));
    const record = await readRunRecord(`${base}${recordEnding}`);
    const usual = record === null || !('path' in record.address) ? `${base}${socketEnding}` : record.address.path;
    const paths = {
      control: `${base}${controlEnding}`,
      record: `${base}${recordEnding}`,
      socket: usual,
      socketDirectory: record?.socketDirectory ?? null,
    };
    try {
      return await LeftProgram.attach(record, paths);
    } catch {
      return (await isAnswering(paths.control)) ? paths : null;
    }
  }

  async #removeAllBut(left: readonly InstancePaths[], names: readonly string[]): Promise<void> {
    const kept = new Set(left.flatMap((paths) => Object.values(paths)));
    for (const name of names) {
      const file = path.join(this.#directory, name);
      if (!kept.has(file)) await rm(file, { recursive: true, force: true });
      else if (name.endsWith(directoryEnding)) {
        for (const inner of (await readdir(file)).map((one) => path.join(file, one)))
          if (!kept.has(inner)) await rm(inner, { recursive: true, force: true });
      }
    }
  }

  async record({ record }: InstancePaths, content: RunRecord): Promise<void> {
    await writeRunRecord(record, content);
  }

  /** Instances of another user must be able to pass through to their own folder; they can list nothing. */
  async letUsersPass(): Promise<void> {
    await chmod(path.dirname(this.#directory), 0o711);
    await chmod(this.#directory, 0o711);
  }

  /** @throws WindhoverError when the folder's path leaves no room for a socket's name. */
  nextPaths(app: string, number: number, ownDirectory: boolean): InstancePaths {
    const base = `${shorten(app)}.${number}`;
    const taken = (serial: number): boolean =>
      existsSync(path.join(this.#directory, `${base}-${serial}${recordEnding}`));
    do this.#serial += 1;
    while (taken(this.#serial)); // By an earlier edge, or one that has taken this one's place and failed.
    const name = `${base}-${this.#serial}`;
    const socketDirectory = ownDirectory ? path.join(this.#directory, `${shorten(app)}${directoryEnding}`) : null;
    const paths: InstancePaths = {
      control: path.join(this.#directory, `${name}${controlEnding}`),
      record: path.join(this.#directory, `${name}${recordEnding}`),
      socket: path.join(
        socketDirectory ?? this.#directory,
        `${ownDirectory ? `${number}-${this.#serial}` : name}${socketEnding}`,
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
    await rm(paths.record, { force: true });
  }
}

function shorten(app: string): string {
  const plain = app.replace(/[^A-Za-z0-9_-]/g, '_');
  if (plain === app && app.length <= longestAppName) return app;
  const digest = createHash('sha256').update(app).digest('hex').slice(0, 8);
  return `${plain.slice(0, longestAppName - 9)}-${digest}`;
}
