import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runBinaryPath } from '../../dist/native/index.js';
import { attachProgram, type RunHandlers, type RunningProgram } from '../../dist/proxy/supervisor/run-process.js';
import { RunEventDecoder } from '../../dist/proxy/supervisor/run-protocol.js';
import { waitFor } from '../helpers/wait-for.ts';
import { builtDirectory, isRunning, temporaryDirectory } from './supervisor-fixture.ts';

interface Runner {
  readonly process: ChildProcess;
  readonly control: string;
  readonly exitCode: Promise<number | null>;
}

interface Attached extends RunningProgram {
  readonly said: { stdout: string; stderr: string; dropped: number; exit: string };
  readonly gone: Promise<void>;
}

/** Resolves when the program runs. */
async function run(
  words: readonly string[],
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Runner> {
  const control = path.join(temporaryDirectory(), 'control.run');
  const runner = spawn(runBinaryPath(), ['--control', control, '--cwd', '/', ...options, '--', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    env,
  });
  onTestFinished(() => void runner.kill('SIGTERM'));
  const exitCode = new Promise<number | null>((resolve) => {
    runner.once('exit', resolve);
  });
  let complaint = '';
  runner.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  await new Promise((resolve) => {
    runner.stderr.once('close', resolve);
  });
  expect(complaint).toBe('');
  return { process: runner, control, exitCode };
}

async function attach(runner: Runner): Promise<Attached> {
  const said = { stdout: '', stderr: '', dropped: 0, exit: '' };
  let onGone: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    onGone = resolve;
  });
  const handlers: RunHandlers = {
    onOutput: (stream, bytes) => {
      said[stream] += bytes.toString();
    },
    onDropped: (bytes) => {
      said.dropped += bytes;
    },
    onExited: ({ code, signal }) => {
      said.exit = signal ?? `code ${code}`;
    },
    onGone: () => onGone(),
  };
  return { ...(await attachProgram(runner.control, handlers)), said, gone };
}

const ignored: RunHandlers = { onOutput() {}, onDropped() {}, onExited() {}, onGone() {} };

function complain(words: readonly string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(runBinaryPath(), words, { encoding: 'utf8' });
  return { status, stderr };
}

describe('reports of a program', () => {
  /** Writes `text` to the pipe whose number is in REPORTS once `go` is there, then makes `go`.done and stays. */
  const reporter = (text: string, go: string): string[] => [
    'python3',
    '-c',
    `import os, time
while not os.path.exists('${go}'): time.sleep(0.02)
os.write(int(os.environ['REPORTS']), b'${text}')
open('${go}.done', 'w').close()
time.sleep(60)`,
  ];

  it('are passed on whole, the newest alone', async () => {
    const reports: string[] = [];
    const go = path.join(temporaryDirectory(), 'go');
    const runner = await run(reporter('a'.repeat(16) + 'b'.repeat(16), go), ['--report-variable', 'REPORTS']);
    await attachProgram(runner.control, { ...ignored, onReport: (bytes) => void reports.push(bytes.toString()) });
    writeFileSync(go, '');
    await waitFor('a report', () => reports.length > 0);
    expect(reports).toEqual(['bbbbbbbbbbbbbbbb']);
  });

  it('are not kept for an edge that comes later', async () => {
    const heard: string[] = [];
    const go = path.join(temporaryDirectory(), 'go');
    const runner = await run(reporter('a'.repeat(16), go), ['--report-variable', 'REPORTS']);
    writeFileSync(go, '');
    await waitFor('a report', () => existsSync(`${go}.done`));
    const gone = new Promise<void>((onGone) => {
      const handlers = { ...ignored, onReport: (bytes: Buffer) => void heard.push(bytes.toString()), onGone };
      void attachProgram(runner.control, handlers).then((program) => program.kill());
    });
    await gone;
    expect(heard).toEqual([]);
  });

  it('have no pipe where nobody asked for them', async () => {
    const runner = await run(['sh', '-c', 'echo "[$REPORTS]"; exec sleep 60'], [], { PATH: process.env['PATH'] });
    const { said } = await attach(runner);
    await waitFor('a word', () => said.stdout.includes('[]'));
  });
});

