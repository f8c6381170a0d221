import { describe, expect, it } from 'vitest';
import { AppDirectory } from '../../../../proxy/model/app-directory.ts';
import { frontRouteName, frontSettings } from '../../../../proxy/model/front-routes.ts';
import type { HooksConfig, RouteConfig } from '../../../../shared/config/generated/config-types.ts';
import { appConfig } from '../../../helpers/app-config.ts';

const hooks: HooksConfig = { module: '/hooks.mjs', timeout: 1000 };
const unchanged = { set: {}, append: {}, remove: [] };

function route(changes: Partial<RouteConfig>): RouteConfig {
  return {
    limits: {},
    replacePrefix: null,
    requestHeaders: unchanged,
    responseHeaders: unchanged,
    methods: null,
    allow: null,
    deny: null,
    basicAuth: null,
    redirect: null,
    respond: null,
    ...changes,
  };
}

const middle = { path: '/run/middle-1.sock' };

function started(config = appConfig({ hooks })): AppDirectory {
  const directory = new AppDirectory();
  directory.setApps({ shop: config }, 1);
  directory.setReady('shop', [{ app: 'shop', instance: 'shop.1', address: { path: '/run/1' }, paired: true }], 1);
  directory.setMiddle(middle, 1);
  return directory;
}

describe('a route with hooks', () => {
  it('has a front that leads to the middle, and is itself what comes back reaches', () => {
    const directory = started();
    const [own, front] = directory.models();
    expect(own).toMatchObject({ name: 'shop', supervised: true, destinations: [{ instance: 'shop.1' }] });
    expect(front).toMatchObject({
      name: 'shop (middle)',
      supervised: true,
      routes: [{ lane: 'shop' }],
      destinations: [{ address: middle, paired: true, instance: '' }],
      timeouts: { firstByte: 60_000 + 4 * (2000 + 5000) + 2000 + 10_000, betweenBytes: 70_000 },
    });
    expect(own?.route).not.toBe(front?.route);
    expect(directory.routes()).toEqual([
      { host: 'shop.localhost', path: '/', app: 'shop (middle)', route: front?.route, contained: false },
    ]);
    expect(directory.returnRoutes()).toEqual([{ name: 'shop', app: 'shop', route: own?.route, replaced: [] }]);
  });

  it('asks clients where they come in, and changes what is forwarded next to the app: each once', () => {
    const config = appConfig({
      hooks,
      paths: ['/v1'],
      replacePrefix: '/',
      responseHeaders: { set: { 'X-Frame-Options': 'DENY' }, append: {}, remove: ['server'] },
      methods: ['GET'],
      maxInFlight: 2,
      slowStart: 1000,
      stickyCookie: 'to',
    });
    const directory = started(config);
    const [own, front] = directory.models();
    expect(front?.routes).toMatchObject([
      { rewrite: null, gate: { methods: ['GET', 'HEAD'] }, ownAnswers: { lines: 'x-frame-options: DENY\r\n' } },
    ]);
    expect(front).toMatchObject({ restartTries: 5, queue: { max: 0, timeout: 5000 } });
    expect(own?.restartTries).toBeUndefined();
    expect(front).toMatchObject({ maxInFlight: null, slowStart: 0, stickyCookie: null, mostFailures: 0 });
    expect(own?.routes).toMatchObject([{ rewrite: { prefixes: '/v1\n' }, gate: null }]);
    expect(own).toMatchObject({ maxInFlight: 2, slowStart: 1000, stickyCookie: 'to', mostFailures: 5 });
    expect(directory.routes()).toMatchObject([{ path: '/v1', route: front?.route, contained: true }]);
    expect(directory.returnRoutes()).toMatchObject([{ replaced: ['/v1'] }]);
  });

  it('is named by its app in records, and its middle by no instance', () => {
    const directory = started();
    const [own, front] = directory.models();
    expect(directory.routeOwner(front?.route ?? -1)).toEqual({ app: 'shop', instance: '', address: '' });
    expect(directory.isMiddle(front?.destinations[0]?.index ?? -1)).toBe(true);
    expect(directory.isMiddle(own?.destinations[0]?.index ?? -1)).toBe(false);
    expect(directory.isMiddle(-1)).toBe(false);
  });

  it('follows the middle when it moves; the old number is in use until it is reclaimed', () => {
    const directory = started();
    const before = directory.models()[1]?.destinations[0]?.index ?? -1;
    expect(directory.setMiddle({ path: '/run/middle-2.sock' }, 2)).toEqual([before]);
    expect(directory.models()[1]?.destinations[0]?.index).not.toBe(before);
    directory.reclaim(2, () => true);
    expect(directory.setMiddle({ path: '/run/middle-2.sock' }, 3)).toEqual([]);
  });

  it('has no front any more when it has no hooks', () => {
    const directory = started();
    const number = directory.models()[1]?.destinations[0]?.index;
    directory.setApps({ shop: appConfig() }, 2);
    expect(directory.setMiddle(null, 2)).toEqual([number]);
    expect(directory.models()).toHaveLength(1);
    expect(directory.routes()).toMatchObject([{ app: 'shop' }]);
    // Exchanges that were in the middle still come back.
    expect(directory.returnRoutes()).toMatchObject([{ name: 'shop', app: 'shop' }]);
  });
});

it('only the prefixes that have settings for it lead through the middle', () => {
  const routes = {
    '/api': route({ hooks }),
    '/text': route({ compression: true }),
    '/plain': route({ compression: false, hooks: null }),
  };
  const directory = started(appConfig({ routes }));
  const owners = Object.fromEntries(directory.routes().map(({ path, app }) => [path, app]));
  expect(owners).toEqual({ '/api': 'shop (middle)', '/text': 'shop (middle)', '/plain': 'shop', '/': 'shop' });
  const whole = started(appConfig({ compression: true, routes }));
  expect(Object.fromEntries(whole.routes().map(({ path, app }) => [path, app]))).toMatchObject({
    '/plain': 'shop',
    '/': 'shop (middle)',
  });
});

it('what a prefix does not say is the app’s', () => {
  const config = appConfig({
    hooks,
    compression: true,
    routes: { '/a': route({}), '/b': route({ hooks: null }) },
  });
  expect(frontSettings(config, '/a')).toEqual({ hooks, compression: true });
  expect(frontSettings(config, '/b')).toEqual({ hooks: null, compression: true });
});

it('a route’s name holds nothing that a field cannot', () => {
  expect(frontRouteName('shop', '')).toBe('shop');
  expect(frontRouteName('shop', '/\u00e4 b')).toBe('shop /%C3%A4%20b');
});
