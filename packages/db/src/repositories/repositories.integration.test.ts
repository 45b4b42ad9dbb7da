import { emptyBlueprint } from '@truthline/blueprint';
import { scoreAudit } from '@truthline/audit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import {
  idNamed,
  managerScope,
  seedSmallNetwork,
  yesNoAnswers,
  type SmallNetwork,
} from '../testing/small-network.ts';
import { saveAnswers } from './answers.ts';
import { findAudit, listAudits, lockAudit, markMoved, startAudit } from './audits.ts';
import { appendChange, findChange, listChangesSince } from './blueprint-changes.ts';
import { findBlueprint, findDealerBlueprint, listBlueprints, lockBlueprint } from './blueprints.ts';
import { findChecklistVersion, listChecklists, publishChecklistVersion } from './checklists.ts';
import { readAuditTotals, readMomentSums, readOverlay } from './comparison.ts';
import { listDealers } from './dealers.ts';
import { findMembership, saveMembership } from './memberships.ts';
import { findNetwork } from './networks.ts';
import { findPerson, listPeople, setOwnLocale } from './people.ts';
import { finaliseAudit } from './scores.ts';
import { listTrail, recordTrail } from './trail.ts';
import { findWaveImport } from './wave-imports.ts';
import { listWaves } from './waves.ts';

let database: TestDatabase;
let network: SmallNetwork;

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'repositories');
});
afterAll(() => database.remove());

const asSystem: TestDatabase['store']['within'] = (scope, work) => database.store.within(scope, work);

describe('what was stored comes back as it was', () => {
  test('network, dealers, people, waves, checklists', async () => {
    const { networkId, dealerIds, managerIds, checklist, waveId } = network;
    await asSystem(network.system, async tx => {
      expect(await findNetwork(tx)).toEqual({
        id: networkId,
        name: { zh: 'repositories(中)', en: 'repositories' },
        demo: false,
        benchmarkAllowed: false,
      });
      const dealers = await listDealers(tx);
      expect(dealers.map(({ id, code, regionName }) => [id, code, regionName.en])).toEqual([
        [dealerIds[0], 'D1', 'North'],
        [dealerIds[1], 'D2', 'North'],
      ]);
      const people = await listPeople(tx);
      expect(people.map(person => [person.name, person.membership])).toEqual([
        ['Administrator', { role: 'administrator', dealerIds: 'all' }],
        ['Manager 1', { role: 'dealerManager', dealerIds: [dealerIds[0]] }],
        ['Manager 2', { role: 'dealerManager', dealerIds: [dealerIds[1]] }],
        ['Shopper', { role: 'mysteryShopper', dealerIds: dealerIds.toSorted() }],
      ]);
      expect(await findMembership(tx, managerIds[1])).toEqual({
        role: 'dealerManager',
        dealerIds: [dealerIds[1]],
      });
      expect(await listWaves(tx)).toEqual([
        {
          id: waveId,
          name: { zh: 'Spring(中)', en: 'Spring' },
          startsOn: '2026-03-01',
          endsOn: '2026-03-31',
          auditCount: 2,
        },
      ]);
      expect(await findChecklistVersion(tx, 'test', 1)).toEqual(checklist);
      expect(await findChecklistVersion(tx, 'test', 2)).toBeNull();
      expect(await listChecklists(tx)).toMatchObject([{ id: 'test', version: 1, itemCount: 6 }]);
      expect(
        await findWaveImport(tx, {
          waveId,
          checklistId: 'test',
          checklistVersion: 1,
          fileSha256: '0'.repeat(64),
        }),
      ).toMatchObject({ fileName: 'spring.csv', auditCount: 2 });
    });
  });

  test('a new version of a checklist stands beside the old one', async () => {
    const next = { ...network.checklist, version: 2 };
    await asSystem(network.system, tx => publishChecklistVersion(tx, next, '2026-06-01T00:00:00.000Z'));
    await asSystem(network.system, async tx => {
      expect(await listChecklists(tx)).toMatchObject([{ id: 'test', version: 2 }]);
      expect(await findChecklistVersion(tx, 'test', 1)).toEqual(network.checklist);
    });
  });

  test('a membership is replaced, not added to', async () => {
    const personId = network.shopperId;
    await asSystem(network.system, tx =>
      saveMembership(tx, personId, { role: 'consultant', dealerIds: 'all' }),
    );
    await asSystem(network.system, async tx => {
      expect(await findMembership(tx, personId)).toEqual({ role: 'consultant', dealerIds: 'all' });
      await saveMembership(tx, personId, { role: 'mysteryShopper', dealerIds: network.dealerIds });
    });
  });

  test('a person of any reach changes their own language and nobody else’s', async () => {
    const scope = managerScope(network, 0);
    await asSystem(scope, tx => setOwnLocale(tx, 'en'));
    await asSystem(network.system, async tx => {
      expect((await findPerson(tx, network.managerIds[0]))?.locale).toBe('en');
      expect((await findPerson(tx, network.managerIds[1]))?.locale).toBe('zh-CN');
    });
  });
});