describe('windhover-run', () => {
  it('is smaller than 1 MiB', () => {
    const built = path.join(builtDirectory, '..', 'native', 'build', 'Release', 'windhover-run');
    expect(statSync(built).size).toBeLessThan(1024 * 1024);
  });

  it('keeps output and exit code for an edge that comes later, and goes once they were read', async () => {
    const runner = await run(['sh', '-c', 'echo out; echo err >&2; exit 3']);
    expect(statSync(runner.control).mode & 0o777).toBe(0o600);
    const { said, gone } = await attach(runner);
    await gone;
    expect(said).toEqual({ stdout: 'out\n', stderr: 'err\n', dropped: 0, exit: 'code 3' });
    expect([await runner.exitCode, existsSync(runner.control)]).toEqual([0, false]);
  });

  it('never stops a program whose output nobody reads: it keeps the last 64 KiB and counts the rest', async () => {
    const marker = path.join(temporaryDirectory(), 'marker');
    const runner = await run(['sh', '-c', 'yes 0123456789 | head -n 200000; echo last; touch "$0"', marker]);
    await waitFor('the program has said everything', () => existsSync(marker));
    const { said, gone } = await attach(runner);
    await gone;
    expect(said.stdout.length).toBeLessThanOrEqual(64 * 1024);
    expect(said.stdout.length + said.dropped).toBe(200_000 * 11 + 5);
    expect(said.stdout.endsWith('0123456789\nlast\n')).toBe(true);
  });

  it('reads on while its edge does not', async () => {
    const marker = path.join(temporaryDirectory(), 'marker');
    const runner = await run(['sh', '-c', 'yes 0123456789 | head -n 400000; touch "$0"; sleep 100', marker]);
    const socket = connect(runner.control);
    onTestFinished(() => void socket.destroy());
    socket.pause();
    await new Promise((resolve) => {
      socket.once('connect', resolve);
    });
    const decoder = new RunEventDecoder();
    await waitFor('the flood has passed, with nobody reading', () => existsSync(marker));
    const types = new Set<string>();
    socket.on('data', (chunk: Buffer) => {
      for (const event of decoder.push(chunk)) types.add(event.type);
    });
    socket.resume();
    await waitFor('the count of what was dropped', () => types.has('dropped'));
  });

  it('hands its edge to the newest one that attaches', async () => {
    const runner = await run(['sleep', '100']);
    const first = await attach(runner);
    const second = await attach(runner);
    await first.gone;
    expect(isRunning(second.pid)).toBe(true);
    second.kill();
    await second.gone;
    expect(second.said.exit).toBe('SIGKILL');
  });

  it('lets its program alone while an edge is attached, and ends it when the lease is over', async () => {
    const runner = await run(['sleep', '100'], ['--lease', '300']);
    const edge = await attach(runner);
    await new Promise((resolve) => {
      setTimeout(resolve, 600);
    });
    expect(isRunning(edge.pid)).toBe(true);
    const begin = performance.now();
    const socketless = await run(['sleep', '100'], ['--lease', '300']);
    await socketless.exitCode;
    expect(performance.now() - begin).toBeGreaterThanOrEqual(300);
    edge.terminate(1000);
    await edge.gone;
    expect(edge.said.exit).toBe('SIGTERM');
  });

  it('waits for helpers of a program that was told to stop, and kills them after the time it was given', async () => {
    const helper = 'trap "" TERM; echo $$; while :; do sleep 1; done';
    const script = 'trap "exit 0" TERM; sh -c "$0" & while :; do sleep 0.05; done';
    const runner = await run(['sh', '-c', script, helper]);
    const edge = await attach(runner);
    const helperPid = Number(
      await waitFor("the helper's pid", () => edge.said.stdout.endsWith('\n') && edge.said.stdout),
    );
    const begin = performance.now();
    edge.terminate(500);
    await edge.gone;
    expect(performance.now() - begin).toBeGreaterThanOrEqual(500);
    expect([edge.said.exit, isRunning(helperPid)]).toEqual(['code 0', false]);
  });

  it('ignores what a terminal sends to everybody, and takes SIGTERM as an order to stop', async () => {
    const runner = await run(['sleep', '100']);
    const edge = await attach(runner);
    for (const signal of ['SIGINT', 'SIGHUP'] as const) runner.process.kill(signal);
    runner.process.kill('SIGTERM');
    await edge.gone;
    expect(edge.said.exit).toBe('SIGTERM');
    expect(await runner.exitCode).toBe(0);
  });

  it('takes its program with it when it is killed itself', async () => {
    const runner = await run(['sleep', '100']);
    const edge = await attach(runner);
    runner.process.kill('SIGKILL');
    await edge.gone;
    // Linux tells a child of its parent's death; elsewhere the test must clean up.
    if (process.platform === 'linux') await waitFor('the program has ended', () => !isRunning(edge.pid));
    else process.kill(edge.pid, 'SIGKILL');
  });

  it('lets go of an edge that speaks something else, and keeps the program', async () => {
    const runner = await run(['sleep', '100']);
    const socket = connect(runner.control);
    socket.write('GET / HTTP/1.1\r\n\r\n');
    socket.resume();
    await new Promise((resolve) => {
      socket.once('close', resolve);
    });
    const edge = await attach(runner);
    expect(isRunning(edge.pid)).toBe(true);
    edge.kill();
    await edge.gone;
  });

  it('passes no descriptor of its own or of its starter to the program', async () => {
    const control = path.join(temporaryDirectory(), 'control.run');
    const spare = openSync('/dev/null', 'r');
    const runner = spawn(runBinaryPath(), ['--control', control, '--cwd', '/', '--', 'ls', '/dev/fd/'], {
      stdio: ['ignore', 'ignore', 'pipe', spare, spare],
      detached: true,
    });
    closeSync(spare);
    await new Promise((resolve) => {
      runner.stderr?.once('close', resolve).resume();
    });
    const edge = await attach({ process: runner, control, exitCode: Promise.resolve(null) });
    await edge.gone;
    // 3 is what ls itself reads the folder by.
    expect(edge.said.stdout.split('\n')).toEqual(['0', '1', '2', '3', '']);
  });

  it.each([
    [[], 2, 'windhover-run: --control PATH is missing: where to put the control socket\n'],
    [['--control', '/tmp/x'], 2, 'windhover-run: --cwd DIR is missing: where the program starts\n'],
    [['--control', '/tmp/x', '--cwd', '/'], 2, 'windhover-run: the program is missing: give it after "--"\n'],
    [['--speed', '9'], 2, 'windhover-run: unknown option "--speed"\n'],
    [['--lease'], 2, 'windhover-run: "--lease" needs a value\n'],
    [['--lease', '1s'], 2, 'windhover-run: --lease needs a number of milliseconds, at most a day; it was given "1s"\n'],
  ])('refuses the command line %j in one sentence', (words, status, stderr) => {
    expect(complain(words)).toEqual({ status, stderr });
  });

  it('refuses a control socket that is there already, and leaves it there', () => {
    const control = path.join(temporaryDirectory(), 'control.run');
    closeSync(openSync(control, 'w'));
    expect(complain(['--control', control, '--cwd', '/', '--', 'true'])).toEqual({
      status: 1,
      stderr: `windhover-run: cannot make the control socket ${control}: there is a file of that name already\n`,
    });
    expect(existsSync(control)).toBe(true);
  });
});

