/**
 * The table of limits (deploy/reference/limits.md), held against both servers over real sockets: each limit wherever it can
 * be set, at its value and one past it, with what the client gets, the counter and the line of the log that the table names.
 */
import { describe, expect, it, test, vi } from 'vitest';
import type { Limits, LimitsOptions, RouteLimitsOptions } from '../../shared/config/generated/config-types.ts';
import { limitsSchema } from '../../shared/config/schema/limits.schema.ts';
import { LimitedServer, type LimitsSetup, type Side, sides, toldValue } from './limits-fixture.ts';
import { countCases } from './limits-of-count.ts';
import { sizeCases } from './limits-of-size.ts';
import { timeCases } from './limits-of-time.ts';
import { type CasesOf, type LimitCase, type Place, type PlaceName, Probe, placeNames } from './limits-probe.ts';

// They wait for most of their time.
vi.setConfig({ maxConcurrency: 8 });

type Name = keyof Limits;
const limitCases: CasesOf<Name> = { ...sizeCases, ...timeCases, ...countCases };
const names = Object.keys(limitsSchema.properties) as Name[];

const caseOf = (name: Name): LimitCase<unknown> => limitCases[name] as unknown as LimitCase<unknown>;

function setupOf(name: Name): LimitsSetup {
  const { values, beside = {}, secure = false, unix = false, exemptAddresses } = caseOf(name);
  const only = (value: unknown): object => (value === undefined ? {} : { [name]: value });
  const endpoint = { secure, unix };
  return {
    limits: { ...beside, [name]: values.server } as LimitsOptions,
    endpoints: [endpoint, { ...endpoint, limits: { ...beside, [name]: values.endpoint } as LimitsOptions }],
    routes: values.path === undefined ? {} : { '/own': { limits: only(values.path) as RouteLimitsOptions } },
    appLimits: only(values.app) as RouteLimitsOptions,
    ...(exemptAddresses === undefined ? {} : { exemptAddresses }),
  };
}

function placeOf(name: PlaceName): Place {
  return {
    name,
    endpoint: name === 'endpoint' ? 1 : 0,
    host: name === 'app' ? 'own.test' : 'plain.test',
    prefix: name === 'path' ? '/own' : '',
    localAddress: `127.0.100.${placeNames.indexOf(name) + 1}`,
  };
}

async function provoke(server: LimitedServer, name: Name, place: Place): Promise<void> {
  const { values, within, past, told } = caseOf(name);
  const { status, counter } = limitsSchema.properties[name]?.enforced ?? { status: null, counter: null };
  const value = values[place.name];
  const probe = new Probe(server, place, value);
  const before = server.counts();
  await within(probe);
  expect(server.countsSince(before), `${place.name}: within`).toEqual({});
  for (const onePast of past) {
    const countsBefore = server.counts();
    const linesBefore = server.lines.length;
    await onePast(probe);
    expect(server.countsSince(countsBefore), `${place.name}: past`).toEqual(counter === null ? {} : { [counter]: 1 });
    if (counter === null) continue;
    const expected = told ?? { limit: name, value: toldValue(name, value) };
    const line = await server.lineOf(counter, linesBefore);
    expect(line).toMatchObject(expected);
    expect(line['msg']).toContain(`limits.${expected.limit} is ${expected.value}`);
    // A connection that found no place has no status; whether it is told one is another limit's business.
    if (status !== null && name !== 'connectionLimitAction') expect(line['status']).toBe(status);
  }
  await server.quiet();
}

async function provokeAll(side: Side, name: Name): Promise<void> {
  const server = await LimitedServer.start(side, setupOf(name));
  try {
    for (const place of placeNames.map(placeOf)) {
      if (caseOf(name).values[place.name] === undefined || (place.name === 'app' && side !== 'edge')) continue;
      await provoke(server, name, place);
    }
  } finally {
    await server.stop();
  }
}

describe.concurrent.each(sides)('the %s', (side) => {
  it.each(names)('keeps to %s exactly, wherever it is set, and tells of what it refuses', (name) =>
    provokeAll(side, name),
  );
});

describe('the table of limits', () => {
  test('has no limit that is not provoked', () => {
    expect(Object.keys(limitCases).sort()).toEqual([...names].sort());
  });

  test('has no limit for paths that is not provoked there', () => {
    const forPaths = names.filter((name) => limitsSchema.properties[name]?.enforced?.scope.includes('path'));
    const provoked = names.filter((name) => caseOf(name).values.path !== undefined);
    expect(provoked).toEqual(forPaths);
    expect(names.filter((name) => caseOf(name).values.app !== undefined)).toEqual(forPaths);
  });
});
