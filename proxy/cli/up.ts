/**
 * `windhover up`: one edge, from its configuration file to its end. The control socket comes first and goes last, so that
 * two edges never run on one file; a signal drains, a second one ends at once.
 */
import { rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError, formatFault } from '../../shared/config/config-fault.ts';
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import { createLogger, type Logger } from '../../shared/logging/logger.ts';
import type { AttachDoor } from '../attach/attach-door.ts';
import { type LoadedAndChecked, loadCheckedConfig } from '../config/check-config.ts';
import { ControlServer, type OnStep } from '../control/control-server.ts';
import {
  checkSocketRoom,
  clearEdgeFolder,
  controlSocketPath,
  openEdgeDirectory,
  removeStaleFolders,
  removeStaleSockets,
  runtimeCandidates,
  stateCandidates,
} from '../control/runtime-directory.ts';
import type { Edge } from '../edge.ts';
import type { EdgeStopOptions, ReloadResult } from '../edge-options.ts';
import { givenSockets, listenDescriptors } from '../listeners/activation.ts';
import type { ReloadAnswer } from '../model/roll-report.ts';
import { type DevCertificate, withDevCertificate } from '../tls/dev-cert.ts';
import { ParentChannel, parentVariable } from '../upgrade/parent-channel.ts';
import { Predecessor } from '../upgrade/predecessor.ts';
import { type Successor, startSuccessor } from '../upgrade/successor.ts';
import { formatBanner } from './banner.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { listenToStopSignals, type StopReason, type StopSignals } from './stop-signals.ts';
import { parseCommand } from './usage.ts';
import { stampOf, watchFile } from './watch-file.ts';

export async function up(args: readonly string[], program: Program): Promise<number> {
  const { positionals, flags } = parseCommand(args, { supervise: { type: 'boolean' }, watch: { type: 'boolean' } }, 1);
  if (flags['supervise'] === true) return await (await import('./supervise.ts')).supervise(args, program);
  const predecessor = Predecessor.find(program.env);
  try {
    const file = configFile(program, positionals[0]);
    // First: what changes from here on is seen.
    const read = flags['watch'] === true ? await stampOf(file) : null;
    const loaded = await loadCheckedConfig(file, program);
    const run = await EdgeRun.prepare(loaded, program, predecessor);
    return await run.untilStopped(read);
  } catch (error) {
    predecessor?.fail(reasonOf(error), error instanceof ConfigError ? error.faults.map(formatFault) : []);
    throw error;
  }
}

const stopOptions: Readonly<Record<StopReason, EdgeStopOptions>> = {
  person: { idle: 'close', lameDuckMs: 0 },
  service: { idle: 'keep' },
};

/** Its instances run already: nothing of what it does takes long. */
const upgradeTimeoutMs = 30_000;

interface Directories {
  /** Of this edge alone. */
  readonly runtime: string;
  readonly state: string;
}

class EdgeRun {
  readonly #program: Program;
  readonly #loaded: LoadedAndChecked;
  readonly #directories: Directories;
  readonly #logger: Logger;
  readonly #control: ControlServer;
  readonly #socketPath: string;
  #edge: Edge | null = null;
  #door: AttachDoor | null = null;
  /** Of the file that the edge follows. */
  #attach: EdgeConfig['attach'];
  #isUp = false;
  /** What is in the runtime folder is this edge's. */
  #ownsFolder = false;
  readonly #stopping: StopSignals;
  readonly #predecessor: Predecessor | null;
  #parent: ParentChannel | null = null;
  /** Serves in our place. */
  #successor: Successor | null = null;
  #isUpgrading = false;
  /** Resolves when the last one is over, one way or the other. */
  #upgraded: Promise<unknown> = Promise.resolve();
  /** No upgrade is begun or gone on with. */
  readonly #ending = new AbortController();
  /** Resolves when start() is over, one way or the other: nothing is stopped in the middle of it. */
  #started: Promise<void> = Promise.resolve();

