import { valueColour } from '@truthline/ui';
import { scoreText } from '../card/score-look.ts';
import type { Figure } from './figure.ts';
import type { MeasuredMoment, MomentPair, MomentScore, MomentSpread, PairOverlay } from './overlay.ts';
import { changeColour, shareColour } from './scales.ts';

/** With fewer answers than this on a side, a difference between two sides may well be chance; it is drawn dashed. */
export const FEW_ANSWERS = 5;

const NOTHING: Figure = {
  text: '–',
  count: '0',
  colour: null,
  sign: 'thin',
  read: say => say('figure.none'),
};

const colours = new Map<number, ReturnType<typeof valueColour>>();

/** Of the value as it is written: what reads the same looks the same. */
const colourOf = (score: number): ReturnType<typeof valueColour> => {
  const value = Math.round(score);
  const known = colours.get(value) ?? valueColour(value);
  colours.set(value, known);
  return known;
};

export const scoreFigure = (found: MomentScore | undefined): Figure => {
  if (found === undefined || found.score === null) return NOTHING;
  const { score, n, failed } = found;
  return {
    text: `${failed > 0 ? '×' : ''}${scoreText(score)}`,
    count: String(n),
    colour: colourOf(score),
    sign: failed > 0 ? 'failed' : 'plain',
    read: say => say(failed > 0 ? 'figure.failed' : 'figure.score', { score: scoreText(score), count: n }),
  };
};

/** Under so many dealers their middle half says little; it is drawn dashed. */
const FEW_DEALERS = 10;

/** `72 60–85`: the mean of the dealers and the middle half of them; beside it how many dealers. */
export const spreadFigure = (found: MomentSpread | undefined): Figure => {
  if (found === undefined) return NOTHING;
  const { score, low, high, dealers, n, isWeakest } = found;
  const values = {
    score: scoreText(score),
    low: scoreText(low),
    high: scoreText(high),
    count: n,
    dealers,
  };
  return {
    text: `${values.score} ${values.low}–${values.high}`,
    count: String(dealers),
    colour: colourOf(score),
    sign: isWeakest ? 'failed' : dealers < FEW_DEALERS ? 'thin' : 'plain',
    read: say => say(isWeakest ? 'figure.networkWeakest' : 'figure.network', values),
  };
};

const observed = (side: MomentScore | null): (MomentScore & { readonly score: number }) | null =>
  side?.score === null || side === null ? null : { ...side, score: side.score };

const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '±0');

/** `78 ▲5`: the wave shown and what changed; `78/66 +12`: both kinds and the difference. Both with their counts. */
export const pairFigure = (kind: PairOverlay['kind'], pair: MomentPair | undefined): Figure => {
  const one = observed(pair?.one ?? null);
  const other = observed(pair?.other ?? null);
  if (one === null && other === null) return NOTHING;
  if (one === null || other === null) {
    const [known, missing] = one === null ? [other, 'one' as const] : [one, 'other' as const];
    const value = scoreText(known?.score ?? null);
    return {
      text: kind === 'kinds' ? (missing === 'one' ? `–/${value}` : `${value}/–`) : value,
      count: String(known?.n ?? 0),
      colour: null,
      sign: 'thin',
      read: say =>
        say(
          kind === 'trend'
            ? 'figure.trendAlone'
            : missing === 'one'
              ? 'figure.mysteryAlone'
              : 'figure.selfAlone',
          { score: value, count: known?.n ?? 0 },
        ),
    };
  }
  // Of rounded values, so that what is read adds up.
  const change = Math.round(one.score) - Math.round(other.score);
  const [now, before] = [scoreText(one.score), scoreText(other.score)];
  const few = Math.min(one.n, other.n) < FEW_ANSWERS;
  const values = { one: now, other: before, change: signed(change), n: one.n, otherN: other.n };
  return {
    text:
      kind === 'trend'
        ? `${now} ${change > 0 ? `▲${change}` : change < 0 ? `▼${-change}` : '＝'}`
        : `${now}/${before} ${signed(change)}`,
    count: `${one.n}/${other.n}`,
    // More in the own eyes than in a stranger's is not better: the colour tells the size of the gap alone.
    colour: changeColour(kind === 'trend' ? change : -Math.abs(change)),
    sign: few ? 'thin' : 'plain',
    read: say => {
      const words = say(kind === 'trend' ? 'figure.trend' : 'figure.kinds', values);
      return few ? `${words}${say('list.comma')}${say('figure.few')}` : words;
    },
  };
};

const short = (value: number): string => String(Math.round(value * 10) / 10);

export const measuredFigure = ({ median, n, unit, better, threshold }: MeasuredMoment): Figure => {
  const beyond = threshold !== null && (better === 'lower' ? median > threshold : median < threshold);
  const share =
    threshold === null
      ? null
      : better === 'lower'
        ? median / Math.max(threshold, 1e-9)
        : threshold / Math.max(median, 1e-9);
  const values = {
    median: short(median),
    unit,
    count: n,
    threshold: threshold === null ? '' : short(threshold),
  };
  return {
    text: threshold === null ? short(median) : `${short(median)}/${short(threshold)}`,
    count: String(n),
    colour: share === null ? null : shareColour(share),
    sign: beyond ? 'beyond' : n < FEW_ANSWERS ? 'thin' : 'plain',
    read: say =>
      threshold === null
        ? say('figure.measured', values)
        : say(beyond ? 'figure.measuredBeyond' : 'figure.measuredWithin', values),
  };
};
