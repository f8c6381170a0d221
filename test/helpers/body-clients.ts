/**
 * Programs and libraries that people fetch and upload with, each made to move one body through a server and to say what it
 * weighed: bodies are compared by their SHA-256, and never held in the memory of the test.
 */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { Agent, request } from 'undici';

export interface BodyServer {
  /** With scheme and port; the name is localhost. */
  readonly origin: string;
  /** PEM file of the authority; null: clear. */
  readonly ca: string | null;
  /** For files that clients write. */
  readonly directory: string;
}

export interface BodyClient {
  readonly name: string;
  /** What must be installed; null: nothing. */
  readonly program: string | null;
  /** wget has no way to say a body without its length. */
  readonly sendsChunked: boolean;
  /** The SHA-256 of what came. */
  readonly download: (server: BodyServer, target: string) => Promise<string>;
  /** The text of the answer. */
  readonly upload: (server: BodyServer, target: string, file: string, framing: 'sized' | 'chunked') => Promise<string>;
}

export const bodyClients: readonly BodyClient[] = [
  {
    name: 'curl',
    program: 'curl',
    sendsChunked: true,
    download: (server, target) =>
      toFile(server, (file) => run('curl', [...curl(server), '-o', file, server.origin + target])),
    upload: (server, target, file, framing) => {
      // -T with chunked never ends an empty body (seen with 7.88).
      const chunked = ['-X', 'PUT', '-H', 'Transfer-Encoding: chunked', '--data-binary', `@${file}`];
      const body = framing === 'chunked' ? chunked : ['-T', file];
      return run('curl', [...curl(server), ...body, server.origin + target]);
    },
  },
  {
    name: 'wget',
    program: 'wget',
    sendsChunked: false,
    download: (server, target) =>
      toFile(server, (file) => run('wget', [...wget(server), '-O', file, server.origin + target])),
    upload: (server, target, file) =>
      run('wget', [...wget(server), '-O', '-', '--method=PUT', `--body-file=${file}`, server.origin + target]),
  },
  {
    name: 'http.client of python3',
    program: 'python3',
    sendsChunked: true,
    download: async ({ origin, ca }, target) => await run('python3', ['-c', python, origin, ca ?? '', 'GET', target]),
    upload: async ({ origin, ca }, target, file, framing) =>
      await run('python3', ['-c', python, origin, ca ?? '', 'PUT', target, file, framing]),
  },
  {
    name: 'undici',
    program: null,
    sendsChunked: true,
    download: (server, target) =>
      withAgent(server, async (dispatcher) => {
        const { body } = await request(server.origin + target, { dispatcher });
        const hash = createHash('sha256');
        await pipeline(body, hash);
        return hash.digest('hex');
      }),
    upload: (server, target, file, framing) =>
      withAgent(server, async (dispatcher) => {
        const headers = framing === 'sized' ? { 'content-length': String((await stat(file)).size) } : {};
        const options = { dispatcher, method: 'PUT', headers, body: createReadStream(file) } as const;
        return await (await request(server.origin + target, options)).body.text();
      }),
  },
];

export function isInstalled({ program }: BodyClient): boolean {
  return program === null || spawnSync(program, ['--version']).status === 0;
}

/** Prints what it was given, or its SHA-256. */
const python = `
import hashlib, http.client, os, ssl, sys
from urllib.parse import urlsplit
origin, ca, method, target = sys.argv[1:5]
url = urlsplit(origin)
if url.scheme == 'https':
    connection = http.client.HTTPSConnection(url.hostname, url.port, context=ssl.create_default_context(cafile=ca))
else:
    connection = http.client.HTTPConnection(url.hostname, url.port)
def blocks(file):
    while block := file.read(65536):
        yield block
if method == 'GET':
    connection.request('GET', target)
    response = connection.getresponse()
    digest = hashlib.sha256()
    for block in blocks(response):
        digest.update(block)
    print(digest.hexdigest(), end='')
else:
    with open(sys.argv[5], 'rb') as file:
        if sys.argv[6] == 'chunked':
            connection.request('PUT', target, blocks(file), {'Transfer-Encoding': 'chunked'}, encode_chunked=True)
        else:
            connection.request('PUT', target, file, {'Content-Length': str(os.path.getsize(sys.argv[5]))})
        print(connection.getresponse().read().decode(), end='')
`;

const curl = ({ ca }: BodyServer): string[] => ['-sS', '--fail', '-4', ...(ca === null ? [] : ['--cacert', ca])];

const wget = ({ ca }: BodyServer): string[] => [
  '-q',
  '-4',
  '--no-config',
  '--tries=1',
  ...(ca === null ? [] : [`--ca-certificate=${ca}`]),
];

async function withAgent<T>({ ca }: BodyServer, use: (agent: Agent) => Promise<T>): Promise<T> {
  const agent = new Agent(ca === null ? {} : { connect: { ca: await readFile(ca, 'utf8') } });
  try {
    return await use(agent);
  } finally {
    await agent.close();
  }
}

async function toFile({ directory }: BodyServer, write: (file: string) => Promise<unknown>): Promise<string> {
  const file = path.join(directory, 'came');
  await write(file);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  await rm(file);
  return hash.digest('hex');
}

async function run(program: string, args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(program, args)).stdout;
}
