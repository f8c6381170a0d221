/**
 * What the files server answers: files to GET and HEAD, a redirect to a folder that was asked for without its slash, and the
 * edge's own pages for everything else. No Request, Response or stream is made for a file.
 */
import { ResponseFlag } from '../../native/index.ts';
import { codeOf, reasonOf } from '../../shared/errors/windhover-error.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { createErrorPage, type ErrorPageStatus } from '../pages/error-page.ts';
import { answerWith, type FileAnswer } from './file-answer.ts';
import { sendBody, sendWhole } from './file-body.ts';
import type { FileComplaints } from './file-complaints.ts';
import type { FileExchange } from './file-exchange.ts';
import { FileOpener } from './file-opener.ts';
import type { FilesApp } from './files-app.ts';
import { FileFinder, type FoundFile } from './find-file.ts';
import { readRequestPath } from './request-path.ts';

export interface AnswererOptions {
  readonly clock: Clock;
  readonly complaints: FileComplaints;
  readonly opener?: FileOpener;
}

const noBytes = Buffer.alloc(0);

export class FileAnswerer {
  readonly #clock: Clock;
  readonly #complaints: FileComplaints;
  readonly #opener: FileOpener;
  readonly #finder: FileFinder;

  constructor({ clock, complaints, opener = new FileOpener() }: AnswererOptions) {
    this.#clock = clock;
    this.#complaints = complaints;
    this.#opener = opener;
    this.#finder = new FileFinder(opener, complaints);
  }

  /** Resolves when all is sent, or cut. */
  async answer(exchange: FileExchange, app: FilesApp | undefined): Promise<void> {
    const { method, target, field } = exchange.head;
    if (app === undefined) return answerPage(exchange, 404);
    if (method !== 'GET' && method !== 'HEAD') return answerPage(exchange, 405, 'allow: GET, HEAD\r\n');
    const wanted = readRequestPath(target, app);
    if (wanted === null) return answerPage(exchange, 404);
    const isPartial = method === 'GET' && field('range') !== undefined;
    const isConditional = field('if-none-match') !== undefined || field('if-modified-since') !== undefined;
    const found = await this.#finder.find({
      app,
      wanted,
      accept: field('accept'),
      acceptEncoding: isPartial ? undefined : field('accept-encoding'),
      wantsContent: method === 'GET' && !isPartial && !isConditional,
      isWanted: () => !exchange.isOver,
    });
    switch (found.kind) {
      case 'file':
        return this.#send(exchange, found, app);
      case 'folder':
        return exchange.respond(301, `location: ${wanted.asFolder}\r\ncache-control: ${app.cacheControl}\r\n`, null);
      case 'none':
        return answerPage(exchange, 404);
      case 'unavailable':
        return answerPage(exchange, 503);
    }
  }

  async #send(exchange: FileExchange, found: FoundFile, app: FilesApp): Promise<void> {
    const { file, path } = found;
    const { method, field } = exchange.head;
    try {
      const { status, fields, part } = answerWith(found, { method, field, app, now: this.#clock.now() });
      if (part === null || method === 'HEAD') {
        answerHead(exchange, { status, fields, part });
        this.#opener.takeBack(file.buffer);
      } else if (file.fd === null) {
        await sendWhole(exchange, this.#opener, file.buffer ?? noBytes, { status, fields, size: file.size });
      } else {
        exchange.start(status, fields, part.length);
        const isWhole = await sendBody(exchange, this.#opener, file.fd, part);
        if (!isWhole) this.#complaints.add('WINDHOVER_FILES_CUT', app, path);
      }
    } catch (error) {
      exchange.cut();
      this.#complaints.add('WINDHOVER_FILES_FAILED', app, path, codeOf(error) ?? reasonOf(error));
    } finally {
      this.#opener.close(file);
    }
  }
}

/** Without a body, but with the length that it would have. */
function answerHead(exchange: FileExchange, { status, fields, part }: FileAnswer): void {
  if (part === null) exchange.respond(status, fields, null);
  else {
    exchange.start(status, fields, part.length);
    exchange.finish();
  }
}

function answerPage(exchange: FileExchange, status: ErrorPageStatus, more = ''): void {
  const page = createErrorPage({ status, accept: exchange.head.field('accept'), requestId: exchange.requestId });
  exchange.respond(status, `${more}${page.fields}`, page.body, ResponseFlag.latin1);
}
