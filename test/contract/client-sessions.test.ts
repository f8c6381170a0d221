/** No TLS session gets around what an endpoint asks of its clients (CVE-2025-23419), by a client that tries to resume. */
import type { ConnectionOptions } from 'node:tls';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
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

describe.each(versions)('a %s session', (maxVersion) => {
  const as = (client: MadeCertificate | null, more: ConnectionOptions = {}): ConnectionOptions => ({
    maxVersion,
    ...(client === null ? {} : client),
    ...more,
  });
  const sessionOf = async (port: number, options: ConnectionOptions): Promise<Buffer> => {
    const { status, session } = await visit(port, options);
    expect(status).toBe(200);
    if (session === null) throw new Error('the server gave no session');
    return session;
  };

  test('of an endpoint that asks nobody does not resume where a certificate is asked for', async () => {
    const server = start(people);
    const open = await listen(server, {});
    const guarded = await listen(server, required(people));
    const curious = await listen(server, requested(people));
    const session = await sessionOf(open, as(null));
    expect(await visit(open, as(null, { session }))).toMatchObject({ status: 200, resumed: true });
    expect(await visit(guarded, as(null, { session }))).toMatchObject({ status: null, resumed: false });
    expect(await visit(curious, as(null, { session }))).toMatchObject({ status: 200, resumed: false });
    expect(await visit(guarded, as(people.alice, { session }))).toMatchObject({ body: 'CN=alice', resumed: false });
  });

  test('without a certificate, of an endpoint that lets that in, does not resume where it is required', async () => {
    const server = start(people);
    const [curious, guarded] = [await listen(server, requested(people)), await listen(server, required(people))];
    const session = await sessionOf(curious, as(null));
    expect(await visit(curious, as(null, { session }))).toMatchObject({ body: 'nobody', resumed: true });
    expect(await visit(guarded, as(null, { session }))).toMatchObject({ status: null, resumed: false });
  });

  test('does not resume where other authorities are trusted', async () => {
    const server = start(people);
    const other = await makeCertificate({ commonName: 'other authority', isAuthority: true });
    const guarded = await listen(server, required(people));
    const session = await sessionOf(guarded, as(people.alice));
    for (const authorities of [other.cert, [people.authority.cert, other.cert]]) {
      const elsewhere = await listen(server, { ...required(people), clientCertificateAuthorities: authorities });
      expect(await visit(elsewhere, as(null, { session }))).toMatchObject({ status: null, resumed: false });
    }
  });

  test('of a client with a certificate shows nobody where none is asked for', async () => {
    const server = start(people);
    const [guarded, open] = [await listen(server, required(people)), await listen(server, {})];
    const session = await sessionOf(guarded, as(people.alice));
    expect(await visit(open, as(people.alice, { session }))).toMatchObject({ body: 'nobody', resumed: false });
  });

  test('resumes where the same is asked, on another server too, and the app sees who it is', async () => {
    for (const servername of ['own.test', 'second.test', 'else.test']) {
      const session = await sessionOf(await listen(start(people), required(people)), as(people.alice, { servername }));
      const port = await listen(start(people), required(people));
      const again = await visit(port, as(null, { session, servername }));
      expect(again).toMatchObject({ status: 200, body: 'CN=alice', resumed: true });
      expect(await visit(port, as(null, { servername }))).toMatchObject({ status: null });
    }
  });

  test('does not outlive the certificate of the client', async () => {
    const notAfter = new Date(Math.ceil(Date.now() / 1000 + 3) * 1000);
    const brief = await makeCertificate({
      commonName: 'brief',
      authority: people.authority,
      usage: 'client',
      notAfter,
    });
    const port = await listen(start(people), required(people));
    const session = await sessionOf(port, as(brief));
    expect(await visit(port, as(brief, { session }))).toMatchObject({ body: 'CN=brief', resumed: true });
    await waitFor('the certificate to expire', () => Date.now() > notAfter.getTime() + 1000);
    expect(await visit(port, as(brief, { session }))).toMatchObject({ status: null, resumed: false });
  });
});
