import { describe, expect, it } from 'vitest';
import { formatPassedOn, givenSockets, listenDescriptors } from '../../../../proxy/listeners/activation.ts';

describe('sockets of a service manager', () => {
  it('are those of LISTEN_FDS for this very process, with their names', () => {
    const env = { LISTEN_PID: '7', LISTEN_FDS: '3', LISTEN_FDNAMES: 'web:tls' };
    expect(listenDescriptors(env, 7)).toEqual({ first: 3, names: ['web', 'tls', 'unknown'] });
    expect(listenDescriptors(env, 8)).toBeNull();
    expect(listenDescriptors({}, 7)).toBeNull();
  });

  it('are told by number and name', () => {
    expect(givenSockets({ first: 3, names: ['web', 'unknown'] })).toEqual([
      { fd: 3, url: null, ownsFile: false, from: 'systemd (web)' },
      { fd: 4, url: null, ownsFile: false, from: 'systemd' },
    ]);
    expect(givenSockets(null)).toEqual([]);
  });

  it('are passed on by a parent under other numbers', () => {
    const passed = formatPassedOn({ first: 4, names: ['web', 'tls'] });
    expect(listenDescriptors({ WINDHOVER_LISTEN: passed, LISTEN_PID: '7', LISTEN_FDS: '2' }, 7)).toEqual({
      first: 4,
      names: ['web', 'tls'],
    });
  });

  it.each([
    { LISTEN_PID: '7' },
    { LISTEN_PID: '7', LISTEN_FDS: '0' },
    { LISTEN_PID: '7', LISTEN_FDS: '-1' },
    { LISTEN_PID: '7', LISTEN_FDS: '99999' },
    { WINDHOVER_LISTEN: '4' },
    { WINDHOVER_LISTEN: 'x:web' },
  ])('are refused with the variable where it names none: %o', (env) => {
    expect(() => listenDescriptors(env, 7)).toThrow('which names no sockets; correct or unset it');
  });
});
