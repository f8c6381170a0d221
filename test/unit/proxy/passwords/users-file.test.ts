import { expect, it } from 'vitest';
import { readUsersFile } from '../../../../proxy/passwords/users-file.ts';

const hash = '$2y$05$7TUfOLCe1RpC5rSOn9YIEu4TYjj8jd0rTgm6lGrpfjy8.9SIIx/zK';

it('reads the lines that htpasswd writes, and none that are empty or comments', () => {
  const { users, problems } = readUsersFile(
    `# people\r\n\nann:${hash}\r\n  bob:${hash}  \nfile.with@all#of=it:${hash}`,
  );
  expect(problems).toEqual([]);
  expect([...users]).toEqual(['ann', 'bob', 'file.with@all#of=it'].map((name) => [name, hash]));
});

it('says every line that is wrong, and never what may be a password', () => {
  const { problems } = readUsersFile(
    `hunter2\n:${hash}\nann:hunter2\nann:${hash}\nann:${hash}\na b:${hash}\nbob:$apr1$a$b\n`,
  );
  expect(problems.map((problem) => problem.replace(/;.*/, ''))).toEqual([
    'line 1: is not NAME:HASH',
    'line 2: the name is not 1 to 128 characters of ASCII without space',
    'line 3: the hash of "ann" is no hash, and a password that stands in a file is no secret',
    'line 5: "ann" is there twice',
    'line 6: the name is not 1 to 128 characters of ASCII without space',
    'line 7: the hash of "bob" is MD5, which is guessed a billion times a second',
  ]);
  expect(problems.join('\n')).not.toContain('hunter2');
});
