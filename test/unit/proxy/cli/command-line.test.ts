import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../../proxy/cli/command-line.ts';
import { listenToStopSignals } from '../../../../proxy/cli/stop-signals.ts';
import { ControlServer } from '../../../../proxy/control/control-server.ts';
import { edgeFolderName } from '../../../../proxy/control/runtime-directory.ts';
import { silentLogger } from '../../../../shared/logging/logger.ts';
import { systemClock } from '../../../../shared/time/clock.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { fakeProgram } from '../../../helpers/fake-program.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-cli-'));
  const app = { hosts: ['a.localhost'], destinations: ['http://127.0.0.1:1'] };
  await writeFile(
    path.join(directory, 'windhover.json'),
    JSON.stringify({ endpoints: [{ url: 'http://127.0.0.1:0' }], apps: { a: app }, stateDirectory: 'state' }),
  );
});
afterAll(async () => {
  await rm(directory, { recursive: true });
});

const run = async (...args: string[]) => {
  const program = fakeProgram({ directory, env: { XDG_RUNTIME_DIR: directory } });
  const code = await runCommandLine(args, program);
  return { code, printed: program.printed.join('\n'), complaints: program.complaints.join('\n') };
};

describe('usage', () => {
  test('is shown when it is asked for, and when nothing is', async () => {
    expect(await run('help')).toMatchObject({ code: 0, printed: expect.stringContaining('windhover COMMAND') });
    expect(await run('--help')).toMatchObject({ code: 0 });
    expect(await run()).toMatchObject({ code: 2, printed: expect.stringContaining('windhover COMMAND') });
  });

  test.each(['up', 'check', 'serve', 'status', 'reload', 'stop', 'cert', 'hash-password'])(
    'of %s is shown by --help',
    async (command) => {
      const text = expect.stringMatching(new RegExp(`^windhover ${command} `));
      expect(await run(command, '--help')).toMatchObject({ code: 0, printed: text });
      expect(await run('help', command)).toMatchObject({ code: 0, printed: text });
    },
  );

  test('the version is that of the package', async () => {
    expect(await run('version')).toMatchObject({ code: 0, printed: '1.2.3' });
    expect(await run('--version')).toMatchObject({ code: 0, printed: '1.2.3' });
  });
});

describe('wrong usage is one sentence and exit code 2', () => {
  test.each([
    [['chek'], 'windhover: there is no command "chek" (did you mean "check"?); see `windhover help`'],
    [['constructor'], 'windhover: there is no command "constructor"; see `windhover help`'],
    [['check', 'a', 'b'], 'windhover: "b" is one argument too many; see `windhover help`'],
    [['check', '--jsn'], "windhover: Unknown option '--jsn'; see `windhover help`"],
    [['serve'], 'windhover: serve needs the module of an app: `windhover serve app.mjs`; see `windhover help`'],
    [
      ['serve', 'app.mjs', '--lame-duck', 'soon'],
      'windhover: --lame-duck soon is not a duration such as 5s; see `windhover help`',
    ],
    [['serve', 'a.mjs', '--key', 'k'], 'windhover: --key needs --cert FILE; see `windhover help`'],
    [
      ['serve', 'a.mjs', '--pfx', 'p', '--cert', 'c'],
      'windhover: --pfx stands for --cert and --key both; see `windhover help`',
    ],
    [
      ['serve', 'a.mjs', '--password-file', 'p'],
      'windhover: --password-file needs --cert FILE or --pfx FILE; see `windhover help`',
    ],
    [
      ['serve', 'a.mjs', '--pfx', 'p', '--password', 'secret'],
      "windhover: Unknown option '--password'; see `windhover help`",
    ],
    [
      ['serve', 'a.mjs', '--urls', 'https://*:443'],
      'windhover: an https URL needs a certificate: --cert FILE with --key FILE, or --pfx FILE; see `windhover help`',
    ],
    [['restart'], 'windhover: restart needs an APP, or --all; see `windhover help`'],
    ...[[], ['shop'], ['shop', '0'], ['shop', '257'], ['shop', 'many']].map((rest): [string[], string] => [
      ['scale', ...rest],
      'windhover: scale needs an APP and a number of instances from 1 to 256, or "auto"; see `windhover help`',
    ]),
    [['cert'], 'windhover: cert needs a kind: `windhover cert dev`; see `windhover help`'],
    [['cert', 'prod'], 'windhover: there is no kind of certificate "prod"; see `windhover help`'],
  ])('%j', async (args, sentence) => {
    expect(await run(...args)).toEqual({ code: 2, printed: '', complaints: sentence });
  });
});

