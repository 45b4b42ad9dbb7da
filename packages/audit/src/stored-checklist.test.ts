import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { auditKindSchema, scoringSettingsSchema, type ChecklistVersion } from './checklist.ts';
import { scoreAudit } from './score-audit.ts';
import type { PartScore } from './scorecard.ts';
import { CHECKLIST_CONTENT_VERSION, readChecklistContent, readItemContent } from './stored-checklist.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));

/** Three checklists as version 1 of the content stored them. */
const storedV1 = z.array(z.looseObject({ items: z.array(z.unknown()) })).parse(fixture('checklists-v1.json'));

const upgraded = (stored: unknown): ChecklistVersion => {
  const read = readChecklistContent(stored, 1);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

/** Fifty audits of the demo network and variations of them, with what the first formula made of them. */
const scoredV1 = z
  .array(
    z.object({
      checklistId: z.string(),
      settings: scoringSettingsSchema
        .pick({ notApplicable: true, notObserved: true, critical: true, passMark: true })
        .nullable(),
      kind: auditKindSchema,
      answers: z.array(answerSchema),
      scorecard: z.record(z.string(), z.unknown()),
    }),
  )
  .parse(fixture('scorecards-v1.json'));

describe('CL-7 content of version 1', () => {
  test('reads as today\u2019s with values that change nothing, and reads back the same', () => {
    expect(storedV1.map(({ items }) => items.length)).toEqual([18, 46, 5]);
    for (const stored of storedV1) {
      const version = upgraded(stored);
      expect(version).toMatchObject(stored);
      expect(version.repeatGroups).toEqual([]);
      expect(version.settings).toMatchObject({ bonusCap: null, rounding: 'none', signature: 'none' });
      const again = readChecklistContent(JSON.parse(JSON.stringify(version)), CHECKLIST_CONTENT_VERSION);
      expect(again).toEqual({ ok: true, value: version });
    }
  });

  test('of an item alone reads as it does in its checklist', () => {
    for (const stored of storedV1)
      expect(stored.items.map(item => readItemContent(item, 1))).toEqual(
        upgraded(stored).items.map(value => ({ ok: true, value })),
      );
  });

  test('is not taken for content of today, nor is content of tomorrow', () => {
    expect(readChecklistContent(storedV1[0], CHECKLIST_CONTENT_VERSION)).toMatchObject({
      error: { reason: 'shape', path: ['settings', 'bonusCap'] },
    });
    expect(readChecklistContent(storedV1[0], 3)).toEqual({
      ok: false,
      error: { reason: 'newerContent', found: 3, known: 2 },
    });
    expect(readChecklistContent('no checklist', 1)).toMatchObject({ error: { reason: 'shape', path: [] } });
    expect(readChecklistContent({ ...storedV1[0], sections: 4 }, 1)).toMatchObject({
      error: { reason: 'shape', path: ['sections'] },
    });
  });
});

const sums = ({ key, score, counted, weightedScore, weight, passed }: PartScore<string>) => [
  key,
  score,
  counted,
  weightedScore,
  weight,
  passed,
];

describe('SC-15 the formula of version 2 gives a checklist of version 1 its numbers to the last bit', () => {
  const versions = new Map(storedV1.map(upgraded).map(version => [version.checklistId, version]));
  test.each(scoredV1.map((audit, index) => [index + 1, audit] as const))('audit %i', (_, audit) => {
    const stored = versions.get(audit.checklistId);
    if (stored === undefined) throw new Error(audit.checklistId);
    const version = { ...stored, settings: { ...stored.settings, ...audit.settings } };
    const card = scoreAudit(version, audit.answers, audit.kind);
    expect({
      overall: card.overall,
      outcome: card.outcome,
      sections: card.sections.map(sums),
      dimensions: card.dimensions.map(sums),
      moments: card.moments.map(sums),
      items: card.items.map(({ itemId, score, weight, state, criticalFailed }) => [
        itemId,
        score,
        weight,
        state,
        criticalFailed,
      ]),
      criticalFailures: card.criticalFailures,
      unanswered: card.unanswered,
    }).toEqual(audit.scorecard);
    expect(card.sectionsFailed).toEqual([]);
  });
});
