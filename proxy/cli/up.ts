/**
 * `windhover up`: one edge, from its configuration file to its end. The control socket comes first and goes last, so that
 * two edges never run on one file; a signal drains, a second one ends at once.
 */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatFault } from '../../shared/config/config-fault.ts';
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import { reasonOf } from '../../shared/errors/windhover-error.ts';
import { createLogger, type Logger } from '../../shared/logging/logger.ts';
import type { AttachDoor } from '../attach/attach-door.ts';
import { type LoadedAndChecked, loadCheckedConfig } from '../config/check-config.ts';
import { ControlServer, type OnStep } from '../control/control-server.ts';
import {
  checkSocketRoom,
  controlSocketPath,
  openEdgeDirectory,
  removeStaleFolders,
  runtimeCandidates,
  stateCandidates,
} from '../control/runtime-directory.ts';
import type { Edge } from '../edge.ts';
import type { EdgeStopOptions, ReloadResult } from '../edge-options.ts';
import type { ReloadAnswer } from '../model/roll-report.ts';
import { type DevCertificate, withDevCertificate } from '../tls/dev-cert.ts';
import { formatBanner } from './banner.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { listenToStopSignals, type StopReason, type StopSignals } from './stop-signals.ts';
import { parseCommand } from './usage.ts';

export async function up(args: readonly string[], program: Program): Promise<number> {
  const { positionals } = parseCommand(args, {}, 1);
  const loaded = await loadCheckedConfig(configFile(program, positionals[0]), program);
  const run = await EdgeRun.prepare(loaded, program);
  return await run.untilStopped();
}

const stopOptions: Readonly<Record<StopReason, EdgeStopOptions>> = {
  person: { idle: 'close', lameDuckMs: 0 },
  service: { idle: 'keep' },
};

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
  readonly #stopping: StopSignals;
  /** Resolves when start() is over, one way or the other: nothing is stopped in the middle of it. */
  #started: Promise<void> = Promise.resolve();

  private constructor(loaded: LoadedAndChecked, program: Program, directories: Directories) {
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
        stop: () => this.#stopEdge('service'),
      },
    });
  }

  /** Servers may attach from now on, as the file says. */
  async #openDoor(edge: Edge, attach: EdgeConfig['attach']): Promise<AttachDoor> {
    const { AttachDoor } = await import('../attach/attach-door.ts');
    const door = new AttachDoor({
      directory: this.#directories.runtime,
      folder: edge.attached.folder,
      logger: this.#logger,
      onConnection: (socket, peer) => edge.attached.take(socket, peer),
    });
    await door.prepare();
    await door.follow(attach);
    return door;
  }

  static async prepare(loaded: LoadedAndChecked, program: Program): Promise<EdgeRun> {
    const { config, file } = loaded;
    const candidates = runtimeCandidates(config.runtimeDirectory, program);
    const [chosen] = candidates;
    if (chosen) checkSocketRoom(chosen);
    const runtime = await openEdgeDirectory(candidates, file, program);
    const state = await openEdgeDirectory(stateCandidates(config.stateDirectory, program), file, program);
    const run = new EdgeRun(loaded, program, { runtime, state });
    await run.#control.open();
    await removeStaleFolders(dirname(runtime), runtime, program.clock.now());
    return run;
  }

  async untilStopped(): Promise<number> {
    this.#program.onSignal('SIGHUP', () => {
      // Sent by the system then, and nobody is left who could stop the edge with Ctrl-C.
      if (this.#program.hasLostTerminal()) {
        this.#stopping.ask('person');
        return;
      }
      this.#reload(null).catch((error: unknown) => this.#logger.error({ err: error }, 'the file was not taken'));
    });
    try {
      this.#started = this.#start();
      await this.#started;
      this.#announceReadiness();
      await this.#stopEdge(await this.#stopping.asked);
      this.#program.print('stopped');
      return exitCodes.done;
    } finally {
      await this.#door?.close();
      await this.#control.close();
      // What another user has left in it, only they can remove.
      await rm(this.#directories.runtime, { recursive: true, force: true }).catch(() => undefined);
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
      accessLog: { write: (text) => void process.stderr.write(text), readable: isLogReadable },
    });
    this.#edge = edge;
    await edge.start();
    try {
      this.#door = await this.#openDoor(edge, config.attach);
    } catch (error) {
      await edge.kill();
      throw error;
    }
    this.#isUp = true;
    this.#program.print(this.#banner(config, edge, devCertificate));
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
      await this.#door?.follow(this.#attach);
      throw error;
    }
  }

  async #stopEdge(reason: StopReason): Promise<void> {
    await this.#started.catch(() => undefined);
    await this.#edge?.stop(stopOptions[reason]);
    this.#stopping.ask(reason);
  }

  #endAtOnce(): void {
    const exit = (): void => this.#program.exit(exitCodes.interrupted);
    if (this.#edge === null) exit();
    else this.#edge.kill().then(exit, exit);
  }
}
