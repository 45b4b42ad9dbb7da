import { z } from 'zod';
import { authorised, onNetwork } from '../policy/authorised.ts';
import { membershipRoleSchema } from '../policy/membership-role.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { localeSchema } from '../request/locale.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { invitePerson, listPeople } from './people-service.ts';

const inviteSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254).toLowerCase(),
  role: membershipRoleSchema,
  dealerIds: z.union([z.literal('all'), z.array(uuidSchema).min(1).max(500)]),
  locale: localeSchema,
});

export const peopleRouter = trpc.router({
  list: authorised(['people.read'], nothingSchema, () => onNetwork('people.read')).query(({ ctx }) =>
    listPeople(ctx.work),
  ),
  invite: authorised(['people.invite'], inviteSchema, () => onNetwork('people.invite')).mutation(
    async ({ ctx, input }) => answer(await invitePerson(ctx.work, input)),
  ),
});
