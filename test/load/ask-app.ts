/** What an app behind a server under load says, as JSON, over a connection for this alone. */
import { request } from 'node:http';
import type { Target } from './server-under-load.ts';

export function askApp<T>({ port, host }: Target, path: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(JSON.parse(text) as T));
    });
    asked.on('error', reject);
    asked.end();
  });
}
