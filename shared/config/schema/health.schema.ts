/** How instances are watched: by probes, and by what becomes of the requests that they are given. */
import { longestDurationMs, type ObjectSchema, type SchemaNode } from './schema-node.ts';

const health: ObjectSchema = {
  title: 'HealthConfig',
  type: ['object', 'string', 'null'],
  description:
    'Has each instance asked for a path at intervals, over a connection of its own; one that fails gets no requests until it is well again, as long as another one is. A path alone is its path. null: nobody is asked. Where it is to be used with https:// destinations, give each an app of its own.',
  default: null,
  shorthand: 'path',
  pattern: '^/',
  patternDescription: 'begin with /',
  additionalProperties: false,
  required: ['path'],
  properties: {
    path: {
      type: 'string',
      description: 'What is asked for with GET, under the first host of the app that is no pattern.',
      pattern: '^/[\\x21-\\x7e]*$',
      patternDescription: 'begin with / and hold no spaces',
      examples: ['/health'],
    },
    status: {
      type: 'string',
      description: 'The status that says that it is well: one, or the first and the last of many.',
      default: '200-399',
      pattern: '^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$',
      patternDescription: 'be a status or a range of them, such as "200" or "200-399"',
      source: 'HAProxy httpchk: 2xx and 3xx',
    },
    interval: {
      type: 'integer',
      resolve: 'duration',
      description: 'From one probe of an instance to the next.',
      default: '5s',
      minimum: 100,
      maximum: longestDurationMs,
      source: 'between HAProxy (2 s) and Caddy (30 s)',
    },
    timeout: {
      type: 'integer',
      resolve: 'duration',
      description: 'How long the head of the answer may take.',
      default: '2s',
      minimum: 1,
      maximum: longestDurationMs,
    },
    rise: {
      type: 'integer',
      unit: 'count',
      description: 'Probes in a row that must succeed until it gets requests again.',
      default: 2,
      minimum: 1,
      maximum: 100,
      source: 'HAProxy rise 2',
    },
    fall: {
      type: 'integer',
      unit: 'count',
      description: 'Probes in a row that must fail until it gets none.',
      default: 3,
      minimum: 1,
      maximum: 100,
      source: 'HAProxy fall 3',
    },
  },
};

const outliers: ObjectSchema = {
  title: 'OutliersConfig',
  type: 'object',
  description:
    'Takes an instance out of rotation for a while when requests to it keep failing: connections that cannot be made or break before a response, times that run out. Never more than half of the instances of an app.',
  default: {},
  additionalProperties: false,
  properties: {
    failures: {
      type: 'integer',
      unit: 'count',
      description: 'Failures in a row, over all data threads, without a response in between. 0: however many.',
      default: 5,
      minimum: 0,
      maximum: 1_000_000,
      source: 'Envoy outlier_detection: 5 in a row',
    },
    errorShare: {
      type: ['integer', 'null'],
      description:
        'Responses of 5xx in percent of at least 20 within 10 s; null: what an app answers is its own affair.',
      default: null,
      minimum: 1,
      maximum: 100,
    },
    ejection: {
      type: 'integer',
      resolve: 'duration',
      description:
        'How long it is left out the first time; each time after that twice as long, up to 5 minutes. One that was well for 5 minutes begins anew. It comes back with a slow start.',
      default: '10s',
      minimum: 100,
      maximum: 300_000,
      source: 'nginx fail_timeout 10 s; Envoy base_ejection_time grows likewise',
    },
  },
};

const loopLag: ObjectSchema = {
  title: 'LoopLagConfig',
  type: 'object',
  description: 'What follows when event loops of instances are late, which they report twice a second (entry only).',
  default: {},
  additionalProperties: false,
  properties: {
    leaveOut: {
      type: ['integer', 'null'],
      resolve: 'duration',
      description:
        'An instance that is later than this twice in a row, and four times as late as the others, gets no requests until it no longer is. null: however late.',
      default: '500ms',
      minimum: 1,
      maximum: longestDurationMs,
    },
    shed: {
      type: ['integer', 'null'],
      resolve: 'duration',
      description:
        'While all instances are later than this, a share of requests is answered 503 with Retry-After before they get anything to do: more with each report, up to 90 %, and fewer when one is in time again. null: none.',
      default: null,
      minimum: 1,
      maximum: longestDurationMs,
      source: '@fastify/under-pressure maxEventLoopDelay',
    },
  },
};

export const healthSchemas: Readonly<Record<string, SchemaNode>> = { health, outliers, loopLag };
