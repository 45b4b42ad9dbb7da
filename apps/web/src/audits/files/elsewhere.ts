import type { AuditFile } from '@truthline/audit';
import type { api } from '../../app/api-client.ts';
import type { KeptFile } from '../../local/local-database.ts';

type ListedFile = Awaited<ReturnType<typeof api.auditFiles.list.query>>[number];

/** A file of the audit that is at the server and not on this device; `own`: the same person took it. */
export type FileElsewhere = AuditFile & { readonly own: boolean };

/** Files that have arrived from another device, or from this one before it forgot them; none taken back here. */
export const elsewhereFiles = (
  listed: readonly ListedFile[],
  here: readonly Pick<KeptFile, 'fileId'>[],
): readonly FileElsewhere[] => {
  const known = new Set(here.map(({ fileId }) => fileId));
  return listed.filter(
    ({ id, arrivedAt, kind }) => arrivedAt !== null && kind !== 'evidence' && !known.has(id),
  );
};

/**
 * The ids at a place of which this device has no bytes: those its answer names, also where nobody has listed them here yet,
 * and those the server lists. `here` is every file of the audit this device has or has taken back.
 */
export const idsElsewhere = (
  named: readonly string[],
  listed: readonly FileElsewhere[],
  here: ReadonlySet<string>,
): readonly string[] => [...new Set([...named.filter(id => !here.has(id)), ...listed.map(({ id }) => id)])];
