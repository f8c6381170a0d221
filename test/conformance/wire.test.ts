/**
 * Every case of the documents in wire/ over real sockets: at an app server on both faces, and at an edge in front of one. The
 * three answer at the same time, and each must give the outcome of its column.
 */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBehaviour, needsNodeFace } from './wire-app.ts';
import { type ClientStep, readWireDocuments, type WireCase } from './wire-cases.ts';
import { runConversation } from './wire-run.ts';
import { type Subject, startSubjects } from './wire-subjects.ts';

const documents = readWireDocuments(path.join(import.meta.dirname, 'wire'));
const cases = documents.flatMap((document) => document.cases);
let subjects: Subject[] = [];

beforeAll(async () => {
  subjects = await startSubjects([{}, ...cases.map(({ limits }) => limits)]);
});

afterAll(async () => {
  await Promise.all(subjects.map((subject) => subject.close()));
});

for (const { name, cases: entries } of documents) {
  describe(name, () => {
    for (const entry of entries) {
      it(entry.title, async () => {
        const suited = subjects.filter(({ face }) => face === 'node' || !needsNodeFace(entry.app));
        await Promise.all(suited.map((subject) => runCase(subject, entry)));
      });
    }
  });
}

it('what an app does is something that the app of the cases can do', () => {
  expect(cases.filter(({ app }) => !isBehaviour(app)).map(({ title }) => title)).toEqual([]);
});

it('no two cases have the same title', () => {
  const titles = cases.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

async function runCase(subject: Subject, entry: WireCase): Promise<void> {
  for (const steps of entry.conversations) {
    try {
      await runConversation(subject, entry, steps);
    } catch (error) {
      throw new Error(`${subject.name}, ${shown(steps)}: ${(error as Error).message}`, { cause: error });
    }
  }
}

function shown(steps: readonly ClientStep[]): string {
  const texts = steps.map((step) => (step.kind === 'send' ? step.bytes.toString('latin1').slice(0, 200) : step.kind));
  return JSON.stringify(texts);
}
