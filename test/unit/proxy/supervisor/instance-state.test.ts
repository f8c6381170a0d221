import { describe, expect, it } from 'vitest';
import { moveState, type OwnState } from '../../../../proxy/supervisor/instance-state.ts';

const states: OwnState[] = ['starting', 'ready', 'hung', 'draining', 'backing-off', 'crash-loop', 'stopped'];
const allowed = new Set([
  'starting ready',
  'starting draining',
  'starting backing-off',
  'starting crash-loop',
  'ready hung',
  'ready draining',
  'ready backing-off',
  'ready crash-loop',
  'hung ready',
  'hung draining',
  'hung backing-off',
  'hung crash-loop',
  'draining stopped',
  'backing-off starting',
  'backing-off stopped',
  'crash-loop starting',
  'crash-loop stopped',
]);

describe('instance state', () => {
  const moves = states.flatMap((from) => states.map((to) => ({ from, to })));

  it.each(moves)('from $from to $to is as the table says', ({ from, to }) => {
    if (allowed.has(`${from} ${to}`)) expect(moveState(from, to)).toBe(to);
    else expect(() => moveState(from, to)).toThrow(`an instance cannot go from ${from} to ${to}`);
  });
});
