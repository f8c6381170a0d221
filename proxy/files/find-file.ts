/**
 * Which file of an app answers a request: the one it names (or a variant of it, compressed beforehand), a folder's index, the
 * app's fallback, or none.
 */
import type { OpenFailure } from '../../native/index.ts';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import { acceptedEncodings } from './content-encodings.ts';
import type { FileComplaints } from './file-complaints.ts';
import type { FileInHand, FileOpener } from './file-opener.ts';
import type { FilesApp } from './files-app.ts';
import type { WantedFile } from './request-path.ts';

export interface FileSearch {
  readonly app: FilesApp;
  readonly wanted: WantedFile;
  /** Of the request. */
  readonly accept: string | undefined;
  /** undefined: no variant will do. */
  readonly acceptEncoding: string | undefined;
  readonly wantsContent: boolean;
  isWanted(): boolean;
}

export interface FoundFile {
  readonly kind: 'file';
  readonly file: FileInHand;
  /** Relative to the root. */
  readonly path: string;
  /** Of the variant; "": the file as it is. */
  readonly encoding: string;
  readonly isFallback: boolean;
}

/** folder: it has an index, but was not asked for as a folder. unavailable: for now, and not by the client's fault. */
export type Finding = FoundFile | { readonly kind: 'folder' | 'none' | 'unavailable' };

/** What names of clients' own making may meet. */
const missing: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'EILSEQ',
  'EINVAL',
  'EISDIR',
  'EFTYPE',
  'ECANCELED',
]);
const complaints: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['EXDEV', 'WINDHOVER_FILES_LINK_REFUSED'],
  ['ELOOP', 'WINDHOVER_FILES_LINK_REFUSED'],
  ['EACCES', 'WINDHOVER_FILES_UNREADABLE'],
  ['EPERM', 'WINDHOVER_FILES_UNREADABLE'],
]);

export class FileFinder {
  readonly #opener: FileOpener;
  readonly #complaints: FileComplaints;

  constructor(opener: FileOpener, complaints: FileComplaints) {
    this.#opener = opener;
    this.#complaints = complaints;
  }

  async find(search: FileSearch): Promise<Finding> {
    const { app, wanted } = search;
    const path = wanted.isFolder ? indexOf(app, wanted) : wanted.path;
    const found = path === null ? 'none' : await this.#open(search, path);
    if (typeof found !== 'string') return found;
    if (found === 'unavailable') return { kind: found };
    if (found === 'folder' && !wanted.isFolder && (await this.#hasIndex(search))) return { kind: 'folder' };
    const { fallback } = app;
    if (fallback === null || found === 'refused' || !isPage(search)) return { kind: 'none' };
    const instead = await this.#open(search, fallback);
    if (typeof instead !== 'string') return { ...instead, isFallback: true };
    return { kind: instead === 'unavailable' ? instead : 'none' };
  }

  async #open(search: FileSearch, path: string): Promise<FoundFile | 'none' | 'folder' | 'refused' | 'unavailable'> {
    const { app, acceptEncoding, wantsContent } = search;
    const encodings = app.precompressed ? acceptedEncodings(acceptEncoding) : [];
    const file = await this.#opener.open({
      root: app.root,
      path,
      suffixes: encodings.map(({ suffix }) => suffix),
      wantsContent,
      isWanted: () => search.isWanted(),
    });
    if ('code' in file) return this.#judge(app, path, file);
    const encoding = file.variant === null ? '' : (encodings[file.variant]?.name ?? '');
    return { kind: 'file', file, path, encoding, isFallback: false };
  }

  /** A folder that has nothing to show is not told from nothing. */
  async #hasIndex(search: FileSearch): Promise<boolean> {
    const path = indexOf(search.app, search.wanted);
    if (path === null) return false;
    const found = await this.#open({ ...search, acceptEncoding: undefined, wantsContent: false }, path);
    if (typeof found === 'string') return false;
    this.#opener.close(found.file);
    this.#opener.takeBack(found.file.buffer);
    return true;
  }

  #judge(app: FilesApp, path: string, { code, isRoot }: OpenFailure): 'none' | 'folder' | 'refused' | 'unavailable' {
    if (isRoot) {
      this.#complaints.add('WINDHOVER_FILES_ROOT_UNREADABLE', app, path, code);
      return 'unavailable';
    }
    if (missing.has(code)) return code === 'EISDIR' ? 'folder' : 'none';
    const complaint = complaints.get(code);
    this.#complaints.add(complaint ?? 'WINDHOVER_FILES_FAILED', app, path, code);
    return complaint === undefined ? 'unavailable' : 'refused';
  }
}

function indexOf({ index }: FilesApp, { path }: WantedFile): string | null {
  if (index === null) return null;
  return path === '' ? index : `${path}/${index}`;
}

/** A browser goes to a page; what is fetched by a page has an extension, or is not asked for as HTML. */
function isPage({ wanted, accept }: FileSearch): boolean {
  return wanted.mayBePage && /(?:^|,)[ \t]*text\/html[ \t]*(?:[;,]|$)/i.test(accept ?? '');
}
