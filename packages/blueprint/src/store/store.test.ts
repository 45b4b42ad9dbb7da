import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BLUEPRINT_SCHEMA_VERSION } from '../blueprint.ts';
import { checkInvariants } from '../invariants/check.ts';
import { blueprintArbitrary } from '../testing/arbitraries.ts';
import { makeCard, makeSuppression } from '../testing/make.ts';
import fc from 'fast-check';
import { MIGRATIONS } from './migrate.ts';
import type { RawRecords } from './migration.ts';
import { parseBlueprint } from './parse-blueprint.ts';
import { sentCardSchema, upgradeSentRecord } from './sent-records.ts';
import { storeBlueprint } from './store-blueprint.ts';

const folder = new URL('../../fixtures/stored/', import.meta.url);
const rawSchema = z.object({
  schemaVersion: z.number(),
  records: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
});
const read = (version: number) =>
  rawSchema.parse(JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8')));
const recordsOf = (version: number): RawRecords => read(version).records;

describe('migrations (SPEC.md S1–S4)', () => {
  test('S1: there is one frozen fixture for every version ever released', () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      Array.from({ length: BLUEPRINT_SCHEMA_VERSION + 1 }, (_, version) => `v${version}.json`),
    );
  });

  test('S2: the migrations lead from version 0 to the present one without a gap', () => {
    expect(MIGRATIONS.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: BLUEPRINT_SCHEMA_VERSION }, (_, version) => [version, version + 1]),
    );
  });

  test.each(MIGRATIONS.map(migration => ({ ...migration })))(
    'S3: "$name" goes up on its fixture, and down and up again to the same records',
    ({ from, up, down }) => {
      const upgraded = up(recordsOf(from));
      expect(upgraded).not.toEqual(recordsOf(from));
      expect(down === null ? upgraded : up(down(upgraded))).toEqual(upgraded);
      expect(down === null ? recordsOf(from) : down(upgraded)).toEqual(recordsOf(from));
    },
  );

  test.each(Array.from({ length: BLUEPRINT_SCHEMA_VERSION + 1 }, (_, version) => ({ version })))(
    'S4: what version $version stored is read as a valid blueprint',
    ({ version }) => {
      const parsed = parseBlueprint(read(version));
      expect(parsed.ok && checkInvariants(parsed.value)).toEqual([]);
      expect(parsed.ok && parsed.value.card['answer']?.durationSeconds).toBe(150);
    },
  );
});

describe('reading and storing (SPEC.md S5–S7)', () => {
  test('S5: what is stored is read back the same, through JSON', () => {
    fc.assert(
      fc.property(blueprintArbitrary(), blueprint => {
        expect(parseBlueprint(JSON.parse(JSON.stringify(storeBlueprint(blueprint))))).toEqual({
          ok: true,
          value: blueprint,
        });
      }),
    );
  });

  const problems = (stored: unknown) => {
    const parsed = parseBlueprint(stored);
    return parsed.ok ? [] : parsed.error;
  };

  test('S6: what is no blueprint is refused with the reason', () => {
    expect(problems(null)).toEqual([{ reason: 'notABlueprint' }]);
    expect(problems({ records: {} })).toEqual([{ reason: 'notABlueprint' }]);
    expect(problems({ ...read(1), schemaVersion: 99 })).toEqual([
      { reason: 'unknownVersion', version: 99, known: BLUEPRINT_SCHEMA_VERSION },
    ]);
    expect(problems({ ...read(1), schemaVersion: -1 })).toEqual([
      { reason: 'unknownVersion', version: -1, known: BLUEPRINT_SCHEMA_VERSION },
    ]);
  });

  test('S6: a wrong value is named by table, record and field', () => {
    const { records } = read(1);
    const stored = {
      schemaVersion: 1,
      records: { ...records, lane: { customer: { ...records['lane']?.['customer'], kind: 'roof' } } },
    };
    expect(problems(stored)).toEqual([
      { reason: 'shape', path: ['lane', 'customer', 'kind'], code: 'invalid_value' },
    ]);
  });

  test('S6: a broken invariant is named', () => {
    const { records } = read(1);
    expect(problems({ schemaVersion: 1, records: { ...records, role: {} } })).toHaveLength(4);
  });

  test('S8: a record an older version sent is read with what has come since; the present one as it is', () => {
    const card = makeCard({ id: 'dial', laneId: 'customer', stepId: 'call' });
    const { image, ...older } = card;
    expect(image).toBeNull();
    expect(sentCardSchema.parse(older)).toEqual(card);
    expect(sentCardSchema.safeParse({ ...older, picture: null }).success).toBe(false);
    expect(upgradeSentRecord('card', card)).toBe(card);
    for (const { from, to } of [{ from: 1, to: BLUEPRINT_SCHEMA_VERSION }] as const)
      for (const [table, records] of Object.entries(recordsOf(from)))
        for (const [id, record] of Object.entries(records))
          expect(Object.keys(Object(upgradeSentRecord(table, record))).toSorted()).toEqual(
            Object.keys(recordsOf(to)[table]?.[id] ?? {}).toSorted(),
          );
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'S7: "%s", which every object inherits, is no id',
    id => {
      const { records } = read(1);
      const role = JSON.parse(`{"${id}": {"id": "${id}", "name": {"zh": "", "en": "x"}}}`);
      expect(
        problems({ schemaVersion: 1, records: { ...records, role: { ...records['role'], ...role } } }),
      ).not.toEqual([]);
      expect(() => makeSuppression({ id, rule: 'L05', place: { table: 'card', id: 'dial' } })).toThrow(
        '"id"',
      );
    },
  );
});
