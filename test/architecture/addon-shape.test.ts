/** What C++ exports and what native/addon.ts and native/plan.ts say of it are kept together by hand, and by this. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadAddon } from '../../native/load-addon.ts';
import { ForwardFailure, MetaCell, MetaFlag, metaCells, PlanResult, ResponseFlag } from '../../native/plan.ts';
import { root } from './source-files.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const shape = read('native/addon.ts');

/** Names of the members of an interface, in order. */
function membersOf(name: string): string[] {
  const body = new RegExp(`export interface ${name} \\{\\n(.*?)\\n\\}`, 's').exec(shape)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map((match) => match[1] ?? '');
}

const upperCamel = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

describe('the addon', () => {
  test('exports what the interface Addon says, and nothing else', () => {
    expect(Object.keys(loadAddon()).sort()).toEqual(membersOf('Addon').sort());
  });

  test('gives a server the methods of NativeServerHandle, and no others', async () => {
    const addon = loadAddon();
    const callbacks = Object.fromEntries(membersOf('ServerCallbacks').map((name) => [name, () => undefined]));
    const server = new addon.Server(
      {
        edge: true,
        threadId: 0,
        pseudonym: 'windhover',
        counters: null,
        ring: null,
        inFlight: null,
        limitMemory: null,
        limitRow: null,
        destinationCells: null,
        placeRow: null,
        meta: new Int32Array(new SharedArrayBuffer(4 * metaCells)),
      },
      callbacks as unknown as ConstructorParameters<typeof addon.Server>[1],
    );
    const methods = Object.keys(server);
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
    expect(methods.sort()).toEqual(membersOf('NativeServerHandle').sort());
  });

  test('calls the callbacks that ServerCallbacks names', () => {
    const names = /kCallbackNames\[kCallbackCount\] = \{(.*?)\};/s.exec(read('native/binding/call_js.h'))?.[1] ?? '';
    expect([...names.matchAll(/"(\w+)"/g)].map((match) => match[1])).toEqual(membersOf('ServerCallbacks'));
  });
});

describe('the numbers that script and engine exchange', () => {
  const words = read('native/binding/script_words.h');
  const constant = (name: string): number => Number(new RegExp(`\\b${name} = (-?\\d+);`).exec(words)?.[1]);

  test.each([
    ['kPlan', PlanResult],
    ['kResponse', ResponseFlag],
    ['kMeta', MetaCell],
    ['kMeta', MetaFlag],
  ] as const)('%s... are the same in C++', (prefix, numbers: Readonly<Record<string, number>>) => {
    for (const [name, value] of Object.entries(numbers))
      expect([name, constant(prefix + upperCamel(name))]).toEqual([name, value]);
  });

  test('ForwardFailure has the order of the engine', () => {
    const list =
      /enum class ForwardFailure : uint8_t \{(.*?)\};/s.exec(read('native/engine/forward/forwarder.h'))?.[1] ?? '';
    const names = [...list.matchAll(/\bk(\w+),/g)].map((match) => match[1]);
    expect(names).toEqual(Object.keys(ForwardFailure).map(upperCamel));
    expect(Object.values(ForwardFailure)).toEqual(names.map((_, index) => index));
  });
});
