import { expect, it } from 'vitest';
import { type GateModel, gateOf } from '../../../../proxy/model/gate-model.ts';
import type { RouteConfig } from '../../../../shared/config/generated/config-types.ts';
import { appConfig } from '../../../helpers/app-config.ts';

const nothing: RouteConfig = {
  limits: {},
  methods: null,
  allow: null,
  deny: null,
  basicAuth: null,
  redirect: null,
  respond: null,
  replacePrefix: null,
  requestHeaders: { set: {}, append: {}, remove: [] },
  responseHeaders: { set: {}, append: {}, remove: [] },
};
const users = { ann: 'hash' };
const basicAuth = { realm: 'staff', users, usersFile: null, forwardAuthorization: false };

function gates(app: Partial<RouteConfig> & { paths?: string[] }, route: Partial<RouteConfig>): Array<GateModel | null> {
  const config = appConfig({ ...app, routes: { '/sub': { ...nothing, ...route } } });
  return [null, '/sub'].map((path) => gateOf(config, path, () => users));
}

it('there is none where nothing is decided', () => {
  expect(gates({}, {})).toEqual([null, null]);
  expect(gates({ allow: [], deny: [], basicAuth: false }, {})).toEqual([null, null]);
});

it('a route has what its app says, setting by setting, unless it says so itself', () => {
  const [own, sub] = gates(
    { methods: ['GET'], allow: ['private'], deny: ['10.0.0.1'], basicAuth },
    { allow: ['loopback'] },
  );
  expect(own?.addresses).toEqual({ allow: ['private'], deny: ['10.0.0.1'] });
  expect(sub?.addresses).toEqual({ allow: ['loopback'], deny: ['10.0.0.1'] });
  expect([sub?.methods, sub?.basicAuth?.realm]).toEqual([['GET', 'HEAD'], 'staff']);
});

it('a route can open what its app closes', () => {
  const [own, sub] = gates({ allow: ['private'], basicAuth }, { allow: [], basicAuth: false });
  expect(own).not.toBeNull();
  expect(sub).toBeNull();
});

it('HEAD is served where GET is', () => {
  const methods = (list: string[]) => gates({ methods: list }, {})[0]?.methods;
  expect(methods(['POST', 'GET', 'PUT'])).toEqual(['POST', 'GET', 'HEAD', 'PUT']);
  expect(methods(['HEAD', 'GET'])).toEqual(['HEAD', 'GET']);
  expect(methods(['POST'])).toEqual(['POST']);
});

it('an answer of a route stands in the place of that of its app, and each knows what it is written for', () => {
  const redirect = { to: '/new/*', status: 308 };
  const respond = { status: 204, headers: {}, body: '', contentType: null };
  const [own, sub] = gates({ redirect, paths: ['/', '/old/', '/old/inner'] }, {});
  expect(own?.redirect).toEqual({ ...redirect, prefixes: ['/old/inner', '/old', ''] });
  expect(sub?.redirect).toEqual(own?.redirect);
  const [app, route] = gates({ redirect }, { respond });
  expect([app?.respond, route?.redirect, route?.respond]).toEqual([null, null, respond]);
  expect(gates({ respond }, { redirect })[1]?.redirect?.prefixes).toEqual(['/sub']);
});
