/** How many processes an app has: always as many, or as many as its load asks for. */
import { longestDurationMs, type ObjectSchema } from './schema-node.ts';

/** Of one app. */
export const mostInstances = 256;

export const instancesSchema: ObjectSchema = {
  title: 'InstancesConfig',
  type: ['object', 'integer'],
  description:
    'Processes of this app (entry and command). A number alone: always so many. Between min and max their number follows the load: it grows at once when requests wait, or more are in flight than inFlight says, or the event loops are later than loopLag; it shrinks when fewer have been enough for as long as idle says.',
  default: {},
  shorthand: 'min',
  minimum: 1,
  maximum: mostInstances,
  additionalProperties: false,
  properties: {
    min: {
      type: 'integer',
      unit: 'count',
      description:
        'At least so many. 0: the app sleeps while nobody asks for it; the first request starts an instance and waits for it, as long as boot.timeout or queue.timeout allow.',
      default: 1,
      minimum: 0,
      maximum: mostInstances,
    },
    max: {
      type: 'integer',
      unit: 'count',
      description: 'At most so many.',
      computed: 'min, and at least 1',
      minimum: 1,
      maximum: mostInstances,
    },
    idle: {
      type: 'integer',
      resolve: 'duration',
      description:
        'So long fewer instances must have been enough before one is stopped; so long nobody may have asked for anything before the last one is. What is in flight counts, open WebSockets and streams too.',
      default: '10m',
      minimum: 1000,
      maximum: longestDurationMs,
      source: 'Passenger passenger_pool_idle_time 300 s, Heroku sleeps after 30 min',
    },
    inFlight: {
      type: 'integer',
      unit: 'count',
      description: 'Exchanges in flight for each instance; for more, another instance is started.',
      computed: '70 % of maxInFlight, or 80',
      minimum: 1,
      maximum: 1_000_000,
      source: 'Knative: 70 % of what a container may have; Cloud Run: 80 at a time',
    },
    loopLag: {
      type: ['integer', 'null'],
      resolve: 'duration',
      description:
        'When the event loops of all instances are later than this on average, twice in a row, another instance is started; null: whatever they are. Instances of command do not tell.',
      default: '50ms',
      minimum: 1,
      maximum: longestDurationMs,
    },
  },
  examples: [4, { min: 0, max: 4, idle: '10m' }],
};
