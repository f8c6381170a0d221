/** Every hostile client of the security suites in one list, with what each must see. */
import { answerRules } from './answer-rules.ts';
import { forwardedRequests, refusedRequests } from './hostile-requests.ts';
import { lateFaults, requestRules } from './request-rules.ts';

/** The destination gives the one with the number in the path "/answer/NUMBER". */
export const hostileAnswers: (typeof answerRules)[number]['cases'] = answerRules.flatMap(({ cases }) => cases);

const good = 'GET /good HTTP/1.1\r\nHost: edge.test\r\n\r\n';

export interface HostileClient {
  readonly pieces: readonly string[];
  /** Final statuses that the client must see. */
  readonly statuses: readonly number[];
  readonly heads?: readonly boolean[];
  /** The edge ends the connection. */
  readonly close: boolean;
}

const isRefusal = (status: number): boolean => status >= 400 && status !== 502;

/** All hostile requests of the suites, and requests whose answers are hostile. */
export function hostileClients(): HostileClient[] {
  const refused = refusedRequests.map(({ pieces, status }) => ({ pieces, statuses: [status], close: true }));
  const behindGood = refused
    .filter(({ pieces: [first = ''] }) => !first.startsWith('\x16') && !first.startsWith('PRI'))
    .map(({ pieces, statuses }) => ({ pieces: [good + pieces.join('')], statuses: [200, ...statuses], close: true }));
  const forwarded = forwardedRequests.map(({ pieces, statuses }) => ({ pieces, statuses, close: false }));
  const ruled = [...requestRules.flatMap(({ cases }) => cases), ...lateFaults]
    .filter(({ continues }) => continues !== true)
    .map(({ pieces, statuses }) => ({ pieces, statuses, close: statuses.some(isRefusal) }));
  const answered = hostileAnswers.map(({ method = 'GET', old, statuses }, index) => ({
    pieces: [
      `${method} /answer/${index} HTTP/1.${old === true ? 0 : 1}\r\nHost: edge.test\r\n` +
        `${method === 'POST' ? 'Content-Length: 0\r\n' : ''}\r\n`,
    ],
    statuses: statuses.filter((status) => status >= 200),
    heads: [method === 'HEAD'],
    close: old === true,
  }));
  return [...refused, ...behindGood, ...forwarded, ...ruled, ...answered];
}
