/**
 * The trial of a new version: its first instances take traffic and are watched for a while. It fails when one of them ends,
 * or when they have given enough answers and too many of those were failures (5xx), as soon as that is known; it is passed
 * when its time is over.
 */
import type { TrialConfig } from '../../shared/config/generated/config-types.ts';
import { type Clock, sleep } from '../../shared/time/clock.ts';
import type { Instance } from './instance.ts';

/** Why a version is not kept. */
export interface Fault {
  readonly reason: string;
  readonly lastStderr: readonly string[];
}

/** Answers of one process. */
export interface Outcomes {
  readonly responses: number;
  /** Of these with 5xx, given by it or on its behalf. */
  readonly failures: number;
}

export interface TrialInputs {
  readonly clock: Clock;
  readonly rules: TrialConfig;
  readonly instances: readonly Instance[];
  readonly outcomesOf: (instance: Instance) => Outcomes;
  /** Aborted when nobody wants to know any more. */
  readonly signal: AbortSignal;
}

/** So long may a bad version go on after its share of failures is known. */
const pollMs = 50;

/** Null: passed, or aborted. */
export async function runTrial({ clock, rules, instances, outcomesOf, signal }: TrialInputs): Promise<Fault | null> {
  const deadline = clock.monotonic() + rules.duration;
  const restartsBefore = new Map(instances.map((instance) => [instance, instance.restarts]));
  for (;;) {
    const leftMs = deadline - clock.monotonic();
    if (leftMs > 0) await sleep(clock, Math.min(pollMs, leftMs), signal);
    if (signal.aborted) return null;
    for (const instance of instances) {
      if (instance.readyAddress === null || instance.restarts !== restartsBefore.get(instance)) return endOf(instance);
    }
    const fault = judgeAnswers(rules, instances, outcomesOf);
    if (fault !== null || leftMs <= 0) return fault;
  }
}

function endOf(instance: Instance): Fault {
  const { lastExit, lastStderr, state } = instance.status();
  if (state === 'hung') {
    return { reason: `${instance.name} did not turn any more during its trial`, lastStderr: instance.recentStderr };
  }
  return { reason: `${instance.name} ended (${lastExit ?? 'its end is not known'}) during its trial`, lastStderr };
}

function judgeAnswers(
  rules: TrialConfig,
  instances: readonly Instance[],
  outcomesOf: TrialInputs['outcomesOf'],
): Fault | null {
  const all = instances.map(outcomesOf);
  const responses = all.reduce((sum, one) => sum + one.responses, 0);
  const failures = all.reduce((sum, one) => sum + one.failures, 0);
  if (responses < rules.minRequests || failures * 100 <= responses * rules.maxErrorShare) return null;
  const names = instances.map(({ name }) => name).join(', ');
  const share = Math.round((failures * 1000) / responses) / 10;
  return {
    reason: `${failures} of the first ${responses} answers of ${names} were 5xx (${share} %; trial.maxErrorShare is ${rules.maxErrorShare} %)`,
    lastStderr: instances.flatMap((instance) => instance.recentStderr),
  };
}
