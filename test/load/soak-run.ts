/**
 * Mixed traffic through an edge with clients and destinations that leave at random moments: what came of it, memory while it
 * runs, and what is left when it is over.
 */
import { startChildServer } from '../helpers/child-server.ts';
import { askApp } from './ask-app.ts';
import { LoadClient } from './load-client.ts';
import { type ServerMemory, ServerUnderLoad } from './server-under-load.ts';
import { untilNothingIsHeld } from './until-nothing-is-held.ts';

export interface SoakOptions {
  /** Each of them some traffic and then nothing; what is left is measured in between. */
  readonly stretchesSeconds: readonly number[];
  readonly workers: number;
  /** What a worker waits for after an exchange, at most. */
  readonly pauseMs: number;
  /** In which memory is measured during a stretch; null: only after it. */
  readonly sampleSeconds: number | null;
  readonly seed: number;
}

type KindCounts = Readonly<Record<'whole' | 'left' | 'cut' | 'refused', number>>;

export interface Sample extends ServerMemory {
  /** Since the stretch began. */
  readonly seconds: number;
}

export interface Stretch {
  readonly kinds: Readonly<Record<string, KindCounts>>;
  readonly wrong: readonly string[];
  readonly samples: readonly Sample[];
  readonly after: ServerMemory;
  readonly openFiles: number;
}

/** In force, as nobody here needs more: the defaults of the edge but for one. */
const limits = { maxConcurrentUpgradedConnections: 100_000 };

export async function runSoak(
  options: SoakOptions,
): Promise<{ readonly stretches: readonly Stretch[]; readonly exitCode: number | null }> {
  const hostile = await startChildServer(`${import.meta.dirname}/servers/hostile-destination.mjs`);
  const apps = {
    mixed: { entry: 'mixed-app.mjs' },
    socket: { entry: 'websocket-app.mjs' },
    hostile: { destinations: [hostile.url] },
  };
  // What the edge says of the hostile one is a warning for each second.
  const server = await ServerUnderLoad.start('edge', limits, { apps, logLevel: 'error' });
  const portOf = (wanted: boolean): number => server.targets.find(({ secure }) => secure === wanted)?.port ?? 0;
  const port = { clear: portOf(false), secure: portOf(true) };
  const { workers, pauseMs, seed } = options;
  const client = new LoadClient('mixed.mjs', { workers, pauseMs, seed, port });
  const instances = server.targets.filter(({ host, secure }) => !secure && host !== 'hostile.test');
  const socketApp = { host: 'socket.test', port: port.clear, secure: false, upgrades: true };
  const stretches: Stretch[] = [];
  let exitCode: number | null = null;
  try {
    for (const seconds of options.stretchesSeconds) {
      const sampling = new Sampling(server, options.sampleSeconds);
      const seen = (await client.ask(seconds)) as Pick<Stretch, 'kinds' | 'wrong'>;
      const samples = await sampling.stop();
      await untilNothingIsHeld(server, instances, `traffic of seed ${seed}`);
      const wrong = [...seen.wrong, ...(await askApp<string[]>(socketApp, '/wrong'))];
      const made = { ...seen, wrong, samples, after: await server.memory(), openFiles: await server.openFiles() };
      stretches.push(made);
      print(seed, seconds, made);
    }
  } finally {
    await client.stop();
    exitCode = await server.stop();
    await hostile.stop();
  }
  return { stretches, exitCode };
}

/** Memory every so many seconds, one measurement at a time. */
class Sampling {
  readonly #samples: Sample[] = [];
  readonly #server: ServerUnderLoad;
  readonly #began = performance.now();
  readonly #timer: NodeJS.Timeout | null;
  #last: Promise<void> = Promise.resolve();

  constructor(server: ServerUnderLoad, everySeconds: number | null) {
    this.#server = server;
    const take = (): void => {
      this.#last = this.#last.then(() => this.#take());
    };
    this.#timer = everySeconds === null ? null : setInterval(take, everySeconds * 1000);
  }

  async #take(): Promise<void> {
    const memory = await this.#server.memory();
    const sample = { seconds: Math.round((performance.now() - this.#began) / 1000), ...memory };
    this.#samples.push(sample);
    if (this.#samples.length % 6 === 0) console.log(`${sample.seconds} s: ${inMebibytes(sample)}`);
  }

  async stop(): Promise<readonly Sample[]> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#last;
    return this.#samples;
  }
}

function inMebibytes(memory: ServerMemory): string {
  const { resident, trimmed, own, allocated, heap } = memory;
  const named = Object.entries({ resident, trimmed, own, allocated, heap });
  return `MiB ${named.map(([name, value]) => `${name} ${value.toFixed(1)}`).join(', ')}`;
}

function print(seed: number, seconds: number, { kinds, wrong, after, openFiles }: Stretch): void {
  const lines = Object.entries(kinds).map(([name, counts]) => `  ${name.padEnd(26)} ${JSON.stringify(counts)}`);
  console.log(`after ${seconds} s (seed ${seed}): ${inMebibytes(after)}; ${openFiles} files\n${lines.join('\n')}`);
  for (const line of wrong.slice(0, 20)) console.log(`  wrong: ${line}`);
}
