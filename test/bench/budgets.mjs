/** What the design asks of each row, and whether a run met it. Figures are medians of CPU per request in one run. */

const WINDHOVER = 'Windhover';
const FETCH = 'Windhover, fetch face';

function best(medians, names) {
  const known = names.filter((name) => medians[name] !== undefined);
  if (known.length === 0) return null;
  return known.reduce((a, b) => (medians[a] <= medians[b] ? a : b));
}

/** Each gives { budget, met, detail } or null where the row or its rival was not measured. */
function against(row, subject, rivals, factor, label) {
  return (results) => {
    const medians = results[row]?.medians;
    const rival = medians && best(medians, rivals);
    if (!rival || medians[subject] === undefined) return { budget: label, met: null, detail: 'not measured' };
    const ratio = medians[subject] / medians[rival];
    return {
      budget: label,
      met: ratio <= factor,
      detail: `${medians[subject].toFixed(2)} against ${medians[rival].toFixed(2)} (${rival}): ${ratio.toFixed(2)} x`,
    };
  };
}

function absolute(row, subject, limit, unit, label) {
  return (results) => {
    const value = results[row]?.medians?.[subject];
    if (value === undefined) return { budget: label, met: null, detail: 'not measured' };
    return { budget: label, met: value <= limit, detail: `${value.toFixed(2)} ${unit}` };
  };
}

const OTHERS = ['nginx', 'HAProxy'];

export const budgets = [
  against('hello', FETCH, ['floor (bare epoll)'], 1.15, 'app server, fetch face <= 1.15 x the bare epoll floor'),
  against('hello', FETCH, ['Bun'], 0.8, 'app server, fetch face <= 0.8 x Bun'),
  against('hello', FETCH, ['node:http'], 0.4, 'app server, fetch face <= 0.4 x node:http'),
  against(
    'edge',
    WINDHOVER,
    OTHERS,
    0.85,
    'edge, keep-alive to a Unix socket <= 0.85 x the better of nginx and HAProxy',
  ),
  against('edge-logs', WINDHOVER, OTHERS, 0.85, 'the same with access logs on'),
  against('tls', WINDHOVER, OTHERS, 0.8, 'edge, TLS keep-alive <= 0.8 x the better of nginx and HAProxy'),
  against('handshake', WINDHOVER, ['nginx'], 1, 'full TLS handshake <= nginx'),
  against(
    'body',
    WINDHOVER,
    ['HAProxy', 'Caddy'],
    1,
    '100 MiB bodies: CPU per byte <= the better of HAProxy and Caddy',
  ),
  absolute('resident', 'Windhover, idle', 70, 'MiB', 'edge process, idle <= 70 MiB resident'),
  absolute(
    'resident',
    'Windhover, after a minute of load',
    85,
    'MiB',
    'edge process, after a minute of load <= 85 MiB resident',
  ),
  absolute('idle', WINDHOVER, 1, 'KiB', 'idle keep-alive connection <= 1 KiB of user memory'),
  absolute('idle-tls', WINDHOVER, 16, 'KiB', 'idle TLS connection <= 16 KiB of user memory'),
];
