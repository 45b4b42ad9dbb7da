import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/**
 * Signs a known user in without a password: someone who has just used a one-time link, or a demo person. It has no
 * address: only this package can call it, after it has checked what allows it.
 */
export const startSessionPlugin = {
  id: 'truthline-start-session',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string() }) },
      async context => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.userId);
        if (user === null) throw new Error('a session was asked for a user that does not exist');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return { started: true };
      },
    ),
  },
} as const;
