/** `windhover status`: what the running edge does, as a table or, for programs, as JSON. */
import type { AppStatus, EdgeStatus, InstanceStatus } from '../model/status.ts';
import { isAsleep } from '../observe/edge-status.ts';
import { askEdge } from './find-edge.ts';
import { configFile, exitCodes, type Program } from './program.ts';
import { formatAge, formatTable } from './text-table.ts';
import { parseCommand } from './usage.ts';

export async function status(args: readonly string[], program: Program): Promise<number> {
  const { positionals, flags } = parseCommand(args, { json: { type: 'boolean' } }, 1);
  const request = { method: 'GET', path: '/status', action: 'say what it does' } as const;
  const body = (await askEdge(configFile(program, positionals[0]), program, request)) as EdgeStatus;
  program.print(flags['json'] === true ? JSON.stringify(body, null, 2) : formatStatus(body, program.clock.now()));
  return exitCodes.done;
}

export function formatStatus(edge: EdgeStatus, now: number): string {
  const { version, pid, uptimeMs, generation, readiness, configFile: file, drainingPid } = edge;
  const lines = [
    `windhover ${version}, pid ${pid}, up ${formatAge(uptimeMs)}, generation ${generation}, ${readiness}`,
    ...(drainingPid === null ? [] : [`the edge before it (pid ${drainingPid}) drains`]),
    ...olderLines(edge),
    file,
    '',
    ...formatTable(
      ['ENDPOINT', 'CONNECTIONS', 'UPGRADED', 'LISTENS ON'],
      edge.endpoints.map(({ url, connections, upgraded, addresses }) => [
        url,
        String(connections),
        String(upgraded),
        addresses.join(', '),
      ]),
    ),
    '',
    ...formatTable(
      ['APP', 'INSTANCE', 'STATE', 'PID', 'UP', 'GEN', 'RESTARTS', ...instanceNumbers, 'ADDRESS'],
      edge.apps.flatMap(instanceRows),
    ),
    ...edge.apps.flatMap(attachedLines),
    ...edge.apps.flatMap(rolloutLines),
    ...edge.apps.flatMap(({ instances }) => instances.flatMap(troubleLines)),
    '',
    ...formatTable(
      ['APP', 'IS', 'WAITING', 'ANSWERS'],
      edge.apps.map((app) => [app.name, app.kind, String(app.waiting), claimsOf(app)]),
    ),
    '',
    ...formatTable(
      ['THREAD', 'CONNECTIONS', 'IN FLIGHT', 'REQUESTS', 'FORWARDED', 'BYTES IN', 'BYTES OUT'],
      [...edge.threads.map(({ id, counters }) => threadRow(String(id), counters)), threadRow('all', edge.totals)],
    ),
    ...certificateLines(edge, now),
    ...sessionLines(edge),
    ...countLines('REFUSED', edge.rejects),
    ...countLines('ENDED', edge.ends),
  ];
  return lines.join('\n');
}

/** What a change of the configuration or of instances has left to go on as it began. */
function olderLines({ totals, generation }: EdgeStatus): string[] {
  const count = totals['exchangesOfOlderGenerations'] ?? 0;
  if (count === 0) return [];
  return [`${count === 1 ? '1 exchange goes' : `${count} exchanges go`} on from before generation ${generation}`];
}

const instanceNumbers = ['IN FLIGHT', 'REQUESTS', 'P50 / P99 MS', 'LOOP LAG', 'MEMORY'];

function instanceRows(app: AppStatus): string[][] {
  if (app.instances.length === 0)
    return [
      [app.name, '-', isAsleep(app) ? 'asleep' : 'none', '-', '-', '-', '-', ...instanceNumbers.map(() => '-'), '-'],
    ];
  return app.instances.map((instance) => [
    app.name,
    instance.name,
    instance.state,
    instance.pid === null ? '-' : String(instance.pid),
    formatAge(instance.uptimeMs),
    instance.generation === 0 ? '-' : String(instance.generation),
    String(instance.restarts),
    String(instance.inFlight),
    String(instance.requests),
    instance.latency === null ? '-' : `${instance.latency.p50} / ${instance.latency.p99}`,
    instance.loopLagMs === null ? '-' : `${instance.loopLagMs} ms`,
    instance.memoryBytes === null ? '-' : `${Math.round(instance.memoryBytes / 1_048_576)} MiB`,
    instance.address,
  ]);
}

