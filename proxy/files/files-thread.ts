/** The thread of the files server: the entry of its worker. */
import { systemClock } from '../../shared/time/clock.ts';
import { runInnerServer } from '../inner/inner-server.ts';
import { FileComplaints } from './file-complaints.ts';
import type { FilesApp } from './files-app.ts';
import { FilesServer } from './files-server.ts';

await runInnerServer<FilesApp>(
  ({ socketPath }, say) =>
    new FilesServer({
      socketPath,
      clock: systemClock,
      complaints: new FileComplaints(systemClock, (complaint) => say({ type: 'log', ...complaint })),
      onError: (error) => {
        const stack = error instanceof Error ? error.stack : String(error);
        say({ type: 'log', level: 'error', message: 'the server of files failed on a request', fields: { stack } });
      },
    }),
);