describe('the change log of a blueprint', () => {
  const change = (changeId: string, at: string) => ({
    changeId,
    actorName: 'Manager 1',
    committedAt: at,
    command: { type: 'journey.edit', fields: { promisedSeconds: 60 } },
    diff: {},
    adoptedVersion: null,
  });

  test('log, snapshot and notice move together, and a dealer gets the variant', async () => {
    const scope = managerScope(network, 0);
    const [standardId, variantId] = network.blueprintIds;
    const heard: unknown[] = [];
    const stop = await database.store.listen('blueprint_changed', event => heard.push(event));
    const next = emptyBlueprint({ zh: '新', en: 'New' }, 'aftersales');
    const saved = await asSystem(scope, async tx => {
      const locked = await lockBlueprint(tx, variantId);
      expect(locked?.revision).toBe(0);
      if (locked === null) throw new Error('the variant is not there');
      return appendChange(tx, locked, change('change-1', '2026-04-01T00:00:00.000Z'), next);
    });
    expect(saved.revision).toBe(1);
    await asSystem(scope, async tx => {
      const found = await findBlueprint(tx, variantId);
      expect(found).toEqual(saved);
      expect(found?.title).toEqual({ zh: '新', en: 'New' });
      expect(await findChange(tx, variantId, 'change-1')).toEqual({
        revision: 1,
        actorId: scope.personId,
        ...change('change-1', '2026-04-01T00:00:00.000Z'),
      });
      expect(await listChangesSince(tx, variantId, 0)).toHaveLength(1);
      expect(await listChangesSince(tx, variantId, 1)).toEqual([]);
      expect(
        (await findDealerBlueprint(tx, { dealerId: network.dealerIds[0], service: 'aftersales' }))?.id,
      ).toBe(variantId);
      expect((await listBlueprints(tx)).map(({ id }) => id)).toEqual([standardId, variantId]);
      // Readable, but not this person's to lock.
      expect(await findBlueprint(tx, standardId)).not.toBeNull();
      expect(await lockBlueprint(tx, standardId)).toBeNull();
    });
    await expect
      .poll(() => heard)
      .toEqual([
        {
          kind: 'notice',
          notice: { networkId: network.networkId, blueprintId: variantId, revision: 1 },
        },
      ]);
    await stop();
  });

  test('a change id serves once, and a failed transaction leaves no trace', async () => {
    const scope = managerScope(network, 1);
    const variantId = network.blueprintIds[2];
    const next = emptyBlueprint({ zh: '新', en: 'New' }, 'aftersales');
    const append = () =>
      asSystem(scope, async tx => {
        const locked = await lockBlueprint(tx, variantId);
        if (locked === null) throw new Error('the variant is not there');
        return appendChange(tx, locked, change('same', '2026-04-01T00:00:00.000Z'), next);
      });
    await append();
    await expect(append()).rejects.toMatchObject({ code: '23505' });
    await asSystem(scope, async tx => {
      expect((await findBlueprint(tx, variantId))?.revision).toBe(1);
      expect(await listChangesSince(tx, variantId, 0)).toHaveLength(1);
    });
  });
});

