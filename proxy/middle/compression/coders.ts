/**
 * Streams that compress, from node:zlib, whose work is done in the threads of libuv's pool. Windows are kept small, so that a
 * thousand streams are no memory to speak of, and levels are those at which a stream is not slower than the network.
 */
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';

export type EncodingName = 'br' | 'zstd' | 'gzip';

export interface Coder {
  readonly stream: Transform;
  /** What came so far leaves so that it can be read. `done`: it has. */
  flush(done: () => void): void;
}

type Flushable = Transform & { flush(kind: number, done: () => void): void };

/** Newer than the oldest node that we run on, and than the types of it. */
interface ZstdOfNode {
  readonly createZstdCompress?: (options: { readonly params: Readonly<Record<number, number>> }) => Flushable;
  readonly constants: Readonly<Record<string, number>>;
}

const zstd = zlib as unknown as ZstdOfNode;
const { constants } = zlib;

const windowBits = 19;

const makers: Readonly<Record<EncodingName, (() => Flushable) | null>> = {
  br: () =>
    zlib.createBrotliCompress({
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: windowBits },
    }) as unknown as Flushable,
  zstd: zstdMaker(),
  gzip: () => zlib.createGzip({ level: 5 }) as unknown as Flushable,
};

const flushKinds: Readonly<Record<EncodingName, number>> = {
  br: constants.BROTLI_OPERATION_FLUSH,
  zstd: zstd.constants['ZSTD_e_flush'] ?? 0,
  gzip: constants.Z_SYNC_FLUSH,
};

/** By this node's zlib. */
export const usableEncodings: ReadonlySet<EncodingName> = new Set(
  (Object.keys(makers) as EncodingName[]).filter((name) => makers[name] !== null),
);

export function createCoder(encoding: EncodingName): Coder {
  const make = makers[encoding];
  if (make === null) throw new TypeError(`this node's zlib has no ${encoding}`);
  const stream = make();
  return { stream, flush: (done) => stream.flush(flushKinds[encoding], done) };
}

function zstdMaker(): (() => Flushable) | null {
  const create = zstd.createZstdCompress;
  if (create === undefined) return null;
  const { ZSTD_c_compressionLevel: level = 100, ZSTD_c_windowLog: window = 101 } = zstd.constants;
  return () => create({ params: { [level]: 3, [window]: windowBits } });
}
