import { enterAs } from '../../apps/server/src/testing/test-server.ts';
import type { Bench } from './figure.ts';
import { fillWave, ITEMS, WAVE_CHECKLIST } from './fill-network.ts';
import { openInProcess } from './in-process.ts';
import { at, interleave, timed } from './rounds.ts';

/** Self-audits against mystery visits of one wave in which every dealer of a large network has both. */
export const agreement: Bench = {
  name: 'agreement',
  measure: async world => {
    const truthline = await world.truthline();
    const dealerCount = world.quick ? 120 : 1200;
    const waveId = await fillWave(truthline, dealerCount);
    const { client, jar } = await enterAs(truthline, 'oemAnalyst');
    const wish = { waveId, checklist: WAVE_CHECKLIST };
    const { compared } = await client.agreement.selfMystery.query(wish);
    if (compared?.dealers !== dealerCount || compared.items.length !== ITEMS)
      throw new Error('not every dealer of the wave is compared');
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const inProcess = await openInProcess(truthline, cookie);
    try {
      const samples = await interleave(
        { rounds: world.quick ? 3 : 9, warmUp: 1 },
        {
          inProcess: () => timed(() => inProcess.caller.agreement.selfMystery(wish)),
          overHttp: () => timed(() => client.agreement.selfMystery.query(wish)),
        },
      );
      const figure = (name: string, taken: readonly number[], part: number) =>
        ({ name, unit: 'ms', ours: at(taken, part), against: null }) as const;
      return {
        title: `agreement of a wave: ${dealerCount} dealers × 2 audits × ${ITEMS} items`,
        figures: [
          figure('agreement.selfMystery, in process', samples.inProcess, 0.5),
          figure('agreement.selfMystery, over HTTP', samples.overHttp, 0.5),
          figure('agreement.selfMystery, over HTTP, 95 of 100', samples.overHttp, 0.95),
        ],
        notes: ['The target is a second for 1,200 dealers.'],
      };
    } finally {
      await inProcess.close();
    }
  },
};
