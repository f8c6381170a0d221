/**
 * What a hooks module is written against: `windhover/proxy` exports these types. See deploy/reference/hooks.md for examples.
 * Hooks run in the edge's process, with its rights, in a thread that serves no connection: they are code to trust.
 */

/** A request before it is sent to the app. */
export interface HookRequest {
  /** "GET". Cannot be changed. */
  readonly method: string;
  /**
   * Path and query as the client sent them: "/a?b=1". Assigning changes what the app is asked for; the exchange stays one of
   * its route. Throws TypeError where it does not begin with "/" or holds anything but visible ASCII without "#".
   */
  path: string;
  /**
   * The fields. Those that frame the message or say who the client is (host, content-length, x-forwarded-*, forwarded,
   * x-real-ip, x-request-id, client-cert, via) can be read; a hook that changes them fails. Hop-by-hop fields are not here.
   */
  readonly headers: Headers;
}

/** A response before it is sent to the client. Its body is not seen. */
export interface HookResponse {
  /** 200 to 599. With 204, 205 and 304 the body is left out. */
  status: number;
  /** As of a request: content-length can be read; a hook that changes it fails. */
  readonly headers: Headers;
}

export interface HookContext {
  /** The app's name. */
  readonly app: string;
  /** The path prefix whose settings hold; "/" for those of the app itself. */
  readonly route: string;
  readonly client: {
    /** IP address; empty for a client on a Unix socket. */
    readonly address: string;
    readonly protocol: 'http' | 'https';
    /** Host and port as the client sent them. */
    readonly host: string;
  };
  /** In access lines and error pages, too. */
  readonly requestId: string;
  /** Aborts when the client leaves, and when the hook's time is over. */
  readonly signal: AbortSignal;
  /** Of this exchange alone: from onRequest to onResponse. */
  readonly state: Map<string, unknown>;
  /** A line in the edge's log. */
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string): void;
}

/** Nothing: the exchange goes on. A Response (the web's): it is the answer, and the other side is not asked or not heard. */
// biome-ignore lint/suspicious/noConfusingVoidType: a hook without a return statement is one that lets the exchange go on
export type HookResult = Response | undefined | void;

/** Called before a request is sent to the app, also for one that asks for a WebSocket. */
export type OnRequest = (request: HookRequest, context: HookContext) => HookResult | Promise<HookResult>;

/**
 * Called when the head of the app's response is there, or of an error page that the edge gives in its place; not for what
 * onRequest answered, nor for a WebSocket. `request` is as it was sent; changing it has no effect.
 */
export type OnResponse = (
  response: HookResponse,
  request: HookRequest,
  context: HookContext,
) => HookResult | Promise<HookResult>;

/** The exports of a hooks module: one of them, or both. */
export interface HookModule {
  readonly onRequest?: OnRequest;
  readonly onResponse?: OnResponse;
}
