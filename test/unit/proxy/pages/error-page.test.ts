import { describe, expect, it } from 'vitest';
import { choosePageType, createErrorPage } from '../../../../proxy/pages/error-page.ts';
import { httpsLocation, isRedirected } from '../../../../proxy/pages/redirect-to-https.ts';

describe('createErrorPage', () => {
  it('gives a browser a page with the request id and nothing of the inside', () => {
    const page = createErrorPage({
      status: 502,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      requestId: 'abc123',
    });
    expect(page.fields).toContain('content-type: text/html; charset=utf-8\r\n');
    expect(page.body).toContain('<h1>502 Bad Gateway</h1>');
    expect(page.body).toContain('abc123');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the page must be ASCII
    expect(page.body).toMatch(/^[\x00-\x7f]+$/);
  });

  it('gives JSON and text to whoever asks for them', () => {
    const json = createErrorPage({ status: 404, accept: 'application/json', requestId: 'x' });
    expect(JSON.parse(json.body)).toMatchObject({ status: 404, title: 'Not Found', requestId: 'x' });
    expect(createErrorPage({ status: 404, accept: '*/*', requestId: 'x' }).body).toMatch(/^404 Not Found\n/);
    expect(createErrorPage({ status: 404, accept: undefined, requestId: 'x' }).body).toMatch(/^404 Not Found\n/);
  });

  it('says when to come back with 503 alone', () => {
    expect(createErrorPage({ status: 503, accept: undefined, requestId: 'x' }).fields).toContain('retry-after: ');
    expect(createErrorPage({ status: 504, accept: undefined, requestId: 'x' }).fields).not.toContain('retry-after');
  });

  it('ends every field line, and no value can end one', () => {
    const { fields } = createErrorPage({ status: 400, accept: 'text/html', requestId: 'x' });
    expect(fields).toMatch(/^(?:[a-z-]+: [^\r\n]+\r\n)+$/);
  });
});

describe('choosePageType', () => {
  it.each([
    ['application/json, text/plain, */*', 'application/json'],
    ['text/plain, application/json', 'text/plain'],
    ['application/json;q=0.5, text/html', 'text/html'],
    ['application/problem+json', 'application/problem+json'],
    ['text/*', 'text/plain'],
    ['image/png', 'text/plain'],
    ['text/html;q=0', 'text/plain'],
    ['APPLICATION/JSON', 'application/json'],
    ['', 'text/plain'],
    [';;,,q=', 'text/plain'],
  ])('takes %s for %s', (accept, expected) => {
    expect(choosePageType(accept)).toBe(expected);
  });
});

describe('httpsLocation', () => {
  it('keeps host and target and leaves out the port that https has anyway', () => {
    expect(httpsLocation('shop.example:8080', '/a?b', 443)).toBe('https://shop.example/a?b');
    expect(httpsLocation('shop.example', '/a?b', 8443)).toBe('https://shop.example:8443/a?b');
    expect(httpsLocation('[::1]:80', '/', 8443)).toBe('https://[::1]:8443/');
    expect(httpsLocation('[::1]', '*', 443)).toBe('https://[::1]/');
    expect(httpsLocation('', '/', 443)).toBeNull();
  });

  it('leaves ACME challenges alone', () => {
    expect(isRedirected('/.well-known/acme-challenge/token')).toBe(false);
    expect(isRedirected('/.well-known/other')).toBe(true);
  });
});
