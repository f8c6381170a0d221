import { once } from 'node:events';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { CoderPlaces } from '../../../../proxy/middle/compression/coder-places.ts';
import { createCoder, usableEncodings } from '../../../../proxy/middle/compression/coders.ts';

it('there are as many streams as there are places; each is free once when it is released', () => {
  const places = new CoderPlaces({ most: 2 });
  const [first, second] = [places.take('gzip'), places.take('br')];
  expect(first && second).not.toBeNull();
  expect(places.take('gzip')).toBeNull();
  first?.release();
  first?.release();
  const third = places.take('gzip');
  expect(third).not.toBeNull();
  expect(places.take('gzip')).toBeNull();
  for (const coder of [first, second, third]) coder?.stream.destroy();
});

it.each([...usableEncodings].filter((name) => name !== 'zstd'))(
  'a flush of %s gives all that came so far',
  async (encoding) => {
    const { stream, flush } = createCoder(encoding);
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.write('first');
    await new Promise<void>((resolve) => flush(resolve));
    expect(Buffer.concat(chunks).length).toBeGreaterThan(5);
    stream.end(' second');
    await once(stream, 'end');
    const decode = encoding === 'br' ? brotliDecompressSync : gunzipSync;
    expect(decode(Buffer.concat(chunks)).toString()).toBe('first second');
  },
);

it('what this node cannot do is not usable', () => {
  if (usableEncodings.has('zstd')) createCoder('zstd').stream.destroy();
  else expect(() => createCoder('zstd')).toThrow(TypeError);
});
