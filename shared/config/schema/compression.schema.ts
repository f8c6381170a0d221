/** Responses that the edge compresses where the app did not. */
import type { ObjectSchema } from './schema-node.ts';

export const compressionSchema: ObjectSchema = {
  title: 'CompressionConfig',
  type: ['object', 'boolean'],
  description:
    'Compress responses that the app sent as they are, for clients that accept it (Accept-Encoding, with its weights; br before zstd before gzip where they are liked alike). Never what is compressed already, says Cache-Control: no-transform, is a range or carries a digest. true: with the defaults. Exchanges of such a route pass a thread of the edge that runs script: compress in the app, or give out files that were compressed beforehand, where that is too slow.',
  typeDescription: 'What is compressed, and how.',
  additionalProperties: false,
  default: false,
  properties: {
    encodings: {
      type: 'array',
      description:
        "The encodings that may be used. zstd needs a Node whose zlib has it (22.15); on others it isn't offered.",
      items: { type: 'string', enum: ['br', 'zstd', 'gzip'], description: 'As Content-Encoding names it.' },
      minItems: 1,
      uniqueItems: true,
      default: ['br', 'zstd', 'gzip'],
    },
    minSize: {
      type: 'integer',
      unit: 'bytes',
      description: 'A response whose length is known and less than this stays as it is.',
      default: 1024,
      minimum: 0,
      maximum: 1_000_000_000,
      source: 'what fits a packet anyway gains nothing: Apache, Akamai and Cloudflare begin at 1 KiB or less',
    },
    types: {
      type: 'array',
      description:
        'Media types that are compressed: "text/html", "text/*" for a family, "*+json" for a suffix. text/event-stream is not among the defaults, since single events hardly shrink; where it is written here, each event is still sent at once.',
      items: {
        type: 'string',
        description: 'A media type without parameters, in lower case.',
        pattern: '^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$',
        patternDescription: 'be a media type such as "text/html", "text/*" or "*+json"',
      },
      minItems: 1,
      uniqueItems: true,
      default: [
        'text/html',
        'text/css',
        'text/plain',
        'text/csv',
        'text/xml',
        'text/markdown',
        'text/javascript',
        'application/javascript',
        'application/json',
        'application/x-ndjson',
        'application/xml',
        'application/wasm',
        '*+json',
        '*+xml',
        'font/ttf',
        'font/otf',
        'image/bmp',
        'image/x-icon',
        'image/vnd.microsoft.icon',
      ],
    },
  },
};

/** Of a route: not written, the app's stands. */
export const routeCompressionSchema: ObjectSchema = (({ default: _default, ...rest }) => ({
  ...rest,
  edgeComputed: 'that of the app',
}))(compressionSchema);
