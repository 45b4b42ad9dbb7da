import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { answerTo } from './answers.ts';
import { openOwnLine } from './own-line.ts';
import { enterAs, type TestServer } from './test-server.ts';

const CHECKLIST = { checklistId: 'aftersales', version: 1 } as const;

export type AtOnce = { readonly audits: number; readonly clients: number };

/** An audit that has been begun, and the calls a phone makes of it. */
type Begun = {
  readonly auditId: string;
  /** Sends every answer, as the phone does when the signal is back. */
  readonly answer: () => Promise<void>;
  /** The submit of an audit whose answers are there: the manifest alone. */
  readonly submit: () => Promise<void>;
  /** The submit with every answer in it: of a phone that could not send them before. */
  readonly submitWhole: () => Promise<void>;
};

export type Burst = {
  /** The audits of each client. */
  readonly queues: readonly (readonly Begun[])[];
  readonly close: () => void;
};

/** Milliseconds of a piece of work. */
const timed = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/**
 * Dealer managers with audits of their own dealers, begun one after the other. As many people as the demonstration has
 * managers; each client is one of them, with a line of its own.
 */
export const beginAudits = async (
  server: Pick<TestServer, 'address'>,
  { audits, clients }: AtOnce,
): Promise<Burst> => {
  const { client: anybody } = await enterAs(server, 'dealerManager');
  const managers = (await anybody.session.demoPeople.query()).filter(({ role }) => role === 'dealerManager');
  const people = await Promise.all(
    managers.slice(0, clients).map(async (_, place) => {
      const { client, jar } = await enterAs(server, 'dealerManager', place);
      const [dealer] = await client.dealers.list.query();
      if (dealer === undefined) throw new Error('a manager without a dealer');
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      return { cookie, dealerId: dealer.id };
    }),
  );
  const checklist = await anybody.checklists.get.query(CHECKLIST);
  const waves = await anybody.waves.list.query();
  const items = checklist.items.filter(({ auditKinds }) => auditKinds.includes('self'));
  const lines = Array.from({ length: clients }, (_, place) => {
    const person = people[place % people.length];
    if (person === undefined) throw new Error('nobody to begin an audit');
    return { ...openOwnLine(server.address, place, person.cookie), dealerId: person.dealerId };
  });
  const queues = await Promise.all(
    lines.map(async ({ call, dealerId }, place) => {
      const queue: Begun[] = [];
      for (let begun = place; begun < audits; begun += clients) {
        const auditId = randomUUID();
        await call('audits.start', {
          ...CHECKLIST,
          id: auditId,
          dealerId,
          kind: 'self',
          waveId: waves[begun % waves.length]?.id ?? null,
          startedAt: new Date().toISOString(),
        });
        const answers = items.map((item, index) =>
          answerTo(item, (index + begun) % 3 === 0 ? 'badly' : 'well'),
        );
        queue.push({
          auditId,
          answer: () => call('audits.saveAnswers', { auditId, answers }),
          submit: () => call('audits.submit', { auditId, answers: [] }),
          submitWhole: () => call('audits.submit', { auditId, answers }),
        });
      }
      return queue;
    }),
  );
  return {
    queues,
    close: () => {
      for (const { close } of lines) close();
    },
  };
};

/** Every answer of every audit, before anything is timed. */
export const answerAll = async ({ queues }: Burst): Promise<void> => {
  await Promise.all(
    queues.map(async queue => {
      for (const { answer } of queue) await answer();
    }),
  );
};

export type Call = 'answer' | 'submit' | 'submitWhole';

/**
 * All clients at once, each one audit after the other, each audit by these calls in their order. Of every tenth audit each
 * call is made a second time before the first answer has come, as a phone does that lost its signal. Milliseconds of every
 * call, and of every audit.
 */
export const sendAtOnce = async (
  { queues }: Burst,
  calls: readonly Call[],
): Promise<Readonly<Record<Call | 'audit', readonly number[]>>> => {
  const taken: Record<Call | 'audit', number[]> = { answer: [], submit: [], submitWhole: [], audit: [] };
  await Promise.all(
    queues.map(async (queue, place) => {
      for (const [turn, audit] of queue.entries()) {
        const twice = (place + turn) % 10 === 0;
        const whole = await timed(async () => {
          for (const call of calls) {
            const send = audit[call];
            taken[call].push(...(await Promise.all((twice ? [send, send] : [send]).map(timed))));
          }
        });
        taken.audit.push(whole);
      }
    }),
  );
  return taken;
};

/** The same audits one after the other, each submitted so many a second whether the last has been answered or not. */
export const submitSpread = async ({ queues }: Burst, perSecond: number): Promise<readonly number[]> =>
  Promise.all(
    queues.flat().map(async ({ submitWhole }, place) => {
      await setTimeout((place * 1000) / perSecond);
      return timed(submitWhole);
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
    select coalesce(sum(audit_count), 0) as counts from truthline.dealer_wave_moments_now where kind = 'self'),
  scored as (
    select count(*) as counts from truthline.audit_scores where kind = 'self' and counted > 0 and wave_id is not null)
  select count(*) filter (where status is distinct from 'final' or answers < $2 or totals < 1 or entries < 2
           or transitions < 4 or trail < 1)::int as lost,
         count(*) filter (where answers > $2 or totals > 1 or entries > 2 or transitions > 4 or trail > 1)::int as doubled,
         ((select counts from rolled) - (select counts from scored))::int as rolled_up_twice
    from held`;
