import type { Dealer } from '@truthline/db';
import { clusterSteps, paced } from '@truthline/statistics';
import { othersTurn } from '../../request/others-turn.ts';
import type { HeatmapWish } from './heatmap-wish.ts';
import type { Heat } from './read-heat.ts';

const byScore =
  (scores: readonly (number | null)[], sign: 1 | -1) =>
  (one: number, other: number): number => {
    const [left, right] = [scores[one] ?? null, scores[other] ?? null];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sign * (left - right);
  };

/** Chinese by pinyin. */
const byName = (dealers: readonly Dealer[], language: 'zh' | 'en') => {
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const nameOf = ({ name }: Dealer) => (name[language] === '' ? name.zh || name.en : name[language]);
  const names = dealers.map(nameOf);
  return (one: number, other: number): number => compare(names[one] ?? '', names[other] ?? '');
};

/**
 * The places of the dealers in the order asked for: places of equal rank stay by code, what has no score comes last.
 *
 * @param ownScores of the dealers, over all columns.
 */
export const orderRows = async (
  { dealers, columns, heat }: Heat,
  ownScores: readonly (number | null)[],
  { order = 'weakest', column, language = 'zh' }: HeatmapWish,
): Promise<readonly number[]> => {
  const places = dealers.map((_, at) => at);
  const width = columns.length;
  const chosen = columns.findIndex(({ id }) => id === column);
  const scores =
    chosen === -1 ? ownScores : dealers.map((_, row) => heat.cells.score[row * width + chosen] ?? null);
  switch (order) {
    case 'weakest':
      return places.toSorted(byScore(scores, 1));
    case 'strongest':
      return places.toSorted(byScore(scores, -1));
    case 'name':
      return places.toSorted(byName(dealers, language));
    case 'cluster':
      return await paced(
        clusterSteps(dealers.map((_, row) => heat.cells.score.slice(row * width, (row + 1) * width))),
        othersTurn,
      );
  }
};
