import type { Result } from '@truthline/kernel';

/** What is sent to an address. */
export type Post = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Why nothing was answered. */
export type PostFailure = 'addressRefused' | 'timeout' | 'unreachable';

/** Sends to the outside; redirections are not followed. The server brings it. */
export type Poster = (post: Post) => Promise<Result<{ readonly status: number }, PostFailure>>;
