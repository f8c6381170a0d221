/** A line that nobody is to see: from a terminal without an echo, or the first line of what is piped in. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Writable } from 'node:stream';

/** `terminal`: where the question is shown; null: nobody is asked. Ctrl-C calls `onInterrupt`. */
export async function readSecret(
  input: Readable,
  question: string,
  terminal: { readonly output: Writable; onInterrupt(): void } | null,
): Promise<string> {
  terminal?.output.write(question);
  const lines = createInterface({ input, output: silent(), terminal: terminal !== null, historySize: 0 });
  if (terminal !== null) lines.on('SIGINT', () => terminal.onInterrupt());
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    terminal?.output.write('\n');
  }
}

/** Where readline echoes what is typed. */
function silent(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
