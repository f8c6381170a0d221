/**
 * What routes decide before a request is forwarded, or instead: the client's address (403), the method (405), name and password
 * (401), then an answer of the route's own. Rates are counted between the method and the password, so that they bound guesses.
 * While a password is verified, in another thread, its exchange is held; then everything is decided again, by the configuration
 * that holds at that time. A route without a gate costs nothing of this.
 */
import { type ExchangeId, MetaCell, methodNames, PlanResult } from '../../native/index.ts';
import type { FixedResponseConfig } from '../../shared/config/generated/config-types.ts';
import type { RejectName } from '../../shared/errors/reject-reasons.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { AppModel } from '../model/app-model.ts';
import type { BasicAuthModel, GateModel, RedirectModel } from '../model/gate-model.ts';
import { fixedResponseFields } from '../pages/fixed-response.ts';
import { redirectLocation } from '../pages/redirect-location.ts';
import { BasicAuth, type Refusal } from '../passwords/basic-auth.ts';
import type { PasswordVerifier } from '../passwords/password-verifier.ts';
import { AddressRules, type ClientAddress } from './address-rules.ts';
import { clientKey } from './client-key.ts';
import { readHeadText } from './head-text.ts';
import { type LocalAnswers, labelOfRefusal } from './local-answers.ts';
import type { NativeEdge } from './native-edge.ts';
import type { RefusalReports } from './refusal-reports.ts';
import type { TrustedPeers } from './trusted-peers.ts';

/** A route's, made ready to decide. */
export interface Gate {
  readonly route: number;
  readonly addresses: AddressRules | null;
  readonly methods: ReadonlySet<string> | null;
  readonly basicAuth: BasicAuthModel | null;
  readonly redirect: RedirectModel | null;
  readonly respond: (Pick<FixedResponseConfig, 'status' | 'body'> & { readonly fields: string }) | null;
}

/** What is known of a request while it is decided about, also when its head is not at hand any more. */
export interface Visit {
  readonly id: ExchangeId;
  readonly host: string;
  readonly path: string;
  readonly gate: Gate;
  readonly method: string;
  /** Empty where the gate had no use for it. */
  readonly address: ClientAddress;
}

export interface GatesOptions {
  readonly native: NativeEdge;
  readonly answers: LocalAnswers;
  readonly peers: TrustedPeers;
  readonly refusals: RefusalReports;
  readonly clock: Clock;
  readonly verifier: PasswordVerifier;
  /** A request that was held is to be decided about again. */
  onVerified(visit: Visit): void;
  onError(error: unknown): void;
}

interface Subject {
  readonly visit: Visit;
  readonly realm: string;
}

export class Gates {
  readonly #options: GatesOptions;
  readonly #basicAuth: BasicAuth<Subject>;
  /** By route number. */
  #gates: Array<Gate | null> = [];

  constructor(options: GatesOptions) {
    this.#options = options;
    this.#basicAuth = new BasicAuth({
      clock: options.clock,
      verifier: options.verifier,
      onVerified: ({ visit }) => options.onVerified(visit),
      onRefused: (subject, refusal) => void this.#turnAway(subject, refusal),
      onError: (error) => options.onError(error),
    });
  }

  take(apps: readonly AppModel[]): void {
    this.#gates = [];
    for (const { routes } of apps) {
      for (const { route, gate } of routes) this.#gates[route] = gate == null ? null : prepare(route, gate);
    }
  }

  /** null: its requests go on to the app. */
  of(route: number): Gate | null {
    return this.#gates[route] ?? null;
  }

  /** Inside onRequest, after a trusted proxy has named the client. */
  visit(id: ExchangeId, host: string, path: string, gate: Gate): Visit {
    const { native, peers } = this.#options;
    const method = methodNames[native.meta[MetaCell.method] as number] || readHeadText(native.headText(id)).method;
    const needsAddress = gate.addresses !== null || gate.basicAuth !== null;
    return { id, host, path, gate, method, address: needsAddress ? peers.clientOf(id) : '' };
  }

  /** True: answered. */
  refuses({ id, gate, method, address }: Visit): boolean {
    if (gate.addresses !== null && !gate.addresses.serves(address)) {
      this.#refuse(id, gate, 403, 'address_refused');
      return true;
    }
    if (gate.methods === null || gate.methods.has(method)) return false;
    this.#refuse(id, gate, 405, 'method_not_allowed', { allow: [...gate.methods].join(', ') });
    return true;
  }

  /** What onRequest returns where the request does not go on to the app, or not yet; null: it does. */
  pass(visit: Visit): number | null {
    const { native, answers } = this.#options;
    const { gate } = visit;
    if (gate.basicAuth !== null) {
      const { id, address } = visit;
      const asked = { id, route: gate.route, authorization: this.#authorization(id), network: clientKey(address) };
      const subject = { visit, realm: gate.basicAuth.realm };
      const admission = this.#basicAuth.admit(asked, gate.basicAuth, subject);
      if (admission === 'held') return PlanResult.hold;
      if (typeof admission === 'string') return this.#turnAway(subject, admission);
      native.setUser(id, admission.user);
    }
    const { redirect, respond, route } = gate;
    if (redirect !== null) {
      const fields = `location: ${redirectLocation(redirect, visit.path)}\r\n`;
      return answers.complete(visit.id, route, redirect.status, fields, null);
    }
    return respond === null ? null : answers.complete(visit.id, route, respond.status, respond.fields, respond.body);
  }

  /**
   * Whether a request that was let in may go to another destination: what is known of its user went with the first attempt, and
   * nothing waits for a password then.
   */
  passesAgain(id: ExchangeId, route: number): boolean {
    const basicAuth = this.of(route)?.basicAuth ?? null;
    if (basicAuth === null) return true;
    const user = this.#basicAuth.knownUser(this.#authorization(id), basicAuth);
    if (user !== null) this.#options.native.setUser(id, user);
    return user !== null;
  }

  /** The client of a request that was held left. */
  leave(id: ExchangeId): boolean {
    return this.#basicAuth.leave(id);
  }

  #authorization(id: ExchangeId): string | undefined {
    return readHeadText(this.#options.native.headText(id)).field('authorization');
  }

  #turnAway({ visit: { id, gate }, realm }: Subject, refusal: Refusal): number {
    if (refusal === 'busy') return this.#refuse(id, gate, 503, 'too_many_verifications');
    const reject = refusal === 'missing' ? 'credentials_missing' : 'credentials_wrong';
    return this.#refuse(id, gate, 401, reject, { authenticate: `Basic realm="${realm}", charset="UTF-8"` });
  }

  #refuse(
    id: ExchangeId,
    { route }: Gate,
    status: 401 | 403 | 405 | 503,
    reject: RejectName,
    more: { readonly allow?: string; readonly authenticate?: string } = {},
  ): number {
    this.#options.refusals.tellGate(reject);
    return this.#options.answers.errorPage(id, status, labelOfRefusal(route, reject), more);
  }
}

function prepare(route: number, { addresses, methods, basicAuth, redirect, respond }: GateModel): Gate {
  return {
    route,
    addresses: addresses === null ? null : new AddressRules(addresses),
    methods: methods === null ? null : new Set(methods),
    basicAuth,
    redirect,
    respond: respond === null ? null : { ...respond, fields: fixedResponseFields(respond) },
  };
}
