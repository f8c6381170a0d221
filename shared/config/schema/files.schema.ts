/** An app that is a folder of files. */
import type { ObjectSchema } from './schema-node.ts';

export const filesSchema: ObjectSchema = {
  title: 'FilesConfig',
  type: ['object', 'string', 'null'],
  description: 'A folder whose files are given out. A path alone is its root.',
  default: null,
  shorthand: 'root',
  pattern: '.',
  patternDescription: 'not be empty',
  additionalProperties: false,
  required: ['root'],
  properties: {
    root: {
      type: 'string',
      resolve: 'path',
      pattern: '.',
      patternDescription: 'not be empty',
      description: 'The folder. Nothing outside of it is given out: a symbolic link that leads out is not followed.',
    },
    index: {
      type: ['string', 'null'],
      description: 'The file that stands for a folder, asked for with a slash at its end; null: none.',
      default: 'index.html',
      pattern: '^[^./\\\\][^/\\\\]*$',
      patternDescription: 'be the name of a file, without a path',
    },
    fallback: {
      type: ['string', 'null'],
      description:
        'A file below the root that pages which do not exist are answered with: for apps that find their way in the browser. Only where text/html is asked for and the path ends in no extension.',
      default: null,
      pattern: '^[^./\\\\]',
      patternDescription: 'be a path below the root, such as "index.html"',
      examples: ['index.html'],
    },
    precompressed: {
      type: 'boolean',
      description:
        'Give out NAME.br, NAME.zst or NAME.gz in the place of NAME to clients that accept it, where it is no older than NAME.',
      default: true,
    },
    cacheControl: {
      type: 'string',
      description:
        'Cache-Control of every file. "no-cache" lets caches keep it and ask each time whether it has changed.',
      default: 'no-cache',
      pattern: '^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$',
      patternDescription: 'be the value of a field, in ASCII',
      source: 'safe for files that change under their names; RFC 9111 5.2.2.4',
    },
    immutable: {
      type: 'array',
      description:
        'Path prefixes whose files never change, since their names hold a hash of what is in them: kept for a year and not asked for again.',
      items: { type: 'string', description: 'Begins with /.', pattern: '^/', patternDescription: 'begin with /' },
      uniqueItems: true,
      default: [],
      examples: [['/assets']],
    },
    dotFiles: {
      type: 'boolean',
      description: 'Give out files and folders whose names begin with a dot, not only /.well-known.',
      default: false,
    },
  },
};
