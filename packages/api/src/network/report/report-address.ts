import type { ReportWish } from './report-wish.ts';

/** A value of an address as the screens read it: a list as JSON, a text as itself. */
const written = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** The selection of a report in the keys of the screens' addresses; what is the default is left out. */
const selectionKeys = ({ selection }: Pick<ReportWish, 'selection'>) => {
  const { checklistId, waveIds = [], kinds, regionIds, sizes, tags, counting } = selection;
  const [kind] = kinds ?? [];
  return {
    checklist: checklistId,
    ...(waveIds.length === 0 ? {} : { waves: waveIds }),
    ...(kind === undefined ? {} : { kind }),
    ...(regionIds === undefined ? {} : { regions: regionIds }),
    ...(sizes === undefined ? {} : { sizes }),
    ...(tags === undefined ? {} : { tags }),
    ...(counting === 'submitted' ? { counting } : {}),
  };
};

/** The address of a screen that shows what a report was made of. */
export const screenAddress = (
  publicUrl: string,
  path: `/network${string}`,
  wish: Pick<ReportWish, 'selection'>,
  more: Readonly<Record<string, string | readonly string[]>> = {},
): string => {
  const search = new URLSearchParams(
    Object.entries({ ...selectionKeys(wish), ...more }).map(([key, value]): [string, string] => [
      key,
      written(value),
    ]),
  );
  return `${publicUrl.replace(/\/+$/, '')}${path}?${search.toString()}`;
};
