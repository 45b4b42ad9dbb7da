import { useEffect, useRef } from 'react';

/**
 * A page that ended between keeping a file and naming it in its answer leaves one that is in no answer: it is named as
 * soon as its item is seen again. `named` is null where files are no part of an answer, or one is being made.
 */
export const useUnnamed = (
  named: readonly string[] | null,
  here: readonly string[],
  onFiles: (fileIds: readonly string[]) => void,
): void => {
  const unnamed = named === null ? [] : here.filter(id => !named.includes(id));
  const ids = named === null || unnamed.length === 0 ? '' : [...named, ...unnamed].join(' ');
  const telling = useRef(onFiles);
  useEffect(() => {
    telling.current = onFiles;
  });
  useEffect(() => {
    if (ids !== '') telling.current(ids.split(' '));
  }, [ids]);
};
