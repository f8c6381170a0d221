/**
 * The example as a newcomer runs it, `windhover up` on its file, in a process group of its own: with free ports and a
 * runtime and state directory of the test's, everything else as it is in deploy/.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Agent, RequestOptions } from 'node:https';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { sendControl } from '../../proxy/control/control-client.ts';
import type { EdgeStatus } from '../../proxy/model/status.ts';
import { type CommandResult, type RunningCommand, runCommand, startCommand } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';

const exampleDirectory = path.join(import.meta.dirname, '..', '..', 'deploy', 'examples', 'two-apps');

interface ExampleFile {
  endpoints: { url: string }[];
  apps: Record<string, { entry: string }>;
}

export interface Example {
  readonly command: RunningCommand;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** The development certificate, which is the only authority that the test's clients believe. */
  readonly certificate: Buffer;
  status(): Promise<EdgeStatus>;
  /** Another command of `windhover` on the same file. */
  run(...args: readonly string[]): Promise<CommandResult>;
  /** Another `windhover up`, on a file of its own that asks for the same ports. */
  runRival(): Promise<CommandResult>;
  /** SIGINT to the whole process group, as a terminal does. */
  interrupt(): void;
  /** SIGKILL for whatever is left, and the directory goes. */
  remove(): Promise<void>;
}

/** Up, with an answer from each app. */
export async function startExample(changes: Readonly<Record<string, unknown>> = {}): Promise<Example> {
  const directory = await mkdtemp(path.join(tmpdir(), 'wh-example-'));
  const env = { XDG_RUNTIME_DIR: directory, XDG_STATE_HOME: path.join(directory, 'state') };
  const file = path.join(directory, 'windhover.json');
  await writeFile(file, JSON.stringify({ ...(await readExample(['http://*:0', 'https://*:0'])), ...changes }));
  const command = startCommand(['up'], { directory, env });
  const { output, child } = command;
  await waitFor('the example is ready', () => {
    if (child.exitCode !== null) throw new Error(`it ended: ${output.stderr}`);
    return output.stdout.includes('ready: every app answers');
  });
  const port = (scheme: string): number =>
    Number(new RegExp(`${scheme}://\\*:0 +\\S+:(\\d+)`).exec(output.stdout)?.[1]);
  const place = (name: string): string => new RegExp(`${name} +(\\S+)`).exec(output.stdout)?.[1] ?? '';
  const [httpPort, httpsPort] = [port('http'), port('https')];
  return {
    command,
    httpPort,
    httpsPort,
    certificate: await readFile(place('certificate')),
    async status() {
      return (await sendControl(place('control'), { method: 'GET', path: '/status', action: 'tell' }))
        .body as EdgeStatus;
    },
    run: (...args) => runCommand(args, { directory, env }),
    async runRival() {
      const rival = await readExample([`http://*:${httpPort}`, `https://*:${httpsPort}`]);
      await writeFile(path.join(directory, 'rival.json'), JSON.stringify(rival));
      return runCommand(['up', 'rival.json'], { directory, env });
    },
    interrupt: () => void process.kill(-(child.pid ?? 0), 'SIGINT'),
    async remove() {
      for (const pid of [child.pid ?? 0, ...descendantsOf(child.pid ?? 0)]) killIfAlive(pid);
      await command.ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The example's own file, on other ports and with places that hold in another directory. */
async function readExample(urls: readonly string[]): Promise<ExampleFile> {
  const example = parse(await readFile(path.join(exampleDirectory, 'windhover.json'), 'utf8')) as ExampleFile;
  for (const [index, endpoint] of example.endpoints.entries()) endpoint.url = urls[index] ?? endpoint.url;
  for (const app of Object.values(example.apps)) app.entry = path.join(exampleDirectory, app.entry);
  return example;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/**
 * One request over TLS, on a connection of its own unless an agent is given. Rejects unless the certificate is for that
 * host and the response comes whole.
 */
export function ask(
  { httpsPort, certificate }: Pick<Example, 'httpsPort' | 'certificate'>,
  host: string,
  options: RequestOptions & { readonly agent?: Agent; readonly body?: string } = {},
): Promise<Answer> {
  const { body, headers, ...rest } = options;
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: httpsPort,
      servername: host,
      ca: certificate,
      agent: false,
      headers: { ...headers, host: `${host}:${httpsPort}` },
      ...rest,
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.end(body);
  });
}

/** Children and their children, whatever process group they are in. */
export function descendantsOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : null;
    if (parent !== null) parents.set(Number(name), parent);
  }
  const below = (parent: number): number[] =>
    [...parents].filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

export function isAlive(pid: number): boolean {
  return parentOf(pid) !== null;
}

/** The parent of a process that runs; null for one that is gone, or that only waits to be collected. */
function parentOf(pid: number): number | null {
  try {
    const [state = '', parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' ? null : Number(parent);
  } catch {
    return null;
  }
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
