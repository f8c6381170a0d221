import { describe, expect, it } from 'vitest';
import { GuardedEdge } from '../../../../proxy/upgrade/guarded-edge.ts';

/** Speaks as two edges do, one after the other, on the descriptor that both have: the first hears what was meant for the second. */
const twoEdges = `
  const { Socket } = require('node:net');
  const parent = new Socket({ fd: 3 });
  const say = (message) => parent.write(JSON.stringify(message) + '\\n');
  say({ type: 'up', pid: process.pid });
  let heard = '';
  parent.on('data', (text) => {
    heard += text;
    const signals = heard.split('\\n').filter(Boolean).map((line) => JSON.parse(line).signal);
    if (signals.length === 1) say({ type: 'handed-over', pid: process.pid });
    else {
      say({ type: 'ended', code: signals.join() === 'SIGTERM,SIGTERM' ? 0 : 7 });
      parent.end(() => process.exit());
    }
  });
`;

describe('the edge as its parent sees it', () => {
  it('is told to stop once more when another process has become it', async () => {
    const edge = GuardedEdge.start({
      command: [process.execPath, '-e', twoEdges],
      cwd: '/',
      env: { PATH: process.env['PATH'] },
      sockets: null,
    });
    edge.signal('SIGTERM');
    expect(await edge.whenOver()).toMatchObject({ code: 0, wasUp: true, isByItself: true });
  });
});
