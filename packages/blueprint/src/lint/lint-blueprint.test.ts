import { describe, expect, test } from 'vitest';
import type { Blueprint } from '../blueprint.ts';
import type { Journey } from '../records/journey.ts';
import { drawBlueprint, withRecords } from '../testing/draw.ts';
import { bothLanguages, makeCard, makeMoment, makeSuppression } from '../testing/make.ts';
import { describeFinding } from './describe-finding.ts';
import { LINT_EXAMPLES } from './examples/all.ts';
import { lintBlueprint } from './lint-blueprint.ts';
import { LINT_RULES } from './rules.ts';

const NEED_LINKS = ['L06', 'L07', 'L08', 'L09', 'L13', 'L14'];
const unlinked = drawBlueprint({
  steps: ['Book', 'Arrive', 'Leave'],
  lanes: [
    ['customer', [['Call'], ['Park'], []]],
    ['frontstage', [['Answer'], [], []]],
    ['backstage', [[], ['Look up the order'], []]],
    ['support', [['Calendar'], [], []]],
  ],
});
const rulesOf = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

describe('rules that need links', () => {
  test('are the six that the specification of the rules names', () => {
    expect(
      rulesOf(LINT_RULES.filter(rule => rule.needs === 'links').map(({ id }) => ({ rule: id }))),
    ).toEqual(NEED_LINKS);
  });

  test('stay silent on a drawing without links and are named once', () => {
    const report = lintBlueprint(unlinked);
    expect(rulesOf(report.findings).filter(rule => NEED_LINKS.includes(rule))).toEqual([]);
    expect(report.skipped).toContainEqual({ reason: 'links', rules: NEED_LINKS });
  });
});

test('rules that compare with something are named as skipped where nothing is given', () => {
  expect(lintBlueprint(unlinked).skipped).toEqual([
    { reason: 'links', rules: NEED_LINKS },
    { reason: 'checklist', rules: ['L29'] },
    { reason: 'asIs', rules: ['L30'] },
  ]);
});

describe('suppressions', () => {
  const before = lintBlueprint(unlinked);
  const suppressed = withRecords(unlinked, 'suppression', [
    makeSuppression({
      id: 'on-purpose',
      rule: 'L05',
      place: { table: 'card', id: 'customer-s2-1' },
      reason: bothLanguages('The car park is not ours'),
    }),
    makeSuppression({ id: 'stale', rule: 'L05', place: { table: 'card', id: 'customer-s1-1' } }),
  ]);
  const after = lintBlueprint(suppressed);

  test('set a finding apart with the reason, and it stays counted', () => {
    expect(rulesOf(before.findings)).toEqual(['L04', 'L05']);
    expect(rulesOf(after.findings)).toEqual(['L04']);
    expect(after.silenced).toEqual([
      {
        finding: before.findings[1],
        suppressionId: 'on-purpose',
        reason: bothLanguages('The car park is not ours'),
      },
    ]);
    expect(after.findings.length + after.silenced.length).toBe(before.findings.length);
  });

  test('that silence nothing are named', () => {
    expect(after.unusedSuppressions).toEqual(['stale']);
  });

  test('want a reason', () => {
    expect(() =>
      makeSuppression({
        id: 'mute',
        rule: 'L05',
        place: { table: 'card', id: 'customer-s1-1' },
        reason: { zh: ' ', en: '' },
      }),
    ).toThrow('"reason"');
  });
});

describe('severities', () => {
  test('can be tuned, and decide the order', () => {
    const report = lintBlueprint(unlinked, { severities: { L04: 'info', L05: 'warn' } });
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['L05', 'warn'],
      ['L04', 'info'],
    ]);
  });

  test('a rule that is turned off is named', () => {
    const report = lintBlueprint(unlinked, { severities: { L05: 'off' } });
    expect(rulesOf(report.findings)).toEqual(['L04']);
    expect(report.skipped).toContainEqual({ reason: 'turnedOff', rules: ['L05'] });
  });
});

describe('what the drawing says of its own check', () => {
  const withSettings = (severities: Journey['severities'], centsPerMinute: number | null): Blueprint => ({
    ...unlinked,
    journey: {
      journey: {
        id: 'journey',
        title: bothLanguages('Wash'),
        service: 'other',
        promisedSeconds: null,
        severities,
        centsPerMinute,
      },
    },
  });

  test('weights hold for everybody; what is said at the call comes first', () => {
    const own = withSettings({ L04: 'off', L05: 'info' }, null);
    expect(lintBlueprint(own).findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['L05', 'info'],
    ]);
    expect(lintBlueprint(own).skipped).toContainEqual({ reason: 'turnedOff', rules: ['L04'] });
    expect(rulesOf(lintBlueprint(own, { severities: { L04: 'warn' } }).findings)).toEqual(['L04', 'L05']);
  });

  test('a path that loses money at its minute rate is found, at none not', () => {
    const priced = (centsPerMinute: number | null) =>
      withRecords(withSettings({}, centsPerMinute), 'card', [
        makeCard({ id: 'all', laneId: 'customer', stepId: 's1', priceCents: 1_000, durationSeconds: 600 }),
      ]);
    const losses = (centsPerMinute: number | null) =>
      rulesOf(lintBlueprint(priced(centsPerMinute)).findings).filter(rule => rule === 'L24');
    expect(losses(null)).toEqual([]);
    expect(losses(1)).toEqual([]);
    expect(losses(200)).toEqual(['L24']);
  });
});

test('the grid connection without its certificate is found once, with it not at all', () => {
  const [example] = LINT_EXAMPLES.L05;
  const alone = example === undefined ? [] : lintBlueprint(example.wrong).findings;
  expect(alone.map(({ rule, place }) => [rule, place[0].id])).toEqual([['L05', 'customer-s4-1']]);
  expect(example === undefined ? null : lintBlueprint(example.right).findings).toEqual([]);
});

test('braces in a card text are shown, not filled in', () => {
  const tricky = withRecords(unlinked, 'moment', [
    makeMoment({ id: 'm', cardId: 'customer-s1-1', name: bothLanguages('{{standard}} $& "x"') }),
  ]);
  const finding = lintBlueprint(tricky).findings.find(({ rule }) => rule === 'L16');
  expect(finding === undefined ? '' : describeFinding(finding, 'en')).toBe(
    'The moment "{{standard}} $& "x"" has no standard.',
  );
});
