/** What may differ between the visits of dealers without being the dealers' doing. */
export const MIX_FACTORS = ['weekday', 'hour', 'persona'] as const;
export type MixFactor = (typeof MIX_FACTORS)[number];

/** One audit with the circumstances of its visit. A circumstance that nobody recorded is null, and a level of its own. */
export type VisitScore = {
  readonly dealerId: string;
  readonly auditId: string;
  /** 0–100; null where nothing was applicable. */
  readonly overall: number | null;
  readonly auditorId: string | null;
  readonly mix: Readonly<Record<MixFactor, string | null>>;
};

/** How the visits of one dealer, or of the network, spread over the levels of a factor; shares 0–1. */
export type MixShares = Readonly<
  Record<MixFactor, readonly { readonly level: string | null; readonly n: number; readonly share: number }[]>
>;

/** The levels that occur, in the order of their names, unrecorded last. */
export const levelsOf = (values: readonly (string | null)[]): readonly (string | null)[] =>
  [...new Set(values)].toSorted((one, other) =>
    one === null ? 1 : other === null ? -1 : one < other ? -1 : one > other ? 1 : 0,
  );

const sharesOf = (visits: readonly VisitScore[], factor: MixFactor) => {
  const counts = new Map<string | null, number>();
  for (const { mix } of visits) counts.set(mix[factor], (counts.get(mix[factor]) ?? 0) + 1);
  return levelsOf([...counts.keys()]).map(level => {
    const n = counts.get(level) ?? 0;
    return { level, n, share: n / visits.length };
  });
};

/** The factors that somebody recorded for one of these visits; weekday and hour are known of every visit. */
export const recordedFactors = (
  mix: Readonly<Record<MixFactor, readonly { readonly level: string | null }[]>>,
): readonly MixFactor[] =>
  MIX_FACTORS.filter(factor => factor !== 'persona' || mix.persona.some(({ level }) => level !== null));

/** How visits spread over weekdays, hours and personas. */
export const mixShares = (visits: readonly VisitScore[]): MixShares => ({
  weekday: sharesOf(visits, 'weekday'),
  hour: sharesOf(visits, 'hour'),
  persona: sharesOf(visits, 'persona'),
});
