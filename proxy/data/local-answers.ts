/** Answers of the edge itself: redirects and error pages, written from a data thread at once. */
import { type ExchangeId, type NativeFieldRules, PlanResult, ResponseFlag } from '../../native/index.ts';
import type { EndReason, RejectName } from '../../shared/errors/reject-reasons.ts';
import { linesBeside } from '../model/rewrite-model.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { createErrorPage, type ErrorPageOptions, type ErrorPageStatus } from '../pages/error-page.ts';
import { httpsLocation } from '../pages/redirect-to-https.ts';
import { readHeadText } from './head-text.ts';
import { readMaxForwards, servedMethods } from './max-forwards.ts';
import type { NativeEdge } from './native-edge.ts';

/** What a record says that belongs to no route or no destination. */
const none = 0xffff;

export interface AnswerLabel {
  readonly route: number;
  readonly destination: number;
  /** Why the edge answers, for access lines and counters. */
  readonly end: EndReason;
  /** The refusal that it is, and is counted as; not there: none. */
  readonly reject?: RejectName;
}

export class LocalAnswers {
  readonly #native: NativeEdge;
  /** Of the snapshot that decides now. */
  /** By route number: fields that its responses are given. */
  readonly #fieldRules = new Map<number, NativeFieldRules>();

  constructor(native: NativeEdge) {
    this.#native = native;
  }

  take({ apps }: Snapshot): void {
    this.#fieldRules.clear();
    for (const { route, rewrite, ownAnswers: rules = rewrite?.response } of apps.flatMap(({ routes }) => routes)) {
      if (rules && rules.lines !== '') this.#fieldRules.set(route, rules);
    }
  }

  /** Returns PlanResult.script, so that a decision can end with it. */
  errorPage(
    id: ExchangeId,
    status: ErrorPageStatus,
    label: AnswerLabel,
    more: Pick<ErrorPageOptions, 'retryAfter' | 'allow' | 'authenticate'> = {},
  ): number {
    const head = readHeadText(this.#native.headText(id));
    const page = createErrorPage({
      status,
      accept: head.field('accept'),
      requestId: this.#native.requestId(id),
      ...more,
    });
    this.#native.labelExchange(id, label.route, label.destination, label.end, label.reject);
    const fields = this.#withRoutes(page.fields, label.route);
    this.#native.respond(id, status, fields, page.body, ResponseFlag.latin1);
    return PlanResult.script;
  }

  /** An OPTIONS or TRACE whose Max-Forwards ends it here. False: it goes on. */
  lastRecipient(id: ExchangeId, route: number): boolean {
    const head = readHeadText(this.#native.headText(id));
    const left = readMaxForwards(head.field('max-forwards'));
    const label = { route, destination: none } as const;
    if (left === null || (left !== 'invalid' && left > 0)) return false;
    if (left === 'invalid') {
      this.errorPage(id, 400, { ...label, end: 'rejected' });
    } else if (head.method === 'OPTIONS') {
      this.#native.labelExchange(id, route, none, 'completed');
      this.#native.respond(id, 200, this.#withRoutes(`allow: ${servedMethods}\r\n`, route), '', 0);
    } else {
      // RFC 9110 9.3.8 would have the request sent back. A script could read credentials out of it that are kept from it.
      this.errorPage(id, 405, { ...label, end: 'completed' }, { allow: servedMethods });
    }
    return true;
  }

  /** What is said of the edge's own accord, and beside it what the route has its responses say. */
  #withRoutes(fields: string, route: number): string {
    const rules = this.#fieldRules.get(route);
    return rules === undefined ? fields : fields + linesBeside(rules, fields);
  }

  /** What a route answers itself. `fields`: whole lines. */
  complete(id: ExchangeId, route: number, status: number, fields: string, body: string | null): number {
    this.#native.labelExchange(id, route, none, 'completed');
    this.#native.respond(id, status, this.#withRoutes(fields, route), body, 0);
    return PlanResult.script;
  }

  redirectToHttps(id: ExchangeId, host: string, path: string, port: number): number {
    const location = httpsLocation(host, path, port);
    if (location === null) return this.errorPage(id, 400, labelOfNoRoute('rejected'));
    this.#native.labelExchange(id, none, none, 'completed');
    this.#native.respond(id, 308, `location: ${location}\r\n`, null, 0);
    return PlanResult.script;
  }
}

/** The label for an exchange of no app. */
export function labelOfNoRoute(end: EndReason): AnswerLabel {
  return { route: none, destination: none, end };
}

/** The label for an exchange that this route refuses. */
export function labelOfRefusal(route: number, reject: RejectName): AnswerLabel {
  return { route, destination: none, end: 'rejected', reject };
}
