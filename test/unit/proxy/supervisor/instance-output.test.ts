import { describe, expect, it } from 'vitest';
import { InstanceOutput } from '../../../../proxy/supervisor/instance-output.ts';
import { createLogger } from '../../../../shared/logging/logger.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

function listen(): { output: InstanceOutput; log: Record<string, unknown>[] } {
  const log: Record<string, unknown>[] = [];
  const logger = createLogger({
    level: 'trace',
    destination: { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  }).child({ app: 'shop', instance: 'shop.1' });
  return { output: new InstanceOutput(logger, new FakeClock()), log };
}

describe('output of an instance', () => {
  it('is in the log under the names of app and instance, with its stream', () => {
    const { output, log } = listen();
    output.push('stdout', Buffer.from('hello\n\n'));
    output.push('stderr', Buffer.from('careful\n'));
    expect(log).toMatchObject([
      { level: 30, app: 'shop', instance: 'shop.1', stream: 'stdout', msg: 'hello' },
      { level: 30, app: 'shop', instance: 'shop.1', stream: 'stderr', msg: 'careful' },
    ]);
  });

  it('keeps level, message and fields of a line that pino wrote', () => {
    const { output, log } = listen();
    output.push('stderr', Buffer.from('{"level":50,"time":1,"pid":9,"hostname":"h","order":7,"msg":"no stock"}\n'));
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ level: 50, order: 7, msg: 'no stock', instance: 'shop.1' });
    expect(log[0]).not.toHaveProperty('hostname');
    expect(output.lastStderr).toEqual(['no stock']);
  });

  it.each([['{"level":30,"msg":'], ['{"level":"loud","msg":"x"}']])('takes %j for the text it is', (line) => {
    const { output, log } = listen();
    output.push('stdout', Buffer.from(`${line}\n`));
    expect(log).toMatchObject([{ level: 30, msg: line }]);
  });

  it('keeps the last twenty lines of stderr, and none of stdout', () => {
    const { output } = listen();
    for (let index = 1; index <= 25; index += 1) output.push('stderr', Buffer.from(`line ${index}\n`));
    output.push('stdout', Buffer.from('ordinary\n'));
    expect(output.lastStderr).toHaveLength(20);
    expect([output.lastStderr[0], output.lastStderr[19]]).toEqual(['line 6', 'line 25']);
  });

  it('says how much was lost while nobody read', () => {
    const { output, log } = listen();
    output.dropped(5000);
    expect(log).toMatchObject([{ level: 40, bytes: 5000, msg: 'output was lost while no edge was there to read it' }]);
  });
});
