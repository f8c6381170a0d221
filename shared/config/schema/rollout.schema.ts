/** How an app's instances are replaced by newer ones, and when one that is not well is. */
import { longestDurationMs, type ObjectSchema, type SchemaNode } from './schema-node.ts';

export const maxSurgeSchema: SchemaNode = {
  type: 'integer',
  unit: 'count',
  description:
    'How many instances are replaced at a time by restart, or by a reload that changes the app: so many processes more than `instances` run meanwhile.',
  default: 1,
  minimum: 1,
  maximum: 256,
  source: 'a machine has room for one more process rather than for twice as many',
};

export const hangTimeoutSchema: SchemaNode = {
  type: ['integer', 'null'],
  resolve: 'duration',
  description:
    'How long the event loop of an instance may stand still (entry only). After 2 s of this others serve in its place, where there are any; then it is killed and started again. null, or --inspect among nodeArgs or in NODE_OPTIONS: however long; with --inspect-brk boot.timeout has to leave time for the debugger, too.',
  default: '10s',
  minimum: 1000,
  maximum: longestDurationMs,
  source: 'longer than work in one piece should take, shorter than clients wait',
};

export const maxMemorySchema: SchemaNode = {
  type: ['integer', 'null'],
  unit: 'bytes',
  description:
    'Resident memory of the process of an instance; one that stays above is replaced as by restart, at most once a minute (of a command: on Linux only). null: however much.',
  default: null,
  minimum: 1_048_576,
};

export const trialSchema: ObjectSchema = {
  title: 'TrialConfig',
  type: ['object', 'null'],
  description:
    'How a new version proves itself. The first instances of it (maxSurge) take traffic while those they replace are kept ready; when one of them ends, or their answers fail too often, the new version is rolled back. null: a version that comes up is believed.',
  default: {},
  additionalProperties: false,
  properties: {
    duration: {
      type: 'integer',
      resolve: 'duration',
      description: 'Counted from the moment in which they take traffic.',
      default: '10s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'long enough to load what is loaded late, short enough to wait for',
    },
    maxErrorShare: {
      type: 'integer',
      description: 'Answers with 5xx, in percent, that are still a success.',
      default: 5,
      minimum: 0,
      maximum: 100,
      source: 'what a version that works may answer by chance',
    },
    minRequests: {
      type: 'integer',
      unit: 'count',
      description: 'Fewer answers than these prove nothing, whatever their status.',
      default: 20,
      minimum: 1,
      maximum: 1_000_000,
      source: 'one failure of 20 is 5 %',
    },
  },
};
