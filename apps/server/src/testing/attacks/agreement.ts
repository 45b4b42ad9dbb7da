import { CHECKLIST, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const agreementAttacks: Attacks = {
  'agreement.selfMystery': {
    refused: ({ client }, { waveId, dealerId }) => [client.agreement.selfMystery.query({ waveId, dealerId })],
    // Every dealer compares the own audits of a wave: what comes back speaks of no other.
    answered: ({ client }, { waveId }) => [
      client.agreement.selfMystery.query({ waveId }),
      client.agreement.selfMystery.query({ waveId, checklist: CHECKLIST }),
    ],
  },
};
