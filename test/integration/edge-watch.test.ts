/** `windhover up --watch`: a file that changes is taken, and one with a fault is told and leaves everything as it was. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { EdgeCommand } from './edge-command.ts';

let edge: EdgeCommand;

afterEach(async () => {
  await edge.remove();
});

it('takes a file that changed, and tells each fault of one that cannot be taken once', async () => {
  edge = await EdgeCommand.start({ flags: ['--watch'] });
  const file = path.join(edge.directory, 'windhover.json');
  const apps = async (): Promise<string[]> => (await edge.status()).apps.map(({ name }) => name);
  edge.configure({ apps: { other: { hosts: ['other.test'], destinations: ['http://127.0.0.1:1'] } } });
  await waitFor('the other app', async () => (await apps()).includes('other'));
  writeFileSync(file, '{ "endpoints": 7 }');
  const told = (): string[] => edge.messages.filter((text) => text.includes('endpoints'));
  await waitFor('the fault is told', () => told().length > 0);
  expect(await apps()).toEqual(['app', 'other']);
  edge.configure({});
  await waitFor('the former file is taken', async () => (await apps()).length === 1);
  expect(told()).toHaveLength(1);
});
