import path from 'node:path';
import { sql } from 'kysely';
import { seededRandom } from '@truthline/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { connectOwner } from '../migrate/migrate.ts';
import { kill, killAll, startChild } from '../testing/child.ts';
import { managerScope, smallNetwork } from '../testing/small-network.ts';
import { temporaryFolder } from '../testing/test-cluster.ts';
import { openStore } from '../store/open-store.ts';
import { findBlueprint } from '../repositories/blueprints.ts';
import { startEmbedded } from './start-embedded.ts';

const ROUNDS = 20;
const program = new URL('../testing/writer-child.ts', import.meta.url);

const lineSchema = z.union([
  z.strictObject({ pid: z.number(), serverPid: z.number(), watchdogPid: z.number().nullable() }),
  z.strictObject({ audit: z.string() }),
  z.strictObject({ change: z.string(), revision: z.number() }),
]);

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  temporary = await temporaryFolder();
});
afterAll(() => temporary.remove());

test(`killed ${ROUNDS} times during submits and edits: nothing that was acknowledged is lost`, async () => {
  const dataFolder = path.join(temporary.folder, 'data');
  const random = seededRandom(20);
  const audits: string[] = [];
  const changes = new Map<string, number>();

  for (let round = 0; round < ROUNDS; round += 1) {
    const child = startChild(program, [dataFolder, String(round)]);
    const killAfter = 5 + Math.floor(random.next() * 40);
    // Every fourth time the server survives its Truthline, and the next one adopts it.
    const orphan = round % 4 === 3;
    let writer: { pid: number; serverPid: number; watchdogPid: number | null } | null = null;
    let acknowledged = 0;
    for await (const text of child.lines) {
      const line = lineSchema.parse(JSON.parse(text));
      if ('pid' in line) writer = line;
      else {
        if ('audit' in line) audits.push(line.audit);
        else changes.set(line.change, line.revision);
        acknowledged += 1;
        if (acknowledged === killAfter && writer !== null) {
          if (orphan && writer.watchdogPid !== null) kill(writer.watchdogPid);
          if (orphan) kill(writer.pid);
          else await killAll(writer);
        }
      }
    }
    expect(acknowledged).toBeGreaterThanOrEqual(killAfter);
  }

  const server = await startEmbedded(dataFolder);
  if (!server.ok) throw new Error(JSON.stringify(server.error));
  const store = openStore(server.value);
  const network = smallNetwork('durability');
  try {
    await store.within(managerScope(network, 0), async tx => {
      const final = await tx.query
        .selectFrom('audits')
        .innerJoin('audit_totals', join =>
          join
            .onRef('audit_totals.network_id', '=', 'audits.network_id')
            .onRef('audit_totals.audit_id', '=', 'audits.audit_id'),
        )
        .select('audits.audit_id')
        .where('audits.status', '=', 'final')
        .where(
          sql<number>`(select count(*) from truthline.answers
              where answers.network_id = audits.network_id and answers.audit_id = audits.audit_id)`,
          '=',
          6,
        )
        .execute();
      const complete = new Set(final.map(({ audit_id: id }) => id));
      expect(audits.filter(id => !complete.has(id))).toEqual([]);

      const log = await tx.query
        .selectFrom('blueprint_changes')
        .select(['change_id', 'revision'])
        .where('blueprint_id', '=', network.blueprintIds[1])
        .orderBy('revision')
        .execute();
      const kept = new Map(log.map(({ change_id: id, revision }) => [id, revision]));
      expect([...changes].filter(([id, revision]) => kept.get(id) !== revision)).toEqual([]);
      // No revision is missing, and the snapshot is that of the last one.
      expect(log.map(({ revision }) => revision)).toEqual(log.map((_, at) => at + 1));
      const saved = await findBlueprint(tx, network.blueprintIds[1]);
      expect(saved?.revision).toBe(log.length);
      expect(saved?.title.en).toBe(log.at(-1)?.change_id);
    });
    const owner = await connectOwner(server.value);
    const drifted = await owner.query(
      `select dealer_id, moment_id, sum(counted), sum(passed) from truthline.audit_scores
          where wave_id is not null group by 1, 2
         except
         select dealer_id, moment_id, sum(counted), sum(passed) from truthline.dealer_wave_moments group by 1, 2`,
    );
    expect(drifted.rows).toEqual([]);
    await owner.end();
    expect(audits.length + changes.size).toBeGreaterThan(ROUNDS * 5);
  } finally {
    await store.close();
    await server.value.stop();
  }
}, 180_000);
