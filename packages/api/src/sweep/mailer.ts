import type { Result } from '@truthline/kernel';

/** A letter to one person. */
export type Mail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** Plain text, lines ended by a line feed. */
  readonly text: string;
  readonly locale: 'zh-CN' | 'en';
  readonly attachments?: readonly {
    readonly fileName: string;
    readonly mediaType: string;
    readonly base64: string;
  }[];
};

/** Why a letter was not taken, without a word of whom it was for. */
export type MailFailure = {
  /** Such as `ECONNECTION`. */
  readonly code: string;
  /** What the mail server answered with, such as 550; null where it did not. */
  readonly responseCode: number | null;
  /** Only this letter was refused; others may be taken. */
  readonly onlyThis: boolean;
};

/** Hands a letter to a mail server; taken is not yet delivered. */
export type Mailer = (mail: Mail) => Promise<Result<void, MailFailure>>;
