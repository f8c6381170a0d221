/** What an endpoint asks of its clients: who is let in, who is not, and what is said of options that are half said. */
import { type ConnectionOptions, connect } from 'node:tls';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ListenOptions, ServerOptions } from '../../server/index.ts';
import { createLogger } from '../../shared/logging/logger.ts';
import { type MadeCertificate, makeCertificate } from '../helpers/certificates.ts';
import { visit } from '../helpers/tls-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  closeServers,
  listen,
  makePeople,
  type People,
  requested,
  required,
  start,
  versions,
} from './client-certificate-fixture.ts';

let people: People;

beforeAll(async () => {
  people = await makePeople();
});

afterEach(closeServers);

describe.each(versions)('%s', (maxVersion) => {
  const as = (client: MadeCertificate | null, more: ConnectionOptions = {}): ConnectionOptions => ({
    maxVersion,
    ...(client === null ? {} : client),
    ...more,
  });

  test('none asks nobody: a certificate is not sent, and not seen', async () => {
    const port = await listen(start(people), {});
    expect(await visit(port, as(null))).toMatchObject({ status: 200, body: 'nobody' });
    expect(await visit(port, as(people.alice))).toMatchObject({ status: 200, body: 'nobody' });
  });

  test('request lets in who has none and who has a good one, and refuses one that does not verify', async () => {
    const port = await listen(start(people), requested(people));
    expect(await visit(port, as(null))).toMatchObject({ status: 200, body: 'nobody' });
    expect(await visit(port, as(people.alice))).toMatchObject({ status: 200, body: 'CN=alice' });
    expect(await visit(port, as(people.mallory))).toMatchObject({ status: null });
  });

  test('require lets in who has a good one, under every server name', async () => {
    const port = await listen(start(people), required(people));
    for (const servername of ['own.test', 'second.test', 'else.test', '']) {
      expect(await visit(port, as(people.alice, { servername }))).toMatchObject({ status: 200, body: 'CN=alice' });
      expect(await visit(port, as(people.mallory, { servername }))).toMatchObject({ status: null });
      expect(await visit(port, as(null, { servername }))).toMatchObject({ status: null });
    }
  });

  test('a certificate that has expired, is not valid yet, or is for servers, does not verify', async () => {
    const port = await listen(start(people), requested(people));
    const expired = { notBefore: new Date('2020-01-01'), notAfter: new Date('2021-01-01') };
    const early = { notBefore: new Date('2120-01-01'), notAfter: new Date('2121-01-01') };
    for (const wish of [{ ...expired, usage: 'client' as const }, { ...early }, { usage: 'server' as const }]) {
      expect(await visit(port, as(await makeCertificate({ authority: people.authority, ...wish })))).toMatchObject({
        status: null,
      });
    }
    // What says nothing about its use may be used.
    const plain = await makeCertificate({ commonName: 'plain', authority: people.authority });
    expect(await visit(port, as(plain))).toMatchObject({ status: 200, body: 'CN=plain' });
  });

  test('an authority is trusted by itself, and a certificate in its place stands for itself alone', async () => {
    const middle = await makeCertificate({ commonName: 'middle', isAuthority: true, authority: people.authority });
    const below = await makeCertificate({ commonName: 'below', authority: middle });
    const pinned = await makeCertificate({ commonName: 'pinned', authority: people.authority });
    const port = await listen(start(people), {
      ...required(people),
      clientCertificateAuthorities: [middle.cert, pinned.cert],
    });
    expect(await visit(port, as(below))).toMatchObject({ body: 'CN=below' });
    expect(await visit(port, as(pinned))).toMatchObject({ body: 'CN=pinned' });
    expect(await visit(port, as(people.alice))).toMatchObject({ status: null });
    const forged = await makeCertificate({ commonName: 'forged', authority: pinned });
    expect(await visit(port, as(forged))).toMatchObject({ status: null });
    // With the intermediate sent along, the root is enough.
    const whole = await listen(start(people), required(people));
    expect(await visit(whole, as({ ...below, cert: below.cert + middle.cert }))).toMatchObject({ body: 'CN=below' });
    expect(await visit(whole, as(below))).toMatchObject({ status: null });
  });

  // A list of names has at most 65 535 bytes in a handshake: longer ones are not sent, and clients choose by themselves.
  test.each([
    ['as many as one likes', 'x'],
    ['with names that are too long to be sent', 'x'.repeat(4000)],
  ])('authorities are in one file, %s', async (_what, name) => {
    const others: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      others.push((await makeCertificate({ commonName: `${name} ${index}`, isAuthority: true })).cert);
    }
    const authorities = [...others, people.authority.cert].join('');
    const port = await listen(start(people), { ...required(people), clientCertificateAuthorities: authorities });
    expect(await visit(port, as(people.alice))).toMatchObject({ body: 'CN=alice' });
    expect(await visit(port, as(null))).toMatchObject({ status: null });
  });

  test('a chain of a client that is longer than 100 KiB is not read', async () => {
    const port = await listen(start(people), requested(people));
    const bloated = { ...people.alice, cert: people.alice.cert + people.authority.cert.repeat(400) };
    expect(await visit(port, as(bloated))).toMatchObject({ status: null });
    expect(await visit(port, as(people.alice))).toMatchObject({ body: 'CN=alice' });
  });

  test('a name with NUL in it is told as it is, not cut', async () => {
    const port = await listen(start(people), required(people));
    const odd = await makeCertificate({ commonName: 'alice\0.evil.test', authority: people.authority });
    expect(await visit(port, as(odd))).toMatchObject({ body: 'CN=alice\\00.evil.test' });
  });
});

