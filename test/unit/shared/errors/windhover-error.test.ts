import { describe, expect, test } from 'vitest';
import {
  codeOf,
  createError,
  isWindhoverError,
  reasonOf,
  WindhoverError,
} from '../../../../shared/errors/windhover-error.ts';

describe('createError', () => {
  test('puts details into the sentence of the code', () => {
    const error = createError('WINDHOVER_ENDPOINT_INVALID_URL', { url: 'ftp://a', reason: 'the scheme is unknown' });
    expect(error.message).toBe('ftp://a is not an endpoint: the scheme is unknown');
    expect(error).toBeInstanceOf(WindhoverError);
    expect(error.name).toBe('WindhoverError');
    expect(error.code).toBe('WINDHOVER_ENDPOINT_INVALID_URL');
  });

  test('keeps the placeholder of a detail that is missing, so that the gap is seen', () => {
    expect(createError('WINDHOVER_CONFIG_UNREADABLE', { file: 'a.json' }).message).toContain('{reason}');
  });

  test('joins lists and writes other values as text', () => {
    expect(createError('WINDHOVER_CONFIG_UNREADABLE', { file: ['a', 'b'], reason: 7 }).message).toContain('a | b: 7');
    expect(createError('WINDHOVER_CONFIG_UNREADABLE', { file: { a: 1 }, reason: null }).message).toContain(
      '{"a":1}: null',
    );
  });

  test('carries the cause, and the status a client is answered with', () => {
    const cause = new Error('below');
    const error = createError('WINDHOVER_HANDLER_FAILED', { method: 'GET', path: '/' }, { cause });
    expect(error.cause).toBe(cause);
    expect(error.status).toBe(500);
    expect(error.definition.level).toBe('error');
    expect('cause' in createError('WINDHOVER_SERVER_CLOSED')).toBe(false);
  });
});

describe('what was thrown', () => {
  test('is recognised by its code', () => {
    const error = createError('WINDHOVER_SERVER_CLOSED');
    expect(isWindhoverError(error)).toBe(true);
    expect(isWindhoverError(error, 'WINDHOVER_SERVER_CLOSED')).toBe(true);
    expect(isWindhoverError(error, 'WINDHOVER_EDGE_CLOSED')).toBe(false);
    expect(isWindhoverError(new Error('other'))).toBe(false);
  });

  test('has a code when it is a system error, and a reason in any case', () => {
    expect(codeOf(Object.assign(new Error('x'), { code: 'EADDRINUSE' }))).toBe('EADDRINUSE');
    expect(codeOf({ code: 7 })).toBeUndefined();
    expect(codeOf(null)).toBeUndefined();
    expect(reasonOf(new Error('broken'))).toBe('broken');
    expect(reasonOf('text')).toBe('text');
  });
});