/** Whose servers those are that nobody here has started. */
function attachedLines({ kind, instances }: AppStatus): string[] {
  if (kind !== 'attached') return [];
  return instances.map(({ name, pid, uid }) => `  ${name} is attached by pid ${pid ?? 'unknown'} of user ${uid}`);
}

/** What an app is on its way to, and what it could not become. */
function rolloutLines({ name, rollout }: AppStatus): string[] {
  if (rollout === null) return [];
  const { wanted, configured, isScaled, underWay, refused } = rollout;
  const lines: string[] = [];
  const { min, max } = configured;
  if (isScaled)
    lines.push(`  ${name} was scaled to ${wanted}; the file says ${min === max ? min : `${min} to ${max}`}`);
  else if (min < max) lines.push(`  ${name} has ${wanted} of ${min} to ${max} instances, as its load asks for`);
  if (underWay !== null) lines.push(`  ${name} goes to generation ${underWay.generation}: ${underWay.step}`);
  if (refused === null) return lines;
  const remains = refused.isConfigured ? 'IT DOES NOT RUN WHAT THE FILE SAYS' : 'it runs what was started before';
  lines.push(`  ${name} ROLLED BACK generation ${refused.generation} at ${refused.at}; ${remains}: ${refused.reason}`);
  return [...lines, ...refused.lastStderr.map((line) => `    ${line}`)];
}

/** Why an instance is not well: shown only while it is not. */
function troubleLines(instance: InstanceStatus): string[] {
  const problem = instance.problem === null ? [] : [`  ${instance.name} is left out: ${instance.problem}`];
  if (instance.state === 'ready' || instance.state === 'standby' || instance.lastExit === null) return problem;
  return [
    ...problem,
    `  ${instance.name} last ended with ${instance.lastExit}`,
    ...instance.lastStderr.map((line) => `    ${line}`),
  ];
}

function claimsOf({ hosts, paths }: AppStatus): string {
  return hosts.flatMap((host) => paths.map((path) => (path === '/' ? host : `${host}${path}`))).join(', ');
}

function threadRow(name: string, counters: Readonly<Record<string, number>>): string[] {
  const names = [
    'connectionsOpen',
    'exchangesInFlight',
    'exchangesTotal',
    'forwardedTotal',
    'bytesReceived',
    'bytesSent',
  ];
  return [name, ...names.map((counter) => String(counters[counter] ?? 0))];
}

function certificateLines({ certificates }: EdgeStatus, now: number): string[] {
  if (certificates.length === 0) return [];
  const rows = certificates.map(({ file, names, keyType, expiresAt, isServed }) => {
    const left = Date.parse(expiresAt) - now;
    const expires = left > 0 ? `in ${formatAge(left)}` : 'EXPIRED';
    return [names.join(', '), keyType, isServed ? 'yes' : 'no', expires, file];
  });
  const problems = certificates.flatMap(({ problem }) => (problem === null ? [] : [`  ${problem}`]));
  return ['', ...formatTable(['CERTIFICATE', 'KEY', 'SERVED', 'EXPIRES', 'FILE'], rows), ...problems];
}

function sessionLines({ certificates, totals }: EdgeStatus): string[] {
  if (certificates.length === 0) return [];
  const [handshakes, resumed, failed] = ['tlsHandshakes', 'tlsResumptions', 'tlsFailures'].map(
    (name) => totals[name] ?? 0,
  );
  return ['', ...formatTable(['TLS HANDSHAKES', 'RESUMED', 'FAILED'], [[handshakes, resumed, failed].map(String)])];
}

function countLines(title: string, counts: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => [reason, String(count)]);
  return rows.length === 0 ? [] : ['', ...formatTable([title, 'COUNT'], rows)];
}
