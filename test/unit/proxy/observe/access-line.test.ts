import { describe, expect, it } from 'vitest';
import type { ExchangeRecord } from '../../../../native/index.ts';
import { createAccessFormat, redactQuery } from '../../../../proxy/observe/access-line.ts';
import { endReasons, rejectReasons } from '../../../../shared/errors/reject-reasons.ts';

const record: ExchangeRecord = {
  status: 200,
  endReason: endReasons.indexOf('completed'),
  rejectReason: 0,
  startedAt: Date.UTC(2026, 0, 2, 3, 4, 5, 67) + 0.25,
  durationUs: 1234,
  firstByteUs: 1000,
  connectUs: 0,
  generation: 3,
  bytesReceived: 100,
  bytesSent: 2000,
  route: 0,
  destination: 1,
  attempts: 1,
  minorVersion: 1,
  tlsVersion: 13,
  upgraded: false,
  clientPort: 4711,
  endpoint: 0,
  clientAddress: '192.0.2.1',
  method: 'GET',
  host: 'shop.example',
  target: '/cart?token=secret&x',
  requestId: 'abc',
  userAgent: 'curl/8 "quoted" \\ \u0007',
};

const labels = { app: 'shop', instance: 'shop.1' };

describe('the JSON access line', () => {
  const format = createAccessFormat({ query: 'keep', readable: false });

  it('is one line of JSON with every field', () => {
    const line = format(record, labels);
    expect(line.endsWith('}\n')).toBe(true);
    expect(line.slice(0, -1)).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      level: 30,
      time: '2026-01-02T03:04:05.067Z',
      msg: 'access',
      client: '192.0.2.1',
      port: 4711,
      method: 'GET',
      host: 'shop.example',
      path: '/cart?token=secret&x',
      protocol: 'HTTP/1.1',
      tls: 'TLSv1.3',
      status: 200,
      received: 100,
      sent: 2000,
      duration: 1.234,
      firstByte: 1,
      connect: 0,
      app: 'shop',
      instance: 'shop.1',
      generation: 3,
      attempt: 1,
      end: 'completed',
      requestId: 'abc',
      userAgent: 'curl/8 "quoted" \\ \u0007',
    });
  });

  it('says why a request was refused', () => {
    const rejectReason = rejectReasons.findIndex(({ name }) => name === 'missing_host');
    const refused = {
      ...record,
      status: 400,
      rejectReason,
      endReason: endReasons.indexOf('rejected'),
      tlsVersion: 0 as const,
    };
    expect(JSON.parse(format(refused, { app: '', instance: '' }))).toMatchObject({
      reject: 'missing_host',
      end: 'rejected',
      app: null,
      instance: null,
      tls: null,
    });
  });

  it('names the limit that a refused request passed', () => {
    const rejectReason = rejectReasons.findIndex(({ name }) => name === 'headers_too_large');
    const refused = { ...record, status: 431, rejectReason, endReason: endReasons.indexOf('rejected') };
    const { reason } = JSON.parse(format(refused, { app: '', instance: '' }));
    expect(reason).toContain('maxRequestHeadersTotalSize');
    const readable = createAccessFormat({ query: 'keep', readable: true });
    expect(readable(refused, { app: '', instance: '' })).toContain('maxRequestHeadersTotalSize');
  });

  it('leaves the values of the query out by choice', () => {
    const redacted = createAccessFormat({ query: 'redact', readable: false });
    expect(JSON.parse(redacted(record, labels)).path).toBe('/cart?token=*&x');
  });
});

describe('the readable access line', () => {
  it('is short and holds no control characters', () => {
    const format = createAccessFormat({ query: 'redact', readable: true });
    const line = format({ ...record, target: '/a\u001b[31m' }, labels);
    expect(line).toBe('03:04:05.067 200 GET shop.example/a?[31m 1.234 ms 192.0.2.1 -> shop.1\n');
  });

  it('says how an exchange ended that was not completed', () => {
    const format = createAccessFormat({ query: 'keep', readable: true });
    expect(format({ ...record, endReason: endReasons.indexOf('client_closed') }, labels)).toContain('(client_closed)');
  });
});

describe('redactQuery', () => {
  it.each([
    ['/', '/'],
    ['/?', '/?'],
    ['/?a=1&b=2', '/?a=*&b=*'],
    ['/?a&b=2=3', '/?a&b=*'],
    ['/?=x', '/?=*'],
  ])('makes %s %s', (target, expected) => {
    expect(redactQuery(target)).toBe(expected);
  });
});
