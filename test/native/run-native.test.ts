/** Each C++ test is a test here. Their sources are beside this file. */
import { describe, expect, it } from 'vitest';
import { loadNativeTests } from './native-tests-addon.ts';

const addon = loadNativeTests();
const cases = addon.list();

for (const area of new Set(cases.map((entry) => entry.area))) {
  describe(area, () => {
    for (const { title } of cases.filter((entry) => entry.area === area)) {
      it(title, () => {
        expect(addon.run(area, title)).toBe('');
      });
    }
  });
}

it('every C++ test has a title of its own', () => {
  const titles = cases.map((entry) => `${entry.area}: ${entry.title}`);
  expect(titles.length).toBeGreaterThan(50);
  expect(new Set(titles).size).toBe(titles.length);
});
