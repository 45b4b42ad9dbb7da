import { hash, verify } from '@node-rs/argon2';

/** The least number of characters of a password; the most is set so that hashing stays cheap for us. */
export const PASSWORD_MINIMUM = 10;
export const PASSWORD_MAXIMUM = 200;

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. Memory in KiB. argon2id is the library's default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export const verifyPassword = (check: { hash: string; password: string }): Promise<boolean> =>
  verify(check.hash, check.password);
