import { describe, expect, it } from 'vitest';
import {
  formatHandover,
  type Handover,
  nothingYielded,
  parseHandover,
  readYielded,
} from '../../../../proxy/upgrade/handover.ts';

const handover: Handover = {
  version: 1,
  pid: 7,
  runtimeDirectory: '/run/edge',
  hasParent: false,
  sockets: [{ fd: 5, url: 'http://*:80', ownsFile: false }],
};

describe('what an edge tells its successor', () => {
  it('is read as it was written', () => {
    expect(parseHandover(formatHandover(handover))).toEqual(handover);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['another version', JSON.stringify({ ...handover, version: 2 })],
    ['no pid', JSON.stringify({ ...handover, pid: '7' })],
    ['a socket without a descriptor', JSON.stringify({ ...handover, sockets: [{ url: null, ownsFile: true }] })],
  ])('is not understood where it is %s', (_what, text) => {
    expect(parseHandover(text)).toBeNull();
  });
});

describe('what an edge says of its apps', () => {
  it('is taken where it is understood, and else counts as not said', () => {
    expect(
      readYielded({
        type: 'yielded',
        answering: ['shop', 7],
        scaled: { shop: { wanted: 4, configured: { min: 2, max: 2 } }, blog: { wanted: 'many' }, wiki: null },
      }),
    ).toEqual({
      ...nothingYielded,
      answering: ['shop'],
      scaled: { shop: { wanted: 4, configured: { min: 2, max: 2 } } },
    });
    expect(readYielded({ type: 'yielded' })).toEqual(nothingYielded);
    const server = { uid: 7, pid: 8, claims: ['a.test'], weight: 2, name: '0123456789abcdef.sock' };
    const others = [
      { ...server, name: '../control.sock' },
      { ...server, claims: [] },
      { ...server, uid: 'root' },
      null,
    ];
    expect(readYielded({ type: 'yielded', generation: 12, attached: [server, ...others] })).toEqual({
      ...nothingYielded,
      generation: 12,
      attached: [server],
    });
    expect(readYielded({ type: 'yielded', generation: '12', attached: {} })).toEqual(nothingYielded);
  });
});
