import type { api } from '../app/api-client.ts';

export type Reminder = Awaited<ReturnType<typeof api.reminders.mine.query>>[number];
