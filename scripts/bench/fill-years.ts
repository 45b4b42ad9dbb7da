import { randomUUID } from 'node:crypto';
import type { ChecklistVersion } from '../../packages/audit/src/index.ts';
import {
  addDealers,
  addWaves,
  listDealers,
  listWaves,
  openStore,
  publishChecklistVersion,
  systemScope,
  type Dealer,
  type NewDealer,
} from '../../packages/db/src/index.ts';
import { shippedChecklists } from '../../packages/content/src/index.ts';
import { testChecklist } from '../../packages/db/src/testing/small-network.ts';
import { rowsOf, type Pool } from './bare-statements.ts';
import { both, proveScores } from './fill-network.ts';
import type { Truthline } from './world.ts';

/** Three years: a wave a month, one visit in every other month and two in those between, all 77 items each. */
const WAVES = 36;
export const VISITS_A_DEALER = 54;
export const YEARS_ITEMS = 77;
/** In the last months a dealer also audits itself, once each. */
export const SELF_AUDITS_A_DEALER = 3;

/** Written so many dealers at a time: what they leave fits the cache of the database. */
const DEALERS_A_BATCH = 100;

/** Yes/no items with the words of the shipped ones, so that screens show what they are made for. */
const yearsChecklist = (checklistId: string): ChecklistVersion => {
  const bare = testChecklist(YEARS_ITEMS);
  const worded = shippedChecklists.flatMap(({ items }) => items);
  return {
    ...bare,
    checklistId,
    title: both(checklistId),
    sections: bare.sections.map((section, at) => ({
      ...section,
      name: worded[2 * at]?.momentName ?? section.name,
    })),
    items: bare.items.map((item, at) => {
      const { momentName, question } = worded[at] ?? item;
      return { ...item, momentName, question };
    }),
  };
};

/** Around the dealers there are, each with a number of its own. */
const newDealers = (count: number, there: readonly Dealer[]): readonly NewDealer[] =>
  Array.from({ length: count }, (_, index): NewDealer => {
    const near = there[index % there.length];
    if (near === undefined) throw new Error('a network without a dealer has no regions either');
    const ring = 1 + Math.floor(index / there.length);
    const { latitude, longitude } = near.place ?? { latitude: 30, longitude: 110 };
    return {
      id: randomUUID(),
      regionId: near.regionId,
      code: `Y${String(there.length + index + 1).padStart(4, '0')}`,
      name: { zh: `${near.name.zh}${ring + 1}号店`, en: `${near.name.en} ${ring + 1}` },
      city: near.city,
      timeZone: near.timeZone,
      place: {
        latitude: latitude + 0.9 * Math.sin(index) * Math.sqrt(ring / 20),
        longitude: longitude + 0.9 * Math.cos(index) * Math.sqrt(ring / 20),
      },
      serviceRadiusKm: 20 + (index % 5) * 10,
    };
  });

const SIZES = `
  update truthline.dealers set size = (array['small', 'medium', 'large'])[1 + abs(hashtext(code)) % 3]
   where network_id = $1 and size is null`;

/**
 * Dealers differ, visits of a dealer differ a little, who audits itself is kinder, 3 % of the items do not apply. Visits fall
 * on all days and office hours, by whoever of the people there are.
 */
const visitsWith = (selfAudits: number) => `
  create temp table visit as
  select gen_random_uuid() as audit_id, dealer_id, wave_id, kind,
         starts_on + interval '2 hours' + random() * interval '27 days' as started_at,
         (20 + 60 * random()) * interval '1 minute' as lasts,
         people.ids[1 + floor(random() * cardinality(people.ids))::int] as auditor_id,
         least(0.99, level + 0.1 * (random() - 0.5) + case when kind = 'self' then 0.05 else 0 end) as level
    from (select dealer_id, 0.55 + 0.4 * random() as level from truthline.dealers
           where network_id = $1 order by code limit $2 offset $3) as dealer
         cross join (select wave_id, starts_on, row_number() over (order by starts_on, wave_id) as place
                       from truthline.waves where network_id = $1) as wave
         cross join (select array_agg(person_id order by person_id) as ids from truthline.people where network_id = $1) as people
         cross join lateral (
           select 'mystery' as kind from generate_series(1, 1 + (place % 2)::int)
           union all select 'self' where place > ${WAVES - selfAudits}) as made`;

const DRAWN = `
  create temp table drawn as
  select audit_id, dealer_id, wave_id, kind, 'i' || item as item_id, (item + 1) / 2 as section, random() < 0.03 as beside,
         (random() < level)::int as yes
    from visit cross join generate_series(1, ${YEARS_ITEMS}) as item order by audit_id, 'i' || item`;

const AUDITS = `
  insert into truthline.audits (network_id, audit_id, dealer_id, wave_id, checklist_id, checklist_version, kind, status,
                                auditor_id, started_at, submitted_at, approved_at, final_at)
  select $1, audit_id, dealer_id, wave_id, $2, 1, kind, 'final', auditor_id, started_at, started_at + lasts,
         started_at + lasts, started_at + lasts
    from visit`;

const ANSWERS = `
  insert into truthline.answers (network_id, audit_id, item_id, dealer_id, state, value, reason, note)
  select $1, audit_id, item_id, dealer_id, case when beside then 'notApplicable' else 'answered' end,
         case when not beside then jsonb_build_object('type', 'yesNo', 'yes', yes = 1) end,
         case when beside then 'not there' end, '' from drawn`;

