import { randomUUID } from 'node:crypto';
import {
  checklistVersionSchema,
  scoreAudit,
  type Answer,
  type AuditKind,
  type ChecklistVersion,
} from '../../packages/audit/src/index.ts';
import {
  addDealers,
  listAnswers,
  listDealers,
  listRegions,
  listWaves,
  openStore,
  publishChecklistVersion,
  systemScope,
  type Scope,
  type Store,
} from '../../packages/db/src/index.ts';
import { testChecklist } from '../../packages/db/src/testing/small-network.ts';
import { rowsOf, type Pool } from './bare-statements.ts';
import type { Truthline } from './world.ts';

export const ITEMS = 60;
export const AUDITS_A_DEALER = 24;
const byVisits = testChecklist(ITEMS);
const fromBothSides: ChecklistVersion = { ...byVisits, checklistId: 'both-sides' };
export const SELECTION = { checklistId: byVisits.checklistId, version: byVisits.version } as const;

/** Audits that are drawn at random: so many of each kind at each dealer, in one wave or in all. */
type Drawing = {
  readonly checklist: ChecklistVersion;
  readonly dealerCount: number;
  readonly kinds: readonly AuditKind[];
  readonly visitsAWave: number;
  readonly waveId: string | null;
};

export const both = (text: string) => ({ zh: text, en: text });

const addMissingDealers = async (
  store: Store,
  scope: Scope,
  { checklist, dealerCount }: Drawing,
): Promise<void> =>
  store.within(scope, async tx => {
    const regions = await listRegions(tx);
    const missing = Math.max(0, dealerCount - (await listDealers(tx)).length);
    await addDealers(
      tx,
      Array.from({ length: missing }, (_, index) => ({
        id: randomUUID(),
        regionId: regions[index % regions.length]?.id ?? '',
        code: `BENCH-${dealerCount}-${index}`,
        name: both(`Dealer ${index}`),
        city: both('City'),
        timeZone: 'Asia/Shanghai',
      })),
    );
    await publishChecklistVersion(tx, checklist, new Date().toISOString());
  });

const AUDITS = `
  insert into truthline.audits (network_id, audit_id, dealer_id, wave_id, checklist_id, checklist_version, kind, status,
                                auditor_id, started_at)
  select network_id, gen_random_uuid(), dealer_id, wave_id, $2, $3, kind, 'draft', $4, starts_on + visit
    from truthline.dealers join truthline.waves using (network_id) cross join generate_series(1, $5) as visit
         cross join unnest($6::text[]) as kind
   where network_id = $1 and ($7::uuid is null or wave_id = $7) order by wave_id, visit, dealer_id`;

/** Dealers differ, audits of a dealer differ a little, 3 % of the items do not apply. */
const ANSWERS = `
  with dealer as materialized (select dealer_id, 0.55 + 0.4 * random() as level from truthline.dealers where network_id = $1),
  visit as materialized (
    select network_id, audit_id, dealer_id, level + 0.1 * (random() - 0.5) as level
      from truthline.audits join dealer using (dealer_id)
     where network_id = $1 and checklist_id = $2 and checklist_version = $3),
  drawn as materialized (
    select visit.*, item, random() < 0.03 as beside, random() < level as yes from visit cross join generate_series(1, $4) as item)
  insert into truthline.answers (network_id, audit_id, item_id, dealer_id, state, value, reason, note)
  select network_id, audit_id, 'i' || item, dealer_id,
         case when beside then 'notApplicable' else 'answered' end,
         case when not beside then jsonb_build_object('type', 'yesNo', 'yes', yes) end,
         case when beside then 'not there' end, ''
    from drawn`;

const FINISH = `
  update truthline.audits set status = 'final', submitted_at = started_at, final_at = started_at
   where network_id = $1 and checklist_id = $2 and checklist_version = $3`;

/** Yes is 1 and no 0, each of weight 1; the trigger rolls the rows up by dealer, wave and moment. */
const SCORES = `
  insert into truthline.audit_scores (network_id, audit_id, moment_id, dealer_id, wave_id, checklist_id, checklist_version,
                                      kind, score, weighted_score, weight, counted, passed)
  select network_id, audit_id, 'mot-' || item_id, answers.dealer_id, wave_id, checklist_id, checklist_version, kind,
         100 * yes, coalesce(yes, 0), counted, counted, coalesce(yes, 0)
    from truthline.answers join truthline.audits using (network_id, audit_id),
         lateral (select (value ->> 'yes')::boolean::int as yes, (state = 'answered')::int as counted) as seen
   where network_id = $1 and checklist_id = $2 and checklist_version = $3`;

