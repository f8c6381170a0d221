/** What is logged. Where to is the operator's choice: the log goes to stderr, as JSON when it is piped. */
import type { ObjectSchema } from './schema-node.ts';

export const loggingSchema: ObjectSchema = {
  title: 'LoggingConfig',
  type: 'object',
  description: 'What is logged. Lines go to stderr: JSON when piped, readable on a terminal.',
  default: {},
  additionalProperties: false,
  properties: {
    level: {
      type: 'string',
      enum: ['trace', 'debug', 'info', 'warn', 'error'],
      description: 'The least important lines that are written. Faults of clients are debug lines.',
      default: 'info',
    },
    access: { type: 'boolean', description: 'Write one line for every exchange, refused ones too.', default: true },
    query: {
      type: 'string',
      enum: ['keep', 'redact'],
      description: 'Whether access lines show the query of a path.',
      default: 'keep',
    },
  },
};
