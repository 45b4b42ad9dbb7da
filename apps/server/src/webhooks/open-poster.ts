import { lookup } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isReachable, type Poster } from '@truthline/api';
import { err, ok } from '@truthline/kernel';

/** Milliseconds an address has to answer, from the first step to the last byte. */
const TIMEOUT = 5_000;

/** A name that stands for an address nobody outside could call. */
class AddressRefused extends Error {}

/** Looks a name up and hands on what may be called: the connection goes to the address that was looked at, and to no other. */
const guardedLookup =
  (allowLoopback: boolean): LookupFunction =>
  (hostname, _options, callback) => {
    lookup(hostname, { all: true }, (error, addresses) => {
      if (error !== null) return callback(error, [], 0);
      const reachable = addresses.every(({ address }) => isReachable(address, allowLoopback));
      if (!reachable || addresses.length === 0) return callback(new AddressRefused(hostname), [], 0);
      callback(null, addresses);
    });
  };

/**
 * Sends webhooks: to public addresses alone (`allowLoopback`: and to this machine), without following where an answer
 * points, and without reading what is answered.
 */
export const openPoster = (allowLoopback: boolean, stopping: AbortSignal): Poster => {
  const find = guardedLookup(allowLoopback);
  return ({ url, headers, body }) =>
    new Promise(resolve => {
      const { protocol, hostname } = new URL(url);
      const literal = hostname.replaceAll(/^\[|\]$/g, '');
      // A bare address is not looked up by anybody.
      if (isIP(literal) !== 0 && !isReachable(literal, allowLoopback)) {
        resolve(err('addressRefused'));
        return;
      }
      const deadline = AbortSignal.timeout(TIMEOUT);
      const send = protocol === 'https:' ? overHttps : overHttp;
      const request = send(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: find,
        signal: AbortSignal.any([deadline, stopping]),
        agent: false,
      });
      request.on('response', response => {
        resolve(ok({ status: response.statusCode ?? 0 }));
        response.destroy();
      });
      request.on('error', error => {
        if (error instanceof AddressRefused) resolve(err('addressRefused'));
        else resolve(err(deadline.aborted ? 'timeout' : 'unreachable'));
      });
      request.end(body);
    });
};
