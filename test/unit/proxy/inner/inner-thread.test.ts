import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { InnerThread } from '../../../../proxy/inner/inner-thread.ts';
import { createLogger } from '../../../../shared/logging/logger.ts';
import { waitFor } from '../../../helpers/wait-for.ts';

interface NamedApp {
  readonly name: string;
}

let lines: Array<Record<string, unknown>> = [];
let thread: InnerThread<NamedApp>;

afterEach(() => thread.close());

function createThread(): InnerThread<NamedApp> {
  lines = [];
  thread = new InnerThread<NamedApp>({
    directory: '/nowhere',
    logger: createLogger({ level: 'info', destination: { write: (line: string) => lines.push(JSON.parse(line)) } }),
    entry: new URL('../../../fixtures/inner-thread.mjs', import.meta.url),
    name: 'test',
    description: 'the server of the test',
  });
  return thread;
}

const apps = (...names: string[]): NamedApp[] => names.map((name) => ({ name }));
const told = (): unknown[] => lines.filter(({ msg }) => msg === 'told').map((line) => line['apps']);

test('it starts with the first app, and not before', async () => {
  const inner = createThread();
  expect(inner.address).toEqual({ path: path.join('/nowhere', `test.${process.pid}.sock`) });
  await inner.setApps([]);
  expect(told()).toEqual([]);
  await inner.addApps(apps('one'));
  await inner.setApps([]);
  expect(told()).toEqual([['one'], []]);
});

test('apps are added to those it has until it is told that they are all', async () => {
  const inner = createThread();
  await inner.addApps(apps('one', 'two'));
  await inner.addApps(apps('two', 'three'));
  await inner.setApps(apps('two', 'three'));
  expect(told()).toEqual([
    ['one', 'two'],
    ['two', 'three', 'one'],
    ['two', 'three'],
  ]);
});

test('a thread that dies is started again with the apps it has, and nobody waits for the one that died', async () => {
  const inner = createThread();
  await inner.setApps(apps('one'));
  await inner.setApps([{ name: 'dies' }]);
  await waitFor('the next thread', () => told().length === 3);
  expect(told()).toEqual([['one'], ['dies'], ['dies']]);
});

test('a thread that cannot start is not started over and over; the next configuration tries again', async () => {
  const inner = createThread();
  await expect(inner.setApps(apps('never starts'))).rejects.toThrow('the server of the test ended while it started');
  await expect(inner.setApps(apps('never starts'))).rejects.toThrow('ended while it started');
  await inner.setApps(apps('one'));
  expect(told()).toEqual([['one']]);
});
