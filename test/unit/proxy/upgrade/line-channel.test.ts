import { Duplex, PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { LineChannel } from '../../../../proxy/upgrade/line-channel.ts';

function begin(): { readonly channel: LineChannel; readonly incoming: PassThrough; readonly sent: () => string } {
  const incoming = new PassThrough();
  const outgoing = new PassThrough();
  const channel = new LineChannel(Duplex.from({ readable: incoming, writable: outgoing }));
  return { channel, incoming, sent: () => String(outgoing.read() ?? '') };
}

describe('a channel of lines', () => {
  it('gives messages one by one, in whatever pieces they come, and passes over what is none', async () => {
    const { channel, incoming } = begin();
    incoming.write('{"type":"yield"}\nnot json\n{"no":"type"}\n{"type":');
    incoming.write('"ready","version":"2"}\n');
    expect(await channel.next()).toEqual({ type: 'yield' });
    expect(await channel.next()).toEqual({ type: 'ready', version: '2' });
    incoming.end();
    expect(await channel.next()).toBeNull();
    await channel.whenClosed();
  });

  it('writes a line for each', async () => {
    const { channel, sent } = begin();
    channel.send({ type: 'yielded', answering: ['shop'] });
    await new Promise(setImmediate);
    expect(sent()).toBe('{"type":"yielded","answering":["shop"]}\n');
  });

  it('ends with whoever writes a line without an end', async () => {
    const { channel, incoming } = begin();
    incoming.write('x'.repeat(2 ** 20 + 1));
    expect(await channel.next()).toBeNull();
  });
});
