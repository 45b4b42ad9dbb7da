import { parseBlueprint } from '@truthline/blueprint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoUuid } from '../demo/demo-keys.ts';
import { demoStandardId } from '../demo/load-drawings.ts';
import { openDrawings, text, told, variantOf, type Drawings } from '../testing/drawings.ts';
import { createBlueprint } from './create-blueprint.ts';
import { creationSchema } from './creation.ts';
import { lintStored, openLintBasis } from './lint-stored.ts';
import { publishStandard } from './publish-standard.ts';

let drawings: Drawings;
beforeAll(async () => {
  drawings = await openDrawings();
});
afterAll(() => drawings.close());

const rulesOf = async (blueprintId: string) =>
  told(await lintStored(drawings.consultant, blueprintId)).findings.map(({ rule }) => rule);
const skippedOf = async (blueprintId: string) =>
  told(await lintStored(drawings.consultant, blueprintId)).skipped.map(({ reason }) => reason);

test('a standard and a variant are checked against the checklists that judge them, each item once', async () => {
  const standardId = demoStandardId('aftersales');
  const basis = told(await openLintBasis(drawings.consultant, standardId));
  expect(basis.asIs).toBeNull();
  expect(basis.items).toHaveLength(46);
  expect(await rulesOf(standardId)).not.toContain('L29');
  const variantId = variantOf('hb01');
  const { moment } = await drawings.recordsOf(variantId);
  const judged = Object.values(moment).find(({ id }) => id === 'mot-a1-01');
  if (judged === undefined) throw new Error('the variant lacks the first moment');
  await drawings.push(drawings.manager, variantId, { type: 'card.remove', cardIds: [judged.cardId] });
  const gone = Object.values(moment).filter(({ cardId }) => cardId === judged.cardId);
  expect((await rulesOf(variantId)).filter(rule => rule === 'L29')).toHaveLength(gone.length);
});

test('a to-be is checked against the drawing it is to replace, as that is now', async () => {
  const dealerId = demoUuid('dealer-hb01');
  const make = async (wish: object) =>
    told(
      await createBlueprint(
        drawings.manager,
        creationSchema.parse({ title: text('Ours'), service: 'aftersales', dealerId, ...wish }),
      ),
    ).blueprintId;
  const asIsId = await make({ kind: 'asIs', from: { blueprintId: demoStandardId('aftersales') } });
  expect(await skippedOf(asIsId)).toEqual(expect.arrayContaining(['checklist', 'asIs']));
  const toBeId = await make({ kind: 'toBe', from: { blueprintId: asIsId } });
  expect(await skippedOf(toBeId)).not.toContain('asIs');
  expect(await rulesOf(toBeId)).not.toContain('L30');
  const basis = told(await openLintBasis(drawings.manager, toBeId));
  const parsed = parseBlueprint(basis.asIs);
  expect(parsed.ok && parsed.value).toEqual(await drawings.recordsOf(asIsId));
  const { moment } = await drawings.recordsOf(toBeId);
  const needed = Object.values(moment)[0];
  if (needed === undefined) throw new Error('no moment on the drawing');
  await drawings.push(drawings.manager, toBeId, { type: 'card.remove', cardIds: [needed.cardId] });
  expect(await rulesOf(toBeId)).toContain('L30');
});

test('publishing counts what the checklist misses, and weighs rules as the standard says', async () => {
  const id = demoStandardId('sales');
  const revision = async () => (await drawings.open(id)).revision;
  const publish = async (name: string) =>
    told(
      await publishStandard(drawings.analyst, {
        blueprintId: id,
        revision: await revision(),
        name: text(name),
      }),
    ).lint.errors;
  await drawings.push(drawings.consultant, id, { type: 'journey.edit', fields: { centsPerMinute: 100 } });
  const before = await publish('Before');
  const { moment } = await drawings.recordsOf(id);
  const judged = Object.values(moment)[0];
  if (judged === undefined) throw new Error('no moment on the drawing');
  await drawings.push(drawings.consultant, id, { type: 'moment.remove', momentIds: [judged.id] });
  expect(await publish('Without a moment')).toBe(before + 1);
  await drawings.push(drawings.consultant, id, {
    type: 'journey.edit',
    fields: { severities: { L29: 'off' } },
  });
  expect(await publish('Without the rule')).toBe(before);
});
