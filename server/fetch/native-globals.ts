/** Node's own classes, taken before this package puts its lazy ones in their place. */
export const NativeRequest: typeof Request = globalThis.Request;
export const NativeResponse: typeof Response = globalThis.Response;
export const NativeHeaders: typeof Headers = globalThis.Headers;
export const nativeFetch: typeof fetch = globalThis.fetch;
