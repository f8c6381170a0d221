/**
 * The process of an instance whose app is a module: loads it, listens where the supervisor said, and drains on SIGTERM. What
 * nobody catches ends it as node ends it, with the stack on stderr, which the supervisor keeps: an instance that lives on in
 * an unknown state is worse than one that is started again.
 */
import { formatAddress } from '../../shared/endpoints/endpoint.ts';
import { instanceVariables } from '../../shared/lifecycle/control-messages.ts';
import { createLogger } from '../../shared/logging/logger.ts';
import { systemClock } from '../../shared/time/clock.ts';
import type { AppServer } from '../app-server.ts';
import { createAppServer } from '../create-server.ts';
import { type LoadedApp, loadApp } from '../load-app.ts';
import { type InstanceEnvironment, readInstanceEnvironment } from './instance-environment.ts';
import { startReports } from './loop-reports.ts';

/** The drain ends so much before the supervisor's SIGKILL, at most a fifth of it, so that it is not cut by it. */
const drainMarginMs = 1000;

interface Hosted {
  readonly app: LoadedApp;
  readonly server: AppServer;
}

async function main(): Promise<void> {
  process.title = `windhover ${process.env[instanceVariables.instance] ?? 'instance'}`;
  const environment = readInstanceEnvironment(process.env);
  // Ours alone: a program that the app starts has not got it.
  delete process.env[instanceVariables.reports];
  let hosted: Hosted | null = null;
  let isEnding = false;
  const end = (idle: 'keep' | 'close'): void => {
    // The second signal of an impatient person.
    if (isEnding) process.exit(1);
    isEnding = true;
    if (hosted === null) process.exit(0);
    void drain(hosted, { idle, timeoutMs: environment.drainTimeoutMs }).then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', () => end('keep'));
  process.on('SIGINT', () => end('close'));
  const app = await loadApp(environment.entry);
  const { pairedUids, limits } = environment;
  const server = createAppServer(app, { paired: true, pairedUids, limits, logger: createLogger() });
  await listen(server, environment);
  hosted = { app, server };
  if (environment.reportDescriptor !== null) startReports(environment.reportDescriptor, systemClock);
}

async function listen(server: AppServer, { address }: InstanceEnvironment): Promise<void> {
  if ('path' in address) await server.listenUnixSocket(address.path, { mode: 0o600 });
  else await server.listenUrl(`http://${formatAddress(address)}`);
}

async function drain(
  { app, server }: Hosted,
  { idle, timeoutMs }: { readonly idle: 'keep' | 'close'; readonly timeoutMs: number },
): Promise<void> {
  await server.close({ idle, timeout: timeoutMs - Math.min(drainMarginMs, timeoutMs / 5) });
  await app.close();
}

function fail(error: unknown): never {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}

/** A sentence of ours, then the stack of what the app itself threw; the stack alone of anything unexpected. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name !== 'WindhoverError') return error.stack ?? error.message;
  return error.cause instanceof Error ? `${error.message}\n${error.cause.stack ?? error.cause.message}` : error.message;
}

main().catch(fail);
