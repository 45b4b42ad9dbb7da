import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

/** The same secret and role always give the same password, so several processes agree without asking. */
export const passwordFor = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(`truthline database role ${role}`).digest('hex');

/**
 * What PostgreSQL stores of a password (RFC 5803), made here so that the password itself never stands in a statement
 * that a server might log. The salt follows from the password: these are 256 random bits, no dictionary helps.
 */
export const scramVerifier = (password: string): string => {
  const iterations = 4096;
  const salt = createHash('sha256').update(`salt ${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const serverKey = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
};
