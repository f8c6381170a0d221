/** What the command line understands, as it says itself. */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';

export const usage: string = `windhover COMMAND

  up [FILE]                 run the edge and every app of the file
  check [FILE]              say everything that is wrong with the file, each fault with its place
  serve APP --urls URL      run one app on the app server, without an edge
  serve APP --attach HOST   run one app behind the edge that is running, without a word in its file
  status [FILE] [--json]    what a running edge does
  reload [FILE]             let a running edge read its file again
  restart APP | --all [FILE]   start an app's instances anew, one after the other: the deploy of a new version
  scale APP N|auto [FILE]   run N instances of an app, or as many as the file says
  upgrade [FILE]            let a new process of windhover take a running edge's place
  stop [FILE]               drain a running edge and end it
  cert dev [FILE]           make and show the development certificate, and how to trust it
  hash-password [NAME]      the hash of a password that is typed or piped in, for basicAuth
  version, help

FILE is windhover.json unless another is named. \`windhover COMMAND --help\` says more.
--verbose shows where an error comes from. Exit codes: 0 done, 1 failed, 2 wrong usage or configuration.`;

export const commandUsage: Readonly<Record<string, string>> = {
  up: `windhover up [FILE] [--supervise] [--watch] [--verbose]

Runs the edge and every app of FILE (windhover.json) until it is told to stop. SIGTERM and SIGINT (Ctrl-C) drain: nothing
in flight is lost; a second one ends at once. SIGTERM serves on for lameDuck first, and keeps idle connections until their
next response or drainTimeout; SIGINT closes them. SIGHUP reads the file again, as \`windhover reload\` does; when it comes
because the terminal was closed, it is SIGINT. SIGUSR2 is \`windhover upgrade\`. What it listens on is printed to stdout, the
log goes to stderr: JSON when piped, readable on a terminal.

--watch reads the file again whenever it changes. --supervise keeps a small parent process, which starts the edge again when it
is killed or crashes: within five seconds its instances are taken over as they run. A signal to the parent is one to the edge,
through upgrades, too. Sockets of systemd (LISTEN_FDS) are taken by the endpoints of their addresses.`,
  check: `windhover check [FILE] [--json]

Checks FILE (windhover.json) without running it: syntax, unknown keys, types and ranges, certificates and keys, addresses,
hosts that two apps claim, files that are missing. Every fault at once, as FILE:LINE:COLUMN PATH: what is wrong.`,
  serve: `windhover serve APP [--urls URL]... [--cert FILE [--key FILE] | --pfx FILE] [--password-file FILE]
                [--lame-duck TIME]
windhover serve APP --attach HOST[/PATH]... [--weight N] [--edge FILE | SOCKET]

Runs APP, a module whose default export is a fetch handler, a (req, res) listener, or an Express, Koa, Fastify or Hono app,
on the app server alone. Several URLs are separated by ; or given one by one. Without --urls: WINDHOVER_URLS of the
environment, else its PORT (on every address, or on HOST), else http://localhost:5000.

SIGTERM serves on for --lame-duck (5s; none), then drains: idle connections are kept until their next response, for 30 s at
most. SIGINT (Ctrl-C) drains at once and closes them. A second signal ends at once.

https URLs need a certificate: --cert and --key are PEM files (the certificate first, then its chain); without --key it is in
the file of --cert; --pfx is a PKCS#12 file. The password of an encrypted key or PKCS#12 file is the first line of
--password-file; it is never an argument, since everybody on the machine can read those.

--attach puts APP behind the edge that runs on --edge (windhover.json): a configuration file, or a socket of the edge. It answers
HOST, or what is below PATH there, for as long as this process lives; up to 8 of them. Several servers of one user for one HOST
share its requests by --weight (1 to 1000; 1). Hosts of the edge's file, and those that its "*.example.com" cover, cannot be had;
"attach" in that file says who may attach. When the edge goes away this waits for it; when the edge takes the host away, because
its file names it now, this ends with 1. SIGTERM and SIGINT first let the edge send nothing more, then drain: to deploy, start the
new one, then stop the old one.`,
  status: `windhover status [FILE] [--json]

Shows what the edge that runs on FILE (windhover.json) does. --json: everything, with all counters.`,
  reload: `windhover reload [FILE]

Lets the edge that runs on FILE (windhover.json) read it again. What did not change is not touched; when the file has a
fault, nothing changes. Apps whose instances must be started anew are rolled as \`windhover restart\` does; the command says each
step, returns when all are over, and fails when one was rolled back: that app runs on as before, with everything else as the
file says, until the next reload or restart. Ctrl-C ends the command alone.`,
  restart: `windhover restart APP [FILE]
windhover restart --all [FILE]

Starts the instances of APP anew, and so what is on disk now: the deploy of a new version. One batch (maxSurge) at a time, a new
instance starts beside the old one, answers its boot check and takes its traffic; then the old one may finish within
drainTimeout and is stopped. The first batch is on trial (trial): when an instance of it ends, or too many of its answers are
5xx, or one does not come up at all, the old instances serve again, the new ones are stopped, and the command fails with the
reason. No request fails by any of it but those that the new version answered so. Ctrl-C ends the command alone.`,
  scale: `windhover scale APP N|auto [FILE]

Runs N instances of APP, from 1 to 256; those that are too many may finish within drainTimeout. It returns when that is so. When a
new instance does not come up, the number is as before and the command fails. N holds until a reload changes \`instances\` of the
app in FILE, the edge is started again, or it is \`auto\`: as FILE says, which for a range is as many as the load asks for.
\`windhover status\` shows both numbers.`,
  upgrade: `windhover upgrade [FILE]

Starts the program anew, as it is on disk now, in the place of the edge that runs on FILE (windhover.json): listening sockets
and running instances are handed over, FILE is read again. Returns when the new process serves; the former one ends its
connections after their next response and is gone after drainTimeout. When the new process cannot take over, the reason is
said and everything is as before.`,
  stop: `windhover stop [FILE]

Drains the edge that runs on FILE (windhover.json) as SIGTERM does, stops its instances and returns when it has ended.`,
  cert: `windhover cert dev [FILE]

Makes the development certificate for the hosts of FILE (windhover.json) where there is none that holds, shows where it is,
its names, its fingerprint and how to trust it.`,
  'hash-password': `windhover hash-password [NAME]

Asks for a password twice, or reads the first line of what is piped in, and prints its hash (scrypt) for "users" of basicAuth;
with NAME a whole line for its usersFile. The password is never an argument, since everybody on the machine can read those.`,
};

type Options = NonNullable<ParseArgsConfig['options']>;

export interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

/** Throws WINDHOVER_USAGE_INVALID. Every command understands --verbose and --help. */
export function parseCommand(args: readonly string[], options: Options, most: number): ParsedArguments {
  const common: Options = { verbose: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
  let parsed: { values: ParsedArguments['flags']; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: { ...options, ...common }, allowPositionals: true, strict: true });
  } catch (cause) {
    const reason = reasonOf(cause).replace(/\. To specify a positional.*$/s, '');
    throw createError('WINDHOVER_USAGE_INVALID', { reason }, { cause });
  }
  const extra = parsed.positionals[most];
  if (extra !== undefined)
    throw createError('WINDHOVER_USAGE_INVALID', { reason: `"${extra}" is one argument too many` });
  return { positionals: parsed.positionals, flags: parsed.values };
}