describe('the life of an audit', () => {
  const scope = () => managerScope(network, 0);
  const audit = () => ({
    id: idNamed('repositories', 'self audit'),
    dealerId: network.dealerIds[0],
    waveId: network.waveId,
    checklistId: 'test',
    checklistVersion: 1,
    kind: 'self' as const,
    auditorId: network.managerIds[0],
    startedAt: '2026-03-05T08:00:00.000Z',
  });

  test('started twice under one id is one audit; another audit’s id is refused', async () => {
    await asSystem(scope(), async tx => {
      expect(await startAudit(tx, audit())).toMatchObject({ ok: true, value: { status: 'draft' } });
      expect(await startAudit(tx, audit())).toMatchObject({ ok: true });
      expect(await startAudit(tx, { ...audit(), kind: 'oem' })).toEqual({
        ok: false,
        error: { reason: 'idTaken' },
      });
      expect(await listAudits(tx, { status: 'draft' })).toHaveLength(1);
    });
    // The id of the other dealer's audit: it is not told whose it is.
    const foreign = await asSystem(scope(), tx => startAudit(tx, { ...audit(), id: network.auditIds[1] }));
    expect(foreign).toEqual({ ok: false, error: { reason: 'idTaken' } });
  });

  test('answers replace earlier ones until the audit is submitted', async () => {
    const { id } = audit();
    const no = yesNoAnswers(network.checklist, () => false);
    const yes = yesNoAnswers(network.checklist, at => at !== 2);
    await asSystem(scope(), async tx => {
      expect(await saveAnswers(tx, id, no, { actorName: 'x', at: '2026-03-05T08:10:00.000Z' })).toMatchObject(
        { ok: true },
      );
      expect(
        await saveAnswers(tx, id, yes, { actorName: 'x', at: '2026-03-05T08:20:00.000Z' }),
      ).toMatchObject({ ok: true });
      expect((await findAudit(tx, id))?.answers).toEqual(yes);
      await markMoved(tx, id, { status: 'submitted', submittedAt: '2026-03-05T09:00:00.000Z' });
      expect(await saveAnswers(tx, id, no, { actorName: 'x', at: '2026-03-05T09:10:00.000Z' })).toEqual({
        ok: false,
        error: { reason: 'auditNotOpen', status: 'submitted' },
      });
      await markMoved(tx, id, { status: 'returned' });
      expect(
        await saveAnswers(tx, id, yes, { actorName: 'x', at: '2026-03-05T09:20:00.000Z' }),
      ).toMatchObject({ ok: true });
      await markMoved(tx, id, { status: 'submitted', submittedAt: '2026-03-05T09:30:00.000Z' });
      expect(
        await saveAnswers(tx, idNamed('nowhere'), yes, { actorName: 'x', at: '2026-03-05T09:20:00.000Z' }),
      ).toEqual({
        ok: false,
        error: { reason: 'auditUnknown' },
      });
    });
  });

  test('final: totals, moments and the roll-up agree with the scorecard, and the notice is heard', async () => {
    const heard: unknown[] = [];
    const stop = await database.store.listen('audit_final', event => heard.push(event));
    const scorecard = await asSystem(scope(), async tx => {
      const locked = await lockAudit(tx, audit().id);
      if (locked === null) throw new Error('the audit is not there');
      const made = scoreAudit(network.checklist, locked.answers);
      await finaliseAudit(tx, { audit: locked, scorecard: made, finalAt: '2026-03-05T09:40:00.000Z' });
      return made;
    });
    await asSystem(network.system, async tx => {
      const all = { checklistId: 'test', checklistVersion: 1 };
      expect(await readAuditTotals(tx, { ...all, kinds: ['self'] })).toEqual([
        {
          auditId: audit().id,
          dealerId: network.dealerIds[0],
          waveId: network.waveId,
          kind: 'self',
          overall: scorecard.overall,
          outcome: scorecard.outcome,
          counted: 6,
          passed: 5,
          criticalFailures: 0,
          finalAt: '2026-03-05T09:40:00.000Z',
        },
      ]);
      expect(await findAudit(tx, audit().id)).toMatchObject({
        status: 'final',
        overall: scorecard.overall,
        outcome: scorecard.outcome,
      });
      const moments = await readMomentSums(tx, {
        ...all,
        kinds: ['self', 'mystery'],
        waveIds: [network.waveId],
      });
      // Dealer A: the imported visit failed moment 1 (index 0 is not above dealer index 0), the self-audit moment 3.
      const ofA = moments.filter(({ dealerId }) => dealerId === network.dealerIds[0]);
      expect(
        ofA.map(({ momentId, auditCount, counted, passed }) => [momentId, auditCount, counted, passed]),
      ).toEqual([
        ['mot-i1', 2, 2, 1],
        ['mot-i2', 2, 2, 2],
        ['mot-i3', 2, 2, 1],
        ['mot-i4', 2, 2, 2],
        ['mot-i5', 2, 2, 2],
        ['mot-i6', 2, 2, 2],
      ]);
      expect(await readOverlay(tx, { auditId: audit().id })).toMatchObject(
        scorecard.moments.map(({ key, counted, passed }) => ({ momentId: key, counted, passed })),
      );
      expect(await readOverlay(tx, { dealerId: network.dealerIds[0], waveId: null })).toEqual(
        ofA.map(sum => ({ ...sum, dealerId: undefined })),
      );
    });
    await expect.poll(() => heard).toMatchObject([{ kind: 'notice', notice: { auditId: audit().id } }]);
    await stop();
  });
});

