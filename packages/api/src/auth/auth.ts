import type { SignInStore } from '@truthline/db';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM, hashPassword, verifyPassword } from './password.ts';
import { signedCookie } from './signed-cookie.ts';
import { startSessionPlugin } from './start-session.ts';

/** Failed or not, this many sign-ins a minute from one address; then a pause. */
const SIGN_IN_LIMIT = { window: 60, max: 10 };
/** Sessions end 30 days after they were last used; use is noted once a day. In seconds. */
const SESSION_LIFE = { expiresIn: 30 * 24 * 3600, updateAge: 24 * 3600 };
/** The server writes the client's address here; what a client sends under this name is dropped before. */
export const CLIENT_ADDRESS_HEADER = 'x-truthline-client-address';

/** The only addresses of better-auth that answer over HTTP, below `/auth`. */
const OPEN_ROUTES: ReadonlySet<string> = new Set(['POST /auth/sign-in/email', 'POST /auth/sign-out']);

export type AuthSettings = {
  readonly signIn: Pick<SignInStore, 'authDatabase' | 'peopleOfUser'>;
  /** Signs the cookies; the same for every process on one database. */
  readonly secret: string;
  /** Where people reach Truthline, such as `https://truthline.example.com`. */
  readonly publicUrl: string;
};

export type NewUser = { readonly name: string; readonly email: string };

/** Who someone is: users, passwords and sessions. What they may do is not decided here. */
export type Auth = {
  /** Answers sign-in and sign-out over HTTP; every other address is 404. */
  readonly respond: (request: Request) => Promise<Response>;
  /** The session that the cookies name, by its token; null without one, or where it was not signed here. */
  readonly tokenOf: (headers: Headers) => string | null;
  /** False where a session is over, or was noted to be in use more than a day ago: then `readSession` has to look. */
  readonly isFresh: (expiresAt: Date, now: number) => boolean;
  readonly readSession: (headers: Headers) => Promise<{ readonly authUserId: string } | null>;
  /**
   * The id of the user who now signs in with this password; null where the email belongs to somebody. A user who stands
   * for nobody is left over from an attempt that failed half-way, and is taken up again.
   */
  readonly createUser: (user: NewUser & { readonly password: string }) => Promise<string | null>;
  /** The id of the user with this email, made without a password where there is none: nobody can sign in by it. */
  readonly ensureUser: (user: NewUser) => Promise<string>;
  /** The cookies that sign the user in. */
  readonly startSession: (authUserId: string, headers: Headers) => Promise<readonly string[]>;
  readonly endAllSessions: (authUserId: string) => Promise<void>;
};

const options = (settings: AuthSettings) =>
  ({
    appName: 'Truthline',
    baseURL: settings.publicUrl,
    basePath: '/auth',
    trustedOrigins: [new URL(settings.publicUrl).origin],
    secret: settings.secret,
    database: settings.signIn.authDatabase,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MINIMUM,
      maxPasswordLength: PASSWORD_MAXIMUM,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: SESSION_LIFE,
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': SIGN_IN_LIMIT },
    },
    advanced: {
      cookiePrefix: 'truthline',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    plugins: [startSessionPlugin],
  }) satisfies BetterAuthOptions;

export const openAuth = async (settings: AuthSettings): Promise<Auth> => {
  const auth = betterAuth(options(settings));
  const { internalAdapter, authCookies, secret } = await auth.$context;
  const cookieName = authCookies.sessionToken.name;
  const addUser = async ({ name, email }: NewUser): Promise<string> =>
    (await internalAdapter.createUser({ name, email, emailVerified: true }, { method: 'email-password' })).id;
  const setPassword = async (userId: string, hash: string): Promise<void> => {
    if ((await internalAdapter.findCredentialAccount(userId)) !== null)
      await internalAdapter.updatePassword(userId, hash);
    else
      await internalAdapter.linkAccount({
        userId,
        providerId: 'credential',
        accountId: userId,
        password: hash,
      });
  };
  return {
    respond: async request => {
      const route = `${request.method} ${new URL(request.url).pathname}`;
      if (!OPEN_ROUTES.has(route)) return new Response(null, { status: 404 });
      return auth.handler(request);
    },
    tokenOf: headers => signedCookie(headers, cookieName, secret),
    isFresh: (expiresAt, now) =>
      expiresAt.getTime() > now + (SESSION_LIFE.expiresIn - SESSION_LIFE.updateAge) * 1000,
    readSession: async headers => {
      const found = await auth.api.getSession({ headers });
      return found === null ? null : { authUserId: found.user.id };
    },
    createUser: async ({ name, email, password }) => {
      const known = (await internalAdapter.findUserByEmail(email))?.user.id ?? null;
      if (known !== null && (await settings.signIn.peopleOfUser(known)).length > 0) return null;
      const userId = known ?? (await addUser({ name, email }));
      await setPassword(userId, await hashPassword(password));
      await internalAdapter.deleteUserSessions(userId);
      return userId;
    },
    ensureUser: async user =>
      (await internalAdapter.findUserByEmail(user.email))?.user.id ?? (await addUser(user)),
    startSession: async (authUserId, headers) => {
      const { headers: answered } = await auth.api.startSession({
        body: { userId: authUserId },
        headers,
        returnHeaders: true,
      });
      return answered.getSetCookie();
    },
    endAllSessions: authUserId => internalAdapter.deleteUserSessions(authUserId),
  };
};
