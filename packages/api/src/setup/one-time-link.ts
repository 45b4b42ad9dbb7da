import { createHash, randomBytes } from 'node:crypto';
import type { SetupLink } from '@truthline/db';
import type { ApiPorts } from '../request/context.ts';

/** A link works once, and not after this time, in milliseconds. */
export const LINK_LIFE = 24 * 3600 * 1000;

/** 256 random bits need no salt: only the hash is kept, 64 hex digits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes a one-time link. The address is shown once and cannot be made out from what is stored. */
export const makeLink = async (
  { signIn, clock, publicUrl }: Pick<ApiPorts, 'signIn' | 'clock' | 'publicUrl'>,
  link: SetupLink,
): Promise<{ readonly address: string; readonly expiresAt: string }> => {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(clock.now() + LINK_LIFE).toISOString();
  await signIn.addSetupLink({ tokenHash: hashToken(token), expiresAt, ...link });
  return { address: new URL(`/setup?token=${token}`, publicUrl).href, expiresAt };
};
