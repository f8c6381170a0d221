/** Finds the edge that runs on a configuration file, wherever its sockets may be, and asks it. */
import { join, resolve } from 'node:path';
import { draftConfig } from '../../shared/config/load-config.ts';
import { createError, isWindhoverError } from '../../shared/errors/windhover-error.ts';
import { type ControlRequest, findAnswering, sendControl } from '../control/control-client.ts';
import {
  controlSocketPath,
  type DirectoryCandidate,
  edgeFolderNames,
  runtimeCandidates,
} from '../control/runtime-directory.ts';
import type { Program } from './program.ts';

/** Where systemd puts it, for an operator whose shell does not have the service's environment. */
const systemDirectory = '/run/windhover';

/** Throws WINDHOVER_EDGE_NOT_RUNNING, or WINDHOVER_CONFIG_UNREADABLE when there is not even a file. */
export async function findEdge(file: string, program: Program): Promise<string> {
  const { bases, missing } = await edgeBases(file, program);
  const folders = edgeFolderNames(file).flatMap((name) => bases.map(({ path }) => join(path, name)));
  const found = await findAnswering(folders.map(controlSocketPath));
  if (found !== null) return found;
  throw missing ?? createError('WINDHOVER_EDGE_NOT_RUNNING', { file });
}

/** Directories in which the folder of the file's edge may be. `missing`: why there is not even a file. */
export async function edgeBases(
  file: string,
  program: Program,
): Promise<{ readonly bases: readonly DirectoryCandidate[]; readonly missing: Error | null }> {
  const { configured, missing } = await configuredDirectory(file, program);
  const system = { path: systemDirectory, setting: 'runtimeDirectory', shared: true };
  return { bases: [...runtimeCandidates(configured, program), system], missing };
}

/** A file with faults still says where its edge is. */
async function configuredDirectory(
  file: string,
  program: Program,
): Promise<{ readonly configured: string | null; readonly missing: Error | null }> {
  try {
    const { document, config, directory } = await draftConfig(file, { env: program.env });
    if (config !== null) return { configured: config.runtimeDirectory, missing: null };
    const { value } = document;
    const written =
      typeof value === 'object' && value !== null && 'runtimeDirectory' in value ? value.runtimeDirectory : null;
    return { configured: typeof written === 'string' ? resolve(directory, written) : null, missing: null };
  } catch (error) {
    if (isWindhoverError(error)) return { configured: null, missing: error };
    throw error;
  }
}

/** The answer's body; throws with the edge's own words when it refuses. Faults are left to `onFaults`. */
export async function askEdge(
  file: string,
  program: Program,
  request: ControlRequest,
  onFaults: (faults: readonly string[]) => void = () => undefined,
): Promise<unknown> {
  const { status, body } = await sendControl(await findEdge(file, program), request);
  if (status === 200) return body;
  const error = errorOf(body);
  onFaults(error.faults);
  throw createError('WINDHOVER_CONTROL_FAILED', { action: request.action, reason: error.message });
}

function errorOf(body: unknown): { readonly message: string; readonly faults: readonly string[] } {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  if (typeof error !== 'object' || error === null) return { message: 'it answered something else', faults: [] };
  const message = 'message' in error ? String(error.message) : 'it did not say why';
  const faults = 'faults' in error && Array.isArray(error.faults) ? error.faults.map(String) : [];
  return { message, faults };
}
