/** A supervised app over programs on paper, on a clock that a test moves. */
import type { ReadyInstance } from '../../../../proxy/model/destination-model.ts';
import { type InheritedApp, nothingInherited } from '../../../../proxy/supervisor/left-programs.ts';
import type { AppRecipe } from '../../../../proxy/supervisor/release.ts';
import { SupervisedApp } from '../../../../proxy/supervisor/supervised-app.ts';
import type { Outcomes } from '../../../../proxy/supervisor/trial.ts';
import { silentLogger } from '../../../../shared/logging/logger.ts';
import { type AppChanges, appConfig } from '../../../helpers/app-config.ts';
import { FakeClock, settlePromises } from '../../../helpers/fake-clock.ts';
import { FakePrograms } from './fake-programs.ts';

export interface Scene {
  readonly app: SupervisedApp;
  readonly programs: FakePrograms;
  readonly clock: FakeClock;
  /** Sockets that take traffic, as last told. */
  readonly taking: () => string[];
  /** What each socket has answered, and what is asked of the app; set by the test. */
  readonly outcomes: Map<string, Outcomes>;
  readonly load: { inFlight: number; waiting: number; exchanges: number };
  readonly steps: string[];
  /** Name and state of every instance. */
  readonly states: () => string[];
}

export function recipe(changes: AppChanges = {}, parts: Partial<AppRecipe> = {}): AppRecipe {
  return { config: appConfig({ instances: 2, ...changes }), limits: null, environment: {}, ...parts };
}

export async function begin(first: AppRecipe = recipe(), inherited: InheritedApp = nothingInherited): Promise<Scene> {
  const programs = new FakePrograms();
  const clock = new FakeClock();
  const outcomes = new Map<string, Outcomes>();
  const load = { inFlight: 0, waiting: 0, exchanges: 0 };
  const steps: string[] = [];
  let told: readonly ReadyInstance[] = [];
  const app = new SupervisedApp(
    {
      name: 'shop',
      logger: silentLogger(),
      clock,
      random: () => 0,
      launch: programs.launch,
      checkBoot: programs.checkBoot,
      prepare: (number, { config }) => programs.prepare(`shop.${number}`, config.kind === 'entry'),
      onChange: (ready) => {
        told = ready;
      },
      whenQuiet: () => {},
      outcomesOf: (instance) => outcomes.get(socketOf(instance)) ?? { responses: 0, failures: 0 },
      load: () => load,
      inherited,
      onProgress: (step) => void steps.push(step),
    },
    first,
  );
  await settlePromises();
  const states = (): string[] => app.status().map(({ name, state }) => `${name} ${state}`);
  return { app, programs, clock, taking: () => told.map(socketOf), outcomes, load, steps, states };
}

export async function beginReady(first: AppRecipe = recipe()): Promise<Scene> {
  const scene = await begin(first);
  for (let index = 0; index < first.config.instances.min; index += 1) scene.programs.answerBoot('answered', index);
  await settlePromises();
  return scene;
}

function socketOf({ address }: ReadyInstance): string {
  return 'path' in address ? address.path : '';
}
