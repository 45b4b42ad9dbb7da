import { randomUUID } from 'node:crypto';
import type { ChecklistVersion } from '../../packages/audit/src/index.ts';
import {
  addDealers,
  addWaves,
  listDealers,
  listRegions,
  listWaves,
  openStore,
  publishChecklistVersion,
  systemScope,
} from '../../packages/db/src/index.ts';
import { testChecklist } from '../../packages/db/src/testing/small-network.ts';
import { rowsOf } from './bare-statements.ts';
import { both, proveScores } from './fill-network.ts';
import type { Truthline } from './world.ts';

/** Three years: a wave a month, one visit in every other month and two in those between, all 77 items each. */
const WAVES = 36;
export const VISITS_A_DEALER = 54;
export const YEARS_ITEMS = 77;

/** Written so many dealers at a time: what they leave fits the cache of the database. */
const DEALERS_A_BATCH = 100;

const yearsChecklist = (dealerCount: number): ChecklistVersion => ({
  ...testChecklist(YEARS_ITEMS),
  checklistId: `years-${dealerCount}`,
});

/** Dealers differ, visits of a dealer differ a little, 3 % of the items do not apply. */
const VISITS = `
  create temp table visit as
  select gen_random_uuid() as audit_id, dealer_id, wave_id, starts_on + number as started_at,
         level + 0.1 * (random() - 0.5) as level
    from (select dealer_id, 0.55 + 0.4 * random() as level from truthline.dealers
           where network_id = $1 order by code limit $2 offset $3) as dealer
         cross join (select wave_id, starts_on, row_number() over (order by starts_on, wave_id) as place
                       from truthline.waves where network_id = $1) as wave
         cross join lateral generate_series(1, 1 + (place % 2)::int) as number`;

const DRAWN = `
  create temp table drawn as
  select audit_id, dealer_id, wave_id, 'i' || item as item_id, (item + 1) / 2 as section, random() < 0.03 as beside,
         (random() < level)::int as yes
    from visit cross join generate_series(1, ${YEARS_ITEMS}) as item order by audit_id, 'i' || item`;

const AUDITS = `
  insert into truthline.audits (network_id, audit_id, dealer_id, wave_id, checklist_id, checklist_version, kind, status,
                                auditor_id, started_at, submitted_at, approved_at, final_at)
  select $1, audit_id, dealer_id, wave_id, $2, 1, 'mystery', 'final', $3, started_at, started_at, started_at, started_at
    from visit`;

const ANSWERS = `
  insert into truthline.answers (network_id, audit_id, item_id, dealer_id, state, value, reason, note)
  select $1, audit_id, item_id, dealer_id, case when beside then 'notApplicable' else 'answered' end,
         case when not beside then jsonb_build_object('type', 'yesNo', 'yes', yes = 1) end,
         case when beside then 'not there' end, '' from drawn`;

const SCORES = `
  insert into truthline.audit_scores (network_id, audit_id, moment_id, dealer_id, wave_id, checklist_id, checklist_version,
                                      kind, score, weighted_score, weight, counted, passed)
  select $1, audit_id, 'mot-' || item_id, dealer_id, wave_id, $2, 1, 'mystery', case when not beside then 100 * yes end,
         case when beside then 0 else yes end, (not beside)::int, (not beside)::int, case when beside then 0 else yes end
    from drawn`;

const TOTALS = `
  with section as (
    select audit_id, section, avg(yes) filter (where not beside) as score, count(*) filter (where not beside) as counted,
           coalesce(sum(yes) filter (where not beside), 0) as passed
      from drawn group by audit_id, section)
  insert into truthline.audit_totals (network_id, audit_id, dealer_id, wave_id, checklist_id, checklist_version, kind,
                                      scoring_version, overall, outcome, counted, passed, critical_failures, final_at)
  select $1, audit_id, min(dealer_id::text)::uuid, min(wave_id::text)::uuid, $2, 1, 'mystery', 1, 100 * avg(score), 'pass',
         sum(counted), sum(passed), 0, min(started_at)
    from section join visit using (audit_id) group by audit_id`;

/** As the trigger does it, which a bulk load past it leaves out. */
const ROLLED_UP = `
  insert into truthline.dealer_wave_moments (network_id, checklist_id, checklist_version, wave_id, kind, dealer_id,
                                             moment_id, audit_count, weighted_score, weight, counted, passed)
  select $1, $2, 1, wave_id, 'mystery', dealer_id, 'mot-' || item_id, count(*) filter (where not beside),
         coalesce(sum(yes) filter (where not beside), 0), count(*) filter (where not beside),
         count(*) filter (where not beside), coalesce(sum(yes) filter (where not beside), 0)
    from drawn group by wave_id, dealer_id, item_id order by wave_id, dealer_id, 'mot-' || item_id`;

