import { emptyBlueprint, type BlueprintDiff } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { commandSchema, execute } from './index.ts';

test('a command that changes nothing returns the very same blueprint', () => {
  const blueprint = emptyBlueprint({ zh: '售后', en: 'After-sales' }, 'aftersales');
  const command = commandSchema.parse({
    type: 'journey.edit',
    fields: { title: { zh: '售后', en: 'After-sales' } },
  });
  const executed = execute(blueprint, command);
  const nothing: BlueprintDiff = {};
  expect(executed).toEqual({ ok: true, value: { blueprint, diff: nothing } });
  expect(executed.ok && executed.value.blueprint).toBe(blueprint);
});
