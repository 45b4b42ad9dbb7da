import {
  LOST_AND_DOUBLED,
  beginAudits,
  submitAtOnce,
  submitSpread,
} from '../../apps/server/src/testing/at-once.ts';
import type { Bench, Figure } from './figure.ts';
import { at } from './rounds.ts';
import { rowsOf } from './bare-statements.ts';

const CLIENTS = 200;
const ITEMS = 46;

/**
 * Audits submitted by many phones, every answer in the submit and every tenth sent twice: all at once, as when the signal
 * comes back to everybody in the same second, and spread over time at a steady rate. Afterwards PostgreSQL is asked what
 * is not whole and what is there twice.
 */
export const load: Bench = {
  name: 'load',
  measure: async world => {
    const truthline = await world.truthline();
    const audits = world.quick ? 200 : 1_000;
    const perSecond = 20;
    const burst = await beginAudits(truthline, { audits, clients: CLIENTS });
    const began = performance.now();
    const atOnce = await submitAtOnce(burst);
    const seconds = (performance.now() - began) / 1000;
    const steady = await beginAudits(truthline, { audits: audits / 5, clients: CLIENTS });
    const spread = await submitSpread(steady, perSecond);
    const [held] = await rowsOf(truthline.owner, LOST_AND_DOUBLED, [
      [...burst, ...steady].flat().map(({ auditId }) => auditId),
      ITEMS,
    ]);
    const figure = (name: string, ours: number, unit: Figure['unit'] = 'ms'): Figure => ({
      name,
      unit,
      ours,
      against: null,
    });
    const name = `${audits.toLocaleString('en')} at once`;
    return {
      title: `${audits.toLocaleString('en')} audits of ${ITEMS} items submitted by ${CLIENTS} clients over HTTP, every tenth twice`,
      figures: [
        figure(`${name}, p50`, at(atOnce, 0.5)),
        figure(`${name}, p95`, at(atOnce, 0.95)),
        figure(`${perSecond} a second, p50`, at(spread, 0.5)),
        figure(`${perSecond} a second, p95`, at(spread, 0.95)),
        figure('lost or not whole', Number(held?.['lost']), 'audits'),
        figure('doubled', Number(held?.['doubled']), 'audits'),
        figure('counted twice in the roll-up', Number(held?.['rolled_up_twice']), 'audits'),
      ],
      notes: [
        `At once: ${Math.round(atOnce.length / seconds)} submits a second; with ${CLIENTS} waiting, p95 is about ${CLIENTS} divided by that.`,
      ],
    };
  },
};
