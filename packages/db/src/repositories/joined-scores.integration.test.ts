import {
  joinVersions,
  scoreAudit,
  sharedScore,
  unchangedItems,
  type Answer,
  type ChecklistVersion,
} from '@truthline/audit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  idNamed,
  seedSmallNetwork,
  testChecklist,
  yesNoAnswers,
  type SmallNetwork,
} from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { publishChecklistVersion } from './checklists.ts';
import { readAuditTotals, readMomentSums } from './comparison.ts';
import { listJudgedVersions } from './joined-scores.ts';
import { loadAudits } from './load-audits.ts';

let database: TestDatabase;
let network: SmallNetwork;

const plain = testChecklist(7, 2);
/** Item 3 weighs more than before, item 6 is gone, item 7 is new. */
const second: ChecklistVersion = {
  ...plain,
  items: plain.items
    .filter(({ id }) => id !== 'i6')
    .map(item => (item.id === 'i3' ? { ...item, weight: 5 } : item)),
};
const made = new Map<string, { readonly version: ChecklistVersion; readonly answers: readonly Answer[] }>();

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'joined');
  await database.store.within(network.system, async tx => {
    await publishChecklistVersion(tx, second, '2026-02-01T00:00:00.000Z');
    const audits = [network.checklist, second].flatMap(version =>
      Array.from({ length: 6 }, (_, at) => {
        const given = yesNoAnswers(version, item => (item + at * version.version) % 3 > 0);
        const answers = given.map((answer, item): Answer =>
          (item + at) % 5 === 0
            ? { itemId: answer.itemId, state: 'notApplicable', reason: 'not there', note: '' }
            : answer,
        );
        const id = idNamed('joined', 'audit', String(version.version), String(at));
        made.set(id, { version, answers });
        return {
          audit: {
            id,
            dealerId: network.dealerIds[at % 2 === 0 ? 0 : 1],
            waveId: network.waveId,
            checklistId: 'test',
            checklistVersion: version.version,
            kind: 'oem' as const,
            auditorId: network.shopperId,
            startedAt: '2026-03-10T08:00:00.000Z',
            submittedAt: '2026-03-10T09:00:00.000Z',
          },
          answers,
          scorecard: scoreAudit(version, answers),
        };
      }),
    );
    await loadAudits(tx, audits, { actorName: 'Truthline' });
  });
});
afterAll(() => database.remove());

test('audits of two versions are scored by what neither changed, as the answers say', async () => {
  const joined = joinVersions([network.checklist, second]);
  if (joined === null) throw new Error('nothing joined');
  expect(joined).toMatchObject({ versions: [1, 2], itemsShared: 4, itemsLeftOut: 3 });
  const filter = { checklistId: 'test', checklistVersion: 2, kinds: ['oem' as const], joined };
  const { totals, sums, versions } = await database.store.within(network.system, async tx => ({
    totals: await readAuditTotals(tx, filter),
    sums: await readMomentSums(tx, filter),
    versions: await listJudgedVersions(tx, { checklistId: 'test', kinds: ['oem'] }),
  }));
  expect(versions).toEqual([1, 2]);
  expect(totals).toHaveLength(12);
  const shared = new Set(unchangedItems(network.checklist, second).values());
  for (const { auditId, overall, counted } of totals) {
    const audit = made.get(auditId);
    if (audit === undefined) throw new Error('an audit nobody made');
    const wanted = sharedScore(second, scoreAudit(audit.version, audit.answers), shared);
    expect(counted).toBe(wanted.counted);
    expect(overall).toBeCloseTo(wanted.overall ?? NaN, 9);
  }
  expect(new Set(sums.map(({ momentId }) => momentId))).toEqual(
    new Set(['mot-i1', 'mot-i2', 'mot-i4', 'mot-i5']),
  );
  expect(sums.reduce((sum, { counted }) => sum + counted, 0)).toBe(
    totals.reduce((sum, { counted }) => sum + counted, 0),
  );
});

test('versions are those of the audits chosen', async () => {
  const versions = await database.store.within(network.system, async tx => [
    await listJudgedVersions(tx, { checklistId: 'test', kinds: ['mystery'] }),
    await listJudgedVersions(tx, { checklistId: 'test', kinds: ['self'] }),
  ]);
  expect(versions).toEqual([[1], []]);
});
