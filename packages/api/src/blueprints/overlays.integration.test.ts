import { momentIdSchema } from '@truthline/blueprint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoUuid } from '../demo/demo-keys.ts';
import type { Work } from '../request/context.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { answersBehind, measuredMoments } from './overlay-answers.ts';
import { overlayPairs } from './overlay-pairs.ts';
import { overlayMoments } from './overlay-service.ts';
import { listBlueprints } from './blueprints-service.ts';

let world: DemoWorld;
let analyst: Work;
let blueprintId: string;

const ok = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

/** Final audits of the demonstration, by dealer, straight from what was generated. */
const finals = () =>
  [...world.demo.audits].map(({ audit }) => audit).filter(({ status }) => status === 'final');

let dealerId: string;
let waves: readonly { readonly id: string }[];

beforeAll(async () => {
  world = await openDemoWorld();
  analyst = await world.workOf('oemAnalyst');
  blueprintId =
    (await listBlueprints(analyst, null)).find(({ service }) => service === 'aftersales')?.id ?? '';
  waves = world.demo.waves.map(({ id }) => ({ id: demoUuid(id) }));
  const counts = Map.groupBy(finals(), audit => audit.dealerId);
  // Somebody who was visited and audited itself in the first two waves.
  const complete = [...counts].find(([, audits]) =>
    world.demo.waves
      .slice(0, 2)
      .every(wave =>
        (['self', 'mystery'] as const).every(kind =>
          audits.some(
            audit => audit.waveId === wave.id && audit.kind === kind && audit.checklistId === 'aftersales',
          ),
        ),
      ),
  );
  dealerId = demoUuid(complete?.[0] ?? '');
});
afterAll(() => world.close());

describe('the last audit', () => {
  test('is the newest final one of the service, of the kind asked for', async () => {
    const newest = (kind: 'self' | 'mystery') =>
      finals()
        .filter(audit => demoUuid(audit.dealerId) === dealerId && audit.kind === kind)
        .map(({ startedAt }) => startedAt)
        .toSorted()
        .at(-1)
        ?.slice(0, 10);
    for (const kind of ['self', 'mystery'] as const) {
      const overlay = ok(await overlayMoments(analyst, { blueprintId, dealerId, last: true, kind }));
      expect(overlay.kind).toBe(kind);
      expect(overlay.label.en).toContain(newest(kind));
      expect(overlay.moments.length).toBeGreaterThan(0);
    }
  });

  test('is none at a dealer never audited, and says so', async () => {
    const [first] = world.demo.dealers.filter(
      dealer => !finals().some(audit => audit.dealerId === dealer.id && audit.kind === 'oem'),
    );
    const overlay = ok(
      await overlayMoments(analyst, {
        blueprintId,
        dealerId: demoUuid(first?.id ?? ''),
        last: true,
        kind: 'oem',
      }),
    );
    expect(overlay).toMatchObject({ moments: [], auditId: null, kind: null });
  });
});

describe('kinds', () => {
  test('are never pooled: a wave shows mystery visits unless another kind is asked for', async () => {
    const waveId = waves[0]?.id ?? '';
    const ask = async (kind?: 'self' | 'mystery') =>
      ok(
        await overlayMoments(analyst, {
          blueprintId,
          dealerId,
          waveId,
          ...(kind === undefined ? {} : { kind }),
        }),
      );
    const [plain, mystery, self] = [await ask(), await ask('mystery'), await ask('self')];
    expect(plain).toEqual(mystery);
    expect(self.kind).toBe('self');
    expect(self.moments).not.toEqual(mystery.moments);
  });

  test('stand beside each other, each with its own n', async () => {
    const waveId = waves[0]?.id ?? '';
    const pairs = ok(await overlayPairs(analyst, { dealerId, compare: 'kinds', waveId }));
    const self = ok(await overlayMoments(analyst, { blueprintId, dealerId, waveId, kind: 'self' }));
    const mystery = ok(await overlayMoments(analyst, { blueprintId, dealerId, waveId, kind: 'mystery' }));
    const both = pairs.moments.filter(({ one, other }) => one !== null && other !== null);
    expect(both.length).toBeGreaterThan(20);
    for (const { momentId, one, other } of both) {
      expect({ momentId, ...one }).toEqual(self.moments.find(moment => moment.momentId === momentId));
      expect({ momentId, ...other }).toEqual(mystery.moments.find(moment => moment.momentId === momentId));
    }
  });
});

