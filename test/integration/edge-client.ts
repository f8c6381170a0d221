/** Requests to an edge on loopback, by whatever host name, over clear HTTP or TLS. */
import { once } from 'node:events';
import {
  type Agent,
  type ClientRequest,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { DescribedRequest } from './edge-fixture.ts';

export interface AskOptions {
  readonly port: number;
  readonly host: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** Default: a connection for this request alone. */
  readonly agent?: Agent;
  readonly body?: string;
  /** Over TLS, with this certificate as the only authority; the server name is the host's. */
  readonly ca?: string;
  /** Default: 127.0.0.1 */
  readonly address?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export function startRequest(options: AskOptions): ClientRequest {
  const { port, host, path = '/', method = 'GET', headers = {}, agent, ca, address = '127.0.0.1' } = options;
  const common = {
    host: address,
    port,
    path,
    method,
    headers: { host, ...headers },
    agent: agent ?? false,
  };
  return ca === undefined
    ? httpRequest(common)
    : httpsRequest({ ...common, ca, servername: host.replace(/:\d+$/, '') });
}

export function ask(options: AskOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = startRequest(options);
    request.once('error', reject);
    request.once('response', (response) => resolve(readAnswer(response)));
    request.end(options.body);
  });
}

export async function readAnswer(response: IncomingMessage): Promise<Answer> {
  let body = '';
  response.setEncoding('utf8');
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

/** So many clients send the beginning of a body alone, and leave when all have their answer. */
export async function askEarly(options: AskOptions, count: number): Promise<Answer[]> {
  const requests = Array.from({ length: count }, () =>
    startRequest({ ...options, method: 'POST', headers: { ...options.headers, 'content-length': '100000' } }),
  );
  const answers = requests.map(async (request) => {
    request.on('error', () => undefined);
    request.write('the beginning');
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return await readAnswer(response);
  });
  const all = await Promise.all(answers);
  for (const request of requests) request.destroy();
  return all;
}

/** What the destination says it was asked. */
export async function askDescribed(options: AskOptions): Promise<DescribedRequest> {
  const answer = await ask(options);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.body}`);
  return JSON.parse(answer.body) as DescribedRequest;
}
