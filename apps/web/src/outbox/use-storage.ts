import { useQuery } from '@tanstack/react-query';
import { askStorage, type StorageTold } from './ask-storage.ts';

/** What the browser says of its storage, asked once a start; undefined until it has answered. */
export const useStorage = (): StorageTold | undefined =>
  useQuery({ queryKey: ['askStorage'], queryFn: askStorage, staleTime: Infinity }).data;
