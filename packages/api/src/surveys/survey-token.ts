import { randomBytes } from 'node:crypto';
import { hashToken } from '../setup/one-time-link.ts';

const NETWORK_BYTES = 16;
/** 192 random bits: nobody guesses one, and only the hash of the whole is kept. */
const RANDOM_BYTES = 24;

/** The token of an address: the network it belongs to, and chance. */
export const makeSurveyToken = (networkId: string): string =>
  Buffer.concat([Buffer.from(networkId.replaceAll('-', ''), 'hex'), randomBytes(RANDOM_BYTES)]).toString(
    'base64url',
  );

/** Where to look a token up, or null for a text that is none. */
export const readSurveyToken = (
  token: string,
): { readonly networkId: string; readonly tokenHash: string } | null => {
  if (!/^[A-Za-z0-9_-]{54}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== NETWORK_BYTES + RANDOM_BYTES) return null;
  const hex = bytes.subarray(0, NETWORK_BYTES).toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return { networkId: parts.join('-'), tokenHash: hashToken(token) };
};
