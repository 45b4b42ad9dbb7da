import { CHECKLIST, answered, refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const networkAttacks: Attacks = {
  'network.benchmark': refused(({ client }) => [client.network.benchmark.query()]),
  'network.allowBenchmark': refused(({ client }) => [
    client.network.allowBenchmark.mutate({ allowed: true }),
  ]),
  'network.overview': refused(({ client }, { waveId }) => [
    client.network.overview.query(CHECKLIST),
    client.network.overview.query({ ...CHECKLIST, waveIds: [waveId] }),
  ]),
  'network.own': answered(({ client }, { waveId }) => [
    client.network.own.query(CHECKLIST),
    client.network.own.query({ ...CHECKLIST, waveIds: [waveId] }),
  ]),
  'network.comparison': {
    refused: ({ client }) => [client.network.comparison.query({ ...CHECKLIST, counting: 'submitted' })],
    answered: ({ client }, { waveId }) => [
      client.network.comparison.query(CHECKLIST),
      client.network.comparison.query({ ...CHECKLIST, waveIds: [waveId] }),
      client.network.comparison.query({ ...CHECKLIST, kinds: ['self'] }),
    ],
  },
  'network.heatmap': answered(({ client }, { waveId }) => [
    client.network.heatmap.query(CHECKLIST),
    client.network.heatmap.query({ ...CHECKLIST, waveIds: [waveId] }),
    client.network.heatmap.query({ ...CHECKLIST, by: 'lanes', order: 'cluster' }),
  ]),
  'network.trend': refused(({ client }, { dealerId }) => [
    client.network.trend.query({ ...CHECKLIST, of: { kind: 'network' } }),
    client.network.trend.query({ ...CHECKLIST, of: { kind: 'dealer', dealerId } }),
  ]),
  'network.honesty': {
    refused: ({ client }, { dealerId }) => [client.network.honesty.query({ ...CHECKLIST, dealerId })],
    answered: ({ client }, { waveId }) => [
      client.network.honesty.query(CHECKLIST),
      client.network.honesty.query({ ...CHECKLIST, waveIds: [waveId] }),
    ],
  },
  'network.drivers': answered(({ client }, { waveId }) => [
    client.network.drivers.query({}),
    client.network.drivers.query({ waveIds: [waveId] }),
  ]),
  'network.burden': answered(({ client }, { waveId }) => [
    client.network.burden.query({}),
    client.network.burden.query({ waveIds: [waveId] }),
  ]),
  'network.fairness': answered(({ client }, { waveId }) => [
    client.network.fairness.query(CHECKLIST),
    client.network.fairness.query({ ...CHECKLIST, waveIds: [waveId] }),
  ]),
  'network.programme': refused(({ client }, { dealerId }) => [
    client.network.programme.query({
      ...CHECKLIST,
      programme: { kind: 'training', on: '2026-01-01', dealerIds: [dealerId] },
    }),
  ]),
  'network.actedItems': refused(({ client }) => [client.network.actedItems.query(CHECKLIST)]),
  'network.map': refused(({ client }) => [client.network.map.query(CHECKLIST)]),
  'network.spread': refused(({ client }) => [client.network.spread.query(CHECKLIST)]),
};
