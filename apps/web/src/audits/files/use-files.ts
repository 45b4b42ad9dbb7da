import { liveQuery } from 'dexie';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { localDatabase, type KeptFile } from '../../local/local-database.ts';
import { fileStore, keyOfFile, type FileStore } from './file-store.ts';
import { recordingStore, type RecordingStore } from './recording-store.ts';

/** The files of an audit as they are on this device, and the way to change them. */
export type AuditFiles = {
  readonly store: FileStore;
  readonly recordings: RecordingStore;
  readonly kept: readonly KeptFile[];
};

const Files = createContext<AuditFiles | null>(null);
export const FilesProvider = Files.Provider;

/** Follows the files of an audit, whichever window takes them. Bytes stay on the disk: what is held is their handle. */
export const useAuditFiles = (personId: string, auditId: string): AuditFiles => {
  const store = useMemo(() => fileStore(localDatabase, personId, auditId), [personId, auditId]);
  const recordings = useMemo(() => recordingStore(localDatabase, personId, auditId), [personId, auditId]);
  const [kept, setKept] = useState<readonly KeptFile[]>([]);
  useEffect(() => {
    const following = liveQuery(store.list).subscribe({ next: setKept, error: () => setKept([]) });
    return () => following.unsubscribe();
  }, [store]);
  return useMemo(() => ({ store, recordings, kept }), [store, recordings, kept]);
};

/** The files of one answer; null outside an audit. */
export const useFilesAt = (key: string | null): AuditFiles | null => {
  const files = useContext(Files);
  return useMemo(
    () => (files === null ? null : { ...files, kept: files.kept.filter(file => keyOfFile(file) === key) }),
    [files, key],
  );
};

/** Those of a whole audit that the server does not take: they stand in the way of submitting it. */
export const useRefusedFiles = (): readonly KeptFile[] =>
  useContext(Files)?.kept.filter(({ state }) => state === 'refused') ?? [];
