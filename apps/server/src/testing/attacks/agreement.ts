import { randomUUID } from 'node:crypto';
import { CHECKLIST, refused, type Attacks } from './attack.ts';

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
  'agreement.calibrations': refused(({ client }) => [client.agreement.calibrations.query()]),
  'agreement.calibration': refused(({ client }, { calibrationId }) => [
    client.agreement.calibration.query({ calibrationId }),
  ]),
  'agreement.addCalibration': refused(({ client }, { calibrationId, dealerId }, own) =>
    [calibrationId, randomUUID()].flatMap(id =>
      [dealerId, own.dealerId].map(at =>
        client.agreement.addCalibration.mutate({
          ...CHECKLIST,
          id,
          name: { zh: '', en: 'Intruder' },
          dealerId: at,
          about: 'Intruder',
        }),
      ),
    ),
  ),
  'agreement.close': refused(({ client }, { calibrationId }) => [
    client.agreement.close.mutate({ calibrationId }),
  ]),
};
