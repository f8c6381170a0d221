import { expect, test } from 'vitest';
import { httpsLocation, isRedirected } from '../../../../proxy/pages/redirect-to-https.ts';

test('every path is redirected but those of ACME challenges', () => {
  expect(isRedirected('/')).toBe(true);
  expect(isRedirected('/.well-known/acme-challenge')).toBe(true);
  expect(isRedirected('/.well-known/acme-challenge/token-1_x')).toBe(false);
});

test('a path that leads out of the challenges by dot segments or escapes is redirected', () => {
  expect(isRedirected('/.well-known/acme-challenge/../../admin')).toBe(true);
  expect(isRedirected('/.well-known/acme-challenge/%2e%2e/%2e%2e/admin')).toBe(true);
  expect(isRedirected('/.well-known/acme-challenge//admin')).toBe(true);
});

test('the location names the host without its port, and the port of https where it is not 443', () => {
  expect(httpsLocation('a.test:80', '/x?y=1', 443)).toBe('https://a.test/x?y=1');
  expect(httpsLocation('[::1]:80', '*', 8443)).toBe('https://[::1]:8443/');
  expect(httpsLocation('a.test', '?y=1', 443)).toBe('https://a.test/?y=1');
  expect(httpsLocation('', '/', 443)).toBeNull();
});
