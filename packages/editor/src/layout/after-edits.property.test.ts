import type { Blueprint, Card, Link } from '@truthline/blueprint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dressBench } from '../bench/dress-bench.ts';
import { arbitraryBlueprint } from '../testing/arbitrary-blueprint.ts';
import { layOut, type BlueprintLayout } from './layout.ts';

const dress = { language: 'en', figures: null } as const;

const KINDS = [
  'move',
  'span',
  'write',
  'role',
  'remove',
  'label',
  'link',
  'moment',
  'failure',
  'wait',
] as const;
const edit = fc.record({
  kind: fc.constantFrom(...KINDS),
  which: fc.nat(400),
  where: fc.nat(400),
  size: fc.nat(5),
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

const pick = <R>(table: { readonly [id: string]: R }, index: number): R | undefined => {
  const records = Object.values(table);
  return records[index % Math.max(1, records.length)];
};
const put = <R extends { readonly id: string }>(table: { readonly [id: string]: R }, record: R) => ({
  ...table,
  [record.id]: record,
});
const without = <R>(table: { readonly [id: string]: R }, gone: (record: R) => boolean) =>
  Object.fromEntries(Object.entries(table).filter(([, record]) => !gone(record)));

/** One small edit, as a command leaves it: every record that it does not concern stays the same object. */
const perform = (blueprint: Blueprint, { kind, which, where, size }: Edit): Blueprint => {
  const card = pick(blueprint.card, which);
  const link = pick(blueprint.link, which);
  const withCard = (fields: Partial<Card>): Blueprint =>
    card === undefined ? blueprint : { ...blueprint, card: put(blueprint.card, { ...card, ...fields }) };
  const withLink = (fields: Partial<Link>): Blueprint =>
    link === undefined ? blueprint : { ...blueprint, link: put(blueprint.link, { ...link, ...fields }) };
  switch (kind) {
    case 'move': {
      const target = pick(blueprint.card, where);
      const orderKey = pick(blueprint.card, size)?.orderKey ?? target?.orderKey;
      return target === undefined || orderKey === undefined
        ? blueprint
        : withCard({
            laneId: target.laneId,
            stepId: target.stepId,
            orderKey: `${orderKey}V` as Card['orderKey'],
          });
    }
    case 'span':
      return withCard({ span: 1 + size });
    case 'write':
      return withCard({ text: { zh: '', en: 'A long story. '.repeat(size * 3) } });
    case 'role':
      return withCard({ roleId: size === 0 ? null : (pick(blueprint.role, size)?.id ?? null) });
    case 'remove': {
      const id = card?.id;
      return {
        ...blueprint,
        card: without(blueprint.card, record => record.id === id),
        link: without(blueprint.link, record => record.fromCardId === id || record.toCardId === id),
        moment: without(blueprint.moment, record => record.cardId === id),
        failurePoint: without(blueprint.failurePoint, record => record.cardId === id),
        waitPoint: without(blueprint.waitPoint, record => record.cardId === id),
      };
    }
    case 'label':
      return withLink({ label: size === 0 ? null : { zh: '', en: 'if so, and '.repeat(size) } });
    case 'link': {
      const from = pick(blueprint.card, where);
      return from === undefined ? blueprint : withLink({ fromCardId: from.id });
    }
    case 'moment': {
      const moment = pick(blueprint.moment, where);
      return moment === undefined || card === undefined
        ? blueprint
        : { ...blueprint, moment: put(blueprint.moment, { ...moment, cardId: card.id }) };
    }
    case 'failure': {
      const point = pick(blueprint.failurePoint, where);
      return point === undefined
        ? blueprint
        : { ...blueprint, failurePoint: put(blueprint.failurePoint, { ...point, severity: 1 + size }) };
    }
    case 'wait':
      return {
        ...blueprint,
        waitPoint: without(blueprint.waitPoint, ({ id }) => id === pick(blueprint.waitPoint, where)?.id),
      };
  }
};

const shown = (layout: BlueprintLayout) => ({
  boxes: [...layout.boxes.values()],
  columns: layout.columns,
  lanes: layout.lanes,
  lines: layout.lines,
  routes: layout.routes.values(),
});

describe('a layout kept over many edits', () => {
  it('is the one that would be laid from scratch', () => {
    fc.assert(
      fc.property(
        arbitraryBlueprint,
        fc.array(fc.tuple(edit, fc.nat(8), fc.boolean()), { minLength: 1, maxLength: 25 }),
        (plain, edits) => {
          let blueprint = dressBench(plain);
          let layout = layOut(null, blueprint, dress);
          for (const [wish, column, whole] of edits) {
            blueprint = perform(blueprint, wish);
            layout = layOut(layout, blueprint, dress);
            // Most routes are laid long after others, from what stood then.
            if (whole) layout.routes.values();
            else layout.routes.within(column, column + 2);
          }
          expect(shown(layout)).toEqual(shown(layOut(null, blueprint, dress)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('shows in a window every arrow that touches it', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, fc.nat(8), fc.nat(3), (blueprint, first, more) => {
        const { routes } = layOut(null, blueprint, dress);
        const seen = routes.within(first, first + more).map(({ id }) => id);
        const touching = routes
          .values()
          .filter(route => route.firstColumn <= first + more && route.lastColumn >= first)
          .map(({ id }) => id);
        expect(seen).toEqual(touching);
      }),
    );
  });
});
