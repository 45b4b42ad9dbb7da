import type { AuditKind } from '@truthline/audit';
import type { PlannedAudit, RandomFrom } from './demo-network.ts';
import { demoDealers } from './network-places.ts';
import { lateOpeners } from './true-effects.ts';
import { demoWaves } from './waves.ts';

/** One audit a wave asks for, with the number that seeds its own stream of chance. */
export type AuditSlot = PlannedAudit & {
  readonly auditId: string;
  readonly streamSeed: number;
  readonly outcome: 'done' | 'missed' | 'open';
};

const slotKinds: readonly { key: string; checklistId: string; kind: AuditKind; share: number }[] = [
  { key: 'visit', checklistId: 'aftersales', kind: 'mystery', share: 1 },
  { key: 'visit2', checklistId: 'aftersales', kind: 'mystery', share: 0.5 },
  { key: 'call', checklistId: 'appointment', kind: 'mystery', share: 1 },
  { key: 'call2', checklistId: 'appointment', kind: 'mystery', share: 0.5 },
  { key: 'self', checklistId: 'aftersales', kind: 'self', share: 1 },
];

const missedShare = 0.07;
const doneInRunningWave = 0.55;
const firstWaveOfLateOpeners = 4;

/** Spreads neighbouring slot numbers over the whole range of seeds (Knuth's multiplicative hash). */
const streamSeed = (seed: number, slot: number) => (Math.imul(slot + 1, 0x9e3779b1) ^ seed) | 0;

/** All audits that the six waves ask for, in the order wave, dealer, kind. */
export const drawAuditPlan = (seed: number, randomFrom: RandomFrom): readonly AuditSlot[] => {
  let slotNumber = 0;
  return demoWaves.flatMap((wave, waveIndex) =>
    demoDealers.flatMap(dealer =>
      slotKinds.flatMap(({ key, checklistId, kind, share }): AuditSlot[] => {
        slotNumber += 1;
        const ownSeed = streamSeed(seed, slotNumber);
        const random = randomFrom(ownSeed ^ 0x5bd1e995);
        const asked = random.next() < share;
        const chance = random.next();
        if (!asked || (lateOpeners.has(dealer.id) && waveIndex < firstWaveOfLateOpeners)) return [];
        const running = waveIndex === demoWaves.length - 1;
        const notDone = running ? 'open' : 'missed';
        return [
          {
            waveId: wave.id,
            dealerId: dealer.id,
            checklistId,
            checklistVersion: 1,
            kind,
            auditId: `audit-${wave.startsOn.slice(0, 7)}-${dealer.code.toLowerCase()}-${key}`,
            streamSeed: ownSeed,
            outcome: chance < (running ? doneInRunningWave : 1 - missedShare) ? 'done' : notDone,
          },
        ];
      }),
    ),
  );
};
