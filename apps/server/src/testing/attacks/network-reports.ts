import { randomUUID } from 'node:crypto';
import { CHECKLIST, refused, type Attacks } from './attack.ts';

const WISH = {
  panels: ['overview', 'league', 'funnel'],
  selection: CHECKLIST,
  language: 'en',
  timeZone: 'Asia/Shanghai',
} as const;

/** What an outsider tries on these procedures. */
export const networkReportsAttacks: Attacks = {
  'networkReports.preview': refused(({ client }, { waveId }) => [
    client.networkReports.preview.query({ ...WISH, panels: [...WISH.panels] }),
    client.networkReports.preview.query({
      ...WISH,
      panels: ['league'],
      selection: { ...CHECKLIST, waveIds: [waveId] },
    }),
  ]),
  'networkReports.file': refused(({ client }) => [
    client.networkReports.file.query({ wish: { ...WISH, panels: ['league'] }, format: 'xlsx' }),
  ]),
  'networkReports.saved': refused(({ client }) => [client.networkReports.saved.query()]),
  'networkReports.save': refused(({ client }) => [
    client.networkReports.save.mutate({
      id: randomUUID(),
      name: 'Theirs',
      wish: { ...WISH, panels: ['league'] },
      schedule: null,
    }),
  ]),
  'networkReports.remove': refused(({ client }, { personId }) => [
    client.networkReports.remove.mutate({ id: personId }),
  ]),
};
