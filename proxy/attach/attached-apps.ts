/**
 * The apps that attached servers make: beside those of the file, under the names of their hosts. Several servers of one user for
 * one host and path are the destinations of one app. All changes go through here: a server that comes or goes, and a file that
 * takes a host for itself. The control thread's; data threads see snapshots.
 */
import type { Socket } from 'node:net';
import type { PeerIds } from '../../native/index.ts';
import type { AppConfig, EdgeConfig, LimitsOptions } from '../../shared/config/generated/config-types.ts';
import { resolveApp } from '../../shared/config/resolve-config.ts';
import { mostClaims } from '../../shared/config/schema/attach.schema.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { type Clock, sleep } from '../../shared/time/clock.ts';
import { widestLimits } from '../config/widest-limits.ts';
import type { InstanceTraffic } from '../data/instance-traffic.ts';
import type { ReadyInstance } from '../model/destination-model.ts';
import type { UsersOf } from '../model/gate-model.ts';
import type { SupervisedStatus } from '../observe/edge-status.ts';
import { pickSizeLimits } from '../supervisor/instance-command.ts';
import { AttachFolder } from './attach-folder.ts';
import { Attachment, type AttachmentHost } from './attachment.ts';
import { type AttachClaim, appNameOf, formatClaim, readClaim } from './claim.ts';
import { isOwnUser, refusalOf } from './claim-rules.ts';
import { LeftServer, type ServerNote, withinBounds } from './left-server.ts';

export interface AttachedAppsOptions {
  /** The edge's runtime folder. */
  readonly directory: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Default: the process's. */
  readonly edgeUid?: number;
  readonly traffic: Pick<InstanceTraffic, 'setApps' | 'whenQuiet' | 'forget'>;
  /** Not while a reload is under way. Null: the edge does not run, or is about to stop. */
  readonly inTurn: <T>(run: () => Promise<T>) => Promise<T | null>;
}

/** There are 4096 numbers: with as many servers as there may be, and as many that have just left, 2048 are taken. */
const mostRoutesOfFile = 2000;

/** Servers that come and go all the time do not keep data threads busy. */
const betweenSnapshotsMs = 50;

/** One server as a destination of one app. */
interface Member {
  readonly attachment: Attachment | LeftServer;
  readonly ready: ReadyInstance;
  readonly number: number;
  /** Monotonic. */
  readonly since: number;
}

export class AttachedApps {
  readonly folder: AttachFolder;
  readonly #options: AttachedAppsOptions;
  readonly #edgeUid: number;
  readonly #attachments = new Set<Attachment>();
  /** They were another edge's, and have not come here yet. */
  readonly #left = new Set<LeftServer>();
  readonly #members = new Map<string, readonly Member[]>();
  readonly #configs = new Map<string, AppConfig>();
  /** To be told when no thread sends them anything any more. */
  readonly #evicted: Array<readonly [Attachment, Error]> = [];
  #file: Pick<EdgeConfig, 'apps' | 'attach' | 'limits' | 'endpoints'> | null = null;
  #usersOf: UsersOf = () => ({});
  /** As text: what attached servers were told last. */
  #toldLimits = '';
  #apps: Readonly<Record<string, AppConfig>> = {};
  /** When the last snapshot was made (monotonic). */
  #published = Number.NEGATIVE_INFINITY;
  #publishing: Promise<unknown> | null = null;
  #isClosed = false;
  readonly #closed: Promise<void>;
  #tellClosed: () => void = () => undefined;

