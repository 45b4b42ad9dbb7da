import { askedItems, type Audit } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { firstChecklists } from '../checklists/checklists.ts';
import { demoAssignments } from './assignments.ts';
import { drawAnswer } from './answer-model.ts';
import { drawAuditPlan, type AuditSlot } from './audit-plan.ts';
import type { DemoAudit, DemoNetwork, RandomFrom, TrueEffects } from './demo-network.ts';
import { integerBetween, normal, pick } from './draw.ts';
import { demoDealers, demoRegions } from './network-places.ts';
import { demoPeople, groupManagerOf, shopperIds } from './people.ts';
import { firstVersions, standardUpdate } from './standard-update.ts';
import { drawSurveyResponses } from './survey-responses.ts';
import { drawTrueEffects } from './true-effects.ts';
import { demoVariants } from './variants.ts';
import { auditDays, demoWaves } from './waves.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** China has one time zone and no summer time. */
const chinaOffset = 8 * 60 * minute;

type Truth = {
  readonly effects: TrueEffects;
  readonly quality: ReadonlyMap<string, number>;
  readonly moment: ReadonlyMap<string, number>;
};

const drawAudit = (slot: AuditSlot, truth: Truth, randomFrom: RandomFrom): DemoAudit => {
  const random = randomFrom(slot.streamSeed);
  const waveIndex = demoWaves.findIndex(wave => wave.id === slot.waveId);
  const wave = demoWaves[waveIndex];
  const checklist = firstChecklists.find(({ checklistId }) => checklistId === slot.checklistId);
  const dealer = demoDealers.find(({ id }) => id === slot.dealerId);
  if (wave === undefined || checklist === undefined || dealer === undefined)
    throw new Error(`${slot.auditId} names a wave, checklist or dealer that is not in the demo network`);

  const openingHours = 8.5 * 60 + integerBetween(random, 0, 8 * 60);
  const startedAt =
    Date.parse(`${wave.startsOn}T00:00:00Z`) +
    integerBetween(random, 0, auditDays(waveIndex) - 1) * day +
    openingHours * minute -
    chinaOffset;
  const submittedAt = startedAt + integerBetween(random, 15, 95) * minute;
  const auditorId = slot.kind === 'self' ? groupManagerOf(dealer.regionId) : pick(random, shopperIds);
  const auditor = demoPeople.find(({ id }) => id === auditorId);
  const language: Language = auditor?.locale === 'en' ? 'en' : 'zh';

  const { effects } = truth;
  const visitLogit =
    effects.intercept +
    (truth.quality.get(slot.dealerId) ?? 0) +
    effects.visitDeviation * normal(random) +
    (slot.kind === 'self' ? effects.selfAuditBias : 0);
  const answers = askedItems(checklist, slot.kind).map(item => {
    const failure = effects.failures.find(
      ({ dealerId, momentId }) => dealerId === slot.dealerId && momentId === item.momentId,
    );
    const logit = visitLogit + (truth.moment.get(item.momentId) ?? 0) + (failure?.effect ?? 0);
    return drawAnswer(random, item, logit, language);
  });
  const audit: Audit = {
    id: slot.auditId,
    dealerId: slot.dealerId,
    waveId: slot.waveId,
    checklistId: slot.checklistId,
    checklistVersion: slot.checklistVersion,
    kind: slot.kind,
    status: 'final',
    auditorId,
    startedAt: new Date(startedAt).toISOString(),
    submittedAt: new Date(submittedAt).toISOString(),
    answers,
  };
  return { audit, answers };
};

function* drawAudits(plan: readonly AuditSlot[], truth: Truth, randomFrom: RandomFrom): Generator<DemoAudit> {
  for (const wave of demoWaves) {
    const done = plan.filter(slot => slot.waveId === wave.id && slot.outcome === 'done');
    yield* done
      .map(slot => drawAudit(slot, truth, randomFrom))
      .sort((one, other) =>
        one.audit.startedAt === other.audit.startedAt
          ? one.audit.id < other.audit.id
            ? -1
            : 1
          : one.audit.startedAt < other.audit.startedAt
            ? -1
            : 1,
      );
  }
}

/**
 * A network of 60 dealers with six waves of audits behind it, drawn from effects that are known and returned.
 * The same seed and source of chance give the same network to the last byte.
 */
export const generateDemoNetwork = (seed: number, randomFrom: RandomFrom): DemoNetwork => {
  const effects = drawTrueEffects(seed, randomFrom);
  const plan = drawAuditPlan(seed, randomFrom);
  const truth: Truth = {
    effects,
    quality: new Map(effects.dealers.map(({ dealerId, quality }) => [dealerId, quality])),
    moment: new Map(effects.moments.map(({ momentId, effect }) => [momentId, effect])),
  };
  const audits = { [Symbol.iterator]: () => drawAudits(plan, truth, randomFrom) };
  const openPlan = plan
    .filter(slot => slot.outcome === 'open')
    .map(({ waveId, dealerId, checklistId, checklistVersion, kind }) => ({
      waveId,
      dealerId,
      checklistId,
      checklistVersion,
      kind,
    }));
  return {
    network: { id: 'network-qilan', name: { zh: '启澜汽车', en: 'Qilan Motors' } },
    regions: demoRegions,
    dealers: demoDealers,
    waves: demoWaves,
    people: demoPeople,
    audits,
    openPlan,
    assignments: demoAssignments(
      openPlan,
      [...audits].map(({ audit }) => audit),
    ),
    trueEffects: effects,
    firstVersions,
    standardUpdate,
    variants: demoVariants,
    surveyResponses: drawSurveyResponses(seed, randomFrom, {
      dealers: demoDealers,
      qualities: truth.quality,
      waves: demoWaves,
    }),
  };
};
