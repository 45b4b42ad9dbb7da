import type { Language } from '../../records/local-text.ts';
import { GRID, type Observation, type Rule } from '../rule.ts';
import { writtenTexts } from '../wording.ts';

/** "Inform the customer", "the customer is greeted": somebody else is acting. */
const COMPANY_VIEW: { readonly [Each in Language]: RegExp } = {
  zh: /(为|给|向|请|让|通知|提醒|告知|邀请|引导|接待|联系|安排)(客户|顾客|车主|用户)/,
  en: /^(greet|welcome|remind|inform|invite|call|contact|escort|guide|notify|serve|advise|ask|receive)\s+(the\s+|a\s+|our\s+)?(customer|client|guest|owner|visitor)s?\b|\b(customer|client|guest)s?\s+(is|are|gets?|was|were)\s+\w+(ed|en|n)\b/i,
};

/** A noun where a deed is asked: "预约流程", "Payment", "Waiting for the car". */
const NOT_A_DEED: { readonly [Each in Language]: RegExp } = {
  zh: /(流程|环节|阶段|过程|情况|事宜|方面)$/,
  en: /^(the\s+)?(?!(mention|question|petition)\b)[a-z]+(tion|sion|ment|ness|ance|ence|ity|ing)(\s+(of|for|at|in|with|to)\b|$)/i,
};

export const customerWording: Rule = {
  id: 'L26',
  severity: 'info',
  needs: null,
  reads: GRID,
  check: ({ cards, kindOf }, { language }) =>
    cards
      .filter(card => kindOf(card) === 'customer' && card.form === 'action')
      .flatMap(card =>
        writtenTexts(card.text, language).flatMap(({ language: each, written }): readonly Observation[] => {
          const message = COMPANY_VIEW[each].test(written)
            ? 'companyView'
            : NOT_A_DEED[each].test(written)
              ? 'notADeed'
              : null;
          return message === null
            ? []
            : [{ message, place: [{ table: 'card', id: card.id }], values: { card: written }, fix: null }];
        }),
      ),
};
