/**
 * Whether a response is compressed, and how: the rules of RFC 9110 8.4, 12.5.3 and 12.5.5, and what compressing would break.
 * Looks at heads alone.
 */
import type { CompressionConfig } from '../../../shared/config/generated/config-types.ts';
import { acceptedEncodings } from '../../files/content-encodings.ts';
import type { Fields } from '../fields.ts';
import { type EncodingName, usableEncodings } from './coders.ts';

export interface ResponseFacts {
  readonly status: number;
  readonly fields: Fields;
  /** Of the request. */
  readonly acceptEncoding: string | undefined;
  readonly hasRange: boolean;
}

export interface EncodingChoice {
  /** null: as it is. */
  readonly encoding: EncodingName | null;
  /** Another client may be given it in another encoding. */
  readonly varies: boolean;
}

const asItIs: EncodingChoice = { encoding: null, varies: false };
/** Sums of the content as it was sent would not hold any more. */
const digests = ['content-digest', 'repr-digest', 'digest', 'content-md5'] as const;

export function chooseEncoding(facts: ResponseFacts, config: CompressionConfig): EncodingChoice {
  const { status, fields } = facts;
  if (mayNotTransform(fields)) return asItIs;
  // A client that holds the compressed form asks with its tag; the answer has no type of its own.
  if (status === 304) return { encoding: null, varies: fields.has('etag') };
  if (status < 200 || status === 204 || status === 205 || status === 206) return asItIs;
  if (!isCompressible(fields, config)) return asItIs;
  // What a range is of, is what it was of before: the whole is not given in another form either.
  if (facts.hasRange) return { encoding: null, varies: true };
  const wanted = acceptedEncodings(facts.acceptEncoding).find(({ name }) => isUsable(name, config));
  return { encoding: wanted === undefined ? null : (wanted.name as EncodingName), varies: true };
}

function isUsable(name: string, { encodings }: CompressionConfig): boolean {
  return usableEncodings.has(name as EncodingName) && encodings.includes(name as EncodingName);
}

function mayNotTransform(fields: Fields): boolean {
  const directives = (fields.get('cache-control') ?? []).join(',').toLowerCase();
  return /(?:^|,)\s*no-transform\s*(?:,|$)/.test(directives);
}

function isCompressible(fields: Fields, { minSize, types }: CompressionConfig): boolean {
  const encoded = fields.get('content-encoding')?.join(',').trim().toLowerCase() ?? '';
  if (encoded !== '' && encoded !== 'identity') return false;
  if (fields.has('content-range') || digests.some((name) => fields.has(name))) return false;
  const length = fields.get('content-length')?.[0];
  if (length !== undefined && Number(length) < minSize) return false;
  return isListed(fields.get('content-type')?.[0] ?? '', types);
}

function isListed(contentType: string, types: readonly string[]): boolean {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (!type.includes('/')) return false;
  return types.some((item) => {
    if (item.startsWith('*')) return type.endsWith(item.slice(1));
    return item.endsWith('/*') ? type.startsWith(item.slice(0, -1)) : type === item;
  });
}
