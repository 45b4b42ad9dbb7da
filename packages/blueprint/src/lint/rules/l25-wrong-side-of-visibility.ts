import type { Card } from '../../records/card.ts';
import type { Language } from '../../records/local-text.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import type { LintOptions } from '../options.ts';
import { onCard } from '../observe.ts';
import { GRID, type Observation, type Rule } from '../rule.ts';
import { writtenTexts } from '../wording.ts';

/** Things a customer sees, and things a customer cannot see, by their usual names. A hint, hence `info`. */
const VISIBLE: { readonly [Each in Language]: RegExp } = {
  zh: /招牌|标识牌|指示牌|宣传册|名片|收据|制服|展厅|休息区|接待台/,
  en: /\b(signage|signboard|brochure|business card|receipt|uniform|showroom|lobby|waiting room|reception desk)\b/i,
};
const INVISIBLE: { readonly [Each in Language]: RegExp } = {
  zh: /数据库|服务器|排班|采购|盘点|后台系统|内部审批|工资/,
  en: /\b(database|server maintenance|rostering|procurement|stock-?taking|back office|internal approval|payroll)\b/i,
};

const says = (card: Card, words: { readonly [Each in Language]: RegExp }, { language }: LintOptions) =>
  writtenTexts(card.text, language).some(({ language: each, written }) => words[each].test(written));

const judgedCards = ({ blueprint }: DrawingIndex) =>
  new Set<string>([
    ...Object.values(blueprint.moment).map(moment => moment.cardId),
    ...Object.values(blueprint.waitPoint).map(point => point.cardId),
  ]);

export const wrongSideOfVisibility: Rule = {
  id: 'L25',
  severity: 'info',
  needs: null,
  reads: ['moment', 'waitPoint', ...GRID],
  check: (index, options) => {
    const judged = judgedCards(index);
    return index.cards.flatMap((card): readonly Observation[] => {
      switch (index.kindOf(card)) {
        case 'backstage':
        case 'support':
          if (judged.has(card.id)) return [onCard(card, 'judged')];
          return says(card, VISIBLE, options) ? [onCard(card, 'visible')] : [];
        case 'frontstage':
          return says(card, INVISIBLE, options) ? [onCard(card, 'invisible')] : [];
        case 'evidence':
        case 'customer':
        case undefined:
          return [];
      }
    });
  },
};
