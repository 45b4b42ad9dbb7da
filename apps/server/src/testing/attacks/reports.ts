import { refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const reportsAttacks: Attacks = {
  'reports.audit': refused(({ client }, { auditId, draftId }) => [
    client.reports.audit.query({ auditId }),
    client.reports.audit.query({ auditId: draftId }),
  ]),
  'reports.file': refused(({ client }, { auditId }) => [
    client.reports.file.query({ auditId, format: 'pdf', language: 'en' }),
    client.reports.file.query({ auditId, format: 'xlsx', language: 'zh' }),
  ]),
};
