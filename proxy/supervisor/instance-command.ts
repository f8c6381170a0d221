/**
 * Everything one start of an instance needs: the words of its command line, its environment and its address. Made anew for
 * each start: an address is never used twice.
 */
import path from 'node:path';
import { runBinaryPath } from '../../native/index.ts';
import type { Limits } from '../../shared/config/generated/config-types.ts';
import { instanceVariables } from '../../shared/lifecycle/control-messages.ts';
import type { DestinationAddress } from '../model/destination-model.ts';
import { buildEnvironment, type Environment, readEnvironmentFile } from './environment.ts';
import type { InstanceFolder } from './instance-folder.ts';
import type { PortLease } from './port-lease.ts';
import { type AppRecipe, fingerprintOf } from './release.ts';
import type { RunHandlers, RunningProgram, RunOptions } from './run-process.ts';

interface Prepared {
  readonly address: DestinationAddress;
  /** Our own app server on a Unix socket: the edge may pair with it. */
  readonly paired: boolean;
  /** Called once nothing of this start is left. */
  release(): Promise<void>;
}

export interface FreshStart extends Prepared {
  readonly run: RunOptions;
}

/** What an earlier edge has started and runs on. */
export interface TakeOver extends Prepared {
  readonly uptimeMs: number;
  take(handlers: RunHandlers): Promise<RunningProgram>;
}

export type PreparedStart = FreshStart | TakeOver;

export interface StartPlan {
  readonly app: string;
  readonly number: number;
  readonly recipe: AppRecipe;
  /** The edge's own environment. */
  readonly inherited: Environment;
  readonly folder: InstanceFolder;
  readonly ports: PortLease;
  readonly leaseMs: number;
}

/** What the edge enforces with other numbers, or alone, is not passed: buffers and timeouts. */
export type SizeLimits = Pick<
  Limits,
  | 'maxRequestLineSize'
  | 'maxRequestHeadersTotalSize'
  | 'maxRequestHeaderCount'
  | 'maxChunkExtensionSize'
  | 'maxRequestBodySize'
>;

const loopback = '127.0.0.1';

export function pickSizeLimits(limits: Limits): SizeLimits {
  return {
    maxRequestLineSize: limits.maxRequestLineSize,
    maxRequestHeadersTotalSize: limits.maxRequestHeadersTotalSize,
    maxRequestHeaderCount: limits.maxRequestHeaderCount,
    maxChunkExtensionSize: limits.maxChunkExtensionSize,
    maxRequestBodySize: limits.maxRequestBodySize,
  };
}

/** @throws WindhoverError INSTANCE_SPAWN_FAILED or RUNNER_MISSING when something that the start needs is missing. */
export async function prepareStart(plan: StartPlan): Promise<FreshStart> {
  const { app, folder, ports } = plan;
  const { config, environment } = plan.recipe;
  const instance = `${app}.${plan.number}`;
  const isOtherUser = config.user !== null || config.group !== null;
  const fromFile = environment ?? (await readEnvironmentFile(config.envFile, instance));
  const binary = runBinaryPath();
  if (isOtherUser) await folder.letUsersPass();
  const usesPort = config.transport === 'port';
  const paths = folder.nextPaths(app, plan.number, isOtherUser && !usesPort);
  const port = usesPort ? await ports.take() : 0;
  const env = buildEnvironment({
    inherited: plan.inherited,
    user: config.user,
    fromFile,
    configured: config.env,
    own: {
      ...(usesPort ? { [instanceVariables.port]: String(port), [instanceVariables.host]: loopback } : {}),
      ...(usesPort ? {} : { [instanceVariables.socketPath]: paths.socket }),
      ...instanceNames(plan, instance),
    },
  });
  const address = usesPort ? { host: loopback, port } : { path: paths.socket };
  const paired = config.kind === 'entry' && !usesPort;
  const { socketDirectory } = paths;
  await folder.record(paths, {
    app,
    number: plan.number,
    fingerprint: fingerprintOf(plan.recipe),
    address,
    paired,
    socketDirectory,
  });
  return {
    address,
    paired,
    run: {
      binary,
      instance,
      controlPath: paths.control,
      cwd: config.cwd,
      user: config.user,
      group: config.group,
      socketDirectory,
      reportVariable: config.kind === 'entry' ? instanceVariables.reports : null,
      leaseMs: plan.leaseMs,
      drainMs: config.drainTimeout,
      words: config.command ?? [process.execPath, ...config.nodeArgs, instanceProgram()],
      env,
    },
    async release() {
      if (usesPort) ports.giveBack(port);
      await folder.remove(paths);
    },
  };
}

function instanceNames(plan: StartPlan, instance: string): Record<string, string> {
  const names: Record<string, string> = {
    [instanceVariables.app]: plan.app,
    [instanceVariables.instance]: instance,
  };
  const { config, limits } = plan.recipe;
  if (config.entry === null) return names;
  names[instanceVariables.entry] = config.entry;
  names[instanceVariables.drainTimeout] = String(config.drainTimeout);
  if (limits !== null) names[instanceVariables.limits] = JSON.stringify(limits);
  return names;
}

/** The host of `entry` apps as node runs it: compiled, also where this file is not. */
function instanceProgram(): string {
  const root = path.join(import.meta.dirname, '..', '..');
  const compiled = import.meta.filename.endsWith('.ts') ? path.join(root, 'dist') : root;
  return path.join(compiled, 'server', 'host', 'instance-main.js');
}
