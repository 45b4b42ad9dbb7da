/** The five answers to how one would feel, in the order of the questionnaire. */
export type KanoAnswer = 'like' | 'expect' | 'neutral' | 'accept' | 'dislike';

/** What a pair of answers says of an attribute; `reversed`: it is not wanted, `questionable`: the pair contradicts itself. */
export type KanoClass =
  'attractive' | 'oneDimensional' | 'mustBe' | 'indifferent' | 'reversed' | 'questionable';

export const KANO_ANSWERS = [
  'like',
  'expect',
  'neutral',
  'accept',
  'dislike',
] as const satisfies readonly KanoAnswer[];

const extremes = (functional: KanoAnswer, dysfunctional: KanoAnswer): KanoClass | null => {
  if (functional === dysfunctional && (functional === 'like' || functional === 'dislike'))
    return 'questionable';
  if (functional === 'like') return dysfunctional === 'dislike' ? 'oneDimensional' : 'attractive';
  return null;
};

/**
 * The evaluation table of Kano et al. (1984) as printed in Berger et al. (1993), Kano's methods for understanding
 * customer-defined quality, Center for Quality of Management Journal 2 (4), 3–36.
 *
 * @param functional how one feels where it is there. @param dysfunctional how one feels where it is not.
 */
export const kanoClass = (functional: KanoAnswer, dysfunctional: KanoAnswer): KanoClass => {
  const extreme = extremes(functional, dysfunctional);
  if (extreme !== null) return extreme;
  if (functional === 'dislike' || dysfunctional === 'like') return 'reversed';
  return dysfunctional === 'dislike' ? 'mustBe' : 'indifferent';
};
