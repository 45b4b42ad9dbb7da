import type { AuditFile } from '@truthline/audit';
import { problem, type Problem } from '../request/problem.ts';

const KINDS_OF_TYPE: Readonly<Record<AuditFile['mediaType'], readonly AuditFile['kind'][]>> = {
  'image/jpeg': ['photo', 'evidence'],
  'image/png': ['photo', 'signature', 'evidence'],
  'audio/webm': ['audio', 'evidence'],
  'audio/mp4': ['audio', 'evidence'],
  'audio/ogg': ['audio', 'evidence'],
};

/** A name that leads somewhere: names are kept as words alone, never used as paths, but one of these is no accident. */
const isPath = (name: string): boolean => /[/\\\0]|^\.\.?$/.test(name);

/** What is wrong with an announcement before any byte has come; null where nothing is. */
export const judgeAnnounced = (file: AuditFile): Problem | null => {
  const refused = (why: string) => problem('fileRefused', { why }, [{ kind: 'file', id: file.id }]);
  if (file.originalName !== null && isPath(file.originalName)) return refused('name');
  if (!KINDS_OF_TYPE[file.mediaType].includes(file.kind)) return refused('mediaType');
  const isPicture = file.mediaType.startsWith('image/');
  return isPicture === (file.width !== null && file.height !== null) ? null : refused('size');
};