/** The overall is the mean of the sections that counted; a section of the checklist has two items. */
const TOTALS = `
  with section as (
    select audit_id, (substr(moment_id, 6)::int + 1) / 2 as section, sum(weighted_score) as gained,
           sum(counted) as counted, sum(passed) as passed
      from truthline.audit_scores where network_id = $1 and checklist_id = $2 and checklist_version = $3
     group by 1, 2),
  whole as (
    select audit_id, 100 * avg(gained / nullif(counted, 0)) filter (where counted > 0) as overall, sum(counted) as counted,
           sum(passed) as passed
      from section group by audit_id)
  insert into truthline.audit_totals (network_id, audit_id, dealer_id, wave_id, checklist_id, checklist_version, kind,
                                      scoring_version, overall, outcome, counted, passed, critical_failures, final_at)
  select network_id, audit_id, dealer_id, wave_id, checklist_id, checklist_version, kind, 1, overall, 'pass', counted,
         passed, 0, final_at
    from truthline.audits join whole using (audit_id)
   where network_id = $1`;

const TOUCHED = [
  'dealers',
  'audits',
  'answers',
  'audit_scores',
  'audit_totals',
  'dealer_wave_moments',
  'dealer_moments',
];

const writeAudits = async (
  owner: Pool,
  key: readonly unknown[],
  visits: readonly unknown[],
): Promise<void> => {
  const client = await owner.connect();
  try {
    await client.query('select setseed(0.5)');
    // Foreign keys of rows made from each other need no check; the roll-up's trigger must run, so only until here.
    await client.query("set session_replication_role = 'replica'");
    await client.query(AUDITS, [...key, ...visits]);
    await client.query(ANSWERS, [...key, ITEMS]);
    await client.query('reset session_replication_role');
    for (const statement of [FINISH, SCORES, TOTALS]) await client.query(statement, [...key]);
  } finally {
    client.release();
  }
};

/** The rows were written by SQL for speed: a few audits are scored by the product, and must come out the same. */
export const proveScores = async (
  owner: Pool,
  store: Store,
  scope: Scope,
  checklist: ChecklistVersion,
): Promise<void> => {
  const version = checklistVersionSchema.parse(checklist);
  const totals = await rowsOf(
    owner,
    `select audit_id, overall, counted, passed from truthline.audit_totals
      where network_id = $1 and checklist_id = $2 order by audit_id limit 40`,
    [scope.networkId, checklist.checklistId],
  );
  for (const total of totals) {
    const answers = await store.within(scope, (tx): Promise<readonly Answer[]> =>
      listAnswers(tx, String(total['audit_id'])),
    );
    const { overall, sections } = scoreAudit(version, answers, 'mystery');
    const passed = sections.reduce((sum, part) => sum + part.passed, 0);
    const counted = sections.reduce((sum, part) => sum + part.counted, 0);
    const close = Math.abs((overall ?? -1) - Number(total['overall'])) < 1e-9;
    if (!close || passed !== total['passed'] || counted !== total['counted'])
      throw new Error(
        `the bench's own scores are wrong: ${JSON.stringify({ total, overall, passed, counted })}`,
      );
  }
};

const draw = async (
  { database, owner }: Truthline,
  drawingOf: (waveIds: readonly string[]) => Drawing,
): Promise<void> => {
  const [network] = await rowsOf(owner, 'select network_id, person_id from truthline.people limit 1', []);
  const networkId = String(network?.['network_id']);
  const scope = systemScope(networkId);
  const store = openStore(database);
  try {
    const waves = await store.within(scope, listWaves);
    const drawing = drawingOf(waves.map(({ id }) => id));
    await addMissingDealers(store, scope, drawing);
    const { checklist, visitsAWave, kinds, waveId } = drawing;
    const key = [networkId, checklist.checklistId, checklist.version];
    await writeAudits(owner, key, [network?.['person_id'], visitsAWave, kinds, waveId]);
    for (const table of TOUCHED) await owner.query(`vacuum (analyze) truthline.${table}`);
    await owner.query('checkpoint');
    await proveScores(owner, store, scope, checklist);
  } finally {
    await store.close();
  }
};

/**
 * Grows the demonstration to so many dealers, each audited 24 times (four visits a wave) on a checklist of 60 items, with
 * scores and roll-ups as the product keeps them.
 */
export const fillNetwork = (truthline: Truthline, dealerCount: number): Promise<void> =>
  draw(truthline, waveIds => ({
    checklist: byVisits,
    dealerCount,
    kinds: ['mystery'],
    visitsAWave: AUDITS_A_DEALER / waveIds.length,
    waveId: null,
  }));

/** Grows it to so many dealers and gives each a self-audit and a mystery visit of 60 items in one wave, whose id it gives. */
export const fillWave = async (truthline: Truthline, dealerCount: number): Promise<string> => {
  let waveId = '';
  await draw(truthline, waveIds => {
    waveId = waveIds[0] ?? '';
    return { checklist: fromBothSides, dealerCount, kinds: ['self', 'mystery'], visitsAWave: 1, waveId };
  });
  return waveId;
};

export const WAVE_CHECKLIST = {
  checklistId: fromBothSides.checklistId,
  version: fromBothSides.version,
} as const;
