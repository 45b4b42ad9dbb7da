import { createHmac, timingSafeEqual } from 'node:crypto';

const valueOf = (cookies: string, name: string): string | null => {
  for (const cookie of cookies.split(';')) {
    const at = cookie.indexOf('=');
    if (at > 0 && cookie.slice(0, at).trim() === name) return cookie.slice(at + 1).trim();
  }
  return null;
};

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
};

/** What a cookie says that better-auth has signed, as `value.HMAC-SHA-256 in base64`; null where it says nothing of ours. */
export const signedCookie = (headers: Headers, name: string, secret: string): string | null => {
  const written = valueOf(headers.get('cookie') ?? '', name);
  const text = written === null ? null : decoded(written);
  const at = text?.lastIndexOf('.') ?? -1;
  if (text === null || at < 1) return null;
  const value = text.slice(0, at);
  const given = Buffer.from(text.slice(at + 1), 'base64');
  const made = createHmac('sha256', secret).update(value).digest();
  return given.length === made.length && timingSafeEqual(given, made) ? value : null;
};
