import {
  BLUEPRINT_SCHEMA_VERSION,
  orderedStages,
  orderedSteps,
  parseBlueprint,
  type Blueprint,
} from '../../packages/blueprint/src/index.ts';
import { orderKeysBetween } from '../../packages/kernel/src/index.ts';

/** Tables whose records belong to a stretch of the journey; lanes and roles serve all of it. */
const COPIED = ['stage', 'step', 'card', 'link', 'moment', 'failurePoint', 'waitPoint'] as const;

/** Every text that is an id of `ids` gets a new one, wherever it stands. */
const renamed = (value: unknown, ids: ReadonlySet<string>, suffix: string): unknown => {
  if (typeof value === 'string') return ids.has(value) ? `${value}${suffix}` : value;
  if (Array.isArray(value)) return value.map(one => renamed(one, ids, suffix));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      ids.has(key) ? `${key}${suffix}` : key,
      renamed(one, ids, suffix),
    ]),
  );
};

const rekeyed = <R extends { readonly id: string }>(ordered: readonly R[], times: number, copy: number) => {
  const keys = orderKeysBetween(null, null, ordered.length * times);
  return Object.fromEntries(
    ordered.map((record, index) => [record.id, { ...record, orderKey: keys[copy * ordered.length + index] }]),
  );
};

/** The same journey several times in a row: real cards, moments and links in any number. */
export const repeatBlueprint = (blueprint: Blueprint, times: number): Blueprint => {
  const ids = new Set(COPIED.flatMap(table => Object.keys(blueprint[table])));
  const copies = Array.from({ length: times }, (_, copy) => {
    const source = {
      ...blueprint,
      stage: rekeyed(orderedStages(blueprint), times, copy),
      step: rekeyed(orderedSteps(blueprint), times, copy),
    };
    return COPIED.map(table => renamed(source[table], ids, `-${copy}`));
  });
  const records = Object.fromEntries(
    COPIED.map((table, place) => [table, Object.assign({}, ...copies.map(copy => copy[place]))]),
  );
  const parsed = parseBlueprint({
    schemaVersion: BLUEPRINT_SCHEMA_VERSION,
    records: { ...blueprint, ...records, suppression: {} },
  });
  if (!parsed.ok) throw new Error(`the repeated blueprint is not one: ${JSON.stringify(parsed.error[0])}`);
  return parsed.value;
};
