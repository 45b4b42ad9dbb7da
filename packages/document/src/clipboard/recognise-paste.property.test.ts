import { checkInvariants, orderedLanes, orderedSteps } from '@truthline/blueprint';
import { blueprintArbitrary } from '@truthline/blueprint/testing';
import { countingIdSource } from '@truthline/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../execute.ts';
import { pasteProblemCatalogue } from './catalogue/catalogue.ts';
import { describePasteProblem } from './describe-paste-problem.ts';
import type { PasteProblem } from './paste-problem.ts';
import { pasteRecognised, recognisePaste } from './recognise-paste.ts';

const words = fc.oneof(
  fc.constantFrom(
    'customer: ',
    'front: ',
    '顾客：',
    'support',
    'failure: ',
    'kitchen: ',
    '# ',
    '## ',
    'step: ',
  ),
  fc.constantFrom(
    '★ ',
    '! ',
    'Calls',
    'Book',
    'a → b',
    '(2–3 min)',
    ';',
    '\t',
    '\n',
    '"',
    '| ',
    ' |',
    '10:30',
  ),
  fc.constantFrom('\u0000', '\uD83D', '<table><tr><td>', '</td><td colspan=3>', '</table>', '&quot;'),
  fc.constant('data-truthline-clip="'),
);
const anything = fc.oneof(
  fc.array(words, { maxLength: 25 }).map(parts => parts.join('')),
  fc.string({ maxLength: 60, unit: 'binary' }),
);

test('whatever is pasted anywhere is one whole change or a problem with a sentence; it never throws', () => {
  let pastedSome = 0;
  const reasons = new Set<string>();
  fc.assert(
    fc.property(blueprintArbitrary(10), anything, fc.nat({ max: 3 }), (blueprint, text, way) => {
      const [lane, step] = [orderedLanes(blueprint)[way], orderedSteps(blueprint)[0]];
      const at = lane === undefined || step === undefined ? null : { laneId: lane.id, stepId: step.id };
      const read = recognisePaste(blueprint, { html: way % 2 === 0 ? null : text, text });
      const pasted = read.ok
        ? pasteRecognised(blueprint, read.value, at, { ids: countingIdSource('p'), language: 'zh' })
        : read;
      const executed = pasted.ok ? execute(blueprint, pasted.value.command) : null;
      expect(executed?.ok ?? true).toBe(true);
      expect(executed?.ok === true ? checkInvariants(executed.value.blueprint) : []).toEqual([]);
      pastedSome += Number(pasted.ok);
      if (!pasted.ok) reasons.add(pasted.error.reason);
    }),
    { numRuns: 600 },
  );
  expect(pastedSome).toBeGreaterThan(100);
  expect(reasons.size).toBeGreaterThan(2);
});

test('a problem is said in both languages, with everything it knows', () => {
  const values = { line: 7, word: 'kitchen', count: 1234, limit: 987, rows: 55, lanes: 44 };
  for (const texts of Object.values(pasteProblemCatalogue))
    for (const sentence of Object.values(texts))
      for (const [, name = ''] of sentence.matchAll(/\{\{(\w+)\}\}/gu)) expect(values).toHaveProperty(name);
  const problem: PasteProblem = { reason: 'unknownLane', line: 7, word: '$& {{line}}' };
  expect(describePasteProblem(problem, 'en')).toContain('Line 7: "$& {{line}}" is no lane');
  expect(describePasteProblem({ reason: 'lanesRunOut', rows: 5, lanes: 2 }, 'zh')).toContain('5行');
});