const SCORES = `
  insert into truthline.audit_scores (network_id, audit_id, moment_id, dealer_id, wave_id, checklist_id, checklist_version,
                                      kind, score, weighted_score, weight, counted, passed)
  select $1, audit_id, 'mot-' || item_id, dealer_id, wave_id, $2, 1, kind, case when not beside then 100 * yes end,
         case when beside then 0 else yes end, (not beside)::int, (not beside)::int, case when beside then 0 else yes end
    from drawn`;

const TOTALS = `
  with section as (
    select audit_id, section, avg(yes) filter (where not beside) as score, count(*) filter (where not beside) as counted,
           coalesce(sum(yes) filter (where not beside), 0) as passed
      from drawn group by audit_id, section)
  insert into truthline.audit_totals (network_id, audit_id, dealer_id, wave_id, checklist_id, checklist_version, kind,
                                      scoring_version, overall, outcome, counted, passed, critical_failures, final_at)
  select $1, audit_id, min(dealer_id::text)::uuid, min(wave_id::text)::uuid, $2, 1, min(kind), 1, 100 * avg(score), 'pass',
         sum(counted), sum(passed), 0, min(started_at + lasts)
    from section join visit using (audit_id) group by audit_id`;

/** As the trigger does it, which a bulk load past it leaves out. */
const ROLLED_UP = `
  insert into truthline.dealer_wave_moments (network_id, checklist_id, checklist_version, wave_id, kind, dealer_id,
                                             moment_id, audit_count, weighted_score, weight, counted, passed)
  select $1, $2, 1, wave_id, kind, dealer_id, 'mot-' || item_id, count(*) filter (where not beside),
         coalesce(sum(yes) filter (where not beside), 0), count(*) filter (where not beside),
         count(*) filter (where not beside), coalesce(sum(yes) filter (where not beside), 0)
    from drawn group by wave_id, kind, dealer_id, item_id order by wave_id, dealer_id, 'mot-' || item_id`;

const OVER_ALL_WAVES = `
  insert into truthline.dealer_moments (network_id, checklist_id, checklist_version, kind, dealer_id, moment_id,
                                        audit_count, weighted_score, weight, counted, passed)
  select $1, $2, 1, kind, dealer_id, 'mot-' || item_id, count(*) filter (where not beside),
         coalesce(sum(yes) filter (where not beside), 0), count(*) filter (where not beside),
         count(*) filter (where not beside), coalesce(sum(yes) filter (where not beside), 0)
    from drawn group by kind, dealer_id, item_id`;

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

type YearsSize = {
  readonly checklistId: string;
  readonly dealerCount: number;
  /** Of each dealer, beside the visits: in so many of the last months. */
  readonly selfAudits: number;
};

export type YearsWish = { readonly checklistId: string; readonly version: number };

/** Audits that there are of this checklist. */
const auditsOf = async (owner: Pool, checklistId: string): Promise<number> => {
  const [row] = await rowsOf(
    owner,
    'select count(*)::int as n from truthline.audits where checklist_id = $1',
    [checklistId],
  );
  return Number(row?.['n']);
};

const writeYears = async (
  owner: Pool,
  { networkId, checklistId, dealerCount, selfAudits }: YearsSize & { networkId: string },
  progress: (dealers: number) => void,
): Promise<void> => {
  const client = await owner.connect();
  const [id, key] = [[networkId], [networkId, checklistId]];
  try {
    await client.query(SIZES, id);
    await client.query('select setseed(0.5)');
    await client.query("set session_replication_role = 'replica'");
    for (let from = 0; from < dealerCount; from += DEALERS_A_BATCH) {
      const count = Math.min(DEALERS_A_BATCH, dealerCount - from);
      await client.query(
        visitsWith(selfAudits)
          .replaceAll('$1', `'${networkId}'`)
          .replace('$2', String(count))
          .replace('$3', String(from)),
      );
      await client.query(DRAWN);
      await client.query('begin');
      await client.query(AUDITS, key);
      for (const statement of [ANSWERS, SECTIONS]) await client.query(statement, id);
      for (const statement of [SCORES, TOTALS, ROLLED_UP, OVER_ALL_WAVES]) await client.query(statement, key);
      await client.query('commit');
      await client.query('drop table visit, drawn');
      progress(from + count);
    }
    await client.query('reset session_replication_role');
  } finally {
    client.release();
  }
};

/**
 * Three years of so many dealers under this checklist, written past row-level security and past triggers, unless they are
 * there already.
 */
export const fillYears = async (
  { database, owner }: Truthline,
  { checklistId, dealerCount, selfAudits }: YearsSize,
  progress: (dealers: number) => void,
): Promise<YearsWish> => {
  const checklist = yearsChecklist(checklistId);
  const wish = { checklistId, version: checklist.version };
  const there = await auditsOf(owner, checklistId);
  if (there === dealerCount * (VISITS_A_DEALER + selfAudits)) return wish;
  if (there > 0) throw new Error(`${checklistId} is half filled: the folder kept is to be removed`);
  const [network] = await rowsOf(owner, 'select network_id from truthline.networks', []);
  const networkId = String(network?.['network_id']);
  const scope = systemScope(networkId);
  const store = openStore(database);
  try {
    await store.within(scope, async tx => {
      const dealers = await listDealers(tx);
      await addDealers(tx, newDealers(Math.max(0, dealerCount - dealers.length), dealers));
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
    await writeYears(owner, { networkId, checklistId, dealerCount, selfAudits }, progress);
    for (const table of TOUCHED) await owner.query(`vacuum (analyze) truthline.${table}`);
    await owner.query('checkpoint');
    await proveScores(owner, store, scope, checklist);
  } finally {
    await store.close();
  }
  return wish;
};
