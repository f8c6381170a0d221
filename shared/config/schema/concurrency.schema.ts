/** How many requests the instances of an app are given at once, and what becomes of the others. */
import { longestDurationMs, type ObjectSchema, type SchemaNode } from './schema-node.ts';

const queue: ObjectSchema = {
  title: 'QueueConfig',
  type: 'object',
  description:
    'Requests that wait while all instances have as many in flight as maxInFlight allows, or while none is there. Clients take turns; when the queue is full, who has most in it gives up the last. Who waits for too long, or finds no room, is answered 503 with Retry-After.',
  default: {},
  additionalProperties: false,
  properties: {
    max: {
      type: 'integer',
      unit: 'count',
      description: 'How many wait at most while instances are there; while none is there, 1000 or this if it is more.',
      default: 100,
      minimum: 0,
      maximum: 100_000,
      source: 'Passenger max_request_queue_size, Unit: 100',
    },
    timeout: {
      type: 'integer',
      resolve: 'duration',
      description: 'How long one waits at most.',
      default: '5s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'longer than a restart of most programs, shorter than the patience of most people',
    },
  },
};

export const concurrencySchemas: Readonly<Record<string, SchemaNode>> = {
  maxInFlight: {
    type: ['integer', 'null'],
    unit: 'count',
    description:
      'How many requests an instance has in flight at most, upgraded connections among them; the others wait in the queue. Exact over all data threads. null: as many as come.',
    default: null,
    minimum: 1,
    maximum: 1_000_000,
  },
  queue,
};
