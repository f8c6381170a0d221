/** Reads the users of basicAuth settings, those of their files among them, when a configuration is taken. */
import { readFile } from 'node:fs/promises';
import type { BasicAuthConfig, EdgeConfig } from '../../shared/config/generated/config-types.ts';
import { fileReason } from '../../shared/config/load-config.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { UsersOf } from '../model/gate-model.ts';
import { hashProblem } from '../passwords/hash-format.ts';
import { readUsersFile } from '../passwords/users-file.ts';

/** Throws WINDHOVER_USERS_UNREADABLE with the file, or the name in the configuration. */
export async function readUsers(apps: EdgeConfig['apps']): Promise<UsersOf> {
  const found = new Map<object, Readonly<Record<string, string>>>();
  for (const app of Object.values(apps)) {
    for (const { basicAuth } of [app, ...Object.values(app.routes)]) {
      if (basicAuth !== null && typeof basicAuth === 'object') found.set(basicAuth, await usersOf(basicAuth));
    }
  }
  return (setting) => found.get(setting) ?? {};
}

/** Those that are written win over those of the file. */
async function usersOf({ users, usersFile }: BasicAuthConfig): Promise<Readonly<Record<string, string>>> {
  for (const [name, hash] of Object.entries(users)) {
    const problem = hashProblem(hash);
    if (problem !== null) throw unreadable('basicAuth.users', `the hash of "${name}" ${problem}`);
  }
  if (usersFile === null) return users;
  return { ...(await usersOfFile(usersFile)), ...users };
}

async function usersOfFile(file: string): Promise<Readonly<Record<string, string>>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw unreadable(file, fileReason(cause), cause);
  }
  const { users, problems } = readUsersFile(text);
  if (problems[0] !== undefined) throw unreadable(file, problems[0]);
  return Object.fromEntries(users);
}

function unreadable(file: string, reason: string, cause?: unknown): Error {
  return createError('WINDHOVER_USERS_UNREADABLE', { file, reason }, { cause });
}
