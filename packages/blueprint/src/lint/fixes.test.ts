import { describe, expect, test } from 'vitest';
import type { Blueprint } from '../blueprint.ts';
import { applyDiff } from '../diff/apply-diff.ts';
import { checkInvariants } from '../invariants/check.ts';
import { drawBlueprint, withRecords } from '../testing/draw.ts';
import { makeCard, makeLink, makeMoment, makeRole } from '../testing/make.ts';
import { keepCards } from '../testing/remove.ts';
import { lintBlueprint } from './lint-blueprint.ts';
import type { LintOptions } from './options.ts';
import type { RuleId } from './rule.ts';

const fixOf = (blueprint: Blueprint, rule: RuleId, options?: LintOptions) => {
  const finding = lintBlueprint(blueprint, options).findings.find(found => found.rule === rule);
  if (finding === undefined) throw new Error(`${rule} finds nothing`);
  return finding.fix;
};

describe('L31 offers one spanning card', () => {
  const row = (cells: readonly (readonly string[])[]) =>
    drawBlueprint({ steps: cells.map((_, index) => `Step ${index + 1}`), lanes: [['support', cells]] });
  const three = row([['Orders'], ['Orders'], ['Orders']]);

  test('and takes the others away', () => {
    const mended = applyDiff(three, fixOf(three, 'L31') ?? {});
    expect(Object.values(mended.card).map(({ id, span }) => [id, span])).toEqual([['support-s1-1', 3]]);
  });

  test('but not over a gap', () => {
    expect(fixOf(row([['Orders'], ['Orders'], [], ['Orders']]), 'L31')).toBeNull();
  });

  test('but not where a link, a moment or a point would be lost', () => {
    const linked = makeLink({ id: 'l', fromCardId: 'support-s2-1', toCardId: 'support-s3-1' });
    expect(fixOf(withRecords(three, 'link', [linked]), 'L31')).toBeNull();
    const judged = makeMoment({ id: 'm', cardId: 'support-s2-1' });
    expect(fixOf(withRecords(three, 'moment', [judged]), 'L31')).toBeNull();
  });

  test('whatever stands on the first card stays', () => {
    const judged = withRecords(three, 'moment', [makeMoment({ id: 'm', cardId: 'support-s1-1' })]);
    expect(checkInvariants(applyDiff(judged, fixOf(judged, 'L31') ?? {}))).toEqual([]);
  });
});

describe('L30 puts the card back', () => {
  const asIs = withRecords(
    withRecords(drawBlueprint({ steps: ['Arrive'], lanes: [['frontstage', [['Greet']]]] }), 'role', [
      makeRole({ id: 'advisor' }),
    ]),
    'card',
    [
      makeCard({
        id: 'record',
        laneId: 'frontstage',
        stepId: 's1',
        orderKey: 'k',
        roleId: 'advisor',
        span: 1,
        tags: ['legal-duty'],
      }),
    ],
  );
  const without = { ...keepCards(asIs, card => card.id !== 'record'), role: {} };

  test('behind whatever has taken its place, without a role that is gone', () => {
    const occupied = withRecords(without, 'card', [
      makeCard({ id: 'usurper', laneId: 'frontstage', stepId: 's1', orderKey: 'k' }),
    ]);
    const mended = applyDiff(occupied, fixOf(occupied, 'L30', { asIs }) ?? {});
    expect(checkInvariants(mended)).toEqual([]);
    expect(mended.card['record']?.roleId).toBeNull();
  });

  test('but not where its lane is gone', () => {
    expect(fixOf({ ...without, lane: {}, card: {} }, 'L30', { asIs })).toBeNull();
  });
});

