import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/api-client.ts';
import type { Reminder } from './reminder.ts';

/** Milliseconds after which the server is asked again. */
const ASK_AGAIN = 60_000;

export const myReminders = () => trpc.reminders.mine.queryOptions();

export const useReminders = () => useQuery({ ...myReminders(), refetchInterval: ASK_AGAIN });

export const unreadOf = (reminders: readonly Reminder[]): string[] =>
  reminders.filter(({ read }) => !read).map(({ id }) => id);
