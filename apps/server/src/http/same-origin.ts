import { isIP } from 'node:net';

type HeaderSource = Readonly<Record<string, string | readonly string[] | undefined>>;

const single = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0];

const hostName = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/**
 * Whether a request is addressed to us by a name we answer to. A name that only points here (DNS rebinding) is
 * refused: bare addresses and `localhost` cannot be taken over, any other name must be the public one.
 */
export const isOurHost = (headers: HeaderSource, publicUrl: string | null): boolean => {
  const host = single(headers.host);
  if (host === undefined) return false;
  const name = hostName(host).toLowerCase();
  if (name === 'localhost' || isIP(name) !== 0) return true;
  return publicUrl !== null && new URL(publicUrl).hostname === name;
};

/**
 * Whether a request that changes something comes from our own pages, or from a program that is no browser. Browsers send
 * `Origin` with every POST, and `Sec-Fetch-Site` besides.
 */
export const isOurPage = (headers: HeaderSource, publicUrl: string | null): boolean => {
  const origin = single(headers.origin);
  if (origin === undefined) {
    const site = single(headers['sec-fetch-site']);
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === single(headers.host);
};