describe('L18 names the owner', () => {
  const drawn = withRecords(
    drawBlueprint({ steps: ['Arrive'], lanes: [['frontstage', [['Greet']]]] }),
    'role',
    [makeRole({ id: 'advisor' }), makeRole({ id: 'receptionist' })],
  );
  const judged = (cardRole: string | null, laneRole: string | null) =>
    withRecords(
      withRecords(
        withRecords(drawn, 'card', [
          makeCard({ id: 'greet', laneId: 'frontstage', stepId: 's1', orderKey: 'k', roleId: cardRole }),
        ]),
        'lane',
        Object.values(drawn.lane).map(lane => ({
          ...lane,
          roleId: laneRole === null ? null : makeRole({ id: laneRole }).id,
        })),
      ),
      'moment',
      [makeMoment({ id: 'm', cardId: 'greet' })],
    );
  const ownerAfterFix = (blueprint: Blueprint) =>
    applyDiff(blueprint, fixOf(blueprint, 'L18') ?? {}).moment['m']?.ownerRoleId;

  test('as the role of the card, else of its lane, else nobody', () => {
    expect(ownerAfterFix(judged('receptionist', 'advisor'))).toBe('receptionist');
    expect(ownerAfterFix(judged(null, 'advisor'))).toBe('advisor');
    expect(fixOf(judged(null, null), 'L18')).toBeNull();
  });
});

test('L04 does not offer an id that is taken', () => {
  const drawn = drawBlueprint({ steps: ['Arrive', 'Leave'], lanes: [['customer', [['Park'], []]]] });
  expect(fixOf(drawn, 'L04')).not.toBeNull();
  const taken = withRecords(drawn, 'card', [
    makeCard({ id: 's2-customer', laneId: 'customer', stepId: 's1', orderKey: 'k' }),
  ]);
  expect(fixOf(taken, 'L04')).toBeNull();
});

test('L12 leaves the choice to a person where the circle stays in one step', () => {
  const drawn = drawBlueprint({
    steps: ['Arrive'],
    lanes: [['customer', [['Ask', 'Listen']]]],
    links: [
      ['customer-s1-1', 'customer-s1-2', 'sequence'],
      ['customer-s1-2', 'customer-s1-1', 'sequence'],
    ],
  });
  expect(fixOf(drawn, 'L12')).toBeNull();
});

describe('L06 to L09 draw the missing link', () => {
  const draw = (frontstage: readonly string[], links: readonly (readonly [string, string])[]) =>
    withRecords(
      drawBlueprint({
        steps: ['Arrive'],
        lanes: [
          ['customer', [['Park']]],
          ['frontstage', [frontstage]],
          ['backstage', [['Tidy the bay']]],
          ['support', [['Bay plan']]],
        ],
      }),
      'link',
      links.map(([from, to]) =>
        makeLink({ id: `${from}-${to}`, fromCardId: from, toCardId: to, kind: 'sequence' }),
      ),
    );
  const joined = (blueprint: Blueprint, rule: RuleId) =>
    Object.values(fixOf(blueprint, rule)?.link?.added ?? {}).map(({ fromCardId, toCardId, kind }) =>
      [fromCardId, kind, toCardId].join(' '),
    );

  test.each([
    ['L06', ['backstage-s1-1', 'frontstage-s1-1'], 'frontstage-s1-1 interaction customer-s1-1'],
    ['L07', ['frontstage-s1-1', 'customer-s1-1'], 'backstage-s1-1 support frontstage-s1-1'],
    ['L08', ['support-s1-1', 'backstage-s1-1'], 'backstage-s1-1 support frontstage-s1-1'],
    ['L09', ['backstage-s1-1', 'frontstage-s1-1'], 'support-s1-1 support backstage-s1-1'],
  ] as const)('%s to the only card of the step', (rule, [from, to], link) => {
    expect(joined(draw(['Greet'], [[from, to]]), rule)).toEqual([link]);
  });

  test('but not where the step leaves a choice', () => {
    expect(fixOf(draw(['Greet', 'Guide'], [['support-s1-1', 'backstage-s1-1']]), 'L08')).toBeNull();
  });

  test('and not where the arrow would close a circle', () => {
    expect(fixOf(draw(['Greet'], [['customer-s1-1', 'frontstage-s1-1']]), 'L06')).toBeNull();
  });
});
