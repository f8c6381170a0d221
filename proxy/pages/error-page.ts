/**
 * What a client sees when the edge answers for an app: a small page for browsers, JSON or text for whoever asks for it. It
 * says the status, one sentence and the request's id, which the log knows; never what happened inside.
 */

export type ErrorPageStatus = 400 | 401 | 403 | 404 | 405 | 421 | 429 | 502 | 503 | 504 | 508;

/** The page of an error's status; what has no page of its own is a bad gateway. */
export function pageStatusOf(status: number): ErrorPageStatus {
  return status in sentences ? (status as ErrorPageStatus) : 502;
}

export interface ErrorPage {
  /** "name: value\r\n" lines. */
  readonly fields: string;
  /** ASCII. */
  readonly body: string;
}

export interface ErrorPageOptions {
  readonly status: ErrorPageStatus;
  /** The request's Accept; undefined: none. */
  readonly accept: string | undefined;
  readonly requestId: string;
  /** Seconds until asking again makes sense, for 429 and 503. */
  readonly retryAfter?: number;
  /** The methods that are served, for 405. */
  readonly allow?: string;
  /** The challenge, for 401. */
  readonly authenticate?: string;
}

// Not node:http's table: a data thread has no other use for that module, which costs it a megabyte.
const titles: Readonly<Record<ErrorPageStatus, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  508: 'Loop Detected',
};

const sentences: Readonly<Record<ErrorPageStatus, string>> = {
  400: 'The address of this request can be read in more than one way, so it was refused.',
  401: 'A name and a password are needed for this address.',
  403: 'This address is not served to you.',
  404: 'There is nothing at this address.',
  405: 'This method is not served at this address.',
  421: 'This connection was made for another host. Please open a new one.',
  429: 'There were too many requests from your address. Please try again in a moment.',
  502: 'The application behind this address did not give a proper answer.',
  503: 'The application behind this address is not ready. Please try again in a moment.',
  504: 'The application behind this address did not answer in time.',
  508: 'This address leads back to itself.',
};

/** Seconds after which a client may ask again, where nobody knows better. */
const defaultRetryAfter = 2;

export type PageType = 'text/html' | 'application/json' | 'application/problem+json' | 'text/plain';

/** In the order in which they are taken where Accept leaves the choice. */
const pageTypes: readonly PageType[] = ['text/plain', 'text/html', 'application/json', 'application/problem+json'];

export function createErrorPage({
  status,
  accept,
  requestId,
  retryAfter = defaultRetryAfter,
  allow,
  authenticate,
}: ErrorPageOptions): ErrorPage {
  const type = choosePageType(accept);
  const title = titles[status];
  const sentence = sentences[status];
  const fields = [
    `content-type: ${type}${type.startsWith('text/') ? '; charset=utf-8' : ''}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    `x-request-id: ${requestId}`,
  ];
  if (status === 503 || status === 429) fields.push(`retry-after: ${retryAfter}`);
  if (allow !== undefined) fields.push(`allow: ${allow}`);
  if (authenticate !== undefined) fields.push(`www-authenticate: ${authenticate}`);
  if (type === 'text/html') fields.push("content-security-policy: default-src 'none'; style-src 'unsafe-inline'");
  return { fields: `${fields.join('\r\n')}\r\n`, body: renderPage(type, status, title, sentence, requestId) };
}

function renderPage(type: PageType, status: number, title: string, sentence: string, requestId: string): string {
  switch (type) {
    case 'text/html':
      return renderHtml(status, title, sentence, requestId);
    case 'text/plain':
      return `${status} ${title}\n${sentence}\nRequest id: ${requestId}\n`;
    case 'application/json':
    case 'application/problem+json':
      return `${JSON.stringify({ status, title, detail: sentence, requestId })}\n`;
  }
}

function renderHtml(status: number, title: string, sentence: string, requestId: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${status} ${title}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto 0; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
small { opacity: .7; }
</style>
</head>
<body>
<h1>${status} ${title}</h1>
<p>${sentence}</p>
<p><small>Request id: <code>${escapeHtml(requestId)}</code></small></p>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The type that Accept (RFC 9110 12.5.1) likes best: by quality, then by how exactly it is named, then by its place in the
 * list. Plain text where Accept says nothing, or only a wildcard.
 */
export function choosePageType(accept: string | undefined): PageType {
  if (accept === undefined) return 'text/plain';
  const ranges = parseAccept(accept);
  let best: PageType = 'text/plain';
  let bestRank: Rank = { quality: 0, exactness: 2, place: 0 };
  for (const type of pageTypes) {
    const rank = rankOf(type, ranges);
    if (rank !== null && isBetter(rank, bestRank)) {
      best = type;
      bestRank = rank;
    }
  }
  return best;
}

interface MediaRange {
  readonly range: string;
  readonly quality: number;
}

interface Rank {
  readonly quality: number;
  /** 2: named, 1: by its family, 0: by a wildcard. */
  readonly exactness: number;
  readonly place: number;
}

function parseAccept(accept: string): MediaRange[] {
  return accept.split(',').map((item) => {
    const [range = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    return { range, quality: Number.isFinite(quality) ? quality : 0 };
  });
}

/** By the most specific range that fits. */
function rankOf(type: PageType, ranges: readonly MediaRange[]): Rank | null {
  const family = `${type.slice(0, type.indexOf('/'))}/*`;
  for (const [step, wanted] of [type, family, '*/*'].entries()) {
    const place = ranges.findIndex(({ range }) => range === wanted);
    const found = ranges[place];
    if (found !== undefined) return { quality: found.quality, exactness: 2 - step, place };
  }
  return null;
}

function isBetter(rank: Rank, than: Rank): boolean {
  if (rank.quality !== than.quality) return rank.quality > than.quality;
  if (rank.exactness !== than.exactness) return rank.exactness > than.exactness;
  return rank.exactness === 2 && rank.place < than.place;
}
