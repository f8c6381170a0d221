/** Sections of the results page that are made by programs of their own, with their raw figures kept beside the page. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from './places.mjs';

const page = join(bench, 'results.md');

/** `name`: of the raw file. `render`: from the figures to the section, which begins with `heading`. */
export function resultsSection({ name, heading, render }) {
  const rawFile = join(bench, `${name}.raw.json`);
  const section = () => (existsSync(rawFile) ? render(JSON.parse(readFileSync(rawFile, 'utf8'))) : null);
  return {
    /** Of the last run, or null where there was none. */
    section,
    /** Keeps the figures, and puts the section in its place, or at the page's end. */
    keep(figures) {
      writeFileSync(rawFile, `${JSON.stringify(figures, null, 1)}\n`);
      writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), heading, section()));
    },
  };
}

function replaceSection(text, heading, section) {
  const start = text.indexOf(heading);
  if (start === -1) return `${text.trimEnd()}\n\n${section}`;
  const next = text.indexOf('\n## ', start);
  return `${text.slice(0, start)}${section}${next === -1 ? '' : text.slice(next + 1)}`;
}
