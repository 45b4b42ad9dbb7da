/** Rank intervals as one would first write them: draw, sort the indexes with the language's own sort, keep every rank. */
export const naiveRanks = (
  values: readonly number[],
  deviations: readonly number[],
  draws: number,
  random: () => number,
): readonly { readonly low: number; readonly high: number }[] => {
  const ranks: number[][] = values.map(() => []);
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = values.map(
      (value, index) =>
        value +
        (deviations[index] ?? 0) * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    );
    const order = values
      .map((_, index) => index)
      .sort((one, other) => (drawn[other] ?? 0) - (drawn[one] ?? 0));
    order.forEach((index, place) => ranks[index]?.push(place + 1));
  }
  return ranks.map(all => {
    const sorted = all.sort((one, other) => one - other);
    return {
      low: sorted[Math.floor(draws * 0.025)] ?? 0,
      high: sorted[Math.ceil(draws * 0.975) - 1] ?? 0,
    };
  });
};
