import { createHash } from 'node:crypto';
import {
  checklistVersionSchema,
  scoreAudit,
  type Answer,
  type AuditKind,
  type ChecklistVersion,
} from '@truthline/audit';
import { emptyBlueprint } from '@truthline/blueprint';
import type { FinishedAudit } from '../repositories/load-audits.ts';
import { addDealers } from '../repositories/dealers.ts';
import { loadAudits } from '../repositories/load-audits.ts';
import { saveMembership } from '../repositories/memberships.ts';
import { createNetwork } from '../repositories/networks.ts';
import { addPeople } from '../repositories/people.ts';
import { addRegions } from '../repositories/regions.ts';
import { addWaves } from '../repositories/waves.ts';
import { recordWaveImport } from '../repositories/wave-imports.ts';
import { createBlueprint } from '../repositories/blueprints.ts';
import { publishChecklistVersion } from '../repositories/checklists.ts';
import { recordTrail } from '../repositories/trail.ts';
import { systemScope, type Scope } from '../store/scope.ts';
import type { Store } from '../store/store.ts';

const text = (en: string) => ({ zh: `${en}(中)`, en });

/** A UUID that is the same for the same name, so that a test can say whose row it means. */
export const idNamed = (...name: readonly string[]): string => {
  const hex = createHash('sha256').update(name.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A checklist of yes/no items, two to a section, one moment an item. */
export const testChecklist = (itemCount: number, version = 1): ChecklistVersion =>
  checklistVersionSchema.parse({
    checklistId: 'test',
    version,
    title: text('Test'),
    service: 'aftersales',
    scoringVersion: 1,
    settings: {
      notApplicable: 'excluded',
      notObserved: 'excluded',
      critical: 'failsOutcome',
      passMark: null,
      bonusCap: null,
      rounding: 'none',
      signature: 'none',
    },
    sections: Array.from({ length: Math.ceil(itemCount / 2) }, (_, at) => ({
      id: `s${at + 1}`,
      name: text(`Section ${at + 1}`),
      weight: 1,
      passMark: null,
      shownIf: null,
      notApplicableRule: null,
    })),
    repeatGroups: [],
    items: Array.from({ length: itemCount }, (_, at) => ({
      id: `i${at + 1}`,
      sectionId: `s${Math.floor(at / 2) + 1}`,
      momentId: `mot-i${at + 1}`,
      momentName: text(`Moment ${at + 1}`),
      laneKind: 'frontstage',
      question: text(`Question ${at + 1}`),
      standard: text(`Standard ${at + 1}`),
      hint: null,
      bonus: false,
      shownIf: null,
      repeatGroupId: null,
      scale: { type: 'yesNo' },
      weight: 1,
      critical: false,
      dimension: 'reliability',
      evidence: ['note'],
      auditKinds: ['self', 'mystery', 'oem'],
      notApplicableRule: null,
      basis: 'proposed',
    })),
  });

/** One answer an item: yes where `isYes` says so. */
export const yesNoAnswers = (
  checklist: ChecklistVersion,
  isYes: (itemIndex: number) => boolean,
): readonly Answer[] =>
  checklist.items.map((item, at) => ({
    itemId: item.id,
    state: 'answered',
    value: { type: 'yesNo', yes: isYes(at) },
    note: '',
  }));

export type SmallNetwork = {
  readonly networkId: string;
  readonly system: Scope;
  readonly dealerIds: readonly [string, string];
  readonly managerIds: readonly [string, string];
  readonly administratorId: string;
  readonly shopperId: string;
  readonly waveId: string;
  readonly checklist: ChecklistVersion;
  /** A standard, then the variant of each dealer. */
  readonly blueprintIds: readonly [string, string, string];
  /** One final audit a dealer, by the shopper. */
  readonly auditIds: readonly [string, string];
};

/** The scope of the manager of one of the two dealers. */
export const managerScope = (network: SmallNetwork, dealer: 0 | 1): Scope => ({
  networkId: network.networkId,
  personId: network.managerIds[dealer],
  reach: { kind: 'dealers', dealerIds: [network.dealerIds[dealer]] },
});

/** The ids that `seedSmallNetwork` gives under this name. */
export const smallNetwork = (name: string): SmallNetwork => {
  const id = (part: string) => idNamed(name, part);
  return {
    networkId: id('network'),
    system: systemScope(id('network')),
    dealerIds: [id('dealer A'), id('dealer B')],
    managerIds: [id('manager A'), id('manager B')],
    administratorId: id('administrator'),
    shopperId: id('shopper'),
    waveId: id('wave'),
    checklist: testChecklist(6),
    blueprintIds: [id('standard'), id('variant A'), id('variant B')],
    auditIds: [id('audit A'), id('audit B')],
  };
};

/** A network of two dealers with at least one row of everything for each. `name` makes its ids. */
export const seedSmallNetwork = async (store: Store, name: string): Promise<SmallNetwork> => {
  const id = (part: string) => idNamed(name, part);
  const network = smallNetwork(name);
  const { dealerIds, managerIds, checklist } = network;
  const finished = (dealer: 0 | 1, kind: AuditKind): FinishedAudit => {
    const answers = yesNoAnswers(checklist, at => at > dealer);
    return {
      audit: {
        id: network.auditIds[dealer],
        dealerId: dealerIds[dealer],
        waveId: network.waveId,
        checklistId: checklist.checklistId,
        checklistVersion: checklist.version,
        kind,
        auditorId: network.shopperId,
        startedAt: '2026-03-02T08:00:00.000Z',
        submittedAt: '2026-03-02T09:00:00.000Z',
      },
      answers,
      scorecard: scoreAudit(checklist, answers),
    };
  };

  await store.within(network.system, async tx => {
    await createNetwork(tx, { name: text(name), demo: false });
    await addRegions(tx, [{ id: id('region'), code: 'N', name: text('North'), orderKey: 'V' }]);
    await addDealers(
      tx,
      dealerIds.map((dealerId, at) => ({
        id: dealerId,
        regionId: id('region'),
        code: `D${at + 1}`,
        name: text(`Dealer ${at + 1}`),
        city: text('Beijing'),
        timeZone: 'Asia/Shanghai',
      })),
    );
    const person = (personId: string, personName: string) => ({
      id: personId,
      name: personName,
      email: `${personName.toLowerCase().replaceAll(' ', '.')}@${name}.example`,
      locale: 'zh-CN' as const,
      authUserId: `user ${personId}`,
    });
    await addPeople(tx, [
      person(network.administratorId, 'Administrator'),
      person(network.shopperId, 'Shopper'),
      ...managerIds.map((managerId, at) => person(managerId, `Manager ${at + 1}`)),
    ]);
    await saveMembership(tx, network.administratorId, { role: 'administrator', dealerIds: 'all' });
    await saveMembership(tx, network.shopperId, { role: 'mysteryShopper', dealerIds });
    for (const at of [0, 1] as const)
      await saveMembership(tx, managerIds[at], { role: 'dealerManager', dealerIds: [dealerIds[at]] });
    await publishChecklistVersion(tx, checklist, '2026-01-01T00:00:00.000Z');
    await addWaves(tx, [
      { id: network.waveId, name: text('Spring'), startsOn: '2026-03-01', endsOn: '2026-03-31' },
    ]);
    const blueprint = emptyBlueprint(text('After-sales'), 'aftersales');
    const [standardId, ...variantIds] = network.blueprintIds;
    await createBlueprint(tx, { id: standardId, kind: 'standard', dealerId: null, base: null, blueprint });
    for (const at of [0, 1] as const)
      await createBlueprint(tx, {
        id: variantIds[at],
        kind: 'variant',
        dealerId: dealerIds[at],
        base: { blueprintId: standardId, revision: 0, version: null },
        blueprint,
      });
    await recordWaveImport(tx, {
      id: id('import'),
      waveId: network.waveId,
      checklistId: checklist.checklistId,
      checklistVersion: checklist.version,
      fileName: 'spring.csv',
      fileSha256: '0'.repeat(64),
      auditCount: 2,
    });
    await loadAudits(tx, [finished(0, 'mystery'), finished(1, 'mystery')], {
      importId: id('import'),
      actorName: 'Truthline',
    });
    for (const dealerId of dealerIds)
      await recordTrail(tx, {
        actorName: 'Truthline',
        action: 'dealer.add',
        subject: { kind: 'dealer', id: dealerId },
        dealerId,
        details: {},
      });
  });
  return network;
};
