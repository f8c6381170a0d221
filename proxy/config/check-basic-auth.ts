/** Rules of names and passwords: hashes that are worth their name, a file that can be read, and a connection that keeps them. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileReason } from '../../shared/config/load-config.ts';
import { NetworkList } from '../../shared/endpoints/network-list.ts';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import { hashProblem } from '../passwords/hash-format.ts';
import { readUsersFile } from '../passwords/users-file.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

const maxFileBytes = 1_048_576;

export async function checkBasicAuth(context: CheckContext): Promise<void> {
  const exposed = exposedEndpoint(context.root);
  for (const [, app] of context.root.at('apps').entries) {
    for (const place of [app, ...app.at('routes').entries.map(([, route]) => route)]) {
      const basicAuth = place.at('basicAuth');
      if (basicAuth.value === true) basicAuth.report('is not enough: write { "users": { "NAME": "HASH" } }');
      if (basicAuth.value === true || basicAuth.value === false || !basicAuth.isWritten) continue;
      await checkPlace(context, basicAuth);
      if (exposed === null) continue;
      const message = `sends passwords in the clear to ${exposed}; use https there, or redirectToHttps`;
      context.warnings.push(basicAuth.faultAt(message, { at: 'key' }));
    }
  }
}

async function checkPlace(context: CheckContext, basicAuth: ConfigCursor): Promise<void> {
  const users = basicAuth.at('users').entries;
  for (const [, hash] of users) {
    const problem = typeof hash.value === 'string' ? hashProblem(hash.value) : null;
    if (problem !== null) hash.report(problem);
  }
  const file = basicAuth.at('usersFile');
  if (users.length === 0 && !file.isWritten) {
    basicAuth.report('lets nobody in: add "users" or "usersFile"', { at: 'key' });
  }
  if (file.text !== null) await checkFile(resolve(context.directory, file.text), file);
}

async function checkFile(path: string, cursor: ConfigCursor): Promise<void> {
  try {
    const text = await readFile(path, 'utf8');
    if (text.length > maxFileBytes) cursor.report(`${path} has more than ${maxFileBytes} bytes`);
    const { users, problems } = readUsersFile(text);
    for (const problem of problems) cursor.report(`${path} ${problem}`);
    if (users.size === 0 && problems.length === 0) cursor.report(`${path} holds no user`);
  } catch (error) {
    cursor.report(`cannot read ${path}: ${fileReason(error)}`);
  }
}

/** One that passwords reach from elsewhere without TLS: with trusted proxies, these have the TLS. */
function exposedEndpoint(root: ConfigCursor): string | null {
  if (root.at('trustedProxies').items.length > 0) return null;
  const local = new NetworkList(['loopback']);
  for (const endpoint of root.at('endpoints').items) {
    const url = endpoint.at('url').text;
    const redirect = endpoint.at('redirectToHttps').value;
    if (url === null || (redirect !== undefined && redirect !== null && redirect !== false)) continue;
    if (isExposed(url, local)) return url;
  }
  return null;
}

function isExposed(url: string, local: NetworkList): boolean {
  try {
    const prefix = parseUrlPrefix(url);
    if (prefix.kind === 'unix' || prefix.secure) return false;
    return prefix.reach === 'any' || (prefix.reach === 'address' && !local.has(prefix.host));
  } catch {
    // What it is, is said elsewhere.
    return false;
  }
}
