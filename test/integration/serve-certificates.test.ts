/** `windhover serve` over https: every form of a certificate, passwords from a file, and what it says of one it cannot use. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { encryptKey, makeCertificate } from '../helpers/certificates.ts';
import { type RunningCommand, runCommand, startCommand } from '../helpers/run-command.ts';
import { visit } from '../helpers/tls-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { loadNativeTests } from '../native/native-tests-addon.ts';

let directory = '';
let running: RunningCommand | null = null;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-serve-'));
  const own = await makeCertificate({ names: ['own.test'] });
  const encrypted = encryptKey(own.key, 'pässword', 'pkcs8');
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'app.mjs': 'export default { fetch: () => new Response("served") };\n',
    'own.crt': own.cert,
    'own.key': own.key,
    'other.key': (await makeCertificate()).key,
    'encrypted.key': encrypted,
    'bundle.pem': own.cert + encrypted,
    'own.pfx': loadNativeTests().makePkcs12(own.cert, own.key, '', 'pässword', false),
    password: 'pässword\r\nand a second line\n',
    wrong: 'password',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(directory, name), content);
});

afterEach(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  running = null;
});

afterAll(async () => await rm(directory, { recursive: true, force: true }));

const serveArguments = (flags: string): string[] => [
  'serve',
  'app.mjs',
  '--urls',
  'https://127.0.0.1:0',
  ...flags.split(' '),
];

describe('windhover serve', () => {
  test.each([
    '--cert own.crt --key own.key',
    '--cert own.crt --key encrypted.key --password-file password',
    '--cert bundle.pem --password-file password',
    '--pfx own.pfx --password-file password',
  ])('%s', async (flags) => {
    const served = startCommand(serveArguments(flags), { directory, env: {} });
    running = served;
    const port = await waitFor('it listens', () => {
      if (served.child.exitCode !== null) throw new Error(served.output.stderr);
      return /listening on https:\/\/127\.0\.0\.1:(\d+)/.exec(served.output.stdout)?.[1];
    });
    expect(await visit(Number(port))).toMatchObject({ status: 200, body: 'served', server: 'own.test' });
  });

  test.each([
    ['--cert none.crt', 'cannot read none.crt: it does not exist; check the path'],
    ['--pfx own.pfx --password-file none', 'cannot read none: it does not exist; check the path'],
    ['--pfx own.pfx', 'own.pfx cannot be opened: it is encrypted, and no password is given; give it'],
    [
      '--pfx own.pfx --password-file wrong',
      'own.pfx cannot be opened: it is encrypted, and the password does not open it',
    ],
    [
      '--cert bundle.pem',
      'bundle.pem cannot be opened: it is encrypted, and no password is given; give it, or a key without one',
    ],
    [
      '--cert own.crt --key other.key',
      'the key in other.key does not belong to the certificate in own.crt; give the key that the certificate was made with',
    ],
    [
      '--cert own.crt',
      'own.crt cannot be used as a private key: it holds no key beside the certificate; give the key too, as key',
    ],
  ])('%s is refused in one sentence', async (flags, sentence) => {
    const { code, stderr } = await runCommand(serveArguments(flags), { directory, env: {} });
    expect(stderr.replaceAll(`${directory}/`, '')).toBe(`windhover: ${sentence}\n`);
    expect(code).toBe(1);
  });
});
