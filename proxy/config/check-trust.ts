/** Rules of who is believed: the field that names a client, and endpoints that take connections from proxies alone. */
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

/** Fields that mean something else, or come from the edge itself. */
const notAnAddress =
  /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|authorization|cookie|via|user-agent|accept|proxy-.*|x-request-id|x-windhover-.*|x-forwarded-(?:proto|host|port))$/i;

export function checkTrust(context: CheckContext): void {
  const header = context.root.at('forwardedHeader');
  if (header.text !== null && notAnAddress.test(header.text)) {
    header.report('is not a field that holds an address; name one such as "x-real-ip"');
  }
  const trusted = context.root.at('trustedProxies').items.map(({ text }) => text ?? '');
  for (const endpoint of context.root.at('endpoints').items) checkProxied(endpoint, trusted);
}

/** Nobody could connect where nobody is trusted. */
function checkProxied(endpoint: ConfigCursor, trusted: readonly string[]): void {
  const setting = endpoint.at('proxyProtocol');
  if (setting.value !== 'required') return;
  if (isUnixUrl(endpoint.at('url').text)) {
    if (!trusted.includes('unix')) {
      setting.report('takes the header from trusted peers alone: add "unix" to trustedProxies');
    }
  } else if (!trusted.some((entry) => entry !== 'unix')) {
    setting.report('takes the header from trusted peers alone: add the addresses of the proxies to trustedProxies');
  }
}

function isUnixUrl(url: string | null): boolean {
  try {
    return url !== null && parseUrlPrefix(url).kind === 'unix';
  } catch {
    return false;
  }
}
