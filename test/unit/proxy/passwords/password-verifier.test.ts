import { describe, expect, it } from 'vitest';
import { ThreadVerifier } from '../../../../proxy/passwords/password-verifier.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { waitFor } from '../../../helpers/wait-for.ts';

/** Answers with whether password and hash are the same; "die" ends it, "throw" makes it fail. The thread's number is a right answer's proof. */
const entry = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ password, hash }) => {
      if (password === 'die') process.exit(3);
      if (password === 'throw') throw new Error('out of order');
      parentPort.postMessage(hash === 'thread' ? threadId : password === hash);
    });
  `)}`,
);

describe('ThreadVerifier', () => {
  it('asks one thread, as long as there are questions', async () => {
    const verifier = new ThreadVerifier(new FakeClock(), entry);
    expect(await verifier.verify('a', 'a')).toBe(true);
    expect(await verifier.verify('a', 'b')).toBe(false);
    const threads = [await verifier.verify('a', 'thread'), await verifier.verify('b', 'thread')];
    expect(threads[0]).toBe(threads[1]);
  });

  it.each(['die', 'throw'])(
    'rejects when the thread ends over it (%s), and starts another for the next',
    async (end) => {
      const verifier = new ThreadVerifier(new FakeClock(), entry);
      const first = await verifier.verify('a', 'thread');
      await expect(verifier.verify(end, 'x')).rejects.toThrow('ended');
      expect(await verifier.verify('a', 'a')).toBe(true);
      expect(await verifier.verify('a', 'thread')).not.toBe(first);
    },
  );

  it('rejects where there is no thread to be had', async () => {
    const verifier = new ThreadVerifier(new FakeClock(), new URL('data:text/javascript,throw new Error()'));
    await expect(verifier.verify('a', 'a')).rejects.toThrow('ended');
  });

  it('ends the thread when it had nothing to do for a minute, and not before', async () => {
    const clock = new FakeClock();
    const verifier = new ThreadVerifier(clock, entry);
    const first = await verifier.verify('a', 'thread');
    await clock.advance(59_999);
    expect(await verifier.verify('a', 'thread')).toBe(first);
    await clock.advance(60_000);
    const next = await waitFor('another thread', async () => {
      const thread = await verifier.verify('a', 'thread');
      return thread !== first && thread;
    });
    expect(next).not.toBe(first);
    expect(clock.pendingTimers).toBe(1);
  });
});
