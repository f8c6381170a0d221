/**
 * The numbers that script and engine exchange on every request, under their names. C++ has the same ones in
 * binding/script_words.h; test/architecture compares both.
 */

/** What onRequest and onForwardFailed may return at the edge instead of a plan. */
export const PlanResult = {
  /** Script answers: now, or later with respond or startResponse. */
  script: -1,
  /** Script calls forward later, or answers after all. */
  hold: -2,
} as const;

/** Bits of `flags` in respond, startResponse. */
export const ResponseFlag = {
  /** The fields contain Date. */
  hasDate: 1,
  /** End the connection after this response. */
  close: 2,
  /** The body string holds one byte per character; without it, it is written as UTF-8. */
  latin1: 4,
} as const;

/** Cells of NativeServer.meta. They describe the exchange of the current onRequest or onForwardFailed, until it returns. */
export const MetaCell = {
  method: 0,
  flags: 1,
  connection: 2,
  endpoint: 3,
  /** Content-Length, low 32 bits; -1 with `lengthHigh` -1: chunked, the length is unknown. */
  lengthLow: 4,
  lengthHigh: 5,
} as const;

/** How many cells a meta array has. */
export const metaCells = 8;

/** Bits of meta[MetaCell.flags]. */
export const MetaFlag = {
  hasBody: 1,
  expectsContinue: 2,
  upgrade: 4,
  paired: 8,
  secure: 16,
  http10: 32,
  keepAlive: 64,
  watched: 128,
  unixPeer: 256,
  /** Edge: the request's host is outside what its TLS session stands for (RFC 9110 7.4). */
  misdirected: 512,
} as const;

/** Values of meta[MetaCell.method], by name; any other method is 0 and stands in the head's text. */
export const methodNames = [
  '',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'CONNECT',
] as const;

/** Why a destination gave no response. */
export const ForwardFailure = {
  connectFailed: 0,
  connectTimeout: 1,
  idleConnectionDied: 2,
  firstByteTimeout: 3,
  betweenBytesTimeout: 4,
  closedBeforeResponse: 5,
  invalidResponse: 6,
  responseTooLarge: 7,
  /** The request has been here before: the destination leads back to this edge. */
  loopDetected: 8,
} as const;

export type ForwardFailureName = keyof typeof ForwardFailure;

/** Routes and destinations have indexes below this. */
export const maxPlanIndex = 4096;

export function encodePlan(route: number, destination: number): number {
  return route * maxPlanIndex + destination;
}

export function planRoute(plan: number): number {
  return Math.trunc(plan / maxPlanIndex);
}

export function planDestination(plan: number): number {
  return plan % maxPlanIndex;
}
