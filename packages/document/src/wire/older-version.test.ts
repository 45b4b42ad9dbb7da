import { parseBlueprint } from '@truthline/blueprint';
import { countingIdSource } from '@truthline/kernel';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDocument } from '../document/open-document.ts';
import { memoryOutbox } from '../document/outbox.ts';
import { execute } from '../execute.ts';
import { blueprintDiffSchema, changeRequestSchema, committedChangeSchema } from '../index.ts';

const logSchema = z.object({ stored: z.unknown(), changes: z.array(z.unknown()) });
const read = () =>
  logSchema.parse(JSON.parse(readFileSync(new URL('../../fixtures/log-v1.json', import.meta.url), 'utf8')));
const opened = (stored: unknown) => {
  const parsed = parseBlueprint(stored);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

test('a change log of version 1 is replayed on its blueprint: every command does what its diff says (W3)', () => {
  const { stored, changes } = read();
  let blueprint = opened(stored);
  for (const entry of changes) {
    const { command, diff } = committedChangeSchema.parse(entry);
    const executed = execute(blueprint, command);
    if (!executed.ok) throw new Error(JSON.stringify(executed.error));
    expect(executed.value.diff).toEqual(diff);
    blueprint = executed.value.blueprint;
  }
  expect(Object.keys(blueprint.card)).toHaveLength(3);
  expect(blueprint.card['greet']?.image).toBeNull();
});

test('what an outbox kept over an update is applied when it is opened, and pushed as it is written now (W3)', async () => {
  const { stored, changes } = read();
  const outbox = memoryOutbox();
  const entry = z.object({ changeId: z.string(), command: z.unknown() }).parse(changes[0]);
  const waiting = { changeId: entry.changeId, baseRevision: 0, command: entry.command };
  const request = changeRequestSchema.parse(waiting);
  // As the older version wrote it.
  await outbox.put({ ...request, ...(JSON.parse(JSON.stringify(waiting)) as typeof request) });
  const document = openDocument({
    blueprint: opened(stored),
    revision: 0,
    ids: countingIdSource('c'),
    outbox,
  });
  await document.opened;
  expect(document.state().refusals).toEqual([]);
  expect(document.state().blueprint.card['greet']?.image).toBeNull();
  expect(document.nextPush()).toEqual([request]);
});

test('a diff of the present version is read as the very object it is', () => {
  const diff = { stage: { removed: {} } };
  expect(blueprintDiffSchema.parse(diff)).toBe(diff);
});
