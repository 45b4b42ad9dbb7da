import { WAITING_PRINCIPLES, type LocalText, type WaitingPrinciple } from '@truthline/blueprint';

/** A principle with its number and wording in the source, fact W8. */
export type WaitingPrincipleFact = {
  readonly principle: WaitingPrinciple;
  /** Key of a message: `waitingPrinciple.<principle>`. */
  readonly messageKey: `waitingPrinciple.${WaitingPrinciple}`;
  readonly factId: 'W8';
  readonly number: number;
  readonly text: LocalText;
};

const wording: { readonly [Principle in WaitingPrinciple]: LocalText } = {
  unoccupied: { zh: '无事可干的等待感觉更长', en: 'Unoccupied time feels longer than occupied time' },
  preProcess: {
    zh: '过程前的等待比过程中的感觉更长',
    en: 'Pre-process waits feel longer than in-process waits',
  },
  anxious: { zh: '焦虑使等待更长', en: 'Anxiety makes waits seem longer' },
  uncertain: {
    zh: '不确定的等待比已知有限的更长',
    en: 'Uncertain waits feel longer than known, finite waits',
  },
  unexplained: { zh: '无理由说明的等待更长', en: 'Unexplained waits feel longer' },
  unfair: { zh: '不公平的等待更长', en: 'Unfair waits feel longer' },
  lowValue: { zh: '服务价值越高愿等越久', en: 'The more valuable the service, the longer people will wait' },
  alone: { zh: '独自等待比多人一起更长', en: 'Solo waits feel longer than group waits' },
};

/** The eight principles in the order of the source (after Maister 1985). */
export const waitingPrincipleFacts: readonly WaitingPrincipleFact[] = WAITING_PRINCIPLES.map(
  (principle, index) => ({
    principle,
    messageKey: `waitingPrinciple.${principle}`,
    factId: 'W8',
    number: index + 1,
    text: wording[principle],
  }),
);

/** What must be said beside the list: the source counts seven and lists eight. */
export const waitingPrincipleNote: LocalText = {
  zh: '原文标题写7项,实列8项。',
  en: 'The heading of the source says seven; it lists eight.',
};
