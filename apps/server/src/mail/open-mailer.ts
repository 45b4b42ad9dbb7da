import type { Mailer, MailFailure } from '@truthline/api';
import { err, ok } from '@truthline/kernel';

/** Milliseconds a mail server may take to be reached, to greet, and to say its next word. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

export type MailSettings = {
  /** `smtp://user:password@mail.example.com:587`, or `smtps://…`. */
  readonly url: string;
  /** `Truthline <truthline@example.com>`. */
  readonly from: string;
};

const field = (error: unknown, name: string): unknown =>
  error instanceof Error ? new Map<string, unknown>(Object.entries(error)).get(name) : undefined;

/** The message of such an error repeats the address; its codes do not. */
const failureOf = (error: unknown): MailFailure => {
  const code = field(error, 'code');
  const responseCode = field(error, 'responseCode');
  return {
    code: typeof code === 'string' ? code : 'unknown',
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    onlyThis: code === 'EENVELOPE' && field(error, 'command') === 'RCPT TO',
  };
};

/** Letters by SMTP. Whoever is stopped meanwhile is not kept waiting: the letter counts as not taken. */
export const openMailer = ({ url, from }: MailSettings, stopping: AbortSignal): Mailer => {
  const connect = async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  };
  let connected: ReturnType<typeof connect> | null = null;
  const stopped = new Promise<'stopped'>(resolve => {
    stopping.addEventListener('abort', () => {
      resolve('stopped');
    });
  });
  return async ({ to, subject, text, locale, attachments = [] }) => {
    // The first letter fetches what sends letters: most who start Truthline have no mail server.
    const transport = await (connected ??= connect());
    const sent = transport.sendMail({
      from,
      to,
      subject,
      text,
      attachments: attachments.map(({ fileName, mediaType, base64 }) => ({
        filename: fileName,
        contentType: mediaType,
        content: Buffer.from(base64, 'base64'),
      })),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    });
    const [outcome] = await Promise.allSettled([Promise.race([sent, stopped])]);
    if (outcome.status === 'rejected') return err(failureOf(outcome.reason));
    if (outcome.value !== 'stopped') return ok(undefined);
    sent.catch(() => undefined);
    return err({ code: 'stopped', responseCode: null, onlyThis: false });
  };
};
