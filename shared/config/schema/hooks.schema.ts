/** A module of the operator's own that sees requests and responses. */
import { longestDurationMs, type ObjectSchema } from './schema-node.ts';

export const hooksSchema: ObjectSchema = {
  title: 'HooksConfig',
  type: ['object', 'string', 'null'],
  description:
    'A module that exports onRequest, onResponse or both, which may change or answer each exchange (see hooks.md beside this page). A path alone is its module. It runs in a thread of the edge that serves no connection, with all rights of the edge: it is code to trust.',
  typeDescription: 'A module that sees requests and responses.',
  default: null,
  shorthand: 'module',
  pattern: '.',
  patternDescription: 'not be empty',
  additionalProperties: false,
  required: ['module'],
  properties: {
    module: {
      type: 'string',
      resolve: 'path',
      pattern: '.',
      patternDescription: 'not be empty',
      description: 'The file. It is loaded anew at each reload.',
    },
    timeout: {
      type: 'integer',
      resolve: 'duration',
      description: 'How long each call may take. Then 504.',
      default: '5s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'what a person waits for before the work on the answer has begun',
    },
  },
};

/** Of a route: not written, the app's stand; null: none. */
export const routeHooksSchema: ObjectSchema = (({ default: _default, ...rest }) => ({
  ...rest,
  edgeComputed: 'those of the app',
}))(hooksSchema);
