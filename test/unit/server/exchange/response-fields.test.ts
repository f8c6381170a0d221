import { describe, expect, it } from 'vitest';
import { ResponseFlag } from '../../../../native/index.ts';
import { addField, emptyFields, type ResponseFields } from '../../../../server/exchange/response-fields.ts';

/** Fields of one response; null: one of them may not be sent. */
function fieldsOf(...pairs: ReadonlyArray<readonly [string, string]>): ResponseFields | null {
  const fields = emptyFields();
  return pairs.every(([name, value]) => addField(fields, name, value)) ? fields : null;
}

describe('fields of a response', () => {
  it('are written the same whatever value the name had before', () => {
    const values = ['a', 'a', '', 'b', '', 'a', 'x'.repeat(1000), 'a', 'x'.repeat(1000)];
    expect(values.map((value) => fieldsOf(['X-Turn', value])?.text)).toEqual(
      values.map((value) => `x-turn: ${value}\r\n`),
    );
  });

  it('are refused for a value that may not be sent, also after a good one of that name and more than once', () => {
    const values = ['good', 'b\r\nad: 1', 'b\r\nad: 1', 'good', '\u0100', '\u0100'];
    expect(values.map((value) => fieldsOf(['x-refused', value]) !== null)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('mean the same to the framing each time that they come', () => {
    for (let turn = 0; turn < 3; turn += 1) {
      expect(
        fieldsOf(['Content-Length', '12'], ['Connection', 'close'], ['Date', 'today'], ['Content-Type', 'a/b']),
      ).toEqual({
        text: 'date: today\r\ncontent-type: a/b\r\n',
        contentLength: 12,
        flags: ResponseFlag.close | ResponseFlag.hasDate,
        hasContentType: true,
      });
    }
  });

  it('keep the spelling apart from the name: one in capitals and one in small letters are one field', () => {
    expect(fieldsOf(['X-NAME', 'a'], ['x-name', 'b'], ['X-NAME', 'a'])?.text).toBe(
      'x-name: a\r\nx-name: b\r\nx-name: a\r\n',
    );
  });
});
