import type { AuditFile } from '@truthline/audit';
import {
  findAuditFile,
  findAuditHeader,
  markFileArrived,
  notify,
  recordTrail,
  type SavedAuditFile,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { isDiskFull } from '../images/disk.ts';
import { may } from '../policy/may.ts';
import type { ApiPorts, Work } from '../request/context.ts';
import { databaseProblem } from '../request/database-problem.ts';
import { uuidSchema } from '../request/input.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { findSignedIn } from '../session/find-signed-in.ts';
import { askAuditFile } from './audit-file-target.ts';
import { HEAD_BYTES, judgeFile } from './judge-file.ts';
import { uploadName } from './upload-name.ts';

/** The longest piece of a file, in bytes. */
export const PIECE_LIMIT = 1024 * 1024;

export type UploadPlace = { readonly auditId: string; readonly fileId: string };

/** How far a file has come. */
export type UploadState = { readonly receivedBytes: number; readonly arrived: boolean };

const filePlace = (id: string) => [{ kind: 'file', id }] as const;

/** The kind of a file that was announced; null where there is none. */
export const kindOfFile = async (
  { ports, signedIn }: Work,
  auditId: string,
  fileId: string,
): Promise<AuditFile['kind'] | null> =>
  (await ports.store.within(signedIn.scope, tx => findAuditFile(tx, auditId, fileId)))?.kind ?? null;

type OpenUpload = { readonly work: Work; readonly place: UploadPlace; readonly file: SavedAuditFile };

/** The announced file, for the one who announced it and still may. */
const openUpload = async (
  ports: ApiPorts,
  headers: Headers,
  place: UploadPlace,
): Promise<Result<OpenUpload, Problem>> => {
  const signedIn = await findSignedIn(ports, headers);
  if (signedIn === null) return err(problem('notSignedIn'));
  const named = [place.auditId, place.fileId].map(id => uuidSchema.safeParse(id));
  if (named.some(({ success }) => !success)) return err(problem('badInput', {}, filePlace('')));
  const work: Work = { ports, signedIn };
  const file = await ports.store.within(signedIn.scope, tx => findAuditFile(tx, place.auditId, place.fileId));
  if (file === null) return err(problem('fileUnknown', {}, filePlace(place.fileId)));
  const asked = await askAuditFile(work, place.auditId, file.kind);
  if (
    asked === null ||
    file.addedBy !== signedIn.actor.personId ||
    !may(signedIn.actor, asked.action, asked.target)
  )
    return err(problem('notAllowed', {}, filePlace(place.fileId)));
  return ok({ work, place, file });
};

const nameOf = ({ auditId, fileId }: UploadPlace) => uploadName(auditId, fileId);

/** All bytes are there: are they what was announced? Then shelf first, row after; what is not is thrown away. */
const finish = async ({ work, place, file }: OpenUpload): Promise<Result<UploadState, Problem>> => {
  const { ports, signedIn } = work;
  const { uploads } = ports.files;
  const name = nameOf(place);
  const { sha256, head } = await uploads.read(name, HEAD_BYTES);
  const wrong = judgeFile(file, { sha256, head, byteCount: await uploads.received(name) });
  if (wrong !== null) {
    await uploads.discard(name);
    return err(wrong);
  }
  await uploads.shelve(name, sha256);
  const arrived = await ports.store.attempt<UploadState, Problem>(signedIn.scope, async tx => {
    const audit = await findAuditHeader(tx, place.auditId);
    if (audit === null) return err(problem('notFound', {}, [{ kind: 'audit', id: place.auditId }]));
    if (audit.status === 'final')
      return err(problem('auditNotOpen', { status: audit.status }, [{ kind: 'audit', id: audit.id }]));
    if (await markFileArrived(tx, place.auditId, place.fileId, isoInstant(ports.clock))) {
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'auditFile.arrive',
        subject: { kind: 'audit', id: place.auditId },
        dealerId: audit.dealerId,
        details: { fileId: place.fileId, sha256, bytes: file.byteCount },
      });
      await notify(tx, 'audit_changed', { networkId: tx.scope.networkId, auditId: place.auditId });
    }
    return ok({ receivedBytes: file.byteCount, arrived: true });
  });
  if (arrived.ok) await uploads.discard(name);
  return arrived;
};

/** It has arrived: of its pieces goes what a server that was killed right after it has left. */
const hasArrived = async ({ work, place, file }: OpenUpload): Promise<Result<UploadState, Problem>> => {
  await work.ports.files.uploads.discard(nameOf(place));
  return ok({ receivedBytes: file.byteCount, arrived: true });
};

/** What the disk or the database made fail, as a problem; anything else is a bug and is thrown. */
const guarded = async <T>(work: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> => {
  try {
    return await work();
  } catch (error) {
    const known = isDiskFull(error) ? problem('storageFull') : databaseProblem(error);
    if (known === null) throw error;
    return err(known);
  }
};

/** How many bytes of a file are there. Where all are, whatever was left to do when the server was killed is done now. */
export const readUpload = (
  ports: ApiPorts,
  headers: Headers,
  place: UploadPlace,
): Promise<Result<UploadState, Problem>> =>
  guarded(async () => {
    const opened = await openUpload(ports, headers, place);
    if (!opened.ok) return opened;
    const { file } = opened.value;
    if (file.arrivedAt !== null) return hasArrived(opened.value);
    const receivedBytes = await ports.files.uploads.received(nameOf(place));
    return receivedBytes < file.byteCount ? ok({ receivedBytes, arrived: false }) : finish(opened.value);
  });

export type Piece = { readonly offset: number; readonly bytes: Uint8Array };

/**
 * Takes a piece of a file, durable when it answers. A piece that begins elsewhere than the last one ended is not taken, and
 * the answer says where to go on. The last piece makes the file arrive.
 */
export const appendUpload = (
  ports: ApiPorts,
  headers: Headers,
  place: UploadPlace,
  { offset, bytes }: Piece,
): Promise<Result<UploadState, Problem>> =>
  guarded(async () => {
    const opened = await openUpload(ports, headers, place);
    if (!opened.ok) return opened;
    const { file } = opened.value;
    if (file.arrivedAt !== null) return hasArrived(opened.value);
    if (!Number.isSafeInteger(offset) || offset < 0 || bytes.length > PIECE_LIMIT)
      return err(problem('badInput', {}, filePlace(place.fileId)));
    if (offset + bytes.length > file.byteCount) {
      await ports.files.uploads.discard(nameOf(place));
      return err(problem('fileRefused', { why: 'length' }, filePlace(place.fileId)));
    }
    const { received } = await ports.files.uploads.append(nameOf(place), offset, bytes);
    return received < file.byteCount ? ok({ receivedBytes: received, arrived: false }) : finish(opened.value);
  });