  constructor(options: AttachedAppsOptions) {
    this.#options = options;
    this.#edgeUid = options.edgeUid ?? process.getuid?.() ?? 0;
    this.#closed = new Promise((resolve) => {
      this.#tellClosed = resolve;
    });
    this.folder = new AttachFolder(options.directory, this.#edgeUid);
  }

  /** Of the file, and those that are attached beside them. */
  get apps(): Readonly<Record<string, AppConfig>> {
    return this.#apps;
  }

  /** From now on this is the file. Servers that it leaves no room for are no app's any more; `settle` tells them. */
  follow(config: EdgeConfig, usersOf: UsersOf): void {
    const groupBefore = this.#file?.attach?.group ?? null;
    this.#file = config;
    this.#usersOf = usersOf;
    for (const attachment of [...this.#attachments]) {
      const refusal = this.#refusalOf(attachment, groupBefore);
      if (refusal === null) continue;
      this.#forget(attachment);
      this.#evicted.push([attachment, refusal]);
    }
    for (const left of [...this.#left]) if (this.#refusalOf(left, groupBefore) !== null) this.#forget(left);
    this.#refresh();
  }

  /** Every data thread follows the file by now. */
  settle(): void {
    for (const [attachment, error] of this.#evicted.splice(0)) {
      this.#options.logger.warn({ ...attachment.peer }, error.message);
      attachment.end(error);
    }
    const text = JSON.stringify(this.#limits);
    if (text === this.#toldLimits) return;
    this.#toldLimits = text;
    for (const attachment of this.#attachments) attachment.tellLimits(this.#limits);
  }

  get #limits(): LimitsOptions {
    return this.#file === null ? {} : pickSizeLimits(widestLimits(this.#file));
  }

  /** The servers of an app; null: it is one of the file. */
  instancesOf(app: string): readonly SupervisedStatus[] | null {
    const members = this.#members.get(app);
    if (members === undefined) return null;
    const now = this.#options.clock.monotonic();
    return members.map(({ attachment, ready, since }) => ({
      name: ready.instance,
      state: 'ready',
      generation: 0,
      pid: attachment.peer.pid === 0 ? null : attachment.peer.pid,
      uid: attachment.peer.uid,
      uptimeMs: Math.round(now - since),
      address: `unix:${attachment.path}`,
      restarts: 0,
      lastExit: null,
      lastStderr: [],
      loopLagMs: null,
      memoryBytes: null,
    }));
  }

  /** A server that wants to attach, or anybody who says so. */
  take(socket: Socket, peer: PeerIds): void {
    const { clock, logger } = this.#options;
    const host: AttachmentHost = {
      clock,
      logger,
      folder: this.folder,
      limits: this.#limits,
      reserve: (attachment, claims) => this.#reserve(attachment, claims),
      join: (attachment) => this.#join(attachment),
      leave: (attachment) => this.#leave(attachment),
    };
    const attachment = new Attachment(socket, peer, host);
    const refusal = this.#refusalOfCrowd(peer);
    if (refusal !== null) {
      attachment.end(refusal);
      return;
    }
    this.#attachments.add(attachment);
    void attachment.run();
  }

  /** For an edge that takes the place of this one: whom requests go to. */
  get servers(): readonly ServerNote[] {
    const serving = new Set([...this.#members.values()].flatMap((members) => members.map((one) => one.attachment)));
    return withinBounds(
      [...serving].map((one) => ({
        ...one.peer,
        claims: one.claims.map(formatClaim),
        weight: one.weight,
        name: one instanceof LeftServer ? one.place.name : one.name,
      })),
    );
  }

  /** Of an edge whose place this one takes. Resolves when every data thread sends to them. */
  async takeOver(notes: readonly ServerNote[]): Promise<void> {
    const left = notes.flatMap((note) => this.#adopt(note) ?? []);
    if (left.length > 0) await this.#publish();
  }

  /** From here on that edge is not coming back: servers that it had are to come here, and what they leave there is ours. */
  expectLeft(): void {
    for (const one of this.#left) void one.untilOver(this.#options.clock).then(() => this.#dismiss(one));
  }

  #adopt(note: ServerNote): LeftServer | null {
    const { folder } = this;
    try {
      const left = new LeftServer(note, folder.adopt(note.name));
      const others = [...this.#attachments, ...this.#left];
      const group = this.#file?.attach?.group ?? null;
      // A group that is another now lets no server come back: until then that is seen.
      const refusal = this.#refusalOf(left, group) ?? this.#refusalOfClaims(left, left.claims, others);
      if (refusal !== null || (group === null && !isOwnUser(note.uid, this.#edgeUid))) return null;
      this.#left.add(left);
      this.#addMembers(left);
      return left;
    } catch (error) {
      this.#options.logger.debug({ err: error }, 'a server that was attached is not understood');
      return null;
    }
  }

  async #dismiss(left: LeftServer): Promise<void> {
    await this.#leave(left);
    if (!this.#isClosed) await this.folder.remove(left.place);
  }

  /** The edge ends. They may come to another one. */
  close(): void {
    this.#isClosed = true;
    for (const left of this.#left) left.end();
    for (const attachment of this.#attachments) attachment.cut();
    this.#tellClosed();
  }

  #refusalOfCrowd({ uid }: PeerIds): Error | null {
    const max = this.#file?.attach?.max ?? 0;
    const ofUser = [...this.#attachments].filter(({ peer }) => peer.uid === uid).length;
    if (this.#isClosed) return createError('WINDHOVER_ATTACH_EDGE_ENDING');
    const count = this.#attachments.size;
    if (count >= max) return createError('WINDHOVER_ATTACH_LIMIT', { who: 'this edge', count });
    if (isOwnUser(uid, this.#edgeUid) || ofUser < Math.ceil(max / 4)) return null;
    return createError('WINDHOVER_ATTACH_LIMIT', { who: `the user ${uid}`, count: ofUser });
  }

  /** Why the file that is new has no room for it. */
  #refusalOf(attachment: Attachment | LeftServer, groupBefore: string | null): Error | null {
    const { attach } = this.#file ?? {};
    const { uid } = attachment.peer;
    const what = attachment.claims.map(formatClaim).join(', ') || 'servers';
    const forbidden = (reason: string): Error => createError('WINDHOVER_ATTACH_FORBIDDEN', { uid, what, reason });
    if (!attach) return forbidden('`attach` of its file is null now');
    if (!isOwnUser(uid, this.#edgeUid) && attach.group !== groupBefore)
      return forbidden('attach.group of its file is another now');
    // Between servers nothing has changed: who came first stays.
    return this.#refusalOfClaims(attachment, attachment.claims, []);
  }

  #refusalOfClaims(
    { peer: { uid } }: Attachment | LeftServer,
    claims: readonly AttachClaim[],
    others: ReadonlyArray<Attachment | LeftServer>,
  ): Error | null {
    const attached = others.flatMap((one) => one.claims.map((claim) => ({ ...claim, uid: one.peer.uid })));
    return refusalOf(claims, uid, { apps: this.#file?.apps ?? {}, attached, edgeUid: this.#edgeUid });
  }

  #reserve(attachment: Attachment, written: readonly string[]): readonly AttachClaim[] {
    const claims = [...new Map(written.map(readClaim).map((claim) => [formatClaim(claim), claim])).values()];
    if (claims.length === 0 || claims.length > mostClaims) {
      const reason = `a server has 1 to ${mostClaims} hosts, and not ${claims.length}`;
      throw createError('WINDHOVER_ATTACH_INVALID', { claim: 'it', reason });
    }
    const others = [...[...this.#attachments].filter((one) => one !== attachment), ...this.#left];
    const refusal = this.#refusalOfClaims(attachment, claims, others);
    if (refusal !== null) throw refusal;
    const routes = Object.values(this.#file?.apps ?? {}).map((app) => 1 + Object.keys(app.routes).length);
    if (routes.reduce((sum, count) => sum + count, 0) > mostRoutesOfFile) {
      const reason = `the edge's file has more than ${mostRoutesOfFile} apps and routes, and there is no room for more`;
      throw createError('WINDHOVER_ATTACH_INVALID', { claim: formatClaim(claims[0] as AttachClaim), reason });
    }
    return claims;
  }

  async #join(attachment: Attachment): Promise<readonly string[]> {
    if (!this.#attachments.has(attachment)) throw createError('WINDHOVER_ATTACH_EDGE_ENDING');
    const former = [...this.#left].find((left) => isSameServer(left, attachment));
    if (former !== undefined) this.#forget(former);
    const names = this.#addMembers(attachment);
    if ((await this.#publish()) === null) throw createError('WINDHOVER_ATTACH_EDGE_ENDING');
    former?.end();
    // A reload may have come first, and told it.
    return this.#attachments.has(attachment) ? names : [];
  }

  /** Returns the names of its apps. */
  #addMembers(attachment: Attachment | LeftServer): readonly string[] {
    const { clock, logger } = this.#options;
    return attachment.claims.map((claim) => {
      const app = appNameOf(claim);
      const members = this.#members.get(app) ?? [];
      const number = freeNumber(members);
      const instance = `${app}.${number}`;
      const { path, weight } = attachment;
      const ready: ReadyInstance = { app, instance, address: { path }, paired: true, weight };
      this.#members.set(app, [...members, { attachment, ready, number, since: clock.monotonic() }]);
      if (!this.#configs.has(app)) this.#configs.set(app, configOf(claim));
      logger.info({ app, ...attachment.peer }, `${instance} is attached`);
      return app;
    });
  }

  async #leave(attachment: Attachment | LeftServer): Promise<void> {
    const left = this.#forget(attachment);
    if (left.length === 0 || this.#isClosed) return;
    for (const { ready } of left) {
      this.#options.logger.info({ app: ready.app, ...attachment.peer }, `${ready.instance} is no longer attached`);
    }
    // An edge that drains changes nothing any more: what it still has to send, it sends where it did.
    if ((await this.#publish()) === null) await this.#closed;
    for (const { ready } of left) void this.#forgetTraffic(ready);
  }

  /** Hosts are many: what was counted of one that has no server any more is not kept. */
  async #forgetTraffic(ready: ReadyInstance): Promise<void> {
    const { traffic } = this.#options;
    await traffic.whenQuiet(ready);
    if (!this.#members.has(ready.app)) traffic.forget(ready.instance);
  }

  /** Returns what it was a part of. */
  #forget(attachment: Attachment | LeftServer): readonly Member[] {
    if (attachment instanceof LeftServer) this.#left.delete(attachment);
    else this.#attachments.delete(attachment);
    const left: Member[] = [];
    for (const [app, members] of this.#members) {
      const own = members.filter((member) => member.attachment === attachment);
      if (own.length === 0) continue;
      left.push(...own);
      const others = members.filter((member) => member.attachment !== attachment);
      if (others.length > 0) this.#members.set(app, others);
      else {
        this.#members.delete(app);
        this.#configs.delete(app);
      }
    }
    return left;
  }

  /** Those that come and go at one time are one snapshot. */
  #publish(): Promise<unknown> {
    const { clock } = this.#options;
    const publishing =
      this.#publishing ??
      this.#options.inTurn(async () => {
        await sleep(clock, Math.max(0, this.#published + betweenSnapshotsMs - clock.monotonic()));
        this.#published = clock.monotonic();
        // Who comes from here on is the next one's.
        this.#publishing = null;
        this.#refresh();
        const ready = [...this.#members].map(([app, members]) => [app, members.map((one) => one.ready)] as const);
        await this.#options.traffic.setApps(this.#apps, this.#usersOf, ready);
        return true;
      });
    this.#publishing = publishing;
    return publishing.finally(() => {
      if (this.#publishing === publishing) this.#publishing = null;
    });
  }

  #refresh(): void {
    this.#apps = Object.freeze({ ...this.#file?.apps, ...Object.fromEntries(this.#configs) });
  }
}

function isSameServer(one: LeftServer, { peer, claims }: Attachment): boolean {
  const wordsOf = (all: readonly AttachClaim[]): string => all.map(formatClaim).join(' ');
  return one.peer.uid === peer.uid && one.peer.pid === peer.pid && wordsOf(one.claims) === wordsOf(claims);
}

function freeNumber(members: readonly Member[]): number {
  const taken = new Set(members.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

/** As an app of the file that says nothing else. */
function configOf({ host, path }: AttachClaim): AppConfig {
  return resolveApp({ hosts: [host], paths: [path], destinations: [] }, '/');
}
