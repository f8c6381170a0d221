/**
 * Sockets of systemd (sd_listen_fds(3)): descriptors from 3 on, as many as LISTEN_FDS says, if LISTEN_PID is us. A parent of
 * ours that was given them passes them on with WINDHOVER_LISTEN, since it cannot know the pid of its child beforehand.
 */
import { createError } from '../../shared/errors/windhover-error.ts';
import type { GivenSocket } from './inherited-sockets.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** "first descriptor:names as in LISTEN_FDNAMES" */
export const passedOnVariable = 'WINDHOVER_LISTEN';

const firstDescriptor = 3;
/** What systemd calls a socket that the unit gives no name. */
const noName = 'unknown';

export interface ListenDescriptors {
  readonly first: number;
  /** One for each descriptor. */
  readonly names: readonly string[];
}

/** null: there are none. @throws WINDHOVER_SOCKET_VARIABLE_INVALID */
export function listenDescriptors(env: Environment, pid: number): ListenDescriptors | null {
  const passed = env[passedOnVariable];
  if (passed !== undefined) return readPassed(passed);
  if (env['LISTEN_PID'] !== String(pid)) return null;
  const count = env['LISTEN_FDS'] ?? '';
  if (!/^[1-9]\d{0,3}$/.test(count)) throw invalid('LISTEN_FDS', count);
  const names = env['LISTEN_FDNAMES']?.split(':') ?? [];
  return { first: firstDescriptor, names: Array.from({ length: Number(count) }, (_, index) => names[index] ?? noName) };
}

export function formatPassedOn({ first, names }: ListenDescriptors): string {
  return [String(first), ...names].join(':');
}

export function givenSockets(descriptors: ListenDescriptors | null): GivenSocket[] {
  if (descriptors === null) return [];
  const { first, names } = descriptors;
  return names.map((name, index) => ({
    fd: first + index,
    url: null,
    ownsFile: false,
    from: name === noName ? 'systemd' : `systemd (${name})`,
  }));
}

function readPassed(text: string): ListenDescriptors {
  const [first = '', ...names] = text.split(':');
  if (!/^\d{1,4}$/.test(first) || names.length === 0) throw invalid(passedOnVariable, text);
  return { first: Number(first), names };
}

function invalid(variable: string, value: string): Error {
  return createError('WINDHOVER_SOCKET_VARIABLE_INVALID', { variable, value });
}
