import { scoreAudit, type ChecklistVersion } from '@truthline/audit';
import {
  afterSalesSurvey,
  firstChecklists,
  generateDemoNetwork,
  type DemoAudit,
  type DemoNetwork,
} from '@truthline/content';
import {
  addDealers,
  addPeople,
  addRegions,
  addSurveyResponses,
  addWaves,
  createNetwork,
  gatherStatistics,
  loadAudits,
  recordTrail,
  saveMembership,
  signAs,
  systemScope,
  type FinishedAudit,
  type Tx,
} from '@truthline/db';
import { orderKeysBetween, seededRandom } from '@truthline/kernel';
import type { ApiPorts } from '../request/context.ts';
import { installContent } from '../setup/install-content.ts';
import { demoUuid } from './demo-keys.ts';
import { loadAssignments } from './load-assignments.ts';
import { demoStandardId, loadDrawings } from './load-drawings.ts';

/** The seed of the network everybody sees; tests may ask for another. */
export const DEMO_SEED = 20_261;

/** Called while audits are written: so many of so many. */
export type DemoProgress = (done: number, total: number) => void;

/** Audits sent to the database at a time. */
const AUDITS_A_BATCH = 250;

const addPlaces = async (tx: Tx, demo: DemoNetwork): Promise<void> => {
  const keys = orderKeysBetween(null, null, demo.regions.length);
  await addRegions(
    tx,
    demo.regions.map(({ id, name }, place) => ({
      id: demoUuid(id),
      code: id,
      name,
      orderKey: keys[place] ?? '',
    })),
  );
  await addDealers(
    tx,
    demo.dealers.map(({ id, regionId, ...dealer }) => ({
      ...dealer,
      id: demoUuid(id),
      regionId: demoUuid(regionId),
    })),
  );
};

const addDemoPeople = async (
  tx: Tx,
  demo: DemoNetwork,
  users: ReadonlyMap<string, string>,
): Promise<void> => {
  await addPeople(
    tx,
    demo.people.map(({ id, name, email, locale }) => ({
      id: demoUuid(id),
      name,
      email,
      locale,
      authUserId: users.get(id) ?? null,
    })),
  );
  for (const { id, role, dealerIds } of demo.people)
    await saveMembership(tx, demoUuid(id), {
      role,
      dealerIds: dealerIds === 'all' ? 'all' : dealerIds.map(demoUuid),
    });
};

const checklistOf = ({ audit }: DemoAudit): ChecklistVersion => {
  const found = firstChecklists.find(
    ({ checklistId, version }) => checklistId === audit.checklistId && version === audit.checklistVersion,
  );
  if (found === undefined) throw new Error(`no checklist ${audit.checklistId} for a demo audit`);
  return found;
};

const finish = (drawn: DemoAudit): FinishedAudit => {
  const { audit, answers } = drawn;
  if (audit.submittedAt === null) throw new Error('a demo audit without an end');
  return {
    audit: {
      id: demoUuid(audit.id),
      dealerId: demoUuid(audit.dealerId),
      waveId: audit.waveId === null ? null : demoUuid(audit.waveId),
      checklistId: audit.checklistId,
      checklistVersion: audit.checklistVersion,
      kind: audit.kind,
      auditorId: demoUuid(audit.auditorId),
      startedAt: audit.startedAt,
      submittedAt: audit.submittedAt,
    },
    answers,
    scorecard: scoreAudit(checklistOf(drawn), answers, audit.kind),
  };
};

const addAudits = async (tx: Tx, demo: DemoNetwork, progress: DemoProgress): Promise<void> => {
  const audits = [...demo.audits];
  for (let at = 0; at < audits.length; at += AUDITS_A_BATCH) {
    await loadAudits(tx, audits.slice(at, at + AUDITS_A_BATCH).map(finish), { actorName: 'Truthline' });
    progress(Math.min(at + AUDITS_A_BATCH, audits.length), audits.length);
  }
};

const addVoices = (tx: Tx, demo: DemoNetwork): Promise<void> =>
  addSurveyResponses(
    tx,
    demo.surveyResponses.map(({ id, dealerId, ...response }) => ({
      ...response,
      id: demoUuid(id),
      dealerId: demoUuid(dealerId),
      surveyId: afterSalesSurvey.surveyId,
      surveyVersion: afterSalesSurvey.version,
    })),
  );

/** Users without a password: they are entered with one click, and in no other way. */
const ensureUsers = async ({ auth }: Pick<ApiPorts, 'auth'>, demo: DemoNetwork) => {
  const users = new Map<string, string>();
  for (const { id, name, email, offered } of demo.people)
    if (offered) users.set(id, await auth.ensureUser({ name, email }));
  return users;
};

/** Writes the demonstration network, all of it or nothing, and answers with its id. */
export const loadDemo = async (
  ports: Pick<ApiPorts, 'auth' | 'store' | 'clock'>,
  { seed = DEMO_SEED, progress }: { readonly seed?: number; readonly progress: DemoProgress },
): Promise<string> => {
  const demo = generateDemoNetwork(seed, seededRandom);
  const users = await ensureUsers(ports, demo);
  const networkId = demoUuid(demo.network.id);
  await ports.store.within(systemScope(networkId), async tx => {
    await createNetwork(tx, { name: demo.network.name, demo: true, benchmarkAllowed: true });
    await addPlaces(tx, demo);
    await addDemoPeople(tx, demo, users);
    const { name, publishedAt, personId } = demo.firstVersions;
    await signAs(tx, demoUuid(personId), signed =>
      installContent(signed, {
        name,
        publishedAt,
        // Its waves were answered on the first versions; the newer ones are offered to its analyst.
        checklists: firstChecklists,
        actorName: demo.people.find(({ id }) => id === personId)?.name ?? '',
        idOf: ({ journey }) => demoStandardId(journey['journey']?.service ?? ''),
      }),
    );
    await loadDrawings(tx, demo);
    await addWaves(
      tx,
      demo.waves.map(wave => ({ ...wave, id: demoUuid(wave.id) })),
    );
    await addAudits(tx, demo, progress);
    await addVoices(tx, demo);
    await loadAssignments(tx, demo, ports.clock);
    await recordTrail(tx, {
      actorName: 'Truthline',
      action: 'network.create',
      subject: { kind: 'network', id: networkId },
      dealerId: null,
      details: { demo: true, seed },
    });
  });
  await ports.store.within(systemScope(networkId), gatherStatistics);
  return networkId;
};
