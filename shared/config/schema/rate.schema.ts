/** The two shapes of a rate: bytes that must at least come, requests that may at most come. */
import { longestDurationMs, type ObjectSchema } from './schema-node.ts';

export const dataRateSchema: ObjectSchema = {
  title: 'DataRate',
  type: ['object', 'null'],
  description: 'A minimum rate of bytes.',
  typeDescription: 'A minimum rate of bytes.',
  additionalProperties: false,
  required: ['bytesPerSecond'],
  properties: {
    bytesPerSecond: {
      type: 'integer',
      unit: 'bytes',
      description: 'Bytes in a second.',
      minimum: 1,
      maximum: 1_000_000_000,
    },
    gracePeriod: {
      type: 'integer',
      resolve: 'duration',
      description: 'How long the peer may send, or take, nothing. Looked at more than once a second.',
      default: '5s',
      minimum: 1000,
      maximum: longestDurationMs,
      source: 'Kestrel MinDataRate.GracePeriod',
    },
  },
};

export const requestRateSchema: ObjectSchema = {
  title: 'RequestRate',
  type: ['object', 'null'],
  description: 'A maximum rate of requests.',
  typeDescription: 'A maximum rate of requests.',
  additionalProperties: false,
  required: ['requestsPerSecond', 'burst'],
  properties: {
    requestsPerSecond: {
      type: 'integer',
      unit: 'count',
      description: 'Requests in a second, on the average.',
      minimum: 1,
      maximum: 1_000_000,
    },
    burst: {
      type: 'integer',
      unit: 'count',
      description: 'Requests that may come at once.',
      minimum: 1,
      maximum: 1_000_000,
    },
  },
};
