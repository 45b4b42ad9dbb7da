import { randomUUID } from 'node:crypto';
import { findChecklistVersion, listTrail, systemScope, type Store } from '@truthline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAudit } from '../audits/start-audit.ts';
import { submitNow } from '../testing/submit-now.ts';
import type { Work } from '../request/context.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { openRecomputing } from './go-on-recomputing.ts';
import { askForRecompute, lastRecompute } from './recompute-service.ts';
import { recomputeNetwork } from './recompute.ts';

const CHECKLIST = { checklistId: 'recovery', version: 1 } as const;

let world: DemoWorld;
let administrator: Work;
let manager: Work;

beforeAll(async () => {
  world = await openDemoWorld();
  administrator = await world.workOf('administrator');
  manager = await world.workOf('dealerManager');
});
afterAll(() => world.close());

const last = () => lastRecompute(administrator);
const networkScope = () => systemScope(administrator.signedIn.actor.networkId);

/** A server that does something at the end of every batch, before it is written. */
const serverThat = (during: (stop: () => void) => Promise<void>) => {
  const stopping = new AbortController();
  const store: Store = {
    ...world.ports.store,
    withinOneMoment: (scope, work) =>
      world.ports.store.withinOneMoment(scope, async tx => {
        const done = await work(tx);
        await during(() => {
          stopping.abort();
        });
        return done;
      }),
  };
  return openRecomputing({ ...world.ports, store, stopping: stopping.signal });
};

/** A self-audit of now, from its beginning to its final score. */
const makeFinal = async (): Promise<string> => {
  const { dealers } = manager.signedIn.actor;
  const dealerId = dealers === 'all' ? '' : (dealers[0] ?? '');
  const checklist = await world.ports.store.within(networkScope(), tx =>
    findChecklistVersion(tx, CHECKLIST.checklistId, CHECKLIST.version),
  );
  const answers = (checklist?.items ?? [])
    .filter(({ auditKinds }) => auditKinds.includes('self'))
    .map(({ id }) => ({ itemId: id, state: 'notObserved' as const, note: '' }));
  const auditId = randomUUID();
  const startedAt = new Date().toISOString();
  const audit = { id: auditId, dealerId, ...CHECKLIST, kind: 'self', waveId: null, startedAt } as const;
  const started = await startAudit(manager, audit);
  if (!started.ok) throw new Error(started.error.code);
  const submitted = await submitNow(manager, { auditId, answers, files: [] });
  if (!submitted.ok) throw new Error(submitted.error.code);
  return submitted.value.status;
};

test('what an administrator asks for is begun once, heard by servers, and told with who asked', async () => {
  expect(await last()).toBeNull();
  const heard = Promise.withResolvers<void>();
  const stop = await openRecomputing(world.ports).onAsked(heard.resolve);
  const both = await Promise.all([askForRecompute(administrator), askForRecompute(administrator)]);
  await heard.promise;
  await stop();
  const begun = await last();
  expect(begun).toMatchObject({ finishedAt: null, auditsDone: 0, askedBy: administrator.signedIn.name });
  expect(begun?.audits).toBeGreaterThan(0);
  expect(new Set(both.flatMap(each => each?.id ?? []))).toEqual(new Set([begun?.id]));
  // Asked while it is under way it is the same one, and the trail has one line.
  expect((await askForRecompute(administrator))?.id).toBe(begun?.id);
  const asked = await world.ports.store.within(networkScope(), tx =>
    listTrail(tx, { subject: { kind: 'recompute', id: begun?.id ?? '' } }),
  );
  expect(asked.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['network.askRecompute', administrator.signedIn.name],
  ]);
});

test('a server that stops leaves it to the next, which goes on behind its last batch, while audits become final', async () => {
  const stopped = await serverThat(stop => {
    stop();
    return Promise.resolve();
  }).goOn();
  expect(stopped).toEqual({ finished: 0, failures: [] });
  const left = await last();
  expect(left?.finishedAt).toBeNull();
  expect(left?.auditsDone).toBeGreaterThan(0);
  expect(left?.auditsDone).toBeLessThan(left?.audits ?? 0);

  // Two servers come back; in the midst of a batch an audit is made final, which waits for nobody.
  let madeFinal: string | null = null;
  const busy = serverThat(async () => {
    madeFinal ??= await makeFinal();
  });
  const reports = await Promise.all([busy.goOn(), busy.goOn()]);
  expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
  expect(reports.reduce((sum, { finished }) => sum + finished, 0)).toBe(1);
  expect(madeFinal).toBe('final');
  const ended = await last();
  expect(ended).toMatchObject({ id: left?.id, differenceCount: 0, differences: [] });
  expect(ended?.finishedAt).not.toBeNull();
  expect(ended?.auditsDone).toBeGreaterThanOrEqual(left?.audits ?? 0);
  const [told] = await world.ports.store.within(networkScope(), tx =>
    listTrail(tx, { subject: { kind: 'network', id: networkScope().networkId }, limit: 1 }),
  );
  expect(told).toMatchObject({ action: 'network.recompute', details: { differences: 0 } });
  expect(await openRecomputing(world.ports).goOn()).toEqual({ finished: 0, failures: [] });
});

test('what a terminal began is left to it until an administrator asks for it', async () => {
  const stopping = new AbortController();
  const interrupted = await recomputeNetwork(world.ports, networkScope(), {
    restate: false,
    stopping: stopping.signal,
    progress: () => {
      stopping.abort();
    },
  });
  expect(interrupted).toBeNull();
  const recomputing = openRecomputing(world.ports);
  expect(await recomputing.goOn()).toEqual({ finished: 0, failures: [] });
  const left = await last();
  expect(left).toMatchObject({ finishedAt: null, askedBy: null });
  expect((await askForRecompute(administrator))?.id).toBe(left?.id);
  expect(await recomputing.goOn()).toEqual({ finished: 1, failures: [] });
});
