import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askDescribed } from './edge-client.ts';
import {
  type CertificateFiles,
  type Destination,
  EdgeFixture,
  makeCertificate,
  startDestination,
  temporaryDirectory,
} from './edge-fixture.ts';

const destinations = new Map<string, Destination>();
let fixture: EdgeFixture;
let shopCert: CertificateFiles;
let blogCert: CertificateFiles;
const clear = 0;
const secure = 1;
const redirecting = 2;

beforeAll(async () => {
  for (const name of ['shop', 'api', 'blog', 'rest']) destinations.set(name, await startDestination(name));
  const at = (name: string): string[] => [destinations.get(name)?.url ?? ''];
  const directory = temporaryDirectory();
  shopCert = await makeCertificate(directory, 'shop', ['shop.test']);
  blogCert = await makeCertificate(directory, 'blog', ['blog.test', '*.blog.test']);
  fixture = await EdgeFixture.start(
    {
      endpoints: [
        { url: 'http://127.0.0.1:0' },
        { url: 'https://127.0.0.1:0' },
        { url: 'http://[::1]:0', redirectToHttps: true },
      ],
      certificates: [shopCert, blogCert].map(({ cert, key }) => ({ cert, key })),
      threads: 1,
      apps: {
        shop: { hosts: ['shop.test'], destinations: at('shop') },
        api: { hosts: ['shop.test'], paths: ['/api'], destinations: at('api') },
        blog: { hosts: ['blog.test', '*.blog.test'], destinations: at('blog') },
        rest: { hosts: ['rest.test'], paths: ['/only'], destinations: at('rest') },
      },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  for (const destination of destinations.values()) destination.close();
});

describe('two apps on one clear port', () => {
  it.each([
    ['shop.test', 'shop'],
    ['SHOP.Test.:1234', 'shop'],
    ['blog.test', 'blog'],
    ['de.blog.test', 'blog'],
    ['a.de.blog.test', 'blog'],
  ])('takes %s to %s', async (host, name) => {
    expect((await askDescribed({ port: fixture.port(clear), host })).name).toBe(name);
  });

  it('takes the longest path prefix on a segment border', async () => {
    const nameAt = async (path: string): Promise<string> =>
      (await askDescribed({ port: fixture.port(clear), host: 'shop.test', path })).name;
    expect(await nameAt('/api')).toBe('api');
    expect(await nameAt('/api/items?x=1')).toBe('api');
    expect(await nameAt('/apis')).toBe('shop');
    expect(await nameAt('/?/api')).toBe('shop');
  });

  it('forwards the path as it was received', async () => {
    const path = '/a%20b//c/./%7euser?q=%41';
    expect((await askDescribed({ port: fixture.port(clear), host: 'shop.test', path })).url).toBe(path);
  });

  it('refuses a path that could be read as another route', async () => {
    for (const path of ['/x/../api', '/%61pi', '//api', '/a%00', '/..%2fapi']) {
      expect((await ask({ port: fixture.port(clear), host: 'shop.test', path })).status, path).toBe(400);
    }
  });

  it('answers an unknown host and an unknown path with 404', async () => {
    expect((await ask({ port: fixture.port(clear), host: 'nobody.test' })).status).toBe(404);
    expect((await ask({ port: fixture.port(clear), host: 'blog.test.evil' })).status).toBe(404);
    expect((await ask({ port: fixture.port(clear), host: 'rest.test', path: '/other' })).status).toBe(404);
  });
});

describe('two apps on one TLS port', () => {
  it('gives each server name its certificate and each host its app', async () => {
    const port = fixture.port(secure);
    expect((await askDescribed({ port, host: 'shop.test', ca: shopCert.pem })).name).toBe('shop');
    expect((await askDescribed({ port, host: 'blog.test', ca: blogCert.pem })).name).toBe('blog');
    expect((await askDescribed({ port, host: 'de.blog.test', ca: blogCert.pem })).name).toBe('blog');
  });

  it('gives an unknown server name the first certificate', async () => {
    await expect(ask({ port: fixture.port(secure), host: 'other.test', ca: shopCert.pem })).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });

  it('tells the app that the client came over https', async () => {
    const { headers } = await askDescribed({ port: fixture.port(secure), host: 'shop.test', ca: shopCert.pem });
    expect(headers['x-forwarded-proto']).toBe('https');
    expect(headers['x-forwarded-port']).toBe(String(fixture.port(secure)));
  });

  it('lists its certificates with their names', () => {
    expect(fixture.edge.status().certificates.map(({ names }) => names)).toEqual([
      ['shop.test'],
      ['blog.test', '*.blog.test'],
    ]);
  });
});

describe('an endpoint that redirects', () => {
  it('sends every request to the https port with 308, whatever the host', async () => {
    const answer = await fetch(`http://[::1]:${fixture.port(redirecting)}/a?b=c`, { redirect: 'manual' });
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(`https://[::1]:${fixture.port(secure)}/a?b=c`);
  });

  it('lets ACME challenges through to the routes', async () => {
    const answer = await fetch(`http://[::1]:${fixture.port(redirecting)}/.well-known/acme-challenge/x`, {
      redirect: 'manual',
    });
    expect(answer.status).toBe(404);
  });
});
