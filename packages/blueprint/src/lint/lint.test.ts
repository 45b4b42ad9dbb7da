import { describe, expect, test } from 'vitest';
import { applyDiff } from '../diff/apply-diff.ts';
import { checkInvariants } from '../invariants/check.ts';
import { lintCatalogue } from './catalogue/catalogue.ts';
import { describeFinding } from './describe-finding.ts';
import { LINT_EXAMPLES } from './examples/all.ts';
import { lintBlueprint } from './lint-blueprint.ts';
import { RULE_IDS } from './rule.ts';
import { LINT_RULES } from './rules.ts';

const cases = RULE_IDS.flatMap(rule =>
  LINT_EXAMPLES[rule].map((example, index) => ({ rule, number: index + 1, ...example })),
);

test('every id has its rule, in order', () => {
  expect(LINT_RULES.map(rule => rule.id)).toEqual(RULE_IDS);
});

describe.each(cases)('$rule, example $number', ({ rule, wrong, right, finds, options }) => {
  const found = lintBlueprint(wrong, options).findings.filter(finding => finding.rule === rule);

  test('finds what is wrong and nothing else', () => {
    expect(found.map(finding => finding.messageKey)).toEqual(
      finds.map(message => `${rule}.messages.${message}`),
    );
  });

  test('is silent on the right drawing', () => {
    const report = lintBlueprint(right, options);
    expect(report.findings.filter(finding => finding.rule === rule)).toEqual([]);
    expect(report.skipped.flatMap(({ rules }) => rules)).not.toContain(rule);
  });

  test('says it in both languages with every value filled in', () => {
    for (const finding of found)
      for (const language of ['zh', 'en'] as const) {
        const sentence = describeFinding(finding, language);
        expect(sentence).not.toMatch(/\{\{|undefined|messages/);
        expect(sentence.length).toBeGreaterThan(5);
      }
  });

  test('its fix mends the finding and breaks nothing', () => {
    for (const { fix, place } of found) {
      const mended = applyDiff(wrong, fix ?? {});
      const left = lintBlueprint(mended, options).findings.filter(
        finding => finding.rule === rule && finding.place[0].id === place[0].id,
      );
      expect(left.length).toBeLessThan(fix === null ? Number.POSITIVE_INFINITY : 1);
      expect(checkInvariants(mended).length).toBeLessThanOrEqual(checkInvariants(wrong).length);
    }
  });
});

describe('the catalogue', () => {
  test('has the same messages in both languages, and every one of them is shown by an example', () => {
    for (const rule of RULE_IDS) {
      const shown = new Set(LINT_EXAMPLES[rule].flatMap(example => example.finds));
      expect(Object.keys(lintCatalogue.en[rule].messages).toSorted()).toEqual([...shown].toSorted());
      expect(Object.keys(lintCatalogue['zh-CN'][rule].messages).toSorted()).toEqual([...shown].toSorted());
    }
  });

  test('names a fix exactly where the rule offers one', () => {
    for (const rule of RULE_IDS) {
      const offers = LINT_EXAMPLES[rule].some(({ wrong, options }) =>
        lintBlueprint(wrong, options).findings.some(finding => finding.rule === rule && finding.fix !== null),
      );
      expect([rule, lintCatalogue.en[rule].fix !== null, lintCatalogue['zh-CN'][rule].fix !== null]).toEqual([
        rule,
        offers,
        offers,
      ]);
    }
  });

  test('uses the same placeholders in both languages', () => {
    const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
    for (const rule of RULE_IDS)
      for (const [message, sentence] of Object.entries(lintCatalogue.en[rule].messages))
        expect(placeholders(lintCatalogue['zh-CN'][rule].messages[message] ?? '')).toEqual(
          placeholders(sentence),
        );
  });
});
