/**
 * Files that were compressed beforehand: which of them a client accepts (RFC 9110 12.5.3), and what they are called. What
 * clients send is remembered, since browsers send few different lists.
 */

export interface ContentEncoding {
  /** As Content-Encoding names it. */
  readonly name: string;
  /** Of the file: "app.js.br". */
  readonly suffix: string;
}

/** Smallest first, as a rule: taken in this order where the client likes them alike. */
const encodings: readonly ContentEncoding[] = [
  { name: 'br', suffix: '.br' },
  { name: 'zstd', suffix: '.zst' },
  { name: 'gzip', suffix: '.gz' },
];

const maxRemembered = 64;
const remembered = new Map<string, readonly ContentEncoding[]>();

/** In the order in which the client likes them. Those that it likes less than the file as it is are left out. */
export function acceptedEncodings(acceptEncoding: string | undefined): readonly ContentEncoding[] {
  if (acceptEncoding === undefined || acceptEncoding === '') return [];
  const known = remembered.get(acceptEncoding);
  if (known !== undefined) return known;
  const found = readAccepted(acceptEncoding);
  if (remembered.size >= maxRemembered) remembered.clear();
  if (acceptEncoding.length <= 256) remembered.set(acceptEncoding, found);
  return found;
}

function readAccepted(list: string): readonly ContentEncoding[] {
  const weights = new Map(list.split(',').map(readItem));
  const others = weights.get('*') ?? 0;
  // Nothing said of it: the file as it is will do, and any encoding that is named is liked better.
  const plain = weights.get('identity') ?? 0;
  return encodings
    .map((encoding) => ({ encoding, weight: weights.get(encoding.name) ?? others }))
    .filter(({ weight }) => weight > 0 && weight >= plain)
    .sort((a, b) => b.weight - a.weight)
    .map(({ encoding }) => encoding);
}

function readItem(item: string): [name: string, weight: number] {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
  const written = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  const weight = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(written) ? Number(written) : 0;
  return [name === 'x-gzip' ? 'gzip' : name, weight];
}
