import { describe, expect, it } from 'vitest';
import { ProgramLeases } from '../../../../proxy/supervisor/program-leases.ts';
import type { RunHandlers, RunningProgram, RunOptions } from '../../../../proxy/supervisor/run-process.ts';
import { settlePromises } from '../../../helpers/fake-clock.ts';

const options = { instance: 'shop.1', controlPath: '/run/shop.1-1.run' } as RunOptions;

function begin() {
  const connections: { how: string; handlers: RunHandlers; told: string[] }[] = [];
  const seen: string[] = [];
  let isThere = true;
  const connect = (how: string, handlers: RunHandlers): RunningProgram => {
    const told: string[] = [];
    connections.push({ how, handlers, told });
    return {
      pid: 7,
      runnerPid: 6,
      terminate: (drainMs) => void told.push(`terminate ${drainMs}`),
      kill: () => void told.push('kill'),
    };
  };
  const leases = new ProgramLeases({
    launch: async ({ controlPath }, handlers) => connect(`launch ${controlPath}`, handlers),
    attach: async (controlPath, handlers) => {
      if (!isThere) throw new Error('nobody listens');
      return { ...connect(`attach ${controlPath}`, handlers), state: 'running', uptimeMs: 1 };
    },
  });
  const handlers: RunHandlers = {
    onOutput: (_stream, bytes) => void seen.push(bytes.toString()),
    onDropped: () => void seen.push('dropped'),
    onExited: ({ code }) => void seen.push(`exited ${code}`),
    onGone: () => void seen.push('gone'),
  };
  return {
    leases,
    handlers,
    seen,
    connections,
    endProgram: () => {
      isThere = false;
    },
  };
}

describe('leases of programs', () => {
  it('tell the end of a connection as the end of the program while it is ours', async () => {
    const { leases, handlers, seen, connections } = begin();
    await leases.launch(options, handlers);
    connections[0]?.handlers.onGone();
    expect(seen).toEqual(['gone']);
  });

  it('say nothing of an end while another process may take over, and attach again when it did not', async () => {
    const { leases, handlers, seen, connections } = begin();
    const program = await leases.launch(options, handlers);
    await leases.yield();
    connections[0]?.handlers.onGone();
    program.terminate(500);
    await settlePromises();
    expect(seen).toEqual([]);
    leases.resume();
    await settlePromises();
    expect(connections.map(({ how }) => how)).toEqual(['launch /run/shop.1-1.run', 'attach /run/shop.1-1.run']);
    connections[1]?.handlers.onOutput('stdout', Buffer.from('hello'));
    program.kill();
    expect([seen, connections[1]?.told]).toEqual([['hello'], ['terminate 500', 'kill']]);
  });

  it('tell the end after all where the program ended meanwhile', async () => {
    const { leases, handlers, seen, connections, endProgram } = begin();
    await leases.launch(options, handlers);
    await leases.yield();
    connections[0]?.handlers.onGone();
    endProgram();
    leases.resume();
    await settlePromises();
    expect(seen).toEqual(['gone']);
  });

  it('start nothing while another process may take over, and nothing more once it did', async () => {
    const { leases, handlers, seen, connections } = begin();
    await leases.yield();
    void leases.launch(options, handlers);
    await settlePromises();
    expect(connections).toEqual([]);
    leases.resume();
    await settlePromises();
    expect(connections).toHaveLength(1);
    await leases.yield();
    connections[0]?.handlers.onGone();
    void leases.launch(options, handlers);
    leases.release();
    await settlePromises();
    expect([connections.length, seen]).toEqual([1, []]);
  });
});
