/** What `windhover up` says once it listens: what listens where, which app answers which URL, where everything is. */
import { basename, relative } from 'node:path';
import type { AppConfig, EdgeConfig } from '../../shared/config/generated/config-types.ts';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import type { EndpointStatus } from '../model/status.ts';
import type { DevCertificate } from '../tls/dev-cert.ts';
import { formatTable } from './text-table.ts';

type BoundUrl = Pick<EndpointStatus, 'url' | 'addresses'>;

export interface BannerParts {
  readonly version: string;
  readonly pid: number;
  readonly file: string;
  readonly directory: string;
  readonly config: EdgeConfig;
  readonly addresses: readonly BoundUrl[];
  readonly runtimeDirectory: string;
  readonly controlSocket: string;
  readonly devCertificate: DevCertificate | null;
  readonly isLogReadable: boolean;
}

export function formatBanner(parts: BannerParts): string {
  const { version, pid, file, config, addresses, devCertificate } = parts;
  const endpoints = config.endpoints.map((endpoint, index) => [
    endpoint.url,
    (addresses[index]?.addresses ?? []).join(', '),
    endpoint.redirectToHttps ? 'redirects to https' : '',
  ]);
  const urls = answeringUrls(config, addresses);
  const apps = Object.entries(config.apps).flatMap(([name, app]) => appRows(name, app, urls, parts.directory));
  const places = [
    ['sockets', parts.runtimeDirectory],
    ['control', `${parts.controlSocket} (windhover status, reload, restart, scale, stop)`],
    ['log', `stderr, ${parts.isLogReadable ? 'readable' : 'JSON'} lines; output of the apps is in it`],
  ];
  if (devCertificate !== null) {
    places.push([
      'certificate',
      `${devCertificate.cert} (for development; \`windhover cert dev\` says how to trust it)`,
    ]);
  }
  return [
    `windhover ${version}, pid ${pid}, runs ${file}`,
    '',
    ...formatTable(['ENDPOINT', 'LISTENS ON', ''], endpoints, '  '),
    '',
    ...formatTable(['APP', 'URL', 'RUNS'], apps, '  '),
    '',
    ...places.map(([name = '', place = '']) => `  ${name.padEnd(11)}  ${place}`),
    '',
  ].join('\n');
}

type UrlOf = (host: string, path: string) => string[];

/** URLs under which a host can be asked for: by https where there is any, ports read back. */
function answeringUrls(config: EdgeConfig, addresses: readonly BoundUrl[]): UrlOf {
  const found = config.endpoints.flatMap((endpoint, index) => {
    const prefix = parseUrlPrefix(endpoint.url);
    if (prefix.kind === 'unix' || endpoint.redirectToHttps) return [];
    const bound = Number(/:(\d+)$/.exec(addresses[index]?.addresses[0] ?? '')?.[1] ?? prefix.port);
    const usual = prefix.secure ? 443 : 80;
    return [{ secure: prefix.secure, port: bound === usual ? '' : `:${bound}` }];
  });
  const preferred = found.some(({ secure }) => secure) ? found.filter(({ secure }) => secure) : found;
  return (host, path) => preferred.map(({ secure, port }) => `${secure ? 'https' : 'http'}://${host}${port}${path}`);
}

function appRows(name: string, app: AppConfig, urls: UrlOf, directory: string): string[][] {
  const places = app.hosts.flatMap((host) =>
    app.paths.flatMap((path) => urls(host === '*' ? 'localhost' : host, path)),
  );
  const runs = howItRuns(app, directory);
  return places.map((url, index) => [index === 0 ? name : '', url, index === 0 ? runs : '']);
}

function howItRuns(app: AppConfig, directory: string): string {
  if (app.destinations !== null) return app.destinations.join(', ');
  if (app.files !== null) return `files of ${relative(directory, app.files.root) || app.files.root}`;
  const { min, max } = app.instances;
  const range = min === max ? String(max) : `${min} to ${max}`;
  const count = `${range} ${max === 1 ? 'instance' : 'instances'}`;
  if (app.entry !== null) return `${count} of ${relative(directory, app.entry) || app.entry}`;
  const [program = '', ...args] = app.command ?? [];
  return `${count} of ${[basename(program), ...args].join(' ')}`;
}
