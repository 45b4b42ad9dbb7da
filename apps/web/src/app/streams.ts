import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import type { AppRouter } from '@truthline/api';

/** Live changes over server-sent events. */
export const streams = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: '/trpc' })] });
