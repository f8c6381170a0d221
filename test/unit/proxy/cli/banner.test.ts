import { expect, test } from 'vitest';
import { type BannerParts, formatBanner } from '../../../../proxy/cli/banner.ts';
import type { EdgeConfigOptions } from '../../../../shared/config/generated/config-types.ts';
import { resolveConfig } from '../../../../shared/config/resolve-config.ts';

const written: EdgeConfigOptions = {
  endpoints: [{ url: 'https://*:8443' }, { url: 'http://127.0.0.1:0', redirectToHttps: true }],
  apps: {
    shop: { hosts: ['shop.localhost', 'www.localhost'], entry: './shop/server.mjs', instances: 2 },
    blog: { hosts: ['*'], paths: ['/blog'], command: ['/usr/bin/python3', 'blog.py'] },
    old: { hosts: ['old.localhost'], destinations: ['unix:/run/old.sock'] },
    site: { hosts: ['site.localhost'], files: './public' },
  },
};

const banner = (config: EdgeConfigOptions, more: Partial<BannerParts> = {}): string =>
  formatBanner({
    version: '1.2.3',
    pid: 7,
    file: '/etc/w/windhover.json',
    directory: '/etc/w',
    config: resolveConfig(config, '/etc/w'),
    addresses: [
      { url: 'https://*:8443', addresses: ['[::]:8443'] },
      { url: 'http://127.0.0.1:0', addresses: ['127.0.0.1:41001'] },
    ],
    runtimeDirectory: '/run/w/12345678',
    controlSocket: '/run/w/12345678/control.sock',
    devCertificate: null,
    isLogReadable: false,
    ...more,
  });

test('says what listens where, which app answers which URL, and where everything is', () => {
  expect(banner(written)).toBe(`windhover 1.2.3, pid 7, runs /etc/w/windhover.json

  ENDPOINT            LISTENS ON
  https://*:8443      [::]:8443
  http://127.0.0.1:0  127.0.0.1:41001  redirects to https

  APP   URL                           RUNS
  shop  https://shop.localhost:8443/  2 instances of shop/server.mjs
        https://www.localhost:8443/
  blog  https://localhost:8443/blog   1 instance of python3 blog.py
  old   https://old.localhost:8443/   unix:/run/old.sock
  site  https://site.localhost:8443/  files of public

  sockets      /run/w/12345678
  control      /run/w/12345678/control.sock (windhover status, reload, restart, scale, stop)
  log          stderr, JSON lines; output of the apps is in it
`);
});

test('reads ports back, and leaves out those that go without saying', () => {
  const apps = { a: { hosts: ['a.localhost'], entry: 'a.mjs' } };
  const clear = banner(
    { endpoints: [{ url: 'http://127.0.0.1:0' }], apps },
    {
      addresses: [{ url: 'http://127.0.0.1:0', addresses: ['127.0.0.1:41001'] }],
    },
  );
  expect(clear).toContain('http://a.localhost:41001/');
  const usual = banner(
    { endpoints: [{ url: 'https://*:443' }], apps },
    {
      addresses: [{ url: 'https://*:443', addresses: ['[::]:443'] }],
    },
  );
  expect(usual).toContain('https://a.localhost/ ');
});

test('names the development certificate', () => {
  const devCertificate = {
    cert: '/state/dev-cert.pem',
    key: '/state/dev-key.pem',
    names: [],
    fingerprint: '',
    expiresAt: new Date(0),
    isNew: true,
  };
  expect(banner(written, { devCertificate, isLogReadable: true })).toContain(
    'certificate  /state/dev-cert.pem (for development',
  );
});
