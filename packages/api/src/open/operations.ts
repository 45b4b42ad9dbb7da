import { AUDIT_STATUSES } from '@truthline/audit';
import { z } from 'zod';
import { heatmapWishSchema } from '../network/heatmap/heatmap-wish.ts';
import { comparisonSchema, selectionSchema } from '../network/selection-schema.ts';
import { checklistKeySchema, uuidSchema } from '../request/input.ts';
import { NETWORK_OPERATIONS } from './network-operations.ts';
import { operation, type Operation } from './operation.ts';
import { auditShape, auditsShape } from './shapes/audits.ts';
import { comparisonShape, funnelShape } from './shapes/comparison.ts';
import { dealerShape, dealersShape, exportableShape, importShape, wavesShape } from './shapes/dealers.ts';
import { heatmapShape } from './shapes/heatmap.ts';
import { overviewShape } from './shapes/overview.ts';
import { trendShape } from './shapes/trend.ts';

const nothing = z.strictObject({});

/** `of` is taken apart: an address has no objects. */
const trendParameters = selectionSchema.extend({
  of: z.enum(['network', 'region', 'dealer']),
  regionId: uuidSchema.optional(),
  dealerId: uuidSchema.optional(),
});

const seriesOf = ({ of, regionId, dealerId }: z.output<typeof trendParameters>) => {
  if (of === 'network') return { kind: of };
  // Where the id is missing the procedure refuses the empty one.
  return of === 'region' ? { kind: of, regionId: regionId ?? '' } : { kind: of, dealerId: dealerId ?? '' };
};

/** Everything that can be asked for with a key, in the order of the description. */
export const OPERATIONS: readonly Operation[] = [
  operation({
    id: 'networkOverview',
    path: '/network/overview',
    scope: 'network:read',
    procedure: 'network.overview',
    summary:
      'Score of the network with its interval, spread, evidence, changes beyond noise, dearest moments',
    parameters: selectionSchema,
    answers: overviewShape,
    answerName: 'Overview',
    call: (calls, selection) => calls.network.overview(selection),
  }),
  operation({
    id: 'compareDealers',
    path: '/network/comparison',
    scope: 'network:read',
    procedure: 'network.comparison',
    summary:
      'Every dealer with mean, interval, shrunk score, rank with its interval, or the evidence missing',
    parameters: comparisonSchema,
    answers: comparisonShape,
    answerName: 'Comparison',
    call: (calls, selection) => calls.network.comparison(selection),
  }),
  operation({
    id: 'networkFunnel',
    path: '/network/funnel',
    scope: 'network:read',
    procedure: 'network.comparison',
    summary: 'Pass rates against n with their limits, and which dealers are out of line',
    parameters: comparisonSchema,
    answers: funnelShape,
    answerName: 'Funnel',
    call: async (calls, selection) => {
      const { method, funnel } = await calls.network.comparison(selection);
      return { method, funnel };
    },
  }),
  operation({
    id: 'networkHeatmap',
    path: '/network/heatmap',
    scope: 'network:read',
    procedure: 'network.heatmap',
    summary: 'Dealers × moments, sections, dimensions, lanes or steps, each cell with score, interval and n',
    parameters: heatmapWishSchema,
    answers: heatmapShape,
    answerName: 'Heatmap',
    call: (calls, wish) => calls.network.heatmap(wish),
  }),
  operation({
    id: 'networkTrend',
    path: '/network/trend',
    scope: 'network:read',
    procedure: 'network.trend',
    summary: 'Waves with control limits, CUSUM and findings an audit, of the network, a region or a dealer',
    parameters: trendParameters,
    answers: trendShape,
    answerName: 'Trend',
    call: (calls, parameters) => {
      const { of: _of, regionId: _region, dealerId: _dealer, ...selection } = parameters;
      return calls.network.trend({ ...selection, of: seriesOf(parameters) });
    },
  }),
  ...NETWORK_OPERATIONS,
  operation({
    id: 'listDealers',
    path: '/dealers',
    scope: 'network:read',
    procedure: 'dealers.list',
    summary: 'The dealers in reach',
    parameters: nothing,
    answers: dealersShape,
    answerName: 'Dealers',
    call: calls => calls.dealers.list(),
  }),
  operation({
    id: 'getDealer',
    path: '/dealers/{dealerId}',
    scope: 'network:read',
    procedure: 'dealers.get',
    summary: 'One dealer',
    parameters: z.strictObject({ dealerId: uuidSchema }),
    answers: dealerShape,
    answerName: 'Dealer',
    call: (calls, which) => calls.dealers.get(which),
  }),
  operation({
    id: 'listWaves',
    path: '/waves',
    scope: 'network:read',
    procedure: 'waves.list',
    summary: 'The waves of the network with their number of audits',
    parameters: nothing,
    answers: wavesShape,
    answerName: 'Waves',
    call: calls => calls.waves.list(),
  }),
  operation({
    id: 'importWaveResults',
    method: 'post',
    path: '/waves/{waveId}/results',
    scope: 'waves:import',
    procedure: 'waves.importResults',
    summary: 'Takes in a results file (XLSX or CSV, up to 10 MiB): all visits, or a list of what is wrong',
    parameters: checklistKeySchema.extend({ waveId: uuidSchema, fileName: z.string().min(1).max(200) }),
    takesFile: true,
    answers: importShape,
    answerName: 'Import',
    call: (calls, { waveId, checklistId, version, fileName }, file) => {
      const form = new FormData();
      form.set('waveId', waveId);
      form.set('checklistId', checklistId);
      form.set('version', String(version));
      form.set('file', new File(file === null ? [] : [new Uint8Array(file)], fileName));
      return calls.waves.importResults(form);
    },
  }),
  operation({
    id: 'listAudits',
    path: '/audits',
    scope: 'audits:read',
    procedure: 'audits.list',
    summary: 'Up to 200 audits in reach, the newest first; everything there is leaves by the exports',
    parameters: z.strictObject({
      dealerId: uuidSchema.optional(),
      status: z.enum(AUDIT_STATUSES).optional(),
    }),
    answers: auditsShape,
    answerName: 'Audits',
    call: (calls, filter) => calls.audits.list(filter),
  }),
  operation({
    id: 'getAudit',
    path: '/audits/{auditId}',
    scope: 'audits:read',
    procedure: 'audits.get',
    summary: 'One audit with its answers, its scores and its findings',
    parameters: z.strictObject({ auditId: uuidSchema }),
    answers: auditShape,
    answerName: 'Audit',
    call: async (calls, which) => {
      const { audit, scorecard, findings, dealer } = await calls.audits.get(which);
      return { audit, scorecard, findings, dealer };
    },
  }),
  operation({
    id: 'listExports',
    path: '/exports',
    scope: 'export:read',
    procedure: 'audits.exportable',
    summary: 'What there is to take out: final audits by checklist version and wave',
    parameters: nothing,
    answers: exportableShape,
    answerName: 'Exportable',
    call: calls => calls.audits.exportable(),
  }),
];
