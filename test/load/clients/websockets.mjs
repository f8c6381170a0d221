/**
 * Many WebSockets of `ws` at once, each from an address of its own: text, binary, fragmented, compressed and large messages,
 * pings, and connections reset by either side in the middle of a message.
 *
 * Argument: JSON of { connections, large, messages, targets: [{ host, port, secure }] }. A line that is a number is a seed: it
 * opens all connections and answers { open } when all are. The next line lets them talk, and answers with what they saw.
 */
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { connect as connectTls } from 'node:tls';
import { WebSocket } from 'ws';
import { Inbox, sendInParts, stamp } from '../messages.mjs';
import { noise } from '../noise.mjs';
import { Choice } from './choice.mjs';

const options = JSON.parse(process.argv[2]);
const answerMs = 120_000;
const kibibyte = 1024;
const largeBytes = 16 * kibibyte * kibibyte - 64;
/** Four lanes of large messages at a time: a crowd of them would be a test of this process's memory. */
const largeAtOnce = 4;

/** Every payload differs, and text has letters of 1 to 4 bytes of UTF-8. */
const binary = (choice) => noise(choice.below(1e9), choice.below(choice.pick([100, 4 * kibibyte, 64 * kibibyte])));
const text = (choice) => `aé水😀${noise(choice.below(1e9), choice.below(8 * kibibyte)).toString('latin1')}`;

const kinds = {
  text: { payload: text },
  binary: { payload: binary },
  fragmented: { payload: (choice) => choice.pick([text, binary])(choice), parts: 5 },
  compressed: { payload: (choice) => choice.pick([text, binary])(choice), compressed: true },
  'compressed and fragmented': { payload: text, parts: 3, compressed: true },
  'with pings': { payload: text, pings: true },
  'reset by the client': { payload: binary, compressed: true, leaves: 'client' },
  'reset by the server': { payload: binary, leaves: 'server' },
  large: { payload: (choice) => noise(choice.below(1e9), largeBytes), large: true },
};
const small = Object.keys(kinds).filter((name) => kinds[name].large === undefined);

/** One WebSocket and what it has sent and got. */
class Peer {
  constructor(index, seed, tally) {
    const choice = new Choice(`${seed} ${index}`);
    this.name = index < options.large ? 'large' : small[index % small.length];
    this.kind = kinds[this.name];
    this.choice = choice;
    this.tally = tally;
    this.messages = this.kind.large ? 2 : options.messages;
    this.sent = [];
    this.inbox = new Inbox();
    this.pongs = 0;
    this.leaveAt = choice.below(this.messages - 1);
    const target = options.targets[index % options.targets.length];
    const query = this.kind.leaves === 'server' ? `?leaveAfter=${this.leaveAt}` : '';
    this.socket = new WebSocket(`${target.secure ? 'wss' : 'ws'}://127.0.0.1:${target.port}/${index}${query}`, {
      headers: { host: target.host },
      localAddress: `127.${1 + (index % 250)}.${1 + (index >> 8)}.${1 + choice.below(250)}`,
      perMessageDeflate: this.kind.compressed ? { threshold: 0 } : false,
      createConnection: (given) => {
        this.tcp = connect({ ...given, path: undefined });
        if (!target.secure) return this.tcp;
        return connectTls({ socket: this.tcp, servername: target.host, rejectUnauthorized: false });
      },
    });
    this.closed = new Promise((resolve) => {
      this.socket.once('close', resolve);
    });
    this.socket.on('error', (error) => this.fail(error));
  }

  fail(error) {
    this.tally.wrong.push(`${this.name}: ${error.message}`);
    this.tcp?.resetAndDestroy();
  }

  async talk() {
    const { kind, socket } = this;
    socket.on('message', (data, isBinary) => this.take(data, isBinary));
    socket.on('pong', (data) => {
      if (String(data) !== String(this.pongs)) this.fail(new Error(`pong ${data} came where ${this.pongs} was next`));
      this.pongs += 1;
      this.woken?.();
    });
    // Whatever is lost is missed: nobody waits for it longer.
    const timer = setTimeout(() => this.fail(new Error(`${this.inbox.next} of ${this.messages} came back`)), answerMs);
    for (let number = 0; number < this.messages && socket.readyState === WebSocket.OPEN; number += 1) {
      this.send(number);
      if (kind.leaves === 'client' && number === this.leaveAt) this.tcp.resetAndDestroy();
      // Sometimes several on the way, sometimes one.
      if (this.choice.below(2) === 0) await this.untilBack(number);
    }
    if (kind.leaves === undefined) {
      await this.untilBack(this.messages - 1);
      socket.close(1000);
    }
    const code = await this.closed;
    clearTimeout(timer);
    this.tally.sent += this.sent.length;
    this.tally.received += this.inbox.next;
    this.tally[kind.leaves === undefined ? 'ended' : 'cut'] += 1;
    const expected = kind.leaves === undefined ? 1000 : 1006;
    if (code !== expected) this.tally.wrong.push(`${this.name}: closed with ${code}, not ${expected}`);
  }

  send(number) {
    const { kind, socket, choice } = this;
    const payload = kind.payload(choice);
    this.sent.push(payload);
    const message = stamp(number, payload);
    if (kind.parts === undefined) socket.send(message);
    else sendInParts(socket, message, kind.parts);
    if (kind.pings) socket.ping(String(number));
  }

  take(data, isBinary) {
    const { sent, inbox } = this;
    try {
      const payload = inbox.take(data, isBinary);
      const own = sent[inbox.next - 1];
      if (own === undefined || Buffer.compare(Buffer.from(own), Buffer.from(payload)) !== 0) {
        throw new Error(`message ${inbox.next - 1} came back as another one`);
      }
      // Large ones are let go of.
      sent[inbox.next - 1] = '';
      this.woken?.();
    } catch (error) {
      this.fail(error);
    }
  }

  isBack(number) {
    return this.inbox.next > number && (this.pongs > number || !this.kind.pings);
  }

  /** Or until the connection is gone. */
  async untilBack(number) {
    while (!this.isBack(number) && this.socket.readyState === WebSocket.OPEN) {
      const woken = new Promise((resolve) => {
        this.woken = resolve;
      });
      await Promise.race([woken, this.closed]);
    }
  }
}

async function open(seed) {
  const tally = { sent: 0, received: 0, ended: 0, cut: 0, wrong: [] };
  const peers = Array.from({ length: options.connections }, (_, index) => new Peer(index, seed, tally));
  await Promise.all(peers.map((peer) => Promise.race([once(peer.socket, 'open'), peer.closed])));
  return { tally, peers, open: peers.filter((peer) => peer.socket.readyState === WebSocket.OPEN).length };
}

async function talk({ peers, tally }) {
  const isLarge = ({ kind }) => kind.large === true;
  const large = peers.filter(isLarge);
  const lane = async () => {
    for (let peer = large.pop(); peer !== undefined; peer = large.pop()) await peer.talk();
  };
  const others = peers.filter((peer) => !isLarge(peer)).map((peer) => peer.talk());
  await Promise.all([...others, ...Array.from({ length: largeAtOnce }, lane)]);
  return tally;
}

let round = null;
for await (const line of createInterface({ input: process.stdin })) {
  if (round === null) {
    round = await open(Number(line));
    console.log(JSON.stringify({ open: round.open }));
  } else {
    console.log(JSON.stringify(await talk(round)));
    round = null;
  }
}
