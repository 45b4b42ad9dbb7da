/** What the pieces of a file are kept under. Both ids are UUIDs: nothing else of a request reaches the disk. */
export const uploadName = (auditId: string, fileId: string): string => `${auditId}-${fileId}`;
