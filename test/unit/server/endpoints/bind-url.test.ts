import { describe, expect, test } from 'vitest';
import type { Sockets } from '../../../../native/index.ts';
import { bindUrl } from '../../../../server/endpoints/bind-url.ts';
import type { UnixListenOptions } from '../../../../server/index.ts';
import { parseUrlPrefix } from '../../../../shared/endpoints/url-prefix.ts';
import { createLogger } from '../../../../shared/logging/logger.ts';

/** Binds where the system has these failures, by address; says what happened. */
async function bindWith(url: string, failures: Readonly<Record<string, string>>, options: UnixListenOptions = {}) {
  const calls: string[] = [];
  const log: { level: number; msg: string }[] = [];
  const failAt = (address: string, syscall: string): void => {
    const code = failures[address];
    if (code !== undefined) throw Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
  };
  const sockets = {
    bindTcp: (host: string, port: number, backlog: number) => {
      failAt(host, 'bind');
      return calls.push(`bind ${host} ${port} ${backlog}`);
    },
    bindUnix: (path: string, backlog: number, { mode, uid, gid }: Parameters<Sockets['bindUnix']>[2]) => {
      failAt(path, uid === undefined ? 'bind' : 'chown');
      return calls.push(`bind ${path} ${backlog} ${mode.toString(8)} ${uid}:${gid}`);
    },
    closeFd: (fd: number) => void calls.push(`close ${fd}`),
    userId: () => 1000,
    groupId: () => null,
  } as unknown as Sockets;
  const logger = createLogger({ level: 'debug', destination: { write: (line) => void log.push(JSON.parse(line)) } });
  const bound = await bindUrl(parseUrlPrefix(url), options, { logger, sockets }).catch((error: Error) => error);
  return { bound, calls, log };
}

describe('localhost on a system that lacks a family', () => {
  test.each([
    ['IPv6 is switched off', { '::1': 'EADDRNOTAVAIL' }, '[::1]:80', '127.0.0.1:80', 'bind 127.0.0.1 80 4096'],
    ['IPv6 is not there', { '::1': 'EAFNOSUPPORT' }, '[::1]:80', '127.0.0.1:80', 'bind 127.0.0.1 80 4096'],
    ['IPv4 is not there', { '127.0.0.1': 'EAFNOSUPPORT' }, '127.0.0.1:80', '[::1]:80', 'bind ::1 80 4096'],
  ])('warns once and goes on with the other: %s', async (_, failures, missing, other, call) => {
    const { bound, calls, log } = await bindWith('http://localhost:80', failures);
    expect(bound).toEqual([{ fd: 1, file: null }]);
    expect(calls).toEqual([call]);
    expect(log.map(({ level, msg }) => [level, msg])).toEqual([
      [
        40,
        `cannot listen on ${missing}: no network interface of this machine has this address; it goes on with ${other}`,
      ],
    ]);
  });

  test('fails where both are missing', async () => {
    const { bound, log } = await bindWith('http://localhost:80', {
      '::1': 'EAFNOSUPPORT',
      '127.0.0.1': 'EAFNOSUPPORT',
    });
    expect(bound).toMatchObject({ code: 'WINDHOVER_ENDPOINT_UNAVAILABLE' });
    expect(log).toEqual([]);
  });

  test('fails where the other is in use, and lets go of what it had', async () => {
    const { bound, calls } = await bindWith('http://localhost:80', { '::1': 'EADDRINUSE' });
    expect(bound).toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    expect(calls).toEqual(['bind 127.0.0.1 80 4096', 'close 1']);
  });
});

describe('every address', () => {
  test('is IPv4 alone where there is no IPv6, which is worth a debug line', async () => {
    const { calls, log } = await bindWith('http://*:80', { '::': 'EAFNOSUPPORT' });
    expect(calls).toEqual(['bind 0.0.0.0 80 4096']);
    expect(log.map(({ level }) => level)).toEqual([20]);
  });

  test('in use is not tried again as IPv4', async () => {
    const { bound, calls } = await bindWith('http://*:80', { '::': 'EADDRINUSE' });
    expect(bound).toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    expect(calls).toEqual([]);
  });
});

describe('the backlog', () => {
  test('is 4096, or what was asked for', async () => {
    expect((await bindWith('http://127.0.0.1:80', {})).calls).toEqual(['bind 127.0.0.1 80 4096']);
    const { calls } = await bindWith('http://127.0.0.1:80', {}, { backlog: 7 });
    expect(calls).toEqual(['bind 127.0.0.1 80 7']);
  });
});

describe('the file of a Unix socket', () => {
  test('is given mode and owner when it is bound', async () => {
    const { calls } = await bindWith(
      'http://unix:/nowhere/a.sock',
      {},
      { mode: 0o660, owner: { user: 'www', group: 7 } },
    );
    expect(calls).toEqual(['bind /nowhere/a.sock 4096 660 1000:7']);
  });

  test.each([
    ['EPERM', { owner: { user: 'www' } }, 'its owner cannot be set: that takes root or CAP_CHOWN, or a group that'],
    ['EACCES', {}, 'this user may not make a file in that directory'],
    ['ENOENT', {}, 'its directory does not exist'],
    ['EROFS', {}, 'the file system is read-only'],
  ])('that cannot be had (%s) is told in one sentence', async (code, options, reason) => {
    const { bound } = await bindWith('http://unix:/nowhere/a.sock', { '/nowhere/a.sock': code }, options);
    expect(bound).toMatchObject({ code: 'WINDHOVER_ENDPOINT_BIND_FAILED' });
    expect((bound as Error).message).toContain(`cannot listen on unix:/nowhere/a.sock: ${reason}`);
  });
});
