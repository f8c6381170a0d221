/**
 * Which URLs `start()` listens on when several places name some: code and command line, then WINDHOVER_URLS, then PORT (with
 * HOST), then the default. One place wins as a whole.
 */
import { invalid } from '../option-invalid.ts';

export interface ChosenUrls {
  readonly urls: readonly string[];
  /** "WINDHOVER_URLS"; null: nobody said anything. */
  readonly source: string | null;
  /** A place that says something else and loses, and that its author may wonder about. */
  readonly overridden: string | null;
}

const defaultUrls: readonly string[] = ['http://localhost:5000'];

/** Throws WINDHOVER_OPTION_INVALID. */
export function chooseUrls(
  urls: string | readonly string[] | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): ChosenUrls {
  const { WINDHOVER_URLS: listed = '', PORT: port = '', HOST: host = '' } = environment;
  if (urls !== undefined) {
    const given = splitUrls(urls);
    if (given.length === 0) throw invalid('urls', urls, 'give at least one, as "http://localhost:5000"');
    return { urls: given, source: 'urls', overridden: null };
  }
  const fromList = splitUrls(listed);
  if (fromList.length > 0) {
    return { urls: fromList, source: 'WINDHOVER_URLS', overridden: port === '' ? null : `PORT (${port})` };
  }
  if (port !== '') return { urls: [urlOf(port, host)], source: 'PORT', overridden: null };
  return { urls: defaultUrls, source: null, overridden: null };
}

function splitUrls(urls: string | readonly string[]): string[] {
  return (typeof urls === 'string' ? urls.split(/[;,\s]+/) : [...urls]).filter((url) => url !== '');
}

function urlOf(port: string, host: string): string {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw invalid('PORT', port, 'give a number from 0 to 65535 (URLs are for WINDHOVER_URLS)');
  }
  const name = host === '' ? '*' : host;
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`;
}
