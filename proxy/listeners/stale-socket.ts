/** The socket file of an endpoint whose owner died is removed; one that somebody answers on is left for "in use" to be said. */
import { unlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import { codeOf } from '../../shared/errors/windhover-error.ts';

/** @throws WindhoverError for a URL that is none. */
export async function clearStaleSocket(url: string): Promise<void> {
  const prefix = parseUrlPrefix(url);
  if (prefix.kind !== 'unix' || !(await isRefused(prefix.path))) return;
  // Somebody else may have removed it in the meantime.
  await unlink(prefix.path).catch(() => undefined);
}

/** ECONNREFUSED: the file is a socket and nobody listens on it. */
function isRefused(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(false);
    });
    probe.once('error', (error) => resolve(codeOf(error) === 'ECONNREFUSED'));
  });
}
