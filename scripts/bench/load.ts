import {
  LOST_AND_DOUBLED,
  answerAll,
  beginAudits,
  sendAtOnce,
  submitSpread,
} from '../../apps/server/src/testing/at-once.ts';
import type { Bench, Figure } from './figure.ts';
import { at } from './rounds.ts';
import { rowsOf } from './bare-statements.ts';

const CLIENTS = 200;
const ITEMS = 46;

/**
 * Audits submitted by many phones, every tenth call made twice: all at once, as when everybody submits in the same second;
 * all at once and with every answer still to be sent, as when the signal comes back to everybody in the same second, in the
 * two calls the app makes then, and in one; and spread over time at a steady rate. Afterwards PostgreSQL is asked what is
 * not whole and what is there twice.
 */
export const load: Bench = {
  name: 'load',
  measure: async world => {
    const truthline = await world.truthline();
    const audits = world.quick ? 200 : 1_000;
    const perSecond = 20;
    const begin = (count: number) => beginAudits(truthline, { audits: count, clients: CLIENTS });
    const bursts = [
      await begin(audits),
      await begin(audits),
      await begin(audits),
      await begin(audits / 5),
    ] as const;
    const [answered, unsent, whole, steady] = bursts;
    // A server that has been up for a while: its code and its plans are there.
    const before = await begin(CLIENTS);
    await sendAtOnce(before, ['answer', 'submit']);
    before.close();
    await answerAll(answered);
    const began = performance.now();
    const { submit } = await sendAtOnce(answered, ['submit']);
    const seconds = (performance.now() - began) / 1000;
    const both = await sendAtOnce(unsent, ['answer', 'submit']);
    const { submitWhole } = await sendAtOnce(whole, ['submitWhole']);
    const spread = await submitSpread(steady, perSecond);
    const ids = bursts.flatMap(({ queues }) => queues.flat()).map(({ auditId }) => auditId);
    for (const { close } of bursts) close();
    const [held] = await rowsOf(truthline.owner, LOST_AND_DOUBLED, [ids, ITEMS]);
    const figure = (name: string, ours: number, unit: Figure['unit'] = 'ms'): Figure => ({
      name,
      unit,
      ours,
      against: null,
    });
    const both50And95 = (name: string, times: readonly number[]) => [
      figure(`${name}, p50`, at(times, 0.5)),
      figure(`${name}, p95`, at(times, 0.95)),
    ];
    return {
      title: `${audits.toLocaleString('en')} audits of ${ITEMS} items at once by ${CLIENTS} clients over HTTP, every tenth call twice`,
      figures: [
        ...both50And95('submit, answers sent before', submit),
        ...both50And95('nothing sent before: the answers', both.answer),
        ...both50And95('nothing sent before: the submit', both.submit),
        ...both50And95('nothing sent before: both, one audit', both.audit),
        ...both50And95('submit with every answer in it', submitWhole),
        ...both50And95(`${perSecond} a second, submit with every answer in it`, spread),
        figure('lost or not whole', Number(held?.['lost']), 'audits'),
        figure('doubled', Number(held?.['doubled']), 'audits'),
        figure('counted twice in the roll-up', Number(held?.['rolled_up_twice']), 'audits'),
      ],
      notes: [
        `At once: ${Math.round(submit.length / seconds)} submits a second; with ${CLIENTS} waiting, p95 is about ${CLIENTS} divided by that.`,
        'The clients run on the same cores.',
      ],
    };
  },
};
