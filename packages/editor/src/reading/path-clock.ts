import {
  breakEvenSeconds,
  findPaths,
  pathMoney,
  pathTimes,
  readText,
  type Blueprint,
  type CardId,
  type Language,
  type StepId,
  type WeighedPath,
} from '@truthline/blueprint';

/** One way through the service and its three times, in seconds. */
export type PathClock = {
  readonly path: WeighedPath;
  /** Text of its first and last card, and the exits it takes on the way. */
  readonly from: string;
  readonly to: string;
  readonly exits: readonly string[];
  readonly standardSeconds: number;
  /** What the customer tolerates; null where a step of the path does not say. */
  readonly acceptableSeconds: number | null;
  /** Where a pass earns nothing; null while price or cost of time are not known, Infinity where time is free. */
  readonly breakEvenSeconds: number | null;
  readonly untimedStepIds: readonly StepId[];
  readonly longest: boolean;
};

/** What keeps the clock from being complete. */
export type PathGap =
  'noLinks' | 'noTrigger' | 'noOutcome' | 'noTimes' | 'noTolerance' | 'noPrice' | 'noRate';

export type PathClocks = {
  readonly clocks: readonly PathClock[];
  readonly complete: boolean;
  readonly gaps: readonly PathGap[];
  /** The longest finite time of all: the end of the scale. */
  readonly scaleSeconds: number;
};

const exitsOf = (blueprint: Blueprint, cardIds: readonly CardId[], language: Language): readonly string[] =>
  cardIds.flatMap((cardId, place) => {
    const next = cardIds[place + 1];
    if (next === undefined || blueprint.card[cardId]?.form !== 'decision') return [];
    const link = Object.values(blueprint.link).find(
      each => each.fromCardId === cardId && each.toCardId === next,
    );
    const label = link === undefined || link.label === null ? '' : readText(link.label, language);
    const target = blueprint.card[next];
    return label !== '' ? [label] : target === undefined ? [] : [readText(target.text, language)];
  });

/**
 * Standard, tolerated and break-even time of every path, the longest standard first. It breaks even by what
 * the drawing says a minute of the people costs.
 */
export const pathClocks = (blueprint: Blueprint, language: Language): PathClocks => {
  const { paths, complete } = findPaths(blueprint);
  const centsPerMinute = Object.values(blueprint.journey)[0]?.centsPerMinute ?? null;
  const text = (cardId: CardId | undefined) => {
    const card = cardId === undefined ? undefined : blueprint.card[cardId];
    return card === undefined ? '' : readText(card.text, language);
  };
  const linked = Object.values(blueprint.link).some(
    ({ kind }) => kind === 'sequence' || kind === 'interaction',
  );
  const timed = paths.map(path => {
    const times = pathTimes(blueprint, path);
    const money = pathMoney(blueprint, centsPerMinute ?? 0, path);
    return {
      path,
      from: text(path.cardIds[0]),
      to: text(path.cardIds.at(-1)),
      exits: exitsOf(blueprint, path.cardIds, language),
      standardSeconds: times.standardSeconds,
      acceptableSeconds: times.acceptableSeconds,
      breakEvenSeconds: money.priceCents === 0 || centsPerMinute === null ? null : breakEvenSeconds(money),
      untimedStepIds: times.untimedStepIds,
    };
  });
  const longest = Math.max(0, ...timed.map(clock => clock.standardSeconds));
  const clocks = timed
    .map(clock => ({ ...clock, longest: longest > 0 && clock.standardSeconds === longest }))
    .toSorted((one, other) => other.standardSeconds - one.standardSeconds);
  const cards = Object.values(blueprint.card);
  const gaps: PathGap[] = [
    ...(linked ? [] : (['noLinks'] as const)),
    ...(cards.some(card => card.form === 'trigger') ? [] : (['noTrigger'] as const)),
    ...(cards.some(card => card.form === 'outcome') ? [] : (['noOutcome'] as const)),
    ...(longest > 0 ? [] : (['noTimes'] as const)),
    ...(clocks.some(clock => clock.acceptableSeconds !== null) ? [] : (['noTolerance'] as const)),
    ...(cards.some(card => (card.priceCents ?? 0) > 0) ? [] : (['noPrice'] as const)),
    ...(centsPerMinute === null ? (['noRate'] as const) : []),
  ];
  const scaleSeconds = Math.max(
    1,
    ...clocks
      .flatMap(clock => [clock.standardSeconds, clock.acceptableSeconds ?? 0, clock.breakEvenSeconds ?? 0])
      .filter(Number.isFinite),
  );
  return { clocks, complete, gaps, scaleSeconds };
};