describe('the trend', () => {
  test('sets a wave beside the one before it, moment by moment', async () => {
    const trend = ok(await overlayPairs(analyst, { dealerId, compare: 'waves', waveId: waves[1]?.id ?? '' }));
    const [before, now] = [
      ok(await overlayMoments(analyst, { blueprintId, dealerId, waveId: waves[0]?.id ?? '' })),
      ok(await overlayMoments(analyst, { blueprintId, dealerId, waveId: waves[1]?.id ?? '' })),
    ];
    expect(trend.kind).toBe('mystery');
    expect(trend.moments).toHaveLength(now.moments.length);
    for (const { momentId, one, other } of trend.moments) {
      expect({ momentId, ...one }).toEqual(now.moments.find(moment => moment.momentId === momentId));
      expect(other).toEqual(
        ((found): unknown => {
          if (found === undefined) return null;
          const { score, n, failed } = found;
          return { score, n, failed };
        })(before.moments.find(moment => moment.momentId === momentId)),
      );
    }
  });

  test('has nothing to compare the first wave with', async () => {
    const trend = ok(await overlayPairs(analyst, { dealerId, compare: 'waves', waveId: waves[0]?.id ?? '' }));
    expect(trend.otherLabel).toBeNull();
    expect(trend.moments.every(({ other }) => other === null)).toBe(true);
  });
});

describe('the answers behind a figure', () => {
  const momentId = momentIdSchema.parse('mot-a2-01');

  test('are those it counts, newest first', async () => {
    const waveId = waves[0]?.id ?? '';
    const overlay = ok(await overlayMoments(analyst, { blueprintId, dealerId, waveId, kind: 'mystery' }));
    for (const moment of overlay.moments) {
      const { answers } = ok(
        await answersBehind(analyst, {
          dealerId,
          momentId: moment.momentId,
          waveIds: [waveId],
          kinds: ['mystery'],
        }),
      );
      const counted = answers.filter(({ score }) => score !== null);
      expect(counted).toHaveLength(moment.n);
      expect(counted.filter(({ score }) => score !== null && score < 1)).toHaveLength(moment.failed);
      expect(answers.every(({ kind }) => kind === 'mystery')).toBe(true);
    }
    const { answers } = ok(await answersBehind(analyst, { dealerId, momentId }));
    const days = answers.map(({ startedAt }) => startedAt);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['self', 'mystery']));
  });

  test('are a dealer’s own alone: another’s are not there for its manager', async () => {
    const manager = await world.workOf('dealerManager');
    const { dealers } = manager.signedIn.actor;
    const [own] = dealers === 'all' ? [] : dealers;
    const mine = ok(await answersBehind(manager, { dealerId: own ?? '', momentId }));
    expect(mine.answers.length).toBeGreaterThan(0);
    const other = world.demo.dealers.map(({ id }) => demoUuid(id)).find(id => id !== own) ?? '';
    expect(await answersBehind(manager, { dealerId: other, momentId })).toMatchObject({ ok: false });
  });

  test('are one’s own audits alone for dealer staff', async () => {
    const staff = await world.workOf('dealerStaff');
    const { dealers, personId } = staff.signedIn.actor;
    const [own] = dealers === 'all' ? [] : dealers;
    const { answers } = ok(await answersBehind(staff, { dealerId: own ?? '', momentId }));
    const made = new Set(
      finals()
        .filter(({ auditorId }) => demoUuid(auditorId) === personId)
        .map(({ id }) => demoUuid(id)),
    );
    expect(answers.every(({ auditId }) => made.has(auditId))).toBe(true);
  });
});

describe('what was measured', () => {
  test('is the median of one kind, with its n and what the standard asks', async () => {
    const { moments, kind } = ok(await measuredMoments(analyst, { dealerId }));
    expect(kind).toBe('mystery');
    expect(moments.length).toBeGreaterThan(3);
    for (const { momentId, itemId, median, n } of moments) {
      const { answers } = ok(await answersBehind(analyst, { dealerId, momentId, kinds: ['mystery'] }));
      const values = answers
        .flatMap(({ answer }) =>
          answer.itemId === itemId && answer.state === 'answered' && answer.value.type === 'measure'
            ? [answer.value.measured]
            : [],
        )
        .toSorted((one, other) => one - other);
      const low = values[Math.floor((values.length - 1) / 2)] ?? 0;
      const high = values[Math.ceil((values.length - 1) / 2)] ?? 0;
      expect(n).toBe(values.length);
      expect(median).toBeCloseTo((low + high) / 2, 9);
    }
  });
});
