import { createHash } from 'node:crypto';

/** The domain of the demo people's addresses; it can receive no mail, and nobody is invited to it. */
export const DEMO_EMAIL_DOMAIN = '@demo.truthline.example';

/**
 * The UUID of a readable key of the demo network, the same on every machine: version 8 (RFC 9562), the bits taken from
 * the SHA-256 of the key.
 */
export const demoUuid = (key: string): string => {
  const hex = createHash('sha256').update(`truthline demo/${key}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
};
