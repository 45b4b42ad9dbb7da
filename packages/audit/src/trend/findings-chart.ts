import { uChart, type ChartPoint } from '@truthline/statistics';

/** Findings of the audits of one wave. */
export type WaveFindings = { readonly waveId: string; readonly findings: number; readonly audits: number };

export type FindingsChart = {
  /** Findings per audit over all waves. */
  readonly centre: number;
  readonly points: readonly (ChartPoint & WaveFindings)[];
};

/**
 * u-chart of findings per audit, wave by wave, limits at 3 standard errors (`uChart`).
 *
 * @returns null where there was no audit.
 */
export const findingsChart = (waves: readonly WaveFindings[]): FindingsChart | null => {
  const chart = uChart(waves.map(({ findings, audits }) => ({ events: findings, units: audits })));
  if (chart === null) return null;
  return {
    centre: chart.centre,
    points: waves.flatMap((wave, index) => {
      const point = chart.points[index];
      return point === undefined ? [] : [{ ...wave, ...point }];
    }),
  };
};
