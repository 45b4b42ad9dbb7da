import { auditFileSchema, type AuditFile } from '@truthline/audit';
import {
  addAuditFile,
  findAuditFile,
  findAuditHeader,
  listAuditFiles,
  markFileRemoved,
  notify,
  recordTrail,
  type SavedAuditFile,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { isDeepStrictEqual } from 'node:util';
import { auditPlace } from '../audits/audit-place.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { FILE_STATUSES } from './audit-file-target.ts';
import { judgeAnnounced } from './judge-announced.ts';
import type { PresentedAuditFile } from './presented.ts';
import { uploadName } from './upload-name.ts';

/** The most files one audit may have. */
const FILE_LIMIT = 1000;

const filePlace = (id: string) => [{ kind: 'file', id }] as const;

const announcedSchema = auditFileSchema.strip();
const announcedOf = (saved: SavedAuditFile): AuditFile => announcedSchema.parse(saved);

/**
 * Announces a file of an audit: what it is, how long, and the hash its bytes must have. Announced again the same way,
 * nothing happens. Answers with how many of its bytes are there already.
 */
export const registerFile = async (
  { ports, signedIn }: Work,
  { auditId, file }: { readonly auditId: string; readonly file: AuditFile },
): Promise<Result<{ readonly receivedBytes: number }, Problem>> => {
  const wrong = judgeAnnounced(file);
  if (wrong !== null) return err(wrong);
  const registered = await ports.store.attempt<SavedAuditFile, Problem>(signedIn.scope, async tx => {
    const audit = await findAuditHeader(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    const known = await findAuditFile(tx, auditId, file.id);
    if (known !== null)
      return isDeepStrictEqual(announcedOf(known), { ...file, takenAt: known.takenAt })
        ? ok(known)
        : err(problem('fileRefused', { why: 'announcedOtherwise' }, filePlace(file.id)));
    const statuses: readonly string[] = FILE_STATUSES[file.kind];
    if (!statuses.includes(audit.status))
      return err(problem('auditNotOpen', { status: audit.status }, auditPlace(auditId)));
    if ((await listAuditFiles(tx, auditId)).length >= FILE_LIMIT)
      return err(problem('fileRefused', { why: 'tooMany' }, filePlace(file.id)));
    await addAuditFile(tx, audit, file, isoInstant(ports.clock));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'auditFile.register',
      subject: { kind: 'audit', id: auditId },
      dealerId: audit.dealerId,
      details: { fileId: file.id, kind: file.kind, sha256: file.sha256, bytes: file.byteCount },
    });
    const added = await findAuditFile(tx, auditId, file.id);
    // The id of a file that was taken back, or of one that this person cannot see.
    return added === null ? err(problem('fileUnknown', {}, filePlace(file.id))) : ok(added);
  });
  if (!registered.ok) return registered;
  const { arrivedAt, byteCount } = registered.value;
  return ok({
    receivedBytes:
      arrivedAt === null ? await ports.files.uploads.received(uploadName(auditId, file.id)) : byteCount,
  });
};

/** Takes a file back. Taken back before, nothing happens. */
export const removeFile = async (
  { ports, signedIn }: Work,
  { auditId, fileId }: { readonly auditId: string; readonly fileId: string },
): Promise<Result<{ readonly removed: boolean }, Problem>> => {
  const removed = await ports.store.attempt<boolean, Problem>(signedIn.scope, async tx => {
    const audit = await findAuditHeader(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    const file = await findAuditFile(tx, auditId, fileId);
    if (file === null) return ok(false);
    const statuses: readonly string[] = FILE_STATUSES[file.kind];
    if (!statuses.includes(audit.status))
      return err(problem('auditNotOpen', { status: audit.status }, auditPlace(auditId)));
    if (!(await markFileRemoved(tx, auditId, fileId, isoInstant(ports.clock))))
      return err(problem('notAllowed', {}, filePlace(fileId)));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'auditFile.remove',
      subject: { kind: 'audit', id: auditId },
      dealerId: audit.dealerId,
      details: { fileId, kind: file.kind, sha256: file.sha256 },
    });
    await notify(tx, 'audit_changed', { networkId: tx.scope.networkId, auditId });
    return ok(true);
  });
  if (!removed.ok) return removed;
  await ports.files.uploads.discard(uploadName(auditId, fileId));
  return ok({ removed: removed.value });
};

/** The files of an audit in the order they were announced. */
export const listFiles = (
  { ports, signedIn }: Work,
  auditId: string,
): Promise<Result<readonly PresentedAuditFile[], Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await findAuditHeader(tx, auditId)) === null)
      return err(problem('notFound', {}, auditPlace(auditId)));
    const files = await listAuditFiles(tx, auditId);
    return ok(
      files.map(file => ({
        ...announcedOf(file),
        arrivedAt: file.arrivedAt,
        own: file.addedBy === signedIn.actor.personId,
      })),
    );
  });
