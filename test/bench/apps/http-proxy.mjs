import { Agent, createServer } from 'node:http';
import httpProxy from 'http-proxy';

const [port, socketPath] = process.argv.slice(2);
const proxy = httpProxy.createProxyServer({
  target: { socketPath },
  agent: new Agent({ keepAlive: true, maxSockets: 256 }),
});
proxy.on('error', (_error, _request, response) => response.writeHead?.(502).end());
createServer((request, response) => proxy.web(request, response)).listen(Number(port), '127.0.0.1');
