/**
 * The socket that servers attach by: one of its own beside the control socket, since whoever may attach may not stop the edge.
 * The kernel lets in whom its mode and group say, and says who came; the door follows the file's `attach` over reloads.
 */
import { rmSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { ownerIds, type PeerIds, peerIdsOf, SocketFile, sockets } from '../../native/index.ts';
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { type AttachFolder, attachSocketPath } from './attach-folder.ts';

export interface AttachDoorOptions {
  /** The edge's runtime folder. */
  readonly directory: string;
  readonly folder: AttachFolder;
  readonly logger: Logger;
  onConnection(socket: Socket, peer: PeerIds): void;
}

interface OpenDoor {
  readonly group: string | null;
  readonly server: Server;
  readonly file: SocketFile | null;
}

const backlog = 128;

export class AttachDoor {
  readonly #options: AttachDoorOptions;
  #open: OpenDoor | null = null;
  #isGivenUp = false;
  /** One change after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor(options: AttachDoorOptions) {
    this.#options = options;
  }

  /** Before the first `follow`. */
  async prepare(): Promise<void> {
    await this.#options.folder.prepare();
  }

  /** Connections that are there stay. @throws WindhoverError OPTION_INVALID for a group that there is not; what bind throws */
  follow(attach: EdgeConfig['attach']): Promise<void> {
    const done = this.#last.then(() => this.#follow(attach));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #follow(attach: EdgeConfig['attach']): Promise<void> {
    const before = this.#open;
    if (this.#isGivenUp) return;
    if (attach !== null && before !== null && before.group === attach.group) return;
    if (attach === null && before === null) return;
    const next = attach === null ? null : await this.#openFor(attach.group);
    if (this.#isGivenUp) {
      next?.server.close();
      return;
    }
    this.#open = next;
    if (before !== null) closeDoor(before);
  }

  async close(): Promise<void> {
    if (this.#open !== null) closeDoor(this.#open);
    this.#open = null;
    await this.#options.folder.clear();
  }

  /** Another edge opens its door in the place of this one, which touches nothing of it from here on. */
  giveUp(): void {
    this.#isGivenUp = true;
    this.#options.folder.giveUp();
    this.#open?.server.close();
    this.#open = null;
  }

  /** After `giveUp`: nothing of this edge is left. */
  async leave(): Promise<void> {
    await this.#options.folder.leave();
  }

  async #openFor(group: string | null): Promise<OpenDoor | null> {
    const { directory, folder, logger } = this.#options;
    const owner = group === null ? {} : { group };
    const { gid } = ownerIds(owner, { user: 'attach.user', group: 'attach.group' }, sockets);
    await folder.letIn(gid ?? null);
    if (gid !== undefined) await this.#letPass(gid);
    const file = attachSocketPath(directory);
    if (this.#isGivenUp) return null;
    // The control socket is held: what is here is an earlier edge's, or of an earlier `attach`.
    rmSync(file, { force: true });
    const fd = sockets.bindUnix(file, backlog, { mode: gid === undefined ? 0o600 : 0o660, gid });
    const server = createServer({ allowHalfOpen: true }, (socket) => this.#take(socket));
    server.on('error', (error) => logger.error({ err: error }, 'the attach socket failed'));
    server.listen({ fd });
    return { group, server, file: SocketFile.at(file) };
  }

  /** Folders of the edge let members pass through; all that is in them has modes of its own. */
  async #letPass(gid: number): Promise<void> {
    const { directory, logger } = this.#options;
    const own = process.getuid?.() ?? 0;
    for (let folder = directory; folder !== path.dirname(folder); folder = path.dirname(folder)) {
      const found = await stat(folder);
      const passes = (found.mode & 0o001) !== 0 || (found.gid === gid && (found.mode & 0o010) !== 0);
      if (passes) continue;
      // This edge's folder, and the one of all edges of this user: those are made here.
      if (found.uid === own && (folder === directory || folder === path.dirname(directory))) {
        await chmod(folder, (found.mode & 0o7777) | 0o011);
      } else {
        logger.warn(
          `members of attach.group cannot reach ${attachSocketPath(directory)}: ${folder} lets them not pass; set runtimeDirectory`,
        );
      }
    }
  }

  #take(socket: Socket): void {
    const peer = peerIdsOf(socket);
    if (peer === null) socket.destroy();
    else this.#options.onConnection(socket, peer);
  }
}

function closeDoor({ server, file }: OpenDoor): void {
  file?.remove();
  server.close();
}
