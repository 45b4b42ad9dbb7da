import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checklistDraftSchema, checklistVersionSchema } from './checklist.ts';
import { canonicalChecklist, draftOf, publishChecklist } from './publish-checklist.ts';
import { buildChecklist, buildItem } from './testing/build-checklist.ts';

const draft = draftOf(buildChecklist([buildItem('a'), buildItem('b')]));
const publishFirst = () => {
  const published = publishChecklist(draft, null);
  if (!published.ok) throw new Error(published.error.reason);
  return published.value;
};

test('CL-5 the first version is number 1, valid, and frozen to its last leaf', () => {
  const version = publishFirst();
  expect(version.version).toBe(1);
  expect(checklistVersionSchema.parse(version)).toEqual(version);
  expect(() => {
    const [item] = version.items;
    if (item !== undefined) item.question.en = 'Another question';
  }).toThrow(TypeError);
  expect(Object.isFrozen(draft.items[0])).toBe(false);
});

test('the next version counts on; the same content is not a new version', () => {
  const first = publishFirst();
  expect(publishChecklist(draft, first)).toEqual({ ok: false, error: { reason: 'unchanged', version: 1 } });
  const changed = { ...draft, settings: { ...draft.settings, passMark: 80 } };
  const second = publishChecklist(changed, first);
  expect(second.ok && second.value.version).toBe(2);
  expect(publishChecklist({ ...changed, checklistId: 'other' }, first)).toMatchObject({
    error: { reason: 'otherChecklist' },
  });
});

test('a draft with a problem is refused with the problem', () => {
  const broken = { ...draft, items: [...draft.items, buildItem('a')] };
  expect(publishChecklist(broken, null)).toEqual({
    ok: false,
    error: { reason: 'invalid', problems: [{ reason: 'duplicateItem', itemId: 'a' }] },
  });
});

test('CL-6 the canonical text survives storage and any order of keys, and shows any change', () => {
  const version = publishFirst();
  const text = canonicalChecklist(version);
  const reversed = checklistVersionSchema.parse(
    JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(version).toReversed()))),
  );
  expect(canonicalChecklist(reversed)).toBe(text);
  const hash = (value: string) => createHash('sha256').update(value).digest('hex');
  expect(hash(canonicalChecklist({ ...version, items: version.items.toReversed() }))).not.toBe(hash(text));
  expect(checklistDraftSchema.parse(draft)).toEqual(draft);
});
