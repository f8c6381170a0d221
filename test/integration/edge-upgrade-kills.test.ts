/** SIGKILL of either process at each word of an upgrade: one of them is the edge afterwards, with the same instances. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandFile } from '../helpers/run-command.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { ask } from './edge-client.ts';
import { EdgeCommand, host } from './edge-command.ts';

let edge: EdgeCommand;

afterEach(async () => {
  await edge.remove();
});

/** Of the new process: what it has just done. */
const moments = ['started', 'is about to ask', 'has asked', 'was answered', 'is about to serve', 'serves'] as const;

/** Takes part in what the new process says, and ends one of the two at that moment. */
function deadly(moment: (typeof moments)[number], whom: 'former' | 'new'): string {
  return `
    import { Socket } from 'node:net';
    const { WINDHOVER_HANDOVER: handover } = process.env;
    const at = (moment) => {
      if (handover === undefined || moment !== ${JSON.stringify(moment)}) return;
      process.kill(${whom === 'new' ? 'process.pid' : 'JSON.parse(handover).pid'}, 'SIGKILL');
    };
    const said = { yield: ['is about to ask', 'has asked'], ready: ['is about to serve', 'serves'] };
    const { write, emit } = Socket.prototype;
    Socket.prototype.write = function (data, ...rest) {
      const [before, after] = said[/^\\{"type":"(yield|ready)"/.exec(String(data))?.[1]] ?? [];
      at(before);
      const result = Reflect.apply(write, this, [data, ...rest]);
      at(after);
      return result;
    };
    Socket.prototype.emit = function (event, data, ...rest) {
      if (event === 'data' && String(data).startsWith('{"type":"yielded"')) at('was answered');
      return Reflect.apply(emit, this, [event, data, ...rest]);
    };
    at('started');
    await import(${JSON.stringify(commandFile)});
  `;
}

async function start(text: string, flags: readonly string[]): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'wh-kills-'));
  const program = path.join(directory, 'windhover.mjs');
  writeFileSync(program, text);
  edge = await EdgeCommand.start({ directory, flags, program: [process.execPath, program] });
}

describe.each(['former', 'new'] as const)('SIGKILL of the %s process', (whom) => {
  it.each(moments)('when the new one %s', async (moment) => {
    // Who dies last leaves nobody but a parent.
    const isLast = whom === 'new' && moment === 'serves';
    await start(deadly(moment, whom), isLast ? ['--supervise'] : []);
    const { pid } = await edge.status();
    const instances = await edge.instancePids();
    await edge.run('upgrade');
    const now = await waitFor('an edge', async () => {
      const status = await edge.status().catch(() => null);
      const isOther = whom === 'former' || isLast;
      return status !== null && (status.pid !== pid) === isOther ? status : null;
    });
    await waitFor('all are ready', async () =>
      (await edge.status()).apps[0]?.instances.every(({ state }) => state === 'ready'),
    );
    expect(await edge.instancePids()).toEqual(instances);
    const { pid: still, endpoints } = await edge.status();
    expect(still).toBe(now.pid);
    // A parent holds no socket of its own: its next edge has another port, as the file says none.
    const port = Number(endpoints[0]?.addresses[0]?.split(':').at(-1));
    if (!isLast) expect(port).toBe(edge.port);
    expect((await ask({ port, host })).status).toBe(200);
  });
});
