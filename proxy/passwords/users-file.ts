/** Reads a file of NAME:HASH lines, as htpasswd -B writes them. Empty lines and lines that begin with # say nothing. */
import { hashProblem } from './hash-format.ts';

export interface UsersFile {
  /** Hashes by name. */
  readonly users: ReadonlyMap<string, string>;
  /** "line 3: ...": each of them is a fault of the file. */
  readonly problems: readonly string[];
}

const namePattern = /^[\x21-\x39\x3b-\x7e]{1,128}$/;

export function readUsersFile(text: string): UsersFile {
  const users = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) continue;
    const problem = addEntry(users, entry);
    if (problem !== null) problems.push(`line ${index + 1}: ${problem}`);
  }
  return { users, problems };
}

/** What is wrong with it; null: it was added. Nothing of the line but its name is told: it may be a password. */
function addEntry(users: Map<string, string>, entry: string): string | null {
  const colon = entry.indexOf(':');
  if (colon === -1) return 'is not NAME:HASH';
  const name = entry.slice(0, colon);
  if (!namePattern.test(name)) return 'the name is not 1 to 128 characters of ASCII without space';
  if (users.has(name)) return `"${name}" is there twice`;
  const hash = entry.slice(colon + 1);
  const problem = hashProblem(hash);
  if (problem === null) users.set(name, hash);
  return problem === null ? null : `the hash of "${name}" ${problem}`;
}
