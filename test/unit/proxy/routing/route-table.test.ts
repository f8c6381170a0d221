import { describe, expect, it } from 'vitest';
import { RouteTable } from '../../../../proxy/routing/route-table.ts';

const shop = { name: 'shop' };
const blog = { name: 'blog' };
const api = { name: 'api' };
const rest = { name: 'rest' };

const table = new RouteTable([
  { host: 'shop.example', path: '/', target: shop },
  { host: 'shop.example', path: '/api', target: api },
  { host: '*.blog.example', path: '/', target: blog },
  { host: 'api.example', path: '/v1', target: api },
  { host: '*', path: '/', target: rest },
]);

describe('RouteTable', () => {
  it('chooses the host first and the longest path among its own', () => {
    expect(table.match('shop.example:8443', '/cart')).toBe(shop);
    expect(table.match('SHOP.example.', '/api/items?x=1')).toBe(api);
    expect(table.match('de.blog.example', '/')).toBe(blog);
    expect(table.match('other.example', '/')).toBe(rest);
  });

  it('does not fall through to the app for any host where the host is known', () => {
    expect(table.match('api.example', '/v2')).toBe('unknown-path');
  });

  it('says when the host is unknown', () => {
    expect(new RouteTable([{ host: 'a.example', path: '/', target: shop }]).match('b.example', '/')).toBe(
      'unknown-host',
    );
    expect(new RouteTable([]).match('b.example', '/')).toBe('unknown-host');
  });
});
