/**
 * A data thread: the entry of its worker. It owns a loop, an engine and their connections; decisions are the data plane's.
 * What it was lent (sockets, memory) stays the control thread's, so that its death costs its connections only.
 */
import { BroadcastChannel, parentPort, workerData } from 'node:worker_threads';
import { DestinationCells, NativeServer } from '../../native/index.ts';
import { systemClock } from '../../shared/time/clock.ts';
import { systemRandom } from '../../shared/time/random.ts';
import { RetryBudget } from '../balancing/retry-budget.ts';
import { ThreadVerifier } from '../passwords/password-verifier.ts';
import { DataPlane } from './data-plane.ts';
import { InFlight } from './in-flight.ts';
import { ShedShares } from './shed-shares.ts';
import type { FromThread, ThreadStart, ToThread } from './thread-messages.ts';
import { WaitingRows } from './waiting-rows.ts';

/** The control thread takes a thread for hung when this beat stays away for long. */
const heartbeatMs = 500;

if (parentPort !== null) runDataThread(workerData as ThreadStart, parentPort);

function runDataThread(start: ThreadStart, port: NonNullable<typeof parentPort>): void {
  const { id, memory } = start;
  const say = (message: FromThread): void => port.postMessage(message);
  // Heard by all other data threads of this edge.
  const bell = new BroadcastChannel(start.pseudonym);
  const plane = new DataPlane({
    native: (handlers) =>
      new NativeServer(
        {
          edge: true,
          threadId: id,
          pseudonym: start.pseudonym,
          counters: memory.counters,
          ring: memory.ring,
          inFlight: memory.inFlight,
          limits: memory.limits,
          destinations: memory.destinations,
        },
        handlers,
      ),
    inFlight: new InFlight(start.inFlight),
    cells: new DestinationCells(memory.destinations),
    shed: new ShedShares(memory.shed),
    waiting: new WaitingRows({ own: memory.waiting, all: start.waiting }),
    onWanted: (app) => say({ type: 'wanted', app }),
    onFailing: (destination, failures, message) => say({ type: 'failing', destination, failures, message }),
    ring: () => bell.postMessage(null),
    retryBudget: new RetryBudget({ clock: systemClock, own: memory.retries, all: start.retries }),
    verifier: new ThreadVerifier(systemClock),
    clock: systemClock,
    random: systemRandom,
    onScriptError: (error) => {
      const stack = error instanceof Error ? error.stack : String(error);
      say({
        type: 'log',
        level: 'error',
        message: 'a decision of the data plane failed',
        fields: { thread: id, stack },
      });
    },
    onAcceptError: (endpoint, errno) =>
      say({
        type: 'log',
        level: 'warn',
        message: `a connection to ${endpoint?.url ?? 'a closed endpoint'} could not be accepted; is the limit of open files too low?`,
        fields: { thread: id, errno },
      }),
    onRefusal: (line) => say({ type: 'refusal', line }),
    onFailure: ({ level, message, ...fields }) =>
      say({ type: 'log', level, message, fields: { thread: id, ...fields } }),
  });

  bell.onmessage = () => plane.onRing();
  // It shall not keep the thread alive.
  bell.unref();
  plane.take(start.snapshot);
  for (const loan of start.sockets) plane.endpoints.listen(loan);

  const heartbeat = new Int32Array(memory.heartbeat);
  const beat = systemClock.setInterval(() => Atomics.add(heartbeat, 0, 1), heartbeatMs);

  port.on('message', (message: ToThread) => {
    switch (message.type) {
      case 'snapshot':
        plane.take(message.snapshot);
        say({ type: 'taken', generation: message.snapshot.generation });
        break;
      case 'listen':
        plane.endpoints.listen(message.loan);
        break;
      case 'unlisten':
        plane.endpoints.close(message.socket);
        break;
      case 'drain':
        plane.endpoints.closeAll();
        // Who waits for an instance goes on waiting: instances are stopped last.
        plane.native.drain();
        say({ type: 'draining' });
        break;
      case 'close-idle':
        plane.native.closeIdle();
        break;
      case 'close':
        beat.cancel();
        bell.close();
        void plane.native.close().then(() => port.close());
        break;
    }
  });
  say({ type: 'ready', generation: start.snapshot.generation });
}