describe('what is half said about clients is refused', () => {
  const refusal = async (endpoint: ListenOptions, server: Partial<ServerOptions> = {}): Promise<string> =>
    await listen(start(people, server), endpoint).then(
      () => 'accepted',
      (error: Error & { code: string }) => `${error.code}: ${error.message}`,
    );

  test('a mode without authorities', async () => {
    const message =
      'WINDHOVER_OPTION_INVALID: the option clientCertificateAuthorities is "absent"; "require" needs the certificates of those who may vouch for clients';
    expect(await refusal({ clientCertificates: 'require' })).toBe(message);
    expect(await refusal({}, { clientCertificates: 'require' })).toBe(message);
    expect(await refusal({ clientCertificates: 'require', clientCertificateAuthorities: [] })).toBe(message);
  });

  test('authorities without a mode, for the endpoint or for the server', async () => {
    const message =
      'WINDHOVER_OPTION_INVALID: the option clientCertificates is "absent"; with clientCertificateAuthorities give "request" or "require"';
    expect(await refusal({ clientCertificateAuthorities: people.authority.cert })).toBe(message);
    expect(await refusal({}, { clientCertificateAuthorities: people.authority.cert })).toBe(message);
    expect(
      await refusal({ clientCertificates: 'none', clientCertificateAuthorities: people.authority.cert }),
    ).toContain('"none"');
    expect(await refusal({}, { clientCertificates: 'none', clientCertificateAuthorities: people.authority.cert })).toBe(
      'accepted',
    );
  });

  test('a mode that is misspelt', async () => {
    expect(await refusal({ clientCertificates: 'required' as 'require' })).toBe(
      'WINDHOVER_OPTION_INVALID: the option clientCertificates is "required"; give "none", "request" or "require"',
    );
  });

  test('an authority that cannot be read or parsed', async () => {
    const with_ = async (authorities: string): Promise<string> =>
      await refusal({
        clientCertificates: 'request',
        clientCertificateAuthorities: [people.authority.cert, authorities],
      });
    expect(await with_('/none/ca.pem')).toBe(
      'WINDHOVER_CERTIFICATE_UNREADABLE: cannot read /none/ca.pem: it does not exist; check the path',
    );
    expect(await with_(people.authority.key)).toBe(
      'WINDHOVER_CERTIFICATE_INVALID: the text of clientCertificateAuthorities[1] cannot be used as a certificate: it is a private key, not a certificate',
    );
    expect(await with_(people.authority.cert.slice(0, 200))).toContain('is cut off');
    expect(await with_(7 as unknown as string)).toContain('the option clientCertificateAuthorities[1] is "number"');
  });

  test('an endpoint without TLS', async () => {
    const clear = async (options: ListenOptions): Promise<string> =>
      await start(people, { clientCertificates: 'require', clientCertificateAuthorities: people.authority.cert })
        .listen('127.0.0.1', 0, options)
        .then(
          () => 'accepted',
          (error: Error) => error.message,
        );
    expect(await clear({})).toBe('accepted');
    expect(await clear({ clientCertificates: 'none' })).toBe('accepted');
    const message = 'only an https endpoint can ask its clients for certificates';
    expect(await clear({ clientCertificates: 'request' })).toContain(message);
    expect(await clear({ clientCertificateAuthorities: people.authority.cert })).toContain(message);
  });

  test('but an authority that has expired is a warning: it lets in nobody', async () => {
    const lines: string[] = [];
    const logger = createLogger({ destination: { write: (line: string) => void lines.push(line) } });
    const past = { notBefore: new Date('2020-01-01'), notAfter: new Date('2021-01-01') };
    const expired = await makeCertificate({ commonName: 'gone', isAuthority: true, ...past });
    const client = await makeCertificate({ authority: expired });
    const port = await listen(start(people, { logger }), {
      ...required(people),
      clientCertificateAuthorities: expired.cert,
    });
    expect(lines.join()).toContain(
      'the authority \\"CN=gone\\" of the text of clientCertificateAuthorities has expired',
    );
    expect((await visit(port, client)).status).toBe(null);
  });
});

test('the mode of the server is for https endpoints that say nothing else', async () => {
  const server = start(people, { clientCertificates: 'require', clientCertificateAuthorities: people.authority.cert });
  const guarded = await listen(server, {});
  const open = await listen(server, { clientCertificates: 'none' });
  const curious = await listen(server, { clientCertificates: 'request' });
  expect((await visit(guarded)).status).toBe(null);
  expect((await visit(open)).status).toBe(200);
  expect((await visit(curious)).status).toBe(200);
  expect((await visit(curious, people.mallory)).status).toBe(null);
});

test('a client that is refused is counted, runs no handler, and is told by an alert', async () => {
  let handled = 0;
  const server = start(people, {
    fetch: () => {
      handled += 1;
      return new Response('x');
    },
  });
  const port = await listen(server, required(people));
  const alerts: string[] = [];
  for (const maxVersion of versions) {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, maxVersion });
    socket.on('secureConnect', () => socket.write('GET / HTTP/1.1\r\nHost: a.test\r\n\r\n'));
    socket.resume();
    const error = await new Promise<Error & { code?: string }>((resolve) => {
      socket.on('error', resolve);
    });
    alerts.push(error.message);
  }
  // RFC 8446 6.2 and RFC 5246 7.2.2: the one has a name for it.
  expect(alerts[0]).toContain('handshake failure');
  expect(alerts[1]).toContain('certificate required');
  await waitFor('the connections to end', () => server.stats().counters.connectionsOpen === 0);
  expect(handled).toBe(0);
  expect(server.stats().counters).toMatchObject({ tlsFailures: 2, tlsHandshakes: 0 });
});
