import type { ChecklistVersion } from '@truthline/audit';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { localDatabase } from '../local/local-database.ts';
import { auditStore, keepStart } from './audit-store.ts';
import type { OpenAudit, StartedAudit } from './open-audit.ts';

const ids = uuidSource(systemClock, systemRandom);

type Beginning = {
  /** That of an assignment, whose audit it becomes; otherwise one is made here. */
  readonly id?: string;
  readonly personId: string;
  readonly dealer: OpenAudit['dealer'];
  readonly checklist: ChecklistVersion;
  readonly kind: StartedAudit['kind'];
  readonly waveId: string | null;
  /** The recorded visit it answers, where it is none of its own. */
  readonly calibrationId?: string;
};

/** Begins an audit on this device: it can be answered at once, and the server hears of it as soon as it can. */
export const beginAudit = async ({
  personId,
  dealer,
  checklist,
  kind,
  waveId,
  calibrationId,
  id = ids.next(),
}: Beginning): Promise<string> => {
  // Begun here before: what was answered stays.
  if ((await auditStore(localDatabase, personId, id).readOpen()) !== null) return id;
  const startedAt = new Date(systemClock.now()).toISOString();
  const { checklistId, version } = checklist;
  await keepStart(localDatabase, personId, {
    id,
    dealerId: dealer.id,
    checklistId,
    version,
    kind,
    waveId,
    startedAt,
    ...(calibrationId === undefined ? {} : { calibrationId }),
  });
  await auditStore(localDatabase, personId, id).keepOpen({
    audit: {
      id,
      dealerId: dealer.id,
      waveId,
      checklistId,
      checklistVersion: version,
      kind,
      status: 'draft',
      auditorId: personId,
      startedAt,
      submittedAt: null,
      answers: [],
    },
    checklist,
    scorecard: null,
    findings: [],
    dealer,
    may: { answer: true },
  });
  return id;
};
