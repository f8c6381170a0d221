/** `windhover hash-password`: the hash of a password, for basicAuth. The password is never an argument: everybody can read those. */
import { createError } from '../../shared/errors/windhover-error.ts';
import { makeScryptHash } from '../passwords/scrypt-hash.ts';
import { exitCodes, type Program } from './program.ts';
import { parseCommand } from './usage.ts';

/** What Authorization can carry, and the edge reads. */
const mostBytes = 512;

export async function hashPassword(args: readonly string[], program: Program): Promise<number> {
  const { positionals } = parseCommand(args, {}, 1);
  const [name] = positionals;
  if (name !== undefined && !/^[\x21-\x39\x3b-\x7e]{1,128}$/.test(name)) {
    throw refusal('a name is 1 to 128 characters of ASCII without space and colon');
  }
  const password = await program.readSecret('Password: ');
  if (program.isInputTerminal && (await program.readSecret('Once more: ')) !== password) {
    throw refusal('the two passwords differ');
  }
  const problem = passwordProblem(password);
  if (problem !== null) throw refusal(`the password ${problem}`);
  program.print(`${name === undefined ? '' : `${name}:`}${makeScryptHash(password)}`);
  return exitCodes.done;
}

function passwordProblem(password: string): string | null {
  if (password === '') return 'is empty';
  if (/\p{Cc}/u.test(password)) return 'holds control characters, which no client can send';
  return Buffer.byteLength(password) > mostBytes ? `is longer than ${mostBytes} bytes` : null;
}

function refusal(reason: string): Error {
  return createError('WINDHOVER_USAGE_INVALID', { reason });
}
