/** A Response that a hook gives, as it is sent. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { isFieldValue } from '../../../shared/http/field-rules.ts';
import type { OutgoingAnswer } from '../response-writer.ts';
import { fieldsOfAnswer } from './hook-fields.ts';
import { isFinalStatus } from './hook-messages.ts';

/** Throws what is wrong with it. */
export function readAnswer(answer: unknown): OutgoingAnswer {
  if (!(answer instanceof Response)) {
    throw new TypeError(`it returned ${describe(answer)}, which is neither nothing nor a Response`);
  }
  const { status, statusText, headers, body } = answer;
  if (!isFinalStatus(status)) throw new RangeError(`its Response has the status ${status}`);
  if (answer.bodyUsed || body?.locked) throw new TypeError('the body of its Response was read already');
  return {
    status,
    phrase: isFieldValue(statusText) ? statusText : '',
    fields: fieldsOfAnswer(headers),
    body: body === null ? null : Readable.fromWeb(body as ReadableStream),
  };
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
