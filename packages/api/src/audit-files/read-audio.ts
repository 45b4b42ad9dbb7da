import type { AuditFile } from '@truthline/audit';

type AudioType = Extract<AuditFile['mediaType'], `audio/${string}`>;

const begins = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, place) => bytes[at + place] === byte);

const ascii = (text: string): readonly number[] => Array.from(text, letter => letter.charCodeAt(0));

/** Says by its first bytes what a recording is: WebM (EBML, RFC 8794), Ogg (RFC 3533) or MP4 (ISO/IEC 14496-12). */
export const readAudio = (bytes: Uint8Array): AudioType | null => {
  if (begins(bytes, 0, [0x1a, 0x45, 0xdf, 0xa3])) return 'audio/webm';
  if (begins(bytes, 0, ascii('OggS'))) return 'audio/ogg';
  return begins(bytes, 4, ascii('ftyp')) ? 'audio/mp4' : null;
};
