/**
 * Rounds of many WebSockets at once through an edge to one instance: what messages came to, and what is left at both when all
 * are gone.
 */
import { askApp } from './ask-app.ts';
import { LoadClient } from './load-client.ts';
import { mostOpenFiles } from './process-files.ts';
import { type ServerMemory, ServerUnderLoad } from './server-under-load.ts';
import { untilNothingIsHeld } from './until-nothing-is-held.ts';

export interface WebSocketOptions {
  readonly connections: number;
  /** So many of them send messages of 16 MiB. */
  readonly large: number;
  /** Of each connection. */
  readonly messages: number;
  readonly rounds: number;
  readonly seed: number;
}

interface Tally {
  readonly sent: number;
  /** What came back of that. */
  readonly received: number;
  readonly ended: number;
  readonly cut: number;
  /** What no client should see. */
  readonly wrong: readonly string[];
}

export interface WebSocketRound extends Tally {
  /** By the count of the edge, when all clients had theirs. */
  readonly openAtOnce: number;
  readonly edge: ServerMemory;
  readonly instance: ServerMemory;
  readonly openFiles: number;
}

/** Each end is one of the edge, which has another to the instance; the client's are in a process of its own. */
const filesPerConnection = 2;
const filesBeside = 200;

/** In force, and met by no client that behaves: 200 connections of an address are the edge's own default. */
const limits = { maxConcurrentConnections: 100_000, maxConcurrentUpgradedConnections: 100_000 };

export async function runWebSockets(
  options: WebSocketOptions,
): Promise<{ readonly rounds: readonly WebSocketRound[]; readonly exitCode: number | null }> {
  const connections = Math.min(options.connections, Math.floor((mostOpenFiles() - filesBeside) / filesPerConnection));
  if (connections < options.connections) {
    console.log(`${connections} WebSockets, not ${options.connections}: only ${mostOpenFiles()} files may be open`);
  }
  const server = await ServerUnderLoad.start('edge', limits, { apps: { socket: { entry: 'websocket-app.mjs' } } });
  const client = new LoadClient('websockets.mjs', { ...options, connections, targets: server.targets });
  const clear = server.targets.filter(({ secure }) => !secure);
  const [app] = clear;
  if (app === undefined) throw new Error('the edge has no clear endpoint');
  const rounds: WebSocketRound[] = [];
  let exitCode: number | null = null;
  try {
    for (let round = 1; round <= options.rounds; round += 1) {
      const seed = options.seed + round;
      await client.ask(seed);
      const openAtOnce = (await server.status()).held['connectionsOpen'] ?? 0;
      const tally = (await client.ask('talk')) as Tally;
      await untilNothingIsHeld(server, clear, `the round of seed ${seed}`);
      const wrong = [...tally.wrong, ...(await askApp<string[]>(app, '/wrong'))];
      const instance = await askApp<ServerMemory>(app, '/memory');
      const edge = await server.memory();
      const made = { ...tally, wrong, openAtOnce, edge, instance, openFiles: await server.openFiles() };
      rounds.push(made);
      print(round, seed, made);
    }
  } finally {
    await client.stop();
    exitCode = await server.stop();
  }
  return { rounds, exitCode };
}

function print(round: number, seed: number, made: WebSocketRound): void {
  const { openAtOnce, sent, received, ended, cut, edge, instance, openFiles, wrong } = made;
  const memory = (of: ServerMemory): string =>
    Object.entries(of)
      .map(([name, value]) => `${name} ${Number(value).toFixed(1)}`)
      .join(', ');
  console.log(
    `round ${round} (seed ${seed}): ${openAtOnce} at once, ${sent} messages sent, ${received} came back, ${ended} ended, ` +
      `${cut} reset; MiB of the edge ${memory(edge)}; of the instance ${memory(instance)}; ${openFiles} files`,
  );
  for (const line of wrong.slice(0, 10)) console.log(`  ${line}`);
}
