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
};