describe('a mystery shopper, who reaches only what they audit', () => {
  test('starts, answers, submits and finishes an audit, and sees no other', async () => {
    const scope = {
      networkId: network.networkId,
      personId: network.shopperId,
      reach: { kind: 'own', dealerIds: [network.dealerIds[1]] },
    } as const;
    const visit = {
      id: idNamed('repositories', 'visit'),
      dealerId: network.dealerIds[1],
      waveId: network.waveId,
      checklistId: 'test',
      checklistVersion: 1,
      kind: 'mystery' as const,
      auditorId: network.shopperId,
      startedAt: '2026-03-06T08:00:00.000Z',
    };
    const before = await asSystem(network.system, tx =>
      readOverlay(tx, { dealerId: network.dealerIds[1], waveId: network.waveId }),
    );
    await asSystem(scope, async tx => {
      expect(await startAudit(tx, visit)).toMatchObject({ ok: true });
      const answers = yesNoAnswers(network.checklist, () => true);
      expect(
        await saveAnswers(tx, visit.id, answers, { actorName: 'x', at: '2026-03-06T08:10:00.000Z' }),
      ).toMatchObject({
        ok: true,
      });
      const audit = await lockAudit(tx, visit.id);
      if (audit === null) throw new Error('the visit is not there');
      await markMoved(tx, visit.id, { status: 'submitted', submittedAt: '2026-03-06T09:00:00.000Z' });
      const scorecard = scoreAudit(network.checklist, audit.answers);
      await finaliseAudit(tx, { audit, scorecard, finalAt: '2026-03-06T09:00:00.000Z' });
      await recordTrail(tx, {
        actorName: 'Shopper',
        action: 'audit.submit',
        subject: { kind: 'audit', id: visit.id },
        dealerId: visit.dealerId,
        details: {},
      });
      expect((await listAudits(tx)).map(({ id }) => id).toSorted()).toEqual(
        [visit.id, network.auditIds[1]].toSorted(),
      );
    });
    for (const foreign of [{ auditorId: network.managerIds[1] }, { dealerId: network.dealerIds[0] }])
      await expect(
        asSystem(scope, tx => startAudit(tx, { ...visit, ...foreign, id: idNamed('not theirs') })),
      ).rejects.toMatchObject({ code: '42501' });
    await asSystem(network.system, async tx => {
      const after = await readOverlay(tx, { dealerId: network.dealerIds[1], waveId: network.waveId });
      expect(after.map(({ passed }) => passed)).toEqual(before.map(({ passed }) => passed + 1));
    });
  });
});

describe('the trail', () => {
  test('is paged without losing or repeating an entry', async () => {
    const scope = managerScope(network, 1);
    await asSystem(scope, async tx => {
      for (const at of Array.from({ length: 7 }).keys())
        await recordTrail(tx, {
          actorName: 'Manager 2',
          action: 'audit.answer',
          subject: { kind: 'test', id: String(at) },
          dealerId: network.dealerIds[1],
          details: { at },
        });
    });
    await asSystem(scope, async tx => {
      const seen: string[] = [];
      let before: { at: string; id: string } | undefined;
      for (;;) {
        const page = await listTrail(tx, { limit: 3, ...(before === undefined ? {} : { before }) });
        seen.push(...page.filter(({ subject }) => subject.kind === 'test').map(({ subject }) => subject.id));
        before = page.at(-1);
        if (page.length < 3) break;
      }
      expect(seen.toSorted()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    });
  });
});
