/**
 * Apps that are folders, as an inner server: file systems may be slow and names hostile, so their work is done in a thread
 * that no connection of a client depends on, and what routes do to requests and answers is done to these, too.
 */
import { type InnerCommon, InnerThread } from '../inner/inner-thread.ts';
import type { FilesApp } from './files-app.ts';

export type FilesThread = InnerThread<FilesApp>;

export function createFilesThread(options: InnerCommon): FilesThread {
  return new InnerThread<FilesApp>({
    ...options,
    entry: new URL('./files-thread.js', import.meta.url),
    name: 'files',
    description: 'the server of files',
    // It keeps a few buffers and no files.
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 },
  });
}
