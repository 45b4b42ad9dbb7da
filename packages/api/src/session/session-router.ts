import { z } from 'zod';
import { authorised, onShared } from '../policy/authorised.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { localeSchema } from '../request/locale.ts';
import { answer } from '../request/problem-error.ts';
import { openToAll, trpc } from '../request/trpc.ts';
import { enterDemo, listDemoPeople } from './demo-session.ts';
import { describeSession, setLocale, signOutEverywhere } from './session-service.ts';

export const sessionRouter = trpc.router({
  me: openToAll.input(nothingSchema).query(({ ctx }) => describeSession(ctx)),
  demoPeople: openToAll.input(nothingSchema).query(({ ctx }) => listDemoPeople(ctx.ports)),
  enterDemo: openToAll
    .input(z.strictObject({ personId: uuidSchema }))
    .mutation(async ({ ctx, input }) => answer(await enterDemo(ctx, input.personId))),
  setLocale: authorised(['account.use'], z.strictObject({ locale: localeSchema }), () =>
    onShared('account.use'),
  ).mutation(({ ctx, input }) => setLocale(ctx.work, input.locale)),
  signOutEverywhere: authorised(['account.use'], nothingSchema, () => onShared('account.use')).mutation(
    ({ ctx }) => signOutEverywhere(ctx.work),
  ),
});
