/**
 * The same requests to our parser and to node's own. Where the two disagree, node-differences.ts says why ours is right; a
 * disagreement that is not explained there fails.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unescapeBytes } from './documents.ts';
import { makeNodeCases, type NodeCase } from './node-cases.ts';
import { explain, nodeDifferences } from './node-differences.ts';
import { NodeParser, refused, type Verdict } from './node-parser.ts';
import { parse } from './outcome.ts';

/** Each has a server of its own, so that a connection cannot be taken for another's. */
const parsers = Array.from({ length: 4 }, () => new NodeParser());
const cases = makeNodeCases();

beforeAll(async () => {
  await Promise.all(parsers.map((parser) => parser.listen()));
});

afterAll(async () => {
  await Promise.all(parsers.map((parser) => parser.close()));
});

it('there are at least 500 requests, all different', () => {
  expect(new Set(cases.map(({ bytes }) => bytes.toString('latin1'))).size).toBeGreaterThanOrEqual(500);
});

it("our parser and node's agree on every request but those that are explained", async () => {
  const unexplained: string[] = [];
  const queue = [...cases];
  await Promise.all(
    parsers.map(async (parser) => {
      for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
        const difference = compare(entry, await parser.parse(entry.bytes));
        if (difference !== null) unexplained.push(difference);
      }
    }),
  );
  expect(unexplained).toEqual([]);
});

it('every explanation is about a part that some request has', () => {
  const parts = new Set(cases.flatMap((entry) => entry.parts));
  const unused = nodeDifferences
    .flatMap(({ parts: first, together = [] }) => [...first, ...together])
    .filter((name) => !parts.has(name));
  expect(unused).toEqual([]);
});

function compare(entry: NodeCase, nodes: Verdict): string | null {
  const { verdict: ours, reason } = ourVerdict(entry.bytes);
  if (describe(ours) === describe(nodes)) return null;
  const direction = ours.accepted ? (nodes.accepted ? 'other' : 'accepted') : 'refused';
  if (explain(entry.parts, direction) !== undefined) return null;
  return `${entry.parts.join(', ')}: ours ${describe(ours)} ${reason}, node's ${describe(nodes)}`.slice(0, 200);
}

const describe = (verdict: Verdict): string =>
  verdict.accepted ? `${verdict.method} ${verdict.target} with ${JSON.stringify(verdict.body)}` : 'refused';

function ourVerdict(bytes: Buffer): { verdict: Verdict; reason: string } {
  const head = parse('request', bytes, {}, 0);
  if (head.kind !== 'accepted') return { verdict: refused, reason: head.reason || 'incomplete' };
  const found = (name: string): string => head.values.get(name) ?? '';
  const rest = bytes.subarray(Number(found('length')));
  let body = '';
  if (found('framing') === 'chunked') {
    const decoded = parse('chunked', rest, {}, 0);
    if (decoded.kind !== 'accepted') return { verdict: refused, reason: decoded.reason || 'incomplete' };
    body = unescapeBytes(decoded.values.get('body') ?? '').toString('latin1');
  } else {
    const length = Number(found('content length'));
    if (rest.length < length) return { verdict: refused, reason: 'incomplete' };
    body = rest.subarray(0, length).toString('latin1');
  }
  return { verdict: { accepted: true, method: found('method'), target: found('target'), body }, reason: '' };
}
