import { describe, expect, it } from 'vitest';
import { compileRewrite, linesBeside, type RewriteConfig } from '../../../../proxy/model/rewrite-model.ts';

const nothing = { set: {}, append: {}, remove: [] };
const plain: RewriteConfig = { replacePrefix: null, requestHeaders: nothing, responseHeaders: nothing };
const app = (more: Partial<RewriteConfig>, paths: readonly string[] = ['/']) => ({ ...plain, paths, ...more });
const route = (path: string, more: Partial<RewriteConfig>) => ({ ...plain, path, ...more });

describe('compileRewrite', () => {
  it('is null where nothing is changed, so that a plain route costs nothing', () => {
    expect(compileRewrite(app({}), null)).toBeNull();
    expect(compileRewrite(app({}), route('/x', {}))).toBeNull();
  });

  it('replaces the paths of the app, the longest first, as they are matched', () => {
    const rewrite = compileRewrite(app({ replacePrefix: '/' }, ['/a', '/a/longer/', '/caf\u00e9', '/%61b']), null);
    expect(rewrite).toMatchObject({ prefixes: '/caf%C3%A9\n/a/longer\n/ab\n/a\n', replacement: '' });
    expect(compileRewrite(app({ replacePrefix: '/v2/' }), null)).toMatchObject({ prefixes: '\n', replacement: '/v2' });
  });

  it('replaces for a route its own path where it says so, else the path of the app', () => {
    const shop = app({ replacePrefix: '/' }, ['/shop']);
    expect(compileRewrite(shop, route('/shop/up', {}))).toMatchObject({ prefixes: '/shop\n', replacement: '' });
    expect(compileRewrite(shop, route('/shop/up', { replacePrefix: '/u' }))).toMatchObject({
      prefixes: '/shop/up\n',
      replacement: '/u',
    });
    expect(compileRewrite(app({}), route('/up', { replacePrefix: '/' }))).toMatchObject({ prefixes: '/up\n' });
  });

  it('has names in one spelling and whole lines', () => {
    const requestHeaders = { set: { 'X-User_Id': 'a: b' }, append: { 'X-Tag': '' }, remove: ['Cookie', 'X_Y'] };
    expect(compileRewrite(app({ requestHeaders }), null)?.request).toEqual({
      dropped: 'x-user-id\ncookie\nx-y\n',
      lines: 'x-user_id: a: b\r\nx-tag: \r\n',
    });
  });

  it("has the route's rule alone for a name that both have, however they spell it and whatever it does", () => {
    const responseHeaders = { set: { 'X-A': 'app', 'X-B': 'app' }, append: { 'X-C': 'app' }, remove: ['Server'] };
    const own = { set: { server: 'route' }, append: { x_a: 'route' }, remove: ['X-C'] };
    const compiled = compileRewrite(app({ responseHeaders }), route('/x', { responseHeaders: own }));
    expect(compiled?.response).toEqual({
      dropped: 'x-b\nx-c\nserver\n',
      lines: 'x_a: route\r\nx-b: app\r\nserver: route\r\n',
    });
    expect(compiled?.request).toEqual({ dropped: '', lines: '' });
  });

  it('gives the host to the engine, which writes it once', () => {
    const requestHeaders = { ...nothing, set: { Host: 'app.test' } };
    expect(compileRewrite(app({ requestHeaders }), null)).toMatchObject({
      host: 'app.test',
      request: { dropped: '', lines: '' },
      prefixes: '',
    });
  });
});

describe('linesBeside', () => {
  it('leaves out what the page says itself', () => {
    const rules = { dropped: '', lines: 'Content_Type: a\r\nx-frame-options: DENY\r\ncache-control: x\r\n' };
    expect(linesBeside(rules, 'content-type: text/plain\r\nCache-Control: no-store\r\n')).toBe(
      'x-frame-options: DENY\r\n',
    );
    expect(linesBeside({ dropped: 'a\n', lines: '' }, 'b: c\r\n')).toBe('');
  });
});
