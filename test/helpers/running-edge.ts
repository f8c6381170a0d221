/** `windhover up` as a process of its own over one app of several versions, and other commands on the same file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sendControl } from '../../proxy/control/control-client.ts';
import type { ReloadAnswer } from '../../proxy/model/roll-report.ts';
import type { AppStatus, EdgeStatus, InstanceStatus } from '../../proxy/model/status.ts';
import { type CommandResult, type RunningCommand, runCommand, startCommand } from './run-command.ts';
import { waitFor } from './wait-for.ts';

export const shopHost = 'shop.test';

export interface RunningEdge {
  readonly port: number;
  readonly command: RunningCommand;
  readonly directory: string;
  run(...args: readonly string[]): Promise<CommandResult>;
  /** What instances of the shop are from their next start on; see test/fixtures/apps/versions.mjs. */
  deploy(version: string): Promise<void>;
  /** Writes the file anew, with other apps beside the shop. */
  configure(shop: Readonly<Record<string, unknown>>, others?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Asks for it on the control socket, as `windhover reload` does. Fails when it is refused. */
  reload(): Promise<{ readonly generation: number }>;
  status(): Promise<EdgeStatus>;
  shop(): Promise<AppStatus>;
  ready(): Promise<readonly InstanceStatus[]>;
  /** Drains it, and fails when it does not end well. */
  stop(): Promise<void>;
}

const app = path.join(import.meta.dirname, '..', 'fixtures', 'apps', 'versions.mjs');

export async function startEdge(shop: Readonly<Record<string, unknown>> = {}): Promise<RunningEdge> {
  const directory = await mkdtemp(path.join(tmpdir(), 'wh-roll-'));
  const env = { XDG_RUNTIME_DIR: directory, XDG_STATE_HOME: path.join(directory, 'state') };
  const versionFile = path.join(directory, 'version');
  const deploy = (version: string): Promise<void> => writeFile(versionFile, version);
  const configure = (changes: Readonly<Record<string, unknown>>, others: object = {}): Promise<void> => {
    const { env: more = {}, ...rest } = changes as { env?: object };
    const config = { hosts: [shopHost], entry: app, drainTimeout: '5s', env: { VERSION_FILE: versionFile, ...more } };
    const file = {
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      logging: { access: false },
      lameDuck: '0s',
      apps: { shop: { ...config, ...rest }, ...others },
    };
    return writeFile(path.join(directory, 'windhover.json'), JSON.stringify(file));
  };
  await deploy('one');
  await configure(shop);
  const command = startCommand(['up'], { directory, env });
  const { output, child } = command;
  await waitFor('the edge is ready', () => {
    if (child.exitCode !== null) throw new Error(`it ended: ${output.stderr}`);
    return output.stdout.includes('ready: every app answers');
  });
  const control = /control +(\S+)/.exec(output.stdout)?.[1] ?? '';
  const status = async (): Promise<EdgeStatus> =>
    (await sendControl(control, { method: 'GET', path: '/status', action: 'tell' })).body as EdgeStatus;
  const shopStatus = async (): Promise<AppStatus> => {
    const found = (await status()).apps.find(({ name }) => name === 'shop');
    if (found === undefined) throw new Error('the edge has no shop');
    return found;
  };
  return {
    port: Number(/http:\/\/127\.0\.0\.1:0 +\S+:(\d+)/.exec(output.stdout)?.[1]),
    command,
    directory,
    run: (...args) => runCommand(args, { directory, env }),
    deploy,
    configure,
    async reload() {
      const asked = { method: 'POST', path: '/reload', action: 'take the file', onStep: () => undefined } as const;
      const { status: code, body } = await sendControl(control, asked);
      if (code !== 200) throw new Error(`the reload was refused: ${JSON.stringify(body)}`);
      return body as ReloadAnswer;
    },
    status,
    shop: shopStatus,
    ready: async () => (await shopStatus()).instances.filter(({ state }) => state === 'ready'),
    async stop() {
      child.kill('SIGINT');
      const { code } = await command.ended;
      await rm(directory, { recursive: true, force: true });
      if (code !== 0) throw new Error(`the edge ended with ${code}: ${output.stderr}`);
    },
  };
}
