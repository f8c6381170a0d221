import { describe, expect, it } from 'vitest';
import { newsMessage, readNews, readWanted, wantedMessage } from '../../../../proxy/upgrade/instance-news.ts';

const news = {
  app: 'shop',
  ready: [
    { app: 'shop', instance: 'shop.1', address: { path: '/run/shop.sock' }, paired: true },
    { app: 'shop', instance: 'shop.2', address: { host: '127.0.0.1', port: 4001 }, paired: false },
  ],
};

describe('what one edge says of instances', () => {
  it('is read by the other as it was said', () => {
    expect(readNews(JSON.parse(JSON.stringify(newsMessage(news))))).toEqual(news);
    expect(readNews(newsMessage({ app: 'shop', ready: [] }))).toEqual({ app: 'shop', ready: [] });
    expect(readWanted(wantedMessage('shop'))).toBe('shop');
  });

  it('is nothing where it is not understood as a whole', () => {
    const [first] = newsMessage(news)['instances'] as readonly Record<string, unknown>[];
    const broken = [
      null,
      { ...first, instance: 7 },
      { ...first, paired: 'yes' },
      { ...first, address: null },
      { ...first, address: { host: '127.0.0.1' } },
    ];
    for (const one of broken) {
      expect(readNews({ type: 'instances', app: 'shop', instances: [first, one] })).toBeNull();
    }
    expect(readNews({ type: 'instances', app: 'shop' })).toBeNull();
    expect(readNews({ type: 'instances', instances: [] })).toBeNull();
    expect(readNews(wantedMessage('shop'))).toBeNull();
    expect(readWanted(newsMessage(news))).toBeNull();
    expect(readWanted({ type: 'wanted', app: 7 })).toBeNull();
  });
});
