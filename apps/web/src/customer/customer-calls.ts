import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '@truthline/api';

/** Calls of somebody without an account; each carries the token of its address in its body. */
export const customerApi = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] });

export type OpenedSurvey = Awaited<ReturnType<typeof customerApi.surveys.open.mutate>>;
export type AskedSurvey = Extract<OpenedSurvey, { readonly state: 'open' }>;
export type AskedQuestion = AskedSurvey['survey']['questions'][number];
export type Response = Parameters<typeof customerApi.surveys.answer.mutate>[0];
