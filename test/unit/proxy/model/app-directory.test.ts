import { describe, expect, it } from 'vitest';
import { AppDirectory } from '../../../../proxy/model/app-directory.ts';
import { formatDestination, parseDestination, type ReadyInstance } from '../../../../proxy/model/destination-model.ts';
import { appConfig } from '../../../helpers/app-config.ts';

function ready(instance: string, path: string): ReadyInstance {
  return { app: 'shop', instance, address: { path }, paired: true };
}

describe('AppDirectory', () => {
  it('makes models and routes of what is configured and ready', () => {
    const directory = new AppDirectory();
    directory.setApps({ shop: appConfig({ hosts: ['a.test', 'b.test'], paths: ['/', '/x'] }) }, 1);
    directory.setReady('shop', [ready('shop.1', '/run/1')], 1);
    expect(directory.models()).toMatchObject([
      { name: 'shop', route: 0, lane: '', supervised: true, destinations: [{ index: 0, instance: 'shop.1' }] },
    ]);
    expect(directory.routes()).toHaveLength(4);
    expect(directory.destinationOwner(0)).toEqual({ app: 'shop', instance: 'shop.1', address: 'unix:/run/1' });
    expect(directory.routeOwner(0)).toEqual({ app: 'shop', instance: '', address: '' });
    expect(directory.destinationOwner(-1)).toBeUndefined();
  });

  it('keeps the numbers of what stays', () => {
    const directory = new AppDirectory();
    directory.setApps({ shop: appConfig(), blog: appConfig() }, 1);
    directory.setReady('shop', [ready('shop.1', '/run/1'), ready('shop.2', '/run/2')], 1);
    directory.setReady('shop', [ready('shop.2', '/run/2'), ready('shop.3', '/run/3')], 2);
    directory.setApps({ blog: appConfig(), shop: appConfig({ hosts: ['c.test'] }) }, 3);
    expect(directory.models().map(({ name, route }) => [name, route])).toEqual([
      ['shop', 0],
      ['blog', 1],
    ]);
    expect(directory.destinationsOf('shop').map(({ index }) => index)).toEqual([1, 2]);
  });

  it('gives the number of an instance that left to another only when it was reclaimed', () => {
    const directory = new AppDirectory();
    directory.setApps({ shop: appConfig() }, 1);
    directory.setReady('shop', [ready('shop.1', '/run/1')], 1);
    directory.setReady('shop', [ready('shop.1', '/run/2')], 2);
    expect(directory.destinationsOf('shop').map(({ index }) => index)).toEqual([1]);
    expect([...directory.idleLeaving((index) => index === 0)]).toEqual([0]);
    directory.reclaim(2, (index) => index === 0);
    directory.setReady('shop', [ready('shop.1', '/run/3')], 3);
    expect(directory.destinationsOf('shop').map(({ index }) => index)).toEqual([0]);
  });

  it('forgets the instances of an app that is run in another way now', () => {
    const directory = new AppDirectory();
    directory.setApps({ shop: appConfig() }, 1);
    directory.setReady('shop', [ready('shop.1', '/run/1')], 1);
    directory.setApps(
      { shop: appConfig({ kind: 'destinations', command: null, destinations: ['http://10.0.0.1'] }) },
      2,
    );
    expect(directory.destinationsOf('shop')).toEqual([]);
    expect(directory.models()[0]).toMatchObject({ route: 0, supervised: false });
  });

  it('keeps the instances of a supervised app that becomes another kind until they are replaced', () => {
    const directory = new AppDirectory();
    directory.setApps({ shop: appConfig() }, 1);
    directory.setReady('shop', [ready('shop.1', '/run/1')], 1);
    directory.setApps({ shop: appConfig({ kind: 'entry', entry: '/srv/a.mjs', command: null }) }, 2);
    expect(directory.destinationsOf('shop')).toMatchObject([{ index: 0, instance: 'shop.1' }]);
  });

  it('knows the number of an instance that left until it is freed, also when its app is gone', () => {
    const directory = new AppDirectory();
    directory.setApps({ shop: appConfig(), blog: appConfig() }, 1);
    directory.setReady('shop', [ready('shop.1', '/run/1'), ready('shop.2', '/run/2')], 1);
    directory.setReady('blog', [{ ...ready('blog.1', '/run/3'), app: 'blog' }], 1);
    directory.setApps({}, 2);
    expect(directory.numberOf('shop.2', 'unix:/run/2')).toBe(1);
    expect(directory.numberOf('blog.1', 'unix:/run/3')).toBe(2);
    expect(directory.numberOf('blog.1', 'unix:/run/1')).toBeNull();
    directory.reclaim(2, (index) => index === 1);
    expect(directory.numberOf('shop.2', 'unix:/run/2')).toBeNull();
    expect(directory.numberOf('shop.1', 'unix:/run/1')).toBe(0);
  });

  it('takes the scheme of a destination in any case', () => {
    const directory = new AppDirectory();
    directory.setApps(
      { api: appConfig({ kind: 'destinations', command: null, destinations: ['HTTPS://10.0.0.1'] }) },
      1,
    );
    expect(directory.models()[0]?.lane).toBe('api');
  });

  it('does not know an app that is not configured', () => {
    expect(new AppDirectory().setReady('shop', [], 1)).toBe(false);
  });

  it('sends requests for a folder to an inner server, under the name of the app', () => {
    const directory = new AppDirectory();
    directory.setApps({ site: appConfig({ kind: 'files', command: null }) }, 1);
    directory.setReady('site', [{ ...ready('site.1', '/run/files.sock'), app: 'site' }], 1);
    expect(directory.models()).toMatchObject([
      { name: 'site', lane: 'site', supervised: false, destinations: [{ address: { path: '/run/files.sock' } }] },
    ]);
    directory.setApps({ site: appConfig({ kind: 'destinations', command: null, destinations: ['http://a:1'] }) }, 2);
    expect(directory.destinationsOf('site')).toEqual([]);
  });

  it('marks apps whose destinations need the lane', () => {
    const directory = new AppDirectory();
    directory.setApps(
      { api: appConfig({ kind: 'destinations', command: null, destinations: ['https://10.0.0.1'] }) },
      1,
    );
    expect(directory.models()[0]?.lane).toBe('api');
  });
});

describe('parseDestination', () => {
  it.each([
    ['http://127.0.0.1:8081', { kind: 'tcp', host: '127.0.0.1', port: 8081, secure: false }],
    ['http://[::1]', { kind: 'tcp', host: '::1', port: 80, secure: false }],
    ['https://api.test', { kind: 'tcp', host: 'api.test', port: 443, secure: true }],
    ['unix:/run/a.sock', { kind: 'unix', path: '/run/a.sock' }],
    ['http://unix:/run/a.sock', { kind: 'unix', path: '/run/a.sock' }],
    ['ftp://a.test', null],
    ['nonsense', null],
  ])('reads %s', (text, expected) => {
    expect(parseDestination(text)).toEqual(expected);
  });

  it('is written as an address', () => {
    expect(formatDestination({ host: '::1', port: 80 })).toBe('[::1]:80');
    expect(formatDestination({ path: '/run/a' })).toBe('unix:/run/a');
  });
});