  private constructor(
    loaded: LoadedAndChecked,
    program: Program,
    directories: Directories,
    predecessor: Predecessor | null,
  ) {
    this.#predecessor = predecessor;
    this.#loaded = loaded;
    this.#attach = loaded.config.attach;
    this.#program = program;
    this.#directories = directories;
    this.#logger = createLogger({ level: loaded.config.logging.level, pretty: program.isLogReadable });
    this.#socketPath = controlSocketPath(directories.runtime);
    this.#stopping = listenToStopSignals(program, () => this.#endAtOnce());
    this.#control = new ControlServer({
      socketPath: this.#socketPath,
      file: loaded.file,
      clock: program.clock,
      logger: this.#logger,
      handlers: {
        status: () => (this.#isUp && this.#edge ? this.#edge.status() : null),
        reload: (onStep) => this.#reload(onStep),
        restart: (app, onStep) => this.#inSteps(onStep, (edge) => edge.restart(app)),
        scale: (app, instances, onStep) => this.#inSteps(onStep, (edge) => edge.scale(app, instances)),
        upgrade: () => this.#upgrade(),
        stop: () => this.#stopEdge('service'),
      },
    });
    // After an upgrade it is the other edge that hears it until this one is the edge.
    if (predecessor === null && program.env[parentVariable] !== undefined) this.#parent = new ParentChannel();
  }

  /** Servers may attach from now on, as the file says. */
  async #openDoor(edge: Edge): Promise<void> {
    const { AttachDoor } = await import('../attach/attach-door.ts');
    const door = new AttachDoor({
      directory: this.#directories.runtime,
      folder: edge.attached.folder,
      logger: this.#logger,
      onConnection: (socket, peer) => edge.attached.take(socket, peer),
    });
    await door.prepare();
    await door.follow(this.#attach);
    this.#door = door;
  }

  static async prepare(loaded: LoadedAndChecked, program: Program, predecessor: Predecessor | null): Promise<EdgeRun> {
    const { config, file } = loaded;
    const candidates = runtimeCandidates(config.runtimeDirectory, program);
    const [chosen] = candidates;
    if (chosen) checkSocketRoom(chosen);
    const runtime = await openEdgeDirectory(candidates, file, program);
    const state = await openEdgeDirectory(stateCandidates(config.stateDirectory, program), file, program);
    if (predecessor !== null && predecessor.runtimeDirectory !== runtime) {
      const reason = `runtimeDirectory was ${predecessor.runtimeDirectory} and is ${runtime}; stop it and start anew`;
      throw createError('WINDHOVER_HANDOVER_BROKEN', { reason });
    }
    const run = new EdgeRun(loaded, program, { runtime, state }, predecessor);
    if (predecessor !== null) {
      await run.#control.openBeside();
      return run;
    }
    await run.#control.open();
    await removeStaleSockets(runtime, run.#socketPath);
    await removeStaleFolders(dirname(runtime), runtime, program.clock.now());
    return run;
  }

  /** `read`: the file as it was when it was read, to be watched; null: it is not. */
  async untilStopped(read: string | null): Promise<number> {
    this.#program.onSignal('SIGUSR2', () => {
      this.#upgrade().catch((error: unknown) => this.#logger.error({ err: error }, reasonOf(error)));
    });
    this.#program.onSignal('SIGHUP', () => {
      // Sent by the system then, and nobody is left who could stop the edge with Ctrl-C.
      if (this.#program.hasLostTerminal()) {
        this.#stopping.ask('person');
        return;
      }
      void this.#reloadAndTell('SIGHUP');
    });
    try {
      this.#started = this.#start();
      await this.#started;
      if (this.#predecessor !== null && this.#stopping.isSignalled) {
        // Not yet the edge: what it was told ends nothing but the upgrade.
        this.#predecessor.fail('it was told to end', []);
        return exitCodes.interrupted;
      }
      await this.#beTheEdge();
      this.#announceReadiness();
      if (read !== null) this.#watchFile(read);
      await this.#stopEdge(await this.#stopping.asked);
      if (this.#successor === null) this.#program.print('stopped');
      else {
        // It may send to our instances for longer than we do, and our successor waits for us alone.
        await this.#predecessor?.whenGone;
        this.#program.print(`handed over to pid ${this.#successor.pid}`);
      }
      this.#parent?.ended(exitCodes.done);
      return exitCodes.done;
    } finally {
      await (this.#successor === null ? this.#door?.close() : this.#door?.leave());
      const { runtime } = this.#directories;
      // Of an edge that never came up nothing is in it; what an earlier one left running may be.
      if (this.#ownsFolder && this.#successor === null) await clearEdgeFolder(runtime, this.#socketPath);
      await this.#control.close();
      if (this.#successor === null) await rmdir(runtime).catch(() => undefined);
    }
  }

  async #start(): Promise<void> {
    const { config, devCertificate } = await this.#complete(this.#loaded);
    // Loads the native part: not before everything that can be wrong without it has been looked at.
    const { createEdge } = await import('../index.ts');
    const { version, isLogReadable, clock, env } = this.#program;
    const edge = createEdge({
      config,
      file: this.#loaded.file,
      runtimeDirectory: this.#directories.runtime,
      stateDirectory: this.#directories.state,
      logger: this.#logger,
      version,
      clock,
      env,
      inherited: this.#predecessor?.sockets ?? givenSockets(listenDescriptors(env, process.pid)),
      predecessor: this.#predecessor,
      accessLog: { write: (text) => void process.stderr.write(text), readable: isLogReadable },
    });
    this.#edge = edge;
    await edge.start();
    if (this.#predecessor === null) {
      // It answers from now on, and so does `status`.
      this.#isUp = true;
      this.#ownsFolder = true;
      try {
        await this.#openDoor(edge);
      } catch (error) {
        await edge.kill();
        throw error;
      }
    }
    this.#program.print(this.#banner(config, edge, devCertificate));
  }

  /** Whoever asks for the edge of this file finds this process, and who was it before is told. */
  async #beTheEdge(): Promise<void> {
    // Who finds this process is answered.
    this.#isUp = true;
    if (this.#predecessor !== null) {
      await this.#control.takeName();
      this.#predecessor.ready(this.#program.version);
      this.#ownsFolder = true;
      if (this.#predecessor.hasParent) this.#parent = new ParentChannel();
    }
    this.#parent?.up(process.pid);
    if (this.#predecessor === null) return;
    this.#edge?.attached.expectLeft();
    void this.#predecessor.whenGone.then(() => this.#predecessor?.clearFiles());
    await this.#takeDoor();
  }

  /** Servers that are attached to the edge before come to this one now. */
  async #takeDoor(): Promise<void> {
    if (this.#edge === null) return;
    try {
      await this.#openDoor(this.#edge);
    } catch (error) {
      this.#logger.error({ err: error }, `nothing can attach until a reload: ${reasonOf(error)}`);
    }
  }

  async #upgrade(): Promise<Successor> {
    await this.#started;
    const edge = this.#edge;
    if (edge === null) throw new Error('the edge is not up');
    if (this.#isUpgrading) throw createError('WINDHOVER_UPGRADE_UNDER_WAY');
    this.#isUpgrading = true;
    try {
      const upgrade = this.#handOver(edge);
      this.#upgraded = upgrade.catch(() => undefined);
      return await upgrade;
    } finally {
      this.#isUpgrading = this.#successor !== null;
    }
  }

  async #handOver(edge: Edge): Promise<Successor> {
    return await edge.handOver(async (parts) => {
      this.#logger.info('starting a new process in the place of this one');
      try {
        this.#successor = await startSuccessor(parts, {
          command: this.#program.command,
          cwd: this.#program.directory,
          env: this.#program.env,
          clock: this.#program.clock,
          runtimeDirectory: this.#directories.runtime,
          hasParent: this.#parent?.isThere === true,
          timeoutMs: upgradeTimeoutMs,
          signal: this.#ending.signal,
        });
      } catch (error) {
        // It may have come that far.
        await this.#control.takeName();
        throw error;
      }
      const { pid, version } = this.#successor;
      this.#logger.info({ pid, version }, `pid ${pid} serves in the place of this edge, which drains`);
      this.#parent?.handedOver(pid);
      this.#door?.giveUp();
      void edge.leave(this.#successor);
      this.#stopping.ask('service');
      return this.#successor;
    });
  }

  #watchFile(read: string): void {
    const over = new AbortController();
    void this.#stopping.asked.then(() => over.abort());
    void watchFile({
      file: this.#loaded.file,
      read,
      clock: this.#program.clock,
      signal: over.signal,
      onChange: () => this.#reloadAndTell('the file has changed'),
    });
  }

  /** With the development certificate where one is needed, and with warnings said. */
  async #complete(
    loaded: LoadedAndChecked,
  ): Promise<{ readonly config: EdgeConfig; readonly devCertificate: DevCertificate | null }> {
    for (const warning of loaded.warnings) this.#logger.warn(formatFault(warning));
    return await withDevCertificate(loaded.config, this.#directories.state, this.#program.clock);
  }

  #banner(config: EdgeConfig, edge: Edge, devCertificate: DevCertificate | null): string {
    return formatBanner({
      version: this.#program.version,
      pid: process.pid,
      file: this.#loaded.file,
      directory: this.#loaded.directory,
      config,
      addresses: edge.addresses,
      runtimeDirectory: this.#directories.runtime,
      controlSocket: this.#socketPath,
      devCertificate,
      isLogReadable: this.#program.isLogReadable,
    });
  }

  #announceReadiness(): void {
    const edge = this.#edge;
    if (edge === null) return;
    edge.whenReady().then(
      () => this.#program.print('ready: every app answers'),
      (error: unknown) => {
        if (!this.#stopping.isSignalled) this.#program.complain(`not every app is up: ${reasonOf(error)}`);
      },
    );
  }

  /** `onStep` given: with the end of every roll that it begins. */
  async #reload(onStep: OnStep | null): Promise<ReloadAnswer> {
    if (onStep === null) return { generation: (await this.#takeFile()).generation, rolls: [] };
    return await this.#inSteps(onStep, async () => {
      const { generation, rolled } = await this.#takeFile();
      onStep(`generation ${generation} is taken`);
      return { generation, rolls: await rolled };
    });
  }

  async #inSteps<T>(onStep: OnStep, act: (edge: Edge) => Promise<T>): Promise<T> {
    await this.#started;
    if (this.#edge === null) throw new Error('the edge is not up');
    const unwatch = this.#edge.watchRolls((app, step) => onStep(`${app}: ${step}`));
    try {
      return await act(this.#edge);
    } finally {
      unwatch();
    }
  }

  async #takeFile(): Promise<ReloadResult> {
    await this.#started;
    await this.#upgraded;
    if (this.#successor !== null) throw createError('WINDHOVER_UPGRADE_UNDER_WAY');
    const edge = this.#edge;
    if (edge === null) throw new Error('the edge is not up');
    const { runtimeDirectory, stateDirectory } = this.#loaded.config;
    const next = await loadCheckedConfig(this.#loaded.file, this.#program);
    if (next.config.runtimeDirectory !== runtimeDirectory || next.config.stateDirectory !== stateDirectory) {
      this.#logger.warn('runtimeDirectory and stateDirectory change when the edge is started again');
    }
    const { config } = await this.#complete(next);
    // A group that there is not is a fault of the file.
    await this.#door?.follow(config.attach);
    try {
      const result = await edge.reload(config);
      this.#attach = config.attach;
      return result;
    } catch (error) {
      if (this.#successor !== null) throw createError('WINDHOVER_UPGRADE_UNDER_WAY');
      await this.#door?.follow(this.#attach);
      throw error;
    }
  }

  async #reloadAndTell(cause: string): Promise<void> {
    try {
      await this.#reload(null);
    } catch (error) {
      // Who is the edge now does it, and watches the file itself.
      if (this.#successor !== null) {
        if (cause === 'SIGHUP') this.#successor.signal('SIGHUP');
        return;
      }
      if (error instanceof ConfigError) for (const fault of error.faults) this.#logger.error(formatFault(fault));
      this.#logger.error({ err: error, cause }, `the file was not taken: ${reasonOf(error)}`);
    }
  }

  async #stopEdge(reason: StopReason): Promise<void> {
    await this.#started.catch(() => undefined);
    this.#ending.abort();
    await this.#edge?.stop(stopOptions[reason]);
    this.#stopping.ask(reason);
  }

  #endAtOnce(): void {
    this.#ending.abort();
    const exit = (): void => {
      this.#parent?.ended(exitCodes.interrupted);
      this.#program.exit(exitCodes.interrupted);
    };
    if (this.#edge === null) exit();
    else this.#edge.kill().then(exit, exit);
  }
}
