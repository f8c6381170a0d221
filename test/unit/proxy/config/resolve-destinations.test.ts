import { describe, expect, it } from 'vitest';
import { DestinationResolver } from '../../../../proxy/config/resolve-destinations.ts';
import type { ReadyInstance } from '../../../../proxy/model/destination-model.ts';
import { silentLogger } from '../../../../shared/logging/logger.ts';
import { appConfig } from '../../../helpers/app-config.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

function elsewhere(...destinations: string[]): ReturnType<typeof appConfig> {
  return appConfig({ kind: 'destinations', command: null, destinations });
}

function setUp(names: Map<string, readonly string[]>) {
  const clock = new FakeClock();
  const changes: Array<readonly [app: string, ready: readonly ReadyInstance[]]> = [];
  const resolver = new DestinationResolver({
    clock,
    logger: silentLogger(),
    lookup: (host) => {
      const found = names.get(host);
      return found === undefined
        ? Promise.reject(new Error('ENOTFOUND'))
        : Promise.resolve(found.map((address) => ({ address })));
    },
    onChange: (app, ready) => changes.push([app, ready]),
  });
  return { clock, changes, resolver };
}

describe('DestinationResolver', () => {
  it('reports sockets and addresses as they are written', async () => {
    const { changes, resolver } = setUp(new Map());
    await resolver.apply({
      legacy: elsewhere('unix:/run/a.sock', 'http://127.0.0.1:81', 'http://[::1]'),
      shop: appConfig(),
    });
    expect(changes).toEqual([
      [
        'legacy',
        [
          { app: 'legacy', instance: 'legacy.1', address: { path: '/run/a.sock' }, paired: false },
          { app: 'legacy', instance: 'legacy.2', address: { host: '127.0.0.1', port: 81 }, paired: false },
          { app: 'legacy', instance: 'legacy.3', address: { host: '::1', port: 80 }, paired: false },
        ],
      ],
    ]);
  });

  it('looks up the destinations of a configuration that is not in use yet without reporting them', async () => {
    const { clock, changes, resolver } = setUp(new Map([['b.test', ['10.0.0.1']]]));
    await resolver.apply({ a: elsewhere('unix:/run/a.sock') });
    const found = await resolver.lookUp({ b: elsewhere('http://b.test:81'), shop: appConfig() });
    expect([...found]).toEqual([
      ['b', [{ app: 'b', instance: 'b.1', address: { host: '10.0.0.1', port: 81 }, paired: false }]],
    ]);
    await clock.advance(60_000);
    expect(changes.map(([app]) => app)).toEqual(['a']);
  });

  it('makes a destination of every address of a name, and follows the name', async () => {
    const names = new Map<string, readonly string[]>([['app.test', ['10.0.0.2', '10.0.0.1']]]);
    const { clock, changes, resolver } = setUp(names);
    await resolver.apply({ app: elsewhere('http://app.test:8080') });
    const addresses = (): unknown[] => (changes.at(-1)?.[1] ?? []).map(({ address }) => address);
    expect(addresses()).toEqual([
      { host: '10.0.0.1', port: 8080 },
      { host: '10.0.0.2', port: 8080 },
    ]);
    names.set('app.test', ['10.0.0.3']);
    await clock.advance(30_000);
    expect(addresses()).toEqual([{ host: '10.0.0.3', port: 8080 }]);
    await clock.advance(30_000);
    expect(changes).toHaveLength(2);
    names.delete('app.test');
    await clock.advance(30_000);
    expect(addresses()).toEqual([{ host: '10.0.0.3', port: 8080 }]);
    resolver.stop();
    expect(clock.pendingTimers).toBe(0);
  });

  it('reports an app without addresses where its name is unknown', async () => {
    const { changes, resolver } = setUp(new Map());
    await resolver.apply({ app: elsewhere('http://nobody.test') });
    expect(changes).toEqual([['app', []]]);
    resolver.stop();
  });

  it('leaves apps with https destinations to the lane', async () => {
    const { changes, resolver } = setUp(new Map());
    await resolver.apply({ app: elsewhere('https://10.0.0.1') });
    expect(changes).toEqual([]);
  });
});
