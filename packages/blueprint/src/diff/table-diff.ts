import type { RecordChange, TableDiff } from './diff.ts';

/** One table's diff while it is being built: all three parts present, any of them possibly empty. */
export type TableDiffParts<R> = {
  readonly added: { [id: string]: R };
  readonly changed: { [id: string]: RecordChange<R> };
  readonly removed: { [id: string]: R };
};

export const emptyParts = <R>(): TableDiffParts<R> => ({ added: {}, changed: {}, removed: {} });

const isEmpty = (part: object) => Object.keys(part).length === 0;

/** Leaves out empty parts, and the whole table where nothing is left: one way only to say "no change". */
export const closeParts = <R>({ added, changed, removed }: TableDiffParts<R>): TableDiff<R> | undefined => {
  if (isEmpty(added) && isEmpty(changed) && isEmpty(removed)) return undefined;
  return {
    ...(isEmpty(added) ? {} : { added }),
    ...(isEmpty(changed) ? {} : { changed }),
    ...(isEmpty(removed) ? {} : { removed }),
  };
};
