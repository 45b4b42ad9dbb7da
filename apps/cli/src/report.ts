import type { LocalText } from '@truthline/blueprint';
import type { ExitCode } from './exit-code.ts';

/** What a command found or did. */
export type Report = {
  /** For `--json`: what is printed, under `ok: true`. */
  readonly data: { readonly [key: string]: unknown };
  /** For people, one line each. */
  readonly lines: readonly LocalText[];
  /** Where the command ran and what it checked does not pass. */
  readonly exitCode?: ExitCode;
};
