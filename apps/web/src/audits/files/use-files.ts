import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { trpc } from '../../app/api-client.ts';
import { localDatabase, type KeptFile } from '../../local/local-database.ts';
import { elsewhereFiles, type FileElsewhere } from './elsewhere.ts';
import { keyOfFile } from './file-key.ts';
import { fileStore, type FileStore } from './file-store.ts';
import { finishPhotos } from './finish-photos.ts';
import { originalStore, type OriginalStore } from './original-store.ts';
import { preparePhotos } from './photo-parts.ts';
import { recordingStore, type RecordingStore } from './recording-store.ts';

/** The files of an audit as they are on this device, and the way to change them. */
export type AuditFiles = {
  readonly store: FileStore;
  readonly originals: OriginalStore;
  readonly recordings: RecordingStore;
  readonly kept: readonly KeptFile[];
  /** Those at the server of which this device has no bytes. */
  readonly elsewhere: readonly FileElsewhere[];
  /** The ids of all files this device has or has taken back. */
  readonly here: ReadonlySet<string>;
};

const Files = createContext<AuditFiles | null>(null);
export const FilesProvider = Files.Provider;

const none: readonly KeptFile[] = [];

/**
 * Follows the files of an audit, whichever window or device takes them. Bytes stay on the disk: what is held is their
 * handle. `known`: the server knows the audit, or this device has asked it before.
 */
export const useAuditFiles = (personId: string, auditId: string, known: boolean): AuditFiles => {
  const store = useMemo(() => fileStore(localDatabase, personId, auditId), [personId, auditId]);
  const recordings = useMemo(() => recordingStore(localDatabase, personId, auditId), [personId, auditId]);
  const originals = useMemo(() => originalStore(localDatabase, personId, auditId), [personId, auditId]);
  const [rows, setRows] = useState(none);
  useEffect(
    () => localDatabase.follow(['files'], store.all, { next: setRows, error: () => setRows(none) }),
    [store],
  );
  useEffect(() => {
    preparePhotos();
    // Where this device cannot be read, the page says so at the answers themselves.
    finishPhotos(originals).catch(() => undefined);
  }, [originals]);
  const listed = useQuery({ ...trpc.auditFiles.list.queryOptions({ auditId }), enabled: known }).data;
  return useMemo(
    () => ({
      store,
      originals,
      recordings,
      kept: rows.filter(({ state }) => state !== 'removed'),
      elsewhere: elsewhereFiles(listed ?? [], rows),
      here: new Set(rows.map(({ fileId }) => fileId)),
    }),
    [store, originals, recordings, rows, listed],
  );
};

/** The files of one answer; null outside an audit. */
export const useFilesAt = (key: string | null): AuditFiles | null => {
  const files = useContext(Files);
  return useMemo(() => {
    if (files === null) return null;
    const isHere = (row: Parameters<typeof keyOfFile>[0]) => keyOfFile(row) === key;
    return {
      ...files,
      kept: files.kept.filter(isHere),
      elsewhere: files.elsewhere.filter(file => isHere({ file })),
    };
  }, [files, key]);
};

/** The files of several answers, wherever they are. */
export const useFilesOf = (keys: readonly string[]): readonly (KeptFile | FileElsewhere)[] => {
  const files = useContext(Files);
  if (files === null) return [];
  const named = new Set(keys);
  return [
    ...files.kept.filter(row => named.has(keyOfFile(row) ?? '')),
    ...files.elsewhere.filter(file => named.has(keyOfFile({ file }) ?? '')),
  ];
};

/** Those of a whole audit that the server does not take: they stand in the way of submitting it. */
export const useRefusedFiles = (): readonly KeptFile[] =>
  useContext(Files)?.kept.filter(({ state }) => state === 'refused') ?? [];
