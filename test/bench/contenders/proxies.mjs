/**
 * The proxies: each is given the same job (one thread, keep-alive to the Unix socket of one upstream, 64 pooled
 * connections) in its own configuration language. `tls` adds a certificate pair, `logs` an access log to a file.
 */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench, cache, root, version } from '../places.mjs';

function configuration(name, text) {
  const file = join(cache, name);
  writeFileSync(file, text);
  return file;
}

const windhover = {
  name: 'Windhover',
  version: () => version(process.execPath, [join(root, 'dist/proxy/cli/main.js'), 'version'], ''),
  start({ port, upstream, tls, logs }) {
    const file = configuration(
      'windhover.json',
      JSON.stringify({
        endpoints: [{ url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}` }],
        ...(tls ? { certificates: [{ cert: tls.cert, key: tls.key }] } : {}),
        apps: { bench: { hosts: ['*'], destinations: [`unix:${upstream}`] } },
        threads: 1,
        runtimeDirectory: join(cache, 'run'),
        stateDirectory: join(cache, 'state'),
        logging: { level: 'error', access: logs === true },
      }),
    );
    const log = logs ? `exec "$0" "$@" 2> ${join(cache, 'windhover.log')}` : 'exec "$0" "$@"';
    return { command: 'sh', args: ['-c', log, process.execPath, join(root, 'dist/proxy/cli/main.js'), 'up', file] };
  },
};

const nginx = {
  name: 'nginx',
  install: '`apt-get install nginx`',
  version() {
    const { stderr, error } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
    return error ? null : stderr.trim().replace('nginx version: ', '');
  },
  start({ port, upstream, tls, logs }) {
    const file = configuration(
      'nginx.conf',
      `daemon off; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${cache}/nginx.pid; error_log stderr error;
events { worker_connections 20000; }
http {
  access_log ${logs ? `${cache}/nginx.log combined buffer=64k flush=1s` : 'off'};
  client_body_temp_path ${cache}/n1; proxy_temp_path ${cache}/n2; fastcgi_temp_path ${cache}/n3;
  uwsgi_temp_path ${cache}/n4; scgi_temp_path ${cache}/n5;
  keepalive_requests 100000000;
  upstream app { server unix:${upstream}; keepalive 64; keepalive_requests 100000000; }
  server {
    listen 127.0.0.1:${port}${tls ? ' ssl' : ''};
    ${tls ? `ssl_certificate ${tls.cert}; ssl_certificate_key ${tls.key}; ssl_protocols TLSv1.2 TLSv1.3;` : ''}
    location / {
      proxy_pass http://app; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_set_header Host $host; proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Forwarded-Proto $scheme; proxy_set_header X-Forwarded-Host $host;
      proxy_set_header X-Request-Id $request_id;
    }
  }
}`,
    );
    return { command: 'nginx', args: ['-c', file, '-e', 'stderr'] };
  },
};

const haproxy = {
  name: 'HAProxy',
  install: '`apt-get install haproxy`',
  version: () => version('haproxy', ['-v'], ''),
  start({ port, upstream, tls, logs }) {
    const file = configuration(
      'haproxy.cfg',
      `global
  nbthread 1
  maxconn 9000
${logs ? '  log stdout format raw local0' : ''}
defaults
  mode http
  timeout client 60s
  timeout server 60s
  timeout connect 5s
  http-reuse always
${logs ? '  log global\n  option httplog' : ''}
frontend in
  bind 127.0.0.1:${port}${tls ? ` ssl crt ${tls.bundle} alpn http/1.1` : ''}
  default_backend app
backend app
  option forwardfor
  http-request set-header X-Forwarded-Proto ${tls ? 'https' : 'http'}
  http-request set-header X-Forwarded-Host %[req.hdr(host)]
  http-request set-header X-Request-Id %[uuid()]
  server s1 unix@${upstream} pool-max-conn 64
`,
    );
    return {
      command: 'sh',
      args: ['-c', `exec haproxy -f ${file} > ${logs ? join(cache, 'haproxy.log') : '/dev/null'}`],
    };
  },
};

const caddy = {
  name: 'Caddy',
  install: '`apt-get install caddy`',
  version: () => version('caddy', ['version'], 'Caddy '),
  start({ port, upstream, tls, logs }) {
    const file = configuration(
      'Caddyfile',
      `{
  auto_https off
  admin off
  storage file_system ${cache}/caddy
  servers {
    protocols h1
  }
}
${tls ? 'https' : 'http'}://:${port} {
  bind 127.0.0.1
  ${tls ? `tls ${tls.cert} ${tls.key}` : ''}
  ${logs ? `log {\n    output file ${cache}/caddy.log\n  }` : ''}
  reverse_proxy unix/${upstream} {
    transport http {
      keepalive_idle_conns_per_host 64
    }
  }
}`,
    );
    return {
      command: 'caddy',
      args: ['run', '--config', file, '--adapter', 'caddyfile'],
      env: { GOMAXPROCS: '1', HOME: cache, XDG_DATA_HOME: cache, XDG_CONFIG_HOME: cache },
    };
  },
};

const httpProxy = {
  name: 'http-proxy',
  tls: false,
  version: () => `http-proxy 1.18.1 on node ${process.version}`,
  start: ({ port, upstream }) => ({
    command: process.execPath,
    args: [join(bench, 'apps/http-proxy.mjs'), String(port), upstream],
  }),
};

export const proxies = [windhover, nginx, haproxy, caddy, httpProxy];
