import { randomUUID } from 'node:crypto';
import { answerTo } from '../../apps/server/src/testing/answers.ts';
import { enterAs } from '../../apps/server/src/testing/test-server.ts';
import { askedItems } from '../../packages/audit/src/index.ts';
import { insertOf, openBareTables, rowsOf, runBare, type Pool, type Row } from './bare-statements.ts';
import type { Bench, Figure } from './figure.ts';
import { at, interleave } from './rounds.ts';
import type { Truthline } from './world.ts';

const CHECKLIST = { checklistId: 'aftersales', version: 1 } as const;
const BY_AUDIT = ['answers', 'audit_totals', 'audit_sections', 'audit_scores'] as const;

/** An OEM analyst auditing dealer after dealer, every item answered; only the submit is timed. */
const openAuditing = async ({ address }: Truthline) => {
  const { client } = await enterAs({ address }, 'oemAnalyst');
  const checklist = await client.checklists.get.query(CHECKLIST);
  const asked = new Set(askedItems(checklist, 'oem').map(({ id }) => id));
  const items = checklist.items.filter(({ id }) => asked.has(id));
  const dealers = await client.dealers.list.query();
  const waves = await client.waves.list.query();
  let newest: string | null = null;
  let begun = 0;
  return {
    itemCount: items.length,
    newest: () => newest,
    submit: async (): Promise<number> => {
      const dealer = dealers[begun % dealers.length];
      const wave = waves[Math.floor(begun / dealers.length) % waves.length];
      if (dealer === undefined || wave === undefined) throw new Error('a network without dealers or waves');
      const answers = items.map((item, index) =>
        answerTo(item, (index + begun) % 3 === 0 ? 'badly' : 'well'),
      );
      begun += 1;
      const auditId = randomUUID();
      await client.audits.start.mutate({
        ...CHECKLIST,
        id: auditId,
        dealerId: dealer.id,
        kind: 'oem',
        waveId: wave.id,
        startedAt: new Date().toISOString(),
      });
      const began = performance.now();
      await client.audits.submit.mutate({ auditId, answers });
      const took = performance.now() - began;
      newest = auditId;
      return took;
    },
  };
};

/** The rows with new keys where they have them: the yardstick's tables are keyed as the product's are. */
const renew = (rows: readonly Row[], keys: Row): readonly Row[] =>
  rows.map(row => ({
    ...row,
    ...Object.fromEntries(Object.entries(keys).filter(([column]) => column in row)),
  }));

/** What one submit left behind, as bare INSERTs in one transaction, a statement a table; the roll-up comes later. */
const openYardstick = async (owner: Pool) => {
  await openBareTables(owner, [...BY_AUDIT, 'trail_entries']);
  const collect = async (auditId: string | null): Promise<Readonly<Record<string, readonly Row[]>>> => {
    const collected: Record<string, readonly Row[]> = {};
    for (const table of BY_AUDIT)
      collected[table] = await rowsOf(owner, `select * from truthline.${table} where audit_id = $1`, [
        auditId,
      ]);
    collected['trail_entries'] = await rowsOf(
      owner,
      "select * from truthline.trail_entries where action = 'audit.submit' and subject_id = $1",
      [auditId],
    );
    for (const [table, rows] of Object.entries(collected))
      if (rows.length === 0) throw new Error(`a submit left nothing in ${table}`);
    return collected;
  };
  return {
    collect,
    insert: async (auditId: string | null): Promise<number> => {
      const keys = { audit_id: randomUUID(), wave_id: randomUUID(), entry_id: randomUUID() };
      const left = Object.entries(await collect(auditId));
      return runBare(
        owner,
        left.map(([table, rows]) => insertOf(table, renew(rows, keys))),
      );
    },
  };
};

/** The submit of a whole audit over HTTP, against bare INSERTs of the rows it leaves. */
export const submit: Bench = {
  name: 'submit',
  measure: async world => {
    const truthline = await world.truthline();
    const auditing = await openAuditing(truthline);
    const yardstick = await openYardstick(truthline.owner);
    await auditing.submit();
    const rounds = world.quick ? 30 : 120;
    const samples = await interleave(
      { rounds, warmUp: 10 },
      { submit: auditing.submit, insert: () => yardstick.insert(auditing.newest()) },
    );
    const left = Object.values(await yardstick.collect(auditing.newest()));
    const rowCount = left.reduce((sum, rows) => sum + rows.length, 0);
    const figure = (name: string, share: number): Figure => ({
      name,
      unit: 'ms',
      ours: at(samples.submit, share),
      against: {
        name: `bare INSERTs of the ${rowCount} rows it leaves, one transaction`,
        theirs: at(samples.insert, share),
      },
    });
    return {
      title: `submit of an audit: ${auditing.itemCount} items, ${rounds} rounds`,
      figures: [figure('p50', 0.5), figure('p95', 0.95)],
      notes: ['Ours also reads and locks the audit, checks every answer and scores.'],
    };
  },
};
