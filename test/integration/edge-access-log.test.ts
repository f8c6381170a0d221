import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import {
  type AccessEntry,
  type CertificateFiles,
  type Destination,
  EdgeFixture,
  makeCertificate,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

let destination: Destination;
let fixture: EdgeFixture;
let certificate: CertificateFiles;

beforeAll(async () => {
  destination = await startDestination('app', (request, response) => {
    request.resume();
    request.on('end', () => response.end('x'.repeat(1000)));
  });
  const directory = temporaryDirectory();
  certificate = await makeCertificate(directory, 'app', ['app.test']);
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }, { url: 'https://127.0.0.1:0' }],
      certificates: [{ cert: certificate.cert, key: certificate.key }],
      threads: 2,
      logging: { query: 'redact' },
      apps: { app: { hosts: ['app.test'], destinations: [destination.url] } },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  destination?.close();
});

function lineOf(match: (entry: AccessEntry) => boolean): Promise<AccessEntry> {
  return waitFor('the access line', () => fixture.access.find(match));
}

describe('the access log', () => {
  it('has one line for an exchange with everything there is to know', async () => {
    const answer = await ask({
      port: fixture.port(1),
      host: 'app.test',
      path: '/cart?token=secret&view',
      method: 'POST',
      body: 'y'.repeat(500),
      headers: { 'user-agent': 'test "agent"' },
      ca: certificate.pem,
    });
    expect(answer.status).toBe(200);
    const line = await lineOf(({ method }) => method === 'POST');
    expect(line).toMatchObject({
      msg: 'access',
      client: '127.0.0.1',
      host: 'app.test',
      path: '/cart?token=*&view',
      protocol: 'HTTP/1.1',
      tls: 'TLSv1.3',
      status: 200,
      app: 'app',
      instance: 'app.1',
      attempt: 1,
      end: 'completed',
      userAgent: 'test "agent"',
    });
    expect(line['requestId']).toMatch(/^[0-9a-f]{32}$/);
    expect(line['received']).toBeGreaterThanOrEqual(500);
    expect(line['sent']).toBeGreaterThanOrEqual(1000);
    expect(line['duration']).toBeGreaterThan(0);
    expect(line['port']).toBeGreaterThan(0);
  });

  it('has a line for a request that the engine refused', async () => {
    const socket = connect(fixture.port(0), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n');
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    const line = await lineOf(({ reject }) => reject === 'multiple_hosts');
    expect(line).toMatchObject({ status: 400, app: null, instance: null });
    expect(fixture.edge.status().rejects['multiple_hosts']).toBe(1);
  });

  it('says when the client left', async () => {
    const never = await startDestination('never', () => undefined);
    await fixture.reload({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 2,
      apps: { never: { hosts: ['never.test'], destinations: [never.url] } },
    });
    const arrived = new Promise((resolve) => never.server.once('request', resolve));
    const socket = connect(fixture.port(0), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: never.test\r\n\r\n');
    await arrived;
    socket.destroy();
    const line = await lineOf(({ app }) => app === 'never');
    expect(['client_closed', 'client_reset']).toContain(line['end']);
    never.close();
  });

  it('counts what each thread wrote, and drops nothing', async () => {
    const { totals } = fixture.edge.status();
    expect(totals['recordsWritten']).toBe(fixture.access.length);
    expect(totals['recordsDropped']).toBe(0);
  });
});
