/** An app server with the limits that its argument says: `limited.mjs PORT JSON`, JSON of { limits, exemptAddresses }. */
import { createServer, installGlobals } from '../../../dist/server/index.js';

const [port, options] = process.argv.slice(2);
installGlobals();
const headers = { 'content-type': 'text/plain' };
const server = createServer({
  ...JSON.parse(options),
  fetch: (request) =>
    request.method === 'POST'
      ? request.text().then((text) => new Response(text, { headers }))
      : new Response('Hello, World!', { headers }),
});
await server.listen('127.0.0.1', Number(port));
