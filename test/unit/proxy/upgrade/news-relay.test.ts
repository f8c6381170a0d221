import { describe, expect, it } from 'vitest';
import type { InstanceNews } from '../../../../proxy/upgrade/instance-news.ts';
import { NewsRelay } from '../../../../proxy/upgrade/news-relay.ts';
import { appConfig } from '../../../helpers/app-config.ts';

function begin(waitedFor: readonly string[] = []) {
  const said: string[] = [];
  let hearWanted: (app: string) => void = () => undefined;
  let hearNews: (news: InstanceNews) => void = () => undefined;
  const apps = {
    shop: appConfig(),
    blog: appConfig(),
    far: appConfig({ kind: 'destinations', command: null, destinations: [] }),
  };
  const relay = new NewsRelay({
    predecessor: {
      hearWanted: async (onWanted) => {
        hearWanted = onWanted;
      },
      tellReady: (app, ready) => void said.push(`before: ${app} ${ready.length}`),
    },
    apps: () => apps,
    supervisor: { wake: (app) => void said.push(`here: start ${app}`) },
    traffic: {
      loadOf: (app) => ({ inFlight: 0, waiting: waitedFor.includes(app) ? 1 : 0, exchanges: 0 }),
      sendTo: async (app, ready) => void said.push(`here: ${app} ${ready.length}`),
    },
  });
  relay.hearPredecessor();
  const follow = (): void =>
    relay.follow({
      want: (app) => void said.push(`after: start ${app}`),
      hearNews: async (onNews) => {
        hearNews = onNews;
      },
    });
  return {
    relay,
    said,
    follow,
    hearWanted: (app: string) => hearWanted(app),
    hearNews: (news: InstanceNews) => hearNews(news),
  };
}

describe('news of instances between edges', () => {
  it('that somebody waits is acted on here, and passed on when instances are the next one’s', () => {
    const { relay, said, follow, hearWanted } = begin();
    relay.wake('shop');
    hearWanted('blog');
    follow();
    relay.wake('shop');
    hearWanted('blog');
    expect(said).toEqual(['here: start shop', 'here: start blog', 'after: start shop', 'after: start blog']);
  });

  it('that somebody waits since before the next one served is told to it when it does', () => {
    const { said, follow } = begin(['blog', 'far']);
    follow();
    expect(said).toEqual(['after: start blog']);
  });

  it('reach an edge that drains for longer than the one that took its place', () => {
    const { said, follow, hearNews } = begin();
    follow();
    hearNews({ app: 'shop', ready: [] });
    expect(said).toEqual(['before: shop 0', 'here: shop 0']);
  });

  it('of an app that there is not here, or that has no instances here, change nothing here', () => {
    const { said, follow, hearNews } = begin();
    follow();
    for (const app of ['far', 'other', '__proto__', 'constructor']) hearNews({ app, ready: [] });
    expect(said.filter((line) => line.startsWith('here'))).toEqual([]);
  });
});