describe('without a running edge', () => {
  test.each(['status', 'reload', 'stop', 'restart shop', 'restart --all', 'scale shop 2'])(
    '%s says so and exits 1',
    async (command) => {
      const file = path.join(directory, 'windhover.json');
      const complaints = `windhover: no edge runs on ${file}; start it with \`windhover up\``;
      expect(await run(...command.split(' '))).toEqual({ code: 1, printed: '', complaints });
    },
  );

  test('and without a file, the file is what is missing', async () => {
    const { code, complaints } = await run('status', 'nowhere.json');
    expect(code).toBe(2);
    expect(complaints).toMatch(/nowhere\.json: it does not exist$/);
  });

  test('--verbose shows where an error comes from', async () => {
    expect((await run('status', '--verbose')).complaints).toMatch(/WindhoverError: no edge runs[\s\S]+at /);
  });
});

describe('with a running edge', () => {
  test('reload prints the faults of the file, and what the edge says', async () => {
    const socketPath = path.join(
      directory,
      'windhover',
      edgeFolderName(path.join(directory, 'windhover.json')),
      'control.sock',
    );
    await rm(path.dirname(socketPath), { recursive: true, force: true });
    await mkdir(path.dirname(socketPath), { recursive: true });
    const control = new ControlServer({
      socketPath,
      file: 'x',
      clock: systemClock,
      logger: silentLogger(),
      handlers: {
        status: () => null,
        reload: async () => ({ generation: 9, rolls: [] }),
        restart: async (app, onStep) => {
          onStep('shop: starting');
          if (app === null) return [];
          const isGood = app === 'shop';
          const reason = isGood ? '' : 'the new version of it was rolled back: it ended';
          return [{ app, result: isGood ? 'done' : 'rolled-back', reason, lastStderr: isGood ? [] : ['no', 'way'] }];
        },
        scale: async (app) => [{ app, result: 'done', reason: '', lastStderr: [] }],
        upgrade: async () => ({ pid: 8, version: '2.0.0' }),
        stop: async () => undefined,
      },
    });
    await control.open();
    expect(await run('reload')).toEqual({ code: 0, printed: 'reloaded: generation 9', complaints: '' });
    expect(await run('restart', 'shop')).toEqual({
      code: 0,
      printed: 'shop: starting\nrestarted: shop',
      complaints: '',
    });
    expect(await run('restart', 'bad')).toEqual({
      code: 1,
      printed: 'shop: starting',
      complaints: 'windhover: the new version of it was rolled back: it ended\nits last lines on stderr:\n  no\n  way',
    });
    expect(await run('restart', '--all')).toMatchObject({ code: 0, printed: 'shop: starting\nno app has instances' });
    expect(await run('scale', 'shop', '3')).toEqual({ code: 0, printed: 'shop has 3 instances', complaints: '' });
    const upgraded = 'upgraded: pid 8 runs windhover 2.0.0; the former process drains';
    expect(await run('upgrade')).toEqual({ code: 0, printed: upgraded, complaints: '' });
    expect(await run('stop')).toEqual({ code: 0, printed: 'stopped', complaints: '' });
    const sentence = 'windhover: the edge did not say what it does: the edge is starting';
    expect(await run('status')).toEqual({ code: 1, printed: '', complaints: sentence });
    await control.close();
  });
});

test('cert dev makes the certificate, shows it and says how to trust it', async () => {
  const { code, printed } = await run('cert', 'dev');
  expect(code).toBe(0);
  expect(printed).toContain('made now');
  expect(printed).toContain('a.localhost');
  expect(printed).toContain(`NODE_EXTRA_CA_CERTS='${path.join(directory, 'state')}`);
  expect((await run('cert', 'dev')).printed).not.toContain('made now');
});

test('the first signal asks to stop, one a second later ends at once, and what comes in between is the same one', async () => {
  const clock = new FakeClock();
  const program = fakeProgram({ clock });
  const stopping = listenToStopSignals(program, () => program.exit(130));
  expect(stopping.isSignalled).toBe(false);
  program.signal('SIGINT');
  expect(await stopping.asked).toBe('person');
  expect(stopping.isSignalled).toBe(true);
  await clock.advance(999);
  program.signal('SIGINT');
  expect(program.complaints).toEqual(['draining; once more to end at once']);
  expect(program.exits).toEqual([]);
  await clock.advance(1);
  program.signal('SIGTERM');
  expect(program.exits).toEqual([130]);
});

test('SIGTERM is a service manager that asks', async () => {
  const program = fakeProgram();
  const stopping = listenToStopSignals(program, () => program.exit(130));
  program.signal('SIGTERM');
  expect(await stopping.asked).toBe('service');
});
