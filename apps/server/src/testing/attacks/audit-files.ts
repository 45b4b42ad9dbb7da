import { randomUUID } from 'node:crypto';
import { announce } from '../audit-file.ts';
import { refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const auditFilesAttacks: Attacks = {
  'auditFiles.register': refused(({ client }, { auditId, draftId }) => [
    client.auditFiles.register.mutate({ auditId, file: announce(new Uint8Array(10)) }),
    client.auditFiles.register.mutate({ auditId: draftId, file: announce(new Uint8Array(10)) }),
    client.auditFiles.register.mutate({
      auditId,
      file: { ...announce(new Uint8Array(10)), kind: 'evidence' },
    }),
  ]),
  'auditFiles.remove': refused(({ client }, { auditId, draftId }) => [
    client.auditFiles.remove.mutate({ auditId, fileId: randomUUID() }),
    client.auditFiles.remove.mutate({ auditId: draftId, fileId: randomUUID() }),
  ]),
  'auditFiles.list': refused(({ client }, { auditId, draftId }) => [
    client.auditFiles.list.query({ auditId }),
    client.auditFiles.list.query({ auditId: draftId }),
  ]),
};
