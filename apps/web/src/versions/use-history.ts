import { useInfiniteQuery } from '@tanstack/react-query';
import type { Blueprint } from '@truthline/blueprint';
import { useEffect, useMemo } from 'react';
import { api, trpc } from '../app/api-client.ts';
import { openReel } from './reel.ts';

/** The changes of a blueprint, newest first, and the blueprint at each of them. Reads as far back as is asked for. */
export const useHistory = (blueprintId: string, now: Blueprint, newest: number, wanted: number) => {
  const query = useInfiniteQuery({
    queryKey: [...trpc.blueprints.history.queryKey({ blueprintId }), newest],
    queryFn: ({ pageParam }) =>
      api.blueprints.history.query({ blueprintId, limit: 100, beforeRevision: pageParam }),
    initialPageParam: newest + 1,
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });
  const changes = useMemo(() => query.data?.pages.flatMap(page => page.changes) ?? [], [query.data]);
  const reel = useMemo(() => openReel(now, newest, changes), [now, newest, changes]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  // The revision before is needed too, to say what changed.
  const tooShort = hasNextPage && wanted - 1 < reel.oldest;
  useEffect(() => {
    if (tooShort && !isFetchingNextPage) void fetchNextPage();
  }, [tooShort, isFetchingNextPage, fetchNextPage]);
  return { query, changes, reel };
};
