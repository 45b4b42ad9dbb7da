import { enterAs } from '../../apps/server/src/testing/test-server.ts';
import { rowsOf, type Pool } from './bare-statements.ts';
import type { Bench, Figure } from './figure.ts';
import { AUDITS_A_DEALER, fillNetwork, ITEMS, SELECTION } from './fill-network.ts';
import { openInProcess } from './in-process.ts';
import { interleave, median, timed } from './rounds.ts';

/** What the comparison needs of every audit, from its answers. */
export const RAW_TOTALS = `
  with seen as (
    select audit_id, answers.dealer_id, (substr(item_id, 2)::int + 1) / 2 as section, (value ->> 'yes')::boolean::int as yes
      from truthline.answers join truthline.audits using (network_id, audit_id)
     where network_id = (select network_id from truthline.networks) and checklist_id = $1 and checklist_version = $2
       and kind = 'mystery' and status = 'final'),
  section as (
    select dealer_id, audit_id, section, avg(yes) as score, count(yes) as counted, sum(yes) as passed
      from seen group by dealer_id, audit_id, section)
  select dealer_id, audit_id, 100 * avg(score) as overall, sum(counted) as counted, sum(passed) as passed
    from section group by dealer_id, audit_id order by dealer_id`;

/** What the heatmap needs of every dealer and moment, from the answers. */
export const RAW_MOMENTS = `
  select answers.dealer_id, item_id, count(value) as counted, sum((value ->> 'yes')::boolean::int) as passed
    from truthline.answers join truthline.audits using (network_id, audit_id)
   where network_id = (select network_id from truthline.networks) and checklist_id = $1 and checklist_version = $2
     and kind = 'mystery' and status = 'final'
   group by answers.dealer_id, item_id order by answers.dealer_id, item_id`;

const ask = (owner: Pool, question: string) =>
  rowsOf(owner, question, [SELECTION.checklistId, SELECTION.version]);

/** The network page over a large network, against the same sums in hand-written SQL on the raw answers. */
export const network: Bench = {
  name: 'network',
  measure: async world => {
    const truthline = await world.truthline();
    const { owner } = truthline;
    const dealerCount = world.quick ? 120 : 600;
    await fillNetwork(truthline, dealerCount);
    const { client, jar } = await enterAs(truthline, 'oemAnalyst');
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const inProcess = await openInProcess(truthline, cookie);
    const { caller } = inProcess;
    try {
      const comparison = await caller.network.comparison(SELECTION);
      const heatmap = await caller.network.heatmap(SELECTION);
      const raw = { totals: await ask(owner, RAW_TOTALS), moments: await ask(owner, RAW_MOMENTS) };
      const cells = raw.moments.filter(row => Number(row['counted']) > 0).length;
      if (
        comparison.method.auditCount !== raw.totals.length ||
        heatmap.cells.score.filter(score => score !== null).length !== cells
      )
        throw new Error('the network page and the yardstick do not speak of the same audits');
      const samples = await interleave(
        { rounds: world.quick ? 5 : 9, warmUp: 2 },
        {
          comparison: () => timed(() => caller.network.comparison(SELECTION)),
          comparisonOverHttp: () => timed(() => client.network.comparison.query(SELECTION)),
          rawTotals: () => timed(() => ask(owner, RAW_TOTALS)),
          heatmap: () => timed(() => caller.network.heatmap(SELECTION)),
          heatmapOverHttp: () => timed(() => client.network.heatmap.query(SELECTION)),
          rawMoments: () => timed(() => ask(owner, RAW_MOMENTS)),
        },
      );
      const against = (name: string, ours: readonly number[], theirs: readonly number[]): Figure => ({
        name,
        unit: 'ms',
        ours: median(ours),
        against: { name: 'the same sums in SQL on the raw answers', theirs: median(theirs) },
      });
      return {
        title: `network page: ${dealerCount} dealers × ${AUDITS_A_DEALER} audits × ${ITEMS} items, ${comparison.method.rankedDealers} dealers ranked`,
        figures: [
          against('network.comparison, in process', samples.comparison, samples.rawTotals),
          against('network.comparison, over HTTP', samples.comparisonOverHttp, samples.rawTotals),
          against('network.heatmap, in process', samples.heatmap, samples.rawMoments),
          against('network.heatmap, over HTTP', samples.heatmapOverHttp, samples.rawMoments),
        ],
        notes: [
          'The yardstick stops at the sums; the comparison goes on to intervals, shrinkage, ranks and the funnel.',
        ],
      };
    } finally {
      await inProcess.close();
    }
  },
};
