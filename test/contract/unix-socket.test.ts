/** Unix sockets of an app server: paths, the file's mode and owner, whose file is replaced and whose is removed. */
import {
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { sockets } from '../../native/index.ts';
import { makeServer as make, openClient, releaseServers, temporaryPath } from './app-servers.ts';

afterEach(releaseServers);

async function answerAt(file: string): Promise<string> {
  const client = await openClient(file);
  client.sendHead('GET /a HTTP/1.1', 'Host: example.com');
  const { body } = await client.readResponse();
  client.close();
  return body.toString();
}

/** What a process leaves that was killed. */
function makeStale(file: string): void {
  sockets.closeFd(sockets.bindUnix(file, 16, { mode: 0o600 }));
}

test('one of several endpoints is closed alone: its file goes, its connections and the others stay', async () => {
  const server = make();
  const [first, second] = [temporaryPath('one.sock'), temporaryPath('two.sock')];
  const closing = await server.listenUnixSocket(first);
  await server.listenUnixSocket(second);
  const client = await openClient(first);
  client.sendHead('GET /a HTTP/1.1', 'Host: example.com');
  await client.readResponse();
  server.closeEndpoint(closing);
  server.closeEndpoint(closing);
  expect(existsSync(first)).toBe(false);
  expect(server.addresses.map(({ url }) => url)).toEqual([`http://unix:${second}`]);
  client.sendHead('GET /b HTTP/1.1', 'Host: example.com');
  expect((await client.readResponse()).body.toString()).toBe('http://example.com/b');
  client.close();
  expect(await answerAt(second)).toBe('http://example.com/a');
  // The path is free again.
  await server.listenUnixSocket(first);
  expect(await answerAt(first)).toBe('http://example.com/a');
});

describe('the path', () => {
  test('is absolute: another is refused, in a call and in a URL', async () => {
    const sentence = 'the path of a Unix socket must be absolute (example: http://unix:/run/app.sock)';
    await expect(make().listenUnixSocket('app.sock')).rejects.toThrow(sentence);
    await expect(make().listenUrl('http://unix:./app.sock')).rejects.toThrow(sentence);
    await expect(make().listenUnixSocket('')).rejects.toThrow(sentence);
  });

  test('has at most 107 bytes, and the refusal says how many it has', async () => {
    await expect(make().listenUnixSocket(`/${'é'.repeat(60)}`)).rejects.toThrow(
      'the path of a Unix socket has 121 bytes, and the system allows 107',
    );
    const file = temporaryPath('');
    const longest = path.join(file, 'x'.repeat(107 - file.length - 1));
    const [address] = await make().listenUrl(`http://unix:${longest}`);
    expect(address).toMatchObject({ path: longest });
    expect(await answerAt(longest)).toBe('http://example.com/a');
  });

  test('is that of a file: an abstract name is refused, and so is a path base', async () => {
    for (const name of ['@app', '\0app']) {
      await expect(make().listenUnixSocket(name)).rejects.toThrow('abstract Unix sockets have no owner and no mode');
    }
    await expect(make().listenUrl('http://unix:/run/app.sock:/base')).rejects.toThrow('an endpoint has no path');
  });

  test('in a directory that does not exist is refused in one sentence', async () => {
    await expect(make().listenUnixSocket('/nowhere/app.sock')).rejects.toThrow(
      'cannot listen on unix:/nowhere/app.sock: its directory does not exist',
    );
  });
});

describe('the file', () => {
  test('has mode 0600 unless another is asked for', async () => {
    for (const [options, mode] of [
      [{}, 0o600],
      [{ mode: 0o660 }, 0o660],
      [{ mode: 0o666 }, 0o666],
    ] as const) {
      const file = temporaryPath('app.sock');
      await make().listenUnixSocket(file, options);
      expect(statSync(file).mode & 0o777).toBe(mode);
    }
    await expect(make().listenUnixSocket(temporaryPath('a'), { mode: 0o1777 })).rejects.toThrow('permission bits');
  });

  test.runIf(process.getuid?.() === 0)('is given to a user and a group, by number or name', async () => {
    const byNumber = temporaryPath('number.sock');
    await make().listenUnixSocket(byNumber, { owner: { user: 12_345, group: 23_456 } });
    expect(statSync(byNumber)).toMatchObject({ uid: 12_345, gid: 23_456 });
    const byName = temporaryPath('name.sock');
    await make().listenUnixSocket(byName, { owner: { user: 'nobody' } });
    const nobody = Number(/^nobody:[^:]*:(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[1]);
    expect(statSync(byName)).toMatchObject({ uid: nobody, gid: process.getgid?.() });
  });

  test.runIf(process.getuid?.() !== 0)('is given to another user by root only, which is said', async () => {
    const file = temporaryPath('app.sock');
    await expect(make().listenUnixSocket(file, { owner: { user: 0 } })).rejects.toThrow('that takes root or CAP_CHOWN');
    expect(existsSync(file)).toBe(false);
  });

  test('is given to nobody whom the system does not know', async () => {
    const listening = make().listenUnixSocket(temporaryPath('a'), { owner: { user: 'no-such-user' } });
    await expect(listening).rejects.toThrow('the option owner.user is "no-such-user"; this system knows no such name');
    for (const group of [-1, 1.5, 2 ** 32 - 1]) {
      await expect(make().listenUnixSocket(temporaryPath('a'), { owner: { group } })).rejects.toThrow('owner.group');
    }
  });

  test('of a server that died is replaced', async () => {
    const file = temporaryPath('app.sock');
    makeStale(file);
    await make().listenUnixSocket(file);
    expect(await answerAt(file)).toBe('http://example.com/a');
  });

  test('that somebody answers on is in use, and goes on to answer', async () => {
    const file = temporaryPath('app.sock');
    await make(() => new Response('the first')).listenUnixSocket(file);
    await expect(make().listenUnixSocket(file)).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    expect(await answerAt(file)).toBe('the first');
  });

  test('that somebody answers on is in use also while its queue is full', async () => {
    const file = temporaryPath('app.sock');
    const fd = sockets.bindUnix(file, 0, { mode: 0o600 });
    await openClient(file);
    await expect(make().listenUnixSocket(file)).rejects.toMatchObject({ code: 'WINDHOVER_ENDPOINT_IN_USE' });
    expect(existsSync(file)).toBe(true);
    sockets.closeFd(fd);
  });

  test('that is no socket is left alone, and the sentence says what it is', async () => {
    const file = temporaryPath('precious');
    writeFileSync(file, 'data');
    await expect(make().listenUnixSocket(file)).rejects.toThrow(
      `cannot listen on unix:${file}: there is a file that is no socket; remove it or choose another path`,
    );
    expect(readFileSync(file, 'utf8')).toBe('data');
    const link = temporaryPath('link');
    symlinkSync(file, link);
    await expect(make().listenUnixSocket(link)).rejects.toThrow('there is a symbolic link');
    await expect(make().listenUnixSocket(path.dirname(file))).rejects.toThrow('there is a directory');
  });

  test('is removed on close, and on destroy', async () => {
    for (const end of ['close', 'destroy'] as const) {
      const file = temporaryPath('app.sock');
      const server = make();
      await server.listenUnixSocket(file);
      expect(lstatSync(file).isSocket()).toBe(true);
      await server[end]();
      expect(existsSync(file)).toBe(false);
    }
  });

  test('is not removed where another has taken its place', async () => {
    const file = temporaryPath('app.sock');
    const old = make(() => new Response('old'));
    await old.listenUnixSocket(file);
    renameSync(file, `${file}.old`);
    await make(() => new Response('new')).listenUnixSocket(file);
    await old.close();
    expect(await answerAt(file)).toBe('new');
  });

  test('may have been removed by somebody before', async () => {
    const file = temporaryPath('app.sock');
    const server = make();
    await server.listenUnixSocket(file);
    unlinkSync(file);
    await server.close();
    expect(server.addresses).toEqual([]);
  });
});
