import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from '../http/log.ts';
import type { MailSettings } from '../mail/open-mailer.ts';

const DEFAULT_PORT = 5180;
const repositoryFolder = fileURLToPath(new URL('../../../../', import.meta.url));

/** An empty variable is an absent one: shells and service files write `X=` for "not set". */
const optional = <T>(schema: z.ZodType<T, string>) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional());

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().int().max(65_535));

const webAddressSchema = z.url({ protocol: /^https?$/ }).refine(text => new URL(text).pathname === '/');

const postgresAddressSchema = z.url({ protocol: /^postgres(ql)?$/ });

const mailServerSchema = z.url({ protocol: /^smtps?$/ });

/** An address, alone or behind a name: `Truthline <truthline@example.com>`. */
const senderSchema = z.string().regex(/^(?:[^<>\s@]+@[^<>\s@]+|[^<>\r\n]+ <[^<>\s@]+@[^<>\s@]+>)$/);

const environmentSchema = z.object({
  TRUTHLINE_PORT: optional(portSchema),
  TRUTHLINE_HOST: optional(z.string().min(1).max(255)),
  TRUTHLINE_DATA: optional(z.string().min(1)),
  TRUTHLINE_DEMO: optional(z.enum(['0', '1'])),
  TRUTHLINE_PUBLIC_URL: optional(webAddressSchema),
  TRUTHLINE_LOG: optional(z.enum(LOG_LEVELS)),
  TRUTHLINE_SECRET: optional(z.string().min(32)),
  DATABASE_URL: optional(postgresAddressSchema),
  DATABASE_APP_URL: optional(postgresAddressSchema),
  DATABASE_AUTH_URL: optional(postgresAddressSchema),
  SMTP_URL: optional(mailServerSchema),
  MAIL_FROM: optional(senderSchema),
});

export type Environment = {
  /** 0 asks the system for a free port. */
  readonly port: number;
  readonly host: string;
  /** Where the embedded database lives; unused with a `databaseUrl`. */
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** The two lesser roles, where the first may not create them; undefined where it may. */
  readonly databaseAppUrl: string | undefined;
  readonly databaseAuthUrl: string | undefined;
  /** What passwords of roles and signatures of cookies are made from; undefined where the data folder keeps one. */
  readonly secret: string | undefined;
  readonly logLevel: LogLevel;
  /** Whether the demonstration network is loaded and its people may enter with one click. */
  readonly demo: boolean;
  /** Where people reach Truthline; null where that is the address it listens on. */
  readonly publicUrl: string | null;
  /** Null: nobody is mailed. */
  readonly mail: MailSettings | null;
};

/** The names of the variables that make no sense. Their values are not repeated: one may hold a password. */
export type EnvironmentProblem = { readonly variables: readonly string[] };

export const readEnvironment = (
  variables: Readonly<Record<string, string | undefined>>,
): Result<Environment, EnvironmentProblem> => {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success) {
    const names = parsed.error.issues.map(issue => String(issue.path[0] ?? ''));
    return err({ variables: [...new Set(names)].toSorted() });
  }
  const found = parsed.data;
  const { SMTP_URL: mailServer, MAIL_FROM: sender } = found;
  // One without the other is a mistake, not a wish for no mail.
  if ((mailServer === undefined) !== (sender === undefined))
    return err({ variables: [sender === undefined ? 'MAIL_FROM' : 'SMTP_URL'] });
  return ok({
    port: found.TRUTHLINE_PORT ?? DEFAULT_PORT,
    host: found.TRUTHLINE_HOST ?? '127.0.0.1',
    dataFolder: found.TRUTHLINE_DATA ?? `${repositoryFolder}.data`,
    databaseUrl: found.DATABASE_URL ?? null,
    databaseAppUrl: found.DATABASE_APP_URL,
    databaseAuthUrl: found.DATABASE_AUTH_URL,
    secret: found.TRUTHLINE_SECRET,
    logLevel: found.TRUTHLINE_LOG ?? 'warn',
    demo: found.TRUTHLINE_DEMO !== '0',
    publicUrl: found.TRUTHLINE_PUBLIC_URL ?? null,
    mail: mailServer === undefined || sender === undefined ? null : { url: mailServer, from: sender },
  });
};
