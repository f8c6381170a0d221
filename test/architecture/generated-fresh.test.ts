import { expect, test } from 'vitest';
import { findStale } from '../../shared/config/generate.ts';
import { root } from './source-files.ts';

test('every generated file is what its source makes of it', async () => {
  expect(await findStale(root)).toEqual([]);
});