function testAsRoot(): void {
  it('starts a program as another user without a way back, in a socket folder of that user', async () => {
    const folder = path.join(temporaryDirectory(), 'sockets');
    spawnSync('chmod', ['711', path.dirname(folder)]);
    const script = 'id -u; id -g; echo "$USER"; touch "$0/mine" && stat -c "%U %a" "$0"';
    const runner = await run(['sh', '-c', script, folder], ['--user', 'nobody', '--socket-directory', folder], {
      PATH: process.env['PATH'],
    });
    const edge = await attach(runner);
    await edge.gone;
    const [uid, gid, name, owner] = edge.said.stdout.trim().split('\n');
    expect([uid, gid, name, owner]).toEqual(['65534', '65534', 'nobody', 'nobody 700']);
  });

  it('says what to change when that user cannot reach the folder of its socket', () => {
    const closed = temporaryDirectory();
    const words = [
      '--control',
      `${closed}/c`,
      '--cwd',
      '/',
      '--user',
      'nobody',
      '--socket-directory',
      `${closed}/s`,
      '--',
      'true',
    ];
    const { status, stderr } = complain(words);
    expect(status).toBe(1);
    expect(stderr).toContain(`user "nobody" cannot reach the folder of its socket ${closed}/s (Permission denied)`);
  });
}

function testAsOrdinaryUser(): void {
  it('refuses to start a program as somebody else', () => {
    const words = ['--control', `${temporaryDirectory()}/c`, '--cwd', '/', '--user', 'root', '--', 'true'];
    expect(complain(words).stderr).toContain(
      'only root may start a program as another user or group (asked for: root)',
    );
  });
}

if (process.getuid?.() === 0) describe('windhover-run as root', testAsRoot);
else describe('windhover-run as an ordinary user', testAsOrdinaryUser);
