import { z } from 'zod';
import { nothingSchema } from '../request/input.ts';
import { localeSchema } from '../request/locale.ts';
import { answer } from '../request/problem-error.ts';
import { openToAll, trpc } from '../request/trpc.ts';
import { acceptInvitation, createAdministrator, readSetupLink, readSetupStatus } from './setup-service.ts';

/** The text after `?token=` of a one-time link. */
const tokenSchema = z.string().min(20).max(200);
const nameSchema = z.string().trim().min(1).max(120);
export const emailSchema = z.email().max(254).toLowerCase();
/** Length is checked by the service, so that the refusal can say how long a password must be. */
const passwordSchema = z.string().max(200);

export const setupRouter = trpc.router({
  status: openToAll.input(nothingSchema).query(({ ctx }) => readSetupStatus(ctx.ports)),
  // A mutation, so that the token travels in a body and never in an address that is logged.
  readLink: openToAll
    .input(z.strictObject({ token: tokenSchema }))
    .mutation(async ({ ctx, input }) => answer(await readSetupLink(ctx.ports, input.token))),
  createAdministrator: openToAll
    .input(
      z.strictObject({
        token: tokenSchema,
        networkName: nameSchema,
        name: nameSchema,
        email: emailSchema,
        password: passwordSchema,
        locale: localeSchema.default('zh-CN'),
      }),
    )
    .mutation(async ({ ctx, input }) => answer(await createAdministrator(ctx, input))),
  acceptInvitation: openToAll
    .input(z.strictObject({ token: tokenSchema, password: passwordSchema }))
    .mutation(async ({ ctx, input }) => answer(await acceptInvitation(ctx, input))),
});
