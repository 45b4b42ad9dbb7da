import { answerKeyOf, type AuditFile } from '@truthline/audit';

/** The answer key a file belongs to; null for one of the audit as a whole. */
export const keyOfFile = ({
  file: { itemId, instance },
}: {
  readonly file: Pick<AuditFile, 'itemId' | 'instance'>;
}): string | null =>
  itemId === null ? null : answerKeyOf(instance === undefined ? { itemId } : { itemId, instance });
