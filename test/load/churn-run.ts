/**
 * Rounds of connections that come, are cut or end properly, and go. After each round the server is asked what it holds until
 * that is nothing; then its memory and open files are read.
 */
import { LoadClient } from './load-client.ts';
import { mostOpenFiles } from './process-files.ts';
import { type ServerMemory, ServerUnderLoad, type Subject } from './server-under-load.ts';
import { untilNothingIsHeld } from './until-nothing-is-held.ts';

export interface ChurnOptions {
  readonly connections: number;
  readonly rounds: number;
  readonly seed: number;
  /** In which those that are cut late are cut. */
  readonly cutSeconds: number;
  /** Every so many rounds a line is printed. */
  readonly printEvery: number;
}

export interface ChurnRound {
  /** Made; open at the same time; cut; ended properly. */
  readonly opened: number;
  readonly peak: number;
  readonly cut: number;
  readonly finished: number;
  /** What clients saw that no client should see. */
  readonly wrong: readonly string[];
  readonly memory: ServerMemory;
  readonly openFiles: number;
}

export interface ChurnResult {
  readonly rounds: readonly ChurnRound[];
  readonly exitCode: number | null;
}

/** In force, and met by no client that behaves. */
const limits = {
  minRequestBodyDataRate: { bytesPerSecond: 240, gracePeriod: '60s' },
  minResponseDataRate: { bytesPerSecond: 240, gracePeriod: '60s' },
  keepAliveTimeout: '60s',
  requestHeadersTimeout: '60s',
  handshakeTimeout: '60s',
  maxConnectionsPerAddress: 200,
  maxConcurrentConnections: 100_000,
  maxConcurrentUpgradedConnections: 100_000,
};

/** Of an edge's process, which needs two for each exchange. */
const filesPerConnection = 2;
const filesBeside = 500;

export async function runChurn(subject: Subject, options: ChurnOptions): Promise<ChurnResult> {
  const connections = Math.min(options.connections, mostConnections());
  if (connections < options.connections) {
    console.log(`${connections} connections, not ${options.connections}: only ${mostOpenFiles()} files may be open`);
  }
  const server = await ServerUnderLoad.start(subject, limits);
  const client = new LoadClient('churn.py', { connections, cutSeconds: options.cutSeconds, targets: server.targets });
  const apps = server.targets.filter(({ secure }) => !secure);
  const rounds: ChurnRound[] = [];
  let exitCode: number | null = null;
  try {
    for (let round = 1; round <= options.rounds; round += 1) {
      const seed = options.seed + round;
      const seen = (await client.ask(seed)) as Omit<ChurnRound, 'memory' | 'openFiles'>;
      await untilNothingIsHeld(server, apps, `the round of seed ${seed}`);
      const made = { ...seen, memory: await server.memory(), openFiles: await server.openFiles() };
      rounds.push(made);
      if (round % options.printEvery === 0 || made.wrong.length > 0) print(subject, round, seed, made);
    }
  } finally {
    await client.stop();
    exitCode = await server.stop();
  }
  return { rounds, exitCode };
}

/** An even number: half of them are cut. */
function mostConnections(): number {
  return Math.floor((mostOpenFiles() - filesBeside) / filesPerConnection / 2) * 2;
}

function print(subject: Subject, round: number, seed: number, seen: ChurnRound): void {
  const { peak, cut, finished, wrong, memory, openFiles } = seen;
  const mebibytes = Object.entries(memory).map(([name, value]) => `${name} ${value.toFixed(1)}`);
  console.log(
    `${subject} round ${round} (seed ${seed}): ${peak} at once, ${cut} cut, ${finished} ended; ` +
      `MiB ${mebibytes.join(', ')}; ${openFiles} files`,
  );
  for (const line of wrong.slice(0, 10)) console.log(`  ${line}`);
}
