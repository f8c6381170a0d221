import { expect, test } from 'vitest';
import { type Complaint, FileComplaints } from '../../../../proxy/files/file-complaints.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { filesApp } from './files-asker.ts';

test('a fault is told once in ten seconds for each app, with the number of those in between', async () => {
  const clock = new FakeClock();
  const told: Complaint[] = [];
  const complaints = new FileComplaints(clock, (complaint) => told.push(complaint));
  const [one, two] = [filesApp({ name: 'one', root: '/one' }), filesApp({ name: 'two', root: '/two' })];
  for (let i = 0; i < 4; i += 1) complaints.add('WINDHOVER_FILES_UNREADABLE', one, 'a\nb', 'EACCES');
  complaints.add('WINDHOVER_FILES_UNREADABLE', two, 'c', 'EACCES');
  complaints.add('WINDHOVER_FILES_FAILED', one, 'c', 'EIO');
  await clock.advance(10_000);
  complaints.add('WINDHOVER_FILES_UNREADABLE', one, 'd', 'EACCES');
  expect(told.map(({ level, fields }) => [level, fields.app, fields.suppressed])).toEqual([
    ['warn', 'one', 0],
    ['warn', 'two', 0],
    ['error', 'one', 0],
    ['warn', 'one', 3],
  ]);
  // What a client wrote ends no line of the log.
  expect(told[0]?.message).toContain('may not read "a\\nb" in /one: EACCES');
});
