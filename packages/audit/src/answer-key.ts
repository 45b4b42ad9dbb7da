import type { Answer } from './answer.ts';
import { INSTANCE_LIMIT } from './answer-limits.ts';
import { KEY_PATTERN } from './key-pattern.ts';

/** Which item an answer answers, and which of its repeats. */
export type AnswerPlace = Pick<Answer, 'itemId' | 'instance'>;

/** The one key of an answer within its audit: `A1-01`, or `A1-01#3` for a repeat. No item id holds a `#`. */
export const answerKeyOf = ({ itemId, instance }: AnswerPlace): string =>
  instance === undefined ? itemId : `${itemId}#${instance}`;

/** What `answerKeyOf` wrote; null for any other text. */
export const parseAnswerKey = (key: string): AnswerPlace | null => {
  const [itemId = '', repeat, ...more] = key.split('#');
  if (more.length > 0 || !KEY_PATTERN.test(itemId)) return null;
  if (repeat === undefined) return { itemId };
  const instance = Number(repeat);
  return /^[1-9]\d?$/.test(repeat) && instance <= INSTANCE_LIMIT ? { itemId, instance } : null;
};
