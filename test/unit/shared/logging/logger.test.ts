import { describe, expect, test } from 'vitest';
import { createLogger, silentLogger } from '../../../../shared/logging/logger.ts';

const collect = (): { lines: string[]; write(line: string): void } => {
  const lines: string[] = [];
  return { lines, write: (line) => void lines.push(line) };
};

describe('for programs', () => {
  test('a line is JSON with level, time, message and fields', () => {
    const sink = collect();
    createLogger({ destination: sink, base: { edge: 'a' } }).warn({ file: 'x' }, 'look');
    const line = JSON.parse(sink.lines[0] ?? '') as Record<string, unknown>;
    expect(line).toMatchObject({ level: 40, msg: 'look', file: 'x', edge: 'a' });
    expect(String(line['time'])).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test('lines below the level are not written', () => {
    const sink = collect();
    const logger = createLogger({ destination: sink, level: 'warn' });
    logger.info('no');
    logger.warn('yes');
    expect(sink.lines).toHaveLength(1);
  });

  test('secrets are not written', () => {
    const sink = collect();
    createLogger({ destination: sink }).info({ authorization: 'Basic x', headers: { cookie: 'a=b' } }, 'request');
    expect(sink.lines[0]).not.toMatch(/Basic x|a=b/);
    expect(sink.lines[0]).toContain('[redacted]');
  });
});

test('for people a line is readable', () => {
  const sink = collect();
  createLogger({ destination: sink, pretty: true }).info('hello');
  const text = sink.lines.join('');
  expect(text).toContain('INFO');
  expect(text).toContain('hello');
  expect(text).not.toContain('"msg"');
});

test('for people a line of an instance begins with its name', () => {
  const sink = collect();
  const logger = createLogger({ destination: sink, pretty: true });
  logger.info({ app: 'shop', instance: 'shop.1', stream: 'stdout' }, 'listening');
  logger.info({ app: 'shop', instance: 'shop.1', bootMs: 9, restarts: 5 }, 'shop.1 is ready after 9 ms');
  const text = sink.lines.join('');
  expect(text).toMatch(/INFO: shop\.1 \| listening\n/);
  expect(text).toMatch(/INFO: shop\.1 is ready after 9 ms \{"restarts":5\}\n/);
});

test('a silent logger writes nothing', () => {
  expect(silentLogger().isLevelEnabled('fatal')).toBe(false);
});
