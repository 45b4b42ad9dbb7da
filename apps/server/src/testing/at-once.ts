import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { answerTo } from './answers.ts';
import { enterAs, type TestServer } from './test-server.ts';

const CHECKLIST = { checklistId: 'aftersales', version: 1 } as const;

export type AtOnce = { readonly audits: number; readonly clients: number };

/** An audit that has been begun, and its submit as a phone sends it: with every answer. */
type Begun = { readonly auditId: string; readonly submit: () => Promise<void> };

/** Milliseconds of one submit, from the call to its answer. */
const timed = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/**
 * Dealer managers with audits of their own dealers, begun one after the other. As many people as the demonstration has
 * managers; each client is one of them.
 */
export const beginAudits = async (
  server: Pick<TestServer, 'address'>,
  { audits, clients }: AtOnce,
): Promise<readonly (readonly Begun[])[]> => {
  const { client: anybody } = await enterAs(server, 'dealerManager');
  const managers = (await anybody.session.demoPeople.query()).filter(({ role }) => role === 'dealerManager');
  const people = await Promise.all(
    managers.slice(0, clients).map(async (_, place) => {
      const { client } = await enterAs(server, 'dealerManager', place);
      const [dealer] = await client.dealers.list.query();
      if (dealer === undefined) throw new Error('a manager without a dealer');
      return { client, dealerId: dealer.id };
    }),
  );
  const checklist = await anybody.checklists.get.query(CHECKLIST);
  const waves = await anybody.waves.list.query();
  const items = checklist.items.filter(({ auditKinds }) => auditKinds.includes('self'));
  const queues = Array.from({ length: clients }, (): Begun[] => []);
  for (let begun = 0; begun < audits; begun += 1) {
    const person = people[(begun % clients) % people.length];
    if (person === undefined) throw new Error('nobody to begin an audit');
    const { client, dealerId } = person;
    const auditId = randomUUID();
    await client.audits.start.mutate({
      ...CHECKLIST,
      id: auditId,
      dealerId,
      kind: 'self',
      waveId: waves[begun % waves.length]?.id ?? null,
      startedAt: new Date().toISOString(),
    });
    const answers = items.map((item, index) => answerTo(item, (index + begun) % 3 === 0 ? 'badly' : 'well'));
    queues[begun % clients]?.push({
      auditId,
      submit: async () => {
        await client.audits.submit.mutate({ auditId, answers });
      },
    });
  }
  return queues;
};

/**
 * All clients at once, each one audit after the other. Every tenth audit is sent a second time before the first answer has
 * come, as a phone does that lost its signal. Milliseconds of every submit.
 */
export const submitAtOnce = async (queues: readonly (readonly Begun[])[]): Promise<readonly number[]> => {
  const taken = await Promise.all(
    queues.map(async (queue, place) => {
      const own: number[] = [];
      for (const [turn, { submit }] of queue.entries()) {
        const again = (place + turn) % 10 === 0 ? [submit] : [];
        own.push(...(await Promise.all([submit, ...again].map(timed))));
      }
      return own;
    }),
  );
  return taken.flat();
};

/** The same audits one after the other, each begun so many a second whether the last has been answered or not. */
export const submitSpread = async (
  queues: readonly (readonly Begun[])[],
  perSecond: number,
): Promise<readonly number[]> =>
  Promise.all(
    queues.flat().map(async ({ submit }, place) => {
      await setTimeout((place * 1000) / perSecond);
      return timed(submit);
    }),
  );

/** What PostgreSQL holds of these audits: how many are not whole, and how many have anything twice. */
export const LOST_AND_DOUBLED = `
  with asked as (select unnest($1::uuid[]) as audit_id),
  held as (
    select asked.audit_id, audits.status,
      (select count(*) from truthline.answers where answers.audit_id = asked.audit_id) as answers,
      (select count(*) from truthline.audit_totals where audit_totals.audit_id = asked.audit_id) as totals,
      (select count(*) from truthline.score_entries where score_entries.audit_id = asked.audit_id) as entries,
      (select count(*) from truthline.audit_transitions where audit_transitions.audit_id = asked.audit_id) as transitions,
      (select count(*) from truthline.trail_entries
        where action = 'audit.submit' and subject_id = asked.audit_id::text) as trail
      from asked left join truthline.audits using (audit_id)),
  rolled as (
    select coalesce(sum(audit_count), 0) as counts from truthline.dealer_wave_moments where kind = 'self'),
  scored as (
    select count(*) as counts from truthline.audit_scores where kind = 'self' and counted > 0 and wave_id is not null)
  select count(*) filter (where status is distinct from 'final' or answers < $2 or totals < 1 or entries < 2
           or transitions < 4 or trail < 1)::int as lost,
         count(*) filter (where answers > $2 or totals > 1 or entries > 2 or transitions > 4 or trail > 1)::int as doubled,
         ((select counts from rolled) - (select counts from scored))::int as rolled_up_twice
    from held`;
