/** What nobody has given a reason for comes first; otherwise the order stays. */
export const unreasonedFirst = <Row extends { readonly reason: unknown }>(
  rows: readonly Row[],
): readonly Row[] => [
  ...rows.filter(({ reason }) => reason === null),
  ...rows.filter(({ reason }) => reason !== null),
];
