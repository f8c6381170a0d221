import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../../proxy/cli/command-line.ts';
import { readSecret } from '../../../../proxy/cli/read-secret.ts';
import { verifyPassword } from '../../../../proxy/passwords/verify-password.ts';
import { fakeProgram } from '../../../helpers/fake-program.ts';

async function run(typed: readonly string[], isInputTerminal: boolean, ...args: string[]) {
  const answers = [...typed];
  const program = fakeProgram({ isInputTerminal, readSecret: async () => answers.shift() ?? '' });
  const code = await runCommandLine(['hash-password', ...args], program);
  return { code, printed: program.printed.join('\n'), complaints: program.complaints.join('\n') };
}

describe('windhover hash-password', () => {
  it('prints the hash of a password that is piped in, with a name as a line of a usersFile', async () => {
    const alone = await run(['päss word'], false);
    expect([alone.code, verifyPassword('päss word', alone.printed)]).toEqual([0, true]);
    const { printed } = await run(['secret'], false, 'ann');
    expect(printed).toMatch(/^ann:\$scrypt\$/);
    expect(verifyPassword('secret', printed.slice('ann:'.length))).toBe(true);
  });

  it('makes another hash each time', async () => {
    const [first, second] = await Promise.all([run(['secret'], false), run(['secret'], false)]);
    expect(first.printed).not.toBe(second.printed);
  });

  it('asks a person twice', async () => {
    expect(await run(['secret', 'secret'], true)).toMatchObject({ code: 0 });
    expect(await run(['secret', 'sekret'], true)).toMatchObject({
      code: 2,
      printed: '',
      complaints: expect.stringContaining('the two passwords differ'),
    });
  });

  it.each([
    ['', 'is empty'],
    ['a\tb', 'holds control characters, which no client can send'],
    ['ä'.repeat(257), 'is longer than 512 bytes'],
  ])('refuses %j, which nobody could log in with', async (password, problem) => {
    const { code, printed, complaints } = await run([password], false);
    expect([code, printed]).toEqual([2, '']);
    expect(complaints).toContain(`the password ${problem}`);
  });

  it.each(['a b', 'a:b', 'ä', 'x'.repeat(129)])('refuses the name %j', async (name) => {
    expect(await run(['secret'], false, name)).toMatchObject({ code: 2, printed: '' });
  });
});

describe('readSecret', () => {
  it('is the first line of what is piped in', async () => {
    const input = new PassThrough();
    const read = readSecret(input, 'Password: ', null);
    input.end('secret\r\nother\n');
    expect(await read).toBe('secret');
    const empty = new PassThrough();
    empty.end();
    expect(await readSecret(empty, 'Password: ', null)).toBe('');
  });

  it('echoes nothing of what is typed', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const read = readSecret(input, 'Password: ', { output, onInterrupt: () => undefined });
    input.write('secret\r');
    expect(await read).toBe('secret');
    expect(String(output.read())).toBe('Password: \n');
  });

  it('tells that it was interrupted', async () => {
    const input = new PassThrough();
    const interrupted = new Promise<void>((resolve) => {
      void readSecret(input, '', { output: new PassThrough(), onInterrupt: resolve });
    });
    input.write('\u0003');
    await interrupted;
    input.end();
  });
});
