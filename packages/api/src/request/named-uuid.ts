import { createHash } from 'node:crypto';

/**
 * The UUID that belongs to a name, the same on every machine and every time: version 8 (RFC 9562), its bits taken from the
 * SHA-256 of the name.
 */
export const namedUuid = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
};
