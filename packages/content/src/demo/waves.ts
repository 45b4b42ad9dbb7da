import type { DemoWave } from './demo-network.ts';

const wave = (startsOn: string, endsOn: string, zh: string, en: string): DemoWave => ({
  id: `wave-${startsOn.slice(0, 7)}`,
  name: { zh, en },
  startsOn,
  endsOn,
});

/** Six waves of two months; the last one is running. */
export const demoWaves: readonly DemoWave[] = [
  wave('2025-12-01', '2026-01-31', '2025年12月至2026年1月', 'Dec 2025 – Jan 2026'),
  wave('2026-02-01', '2026-03-31', '2026年2月至3月', 'Feb – Mar 2026'),
  wave('2026-04-01', '2026-05-31', '2026年4月至5月', 'Apr – May 2026'),
  wave('2026-06-01', '2026-07-31', '2026年6月至7月', 'Jun – Jul 2026'),
  wave('2026-08-01', '2026-09-30', '2026年8月至9月', 'Aug – Sep 2026'),
  wave('2026-10-01', '2026-11-30', '2026年10月至11月', 'Oct – Nov 2026'),
];

/** Days of a wave on which audits can have taken place; the running wave is five weeks old. */
export const auditDays = (waveIndex: number): number => (waveIndex === demoWaves.length - 1 ? 35 : 58);