const OVER_ALL_WAVES = `
  insert into truthline.dealer_moments (network_id, checklist_id, checklist_version, kind, dealer_id, moment_id,
                                        audit_count, weighted_score, weight, counted, passed)
  select $1, $2, 1, 'mystery', dealer_id, 'mot-' || item_id, count(*) filter (where not beside),
         coalesce(sum(yes) filter (where not beside), 0), count(*) filter (where not beside),
         count(*) filter (where not beside), coalesce(sum(yes) filter (where not beside), 0)
    from drawn group by dealer_id, item_id`;

const SECTIONS = `
  insert into truthline.audit_sections (network_id, audit_id, part, key, dealer_id, score, weighted_score, weight, counted, passed)
  select $1, audit_id, case when grouping(section) = 1 then 'dimension' else 'section' end,
         case when grouping(section) = 1 then 'reliability' else 's' || section end, dealer_id,
         100 * avg(yes) filter (where not beside), coalesce(sum(yes) filter (where not beside), 0),
         count(*) filter (where not beside), count(*) filter (where not beside),
         coalesce(sum(yes) filter (where not beside), 0)
    from drawn group by grouping sets ((audit_id, dealer_id, section), (audit_id, dealer_id))`;

const TOUCHED = [
  'dealers',
  'waves',
  'audits',
  'answers',
  'audit_scores',
  'audit_sections',
  'audit_totals',
  'dealer_wave_moments',
  'dealer_moments',
];

/** Fills three years of so many dealers, past row-level security and past triggers. Every size has a checklist of its own. */
export const fillYears = async (
  { database, owner }: Truthline,
  dealerCount: number,
  progress: (dealers: number) => void,
): Promise<{ readonly checklistId: string; readonly version: number }> => {
  const [network] = await rowsOf(owner, 'select network_id, person_id from truthline.people limit 1', []);
  const networkId = String(network?.['network_id']);
  const scope = systemScope(networkId);
  const checklist = yearsChecklist(dealerCount);
  const store = openStore(database);
  try {
    await store.within(scope, async tx => {
      const regions = await listRegions(tx);
      await addDealers(
        tx,
        Array.from({ length: Math.max(0, dealerCount - (await listDealers(tx)).length) }, (_, index) => ({
          id: randomUUID(),
          regionId: regions[index % regions.length]?.id ?? '',
          code: `YEARS-${dealerCount}-${index}`,
          name: both(`Dealer ${index}`),
          city: both('City'),
          timeZone: 'Asia/Shanghai',
        })),
      );
      const waves = await listWaves(tx);
      await addWaves(
        tx,
        Array.from({ length: Math.max(0, WAVES - waves.length) }, (_, month) => {
          const day = (at: number) => new Date(Date.UTC(2020, month, at)).toISOString().slice(0, 10);
          return { id: randomUUID(), name: both(`Month ${month + 1}`), startsOn: day(1), endsOn: day(28) };
        }),
      );
      await publishChecklistVersion(tx, checklist, new Date().toISOString());
    });
    const client = await owner.connect();
    try {
      await client.query('select setseed(0.5)');
      await client.query("set session_replication_role = 'replica'");
      for (let from = 0; from < dealerCount; from += DEALERS_A_BATCH) {
        const count = Math.min(DEALERS_A_BATCH, dealerCount - from);
        const [id, key] = [[networkId], [networkId, checklist.checklistId]];
        await client.query(
          VISITS.replace('$1', `'${networkId}'`)
            .replace('$1', `'${networkId}'`)
            .replace('$2', String(count))
            .replace('$3', String(from)),
        );
        await client.query(DRAWN);
        await client.query('begin');
        await client.query(AUDITS, [...key, network?.['person_id']]);
        for (const statement of [ANSWERS, SECTIONS]) await client.query(statement, id);
        for (const statement of [SCORES, TOTALS, ROLLED_UP, OVER_ALL_WAVES])
          await client.query(statement, key);
        await client.query('commit');
        await client.query('drop table visit, drawn');
        progress(from + count);
      }
      await client.query('reset session_replication_role');
    } finally {
      client.release();
    }
    for (const table of TOUCHED) await owner.query(`vacuum (analyze) truthline.${table}`);
    await owner.query('checkpoint');
    await proveScores(owner, store, scope, checklist);
  } finally {
    await store.close();
  }
  return { checklistId: checklist.checklistId, version: checklist.version };
};
