import type { Scope } from '@truthline/db';
import type { Actor } from '../policy/may.ts';
import type { Locale } from './locale.ts';

/** A person with a valid session, and what the request may therefore reach. */
export type SignedIn = {
  readonly actor: Actor;
  /** What every transaction of the request runs in. */
  readonly scope: Scope;
  readonly authUserId: string;
  readonly name: string;
  readonly locale: Locale;
};
