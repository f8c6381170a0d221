import { describe, expect, test } from 'vitest';
import { substitute } from '../../../../shared/config/substitute.ts';

const env = { NAME: 'value', EMPTY: '', NESTED: '${NAME}' };

describe('substitute', () => {
  test.each([
    ['no variable', 'no variable'],
    ['${NAME}', 'value'],
    ['a-${NAME}-${NAME}', 'a-value-value'],
    ['${EMPTY}', ''],
    ['${NOPE:-default}', 'default'],
    ['${EMPTY:-default}', 'default'],
    ['${NAME:-default}', 'value'],
    ['${NOPE:-}', ''],
    ['${NOPE:-http://a:80}', 'http://a:80'],
    ['$${NAME}', '${NAME}'],
    ['$NAME', '$NAME'],
    ['${NESTED}', '${NAME}'],
  ])('%s becomes %s', (text, expected) => {
    expect(substitute(text, env)).toEqual({ text: expected, faults: [] });
  });

  test.each([
    ['${NOPE}', '${NOPE}', 'NOPE is not set'],
    ['a${toString}', '${toString}', 'toString is not set'],
    ['${1}', '${1}', 'neither'],
    ['${}', '${}', 'neither'],
    ['${NAME-x}', '${NAME-x}', 'neither'],
    ['x${NAME', '${NAME', 'no closing }'],
  ])('%s is a fault', (text, part, message) => {
    const { faults } = substitute(text, env);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.part).toBe(part);
    expect(faults[0]?.message).toContain(message);
  });
});
