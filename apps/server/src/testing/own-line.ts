import { Agent, request } from 'node:http';

/** Linux answers at every address of 127.0.0.0/8; other systems at one alone. */
const addressOf = (place: number): string =>
  process.platform === 'linux' ? `127.0.${1 + Math.floor(place / 250)}.${1 + (place % 250)}` : '127.0.0.1';

/** A line to the server as a phone has one: from an address of its own, open until it is closed, costing this machine little. */
export const openOwnLine = (server: string, place: number, cookie: string) => {
  const agent = new Agent({ keepAlive: true, localAddress: addressOf(place) });
  const headers = {
    cookie,
    origin: server,
    'content-type': 'application/json',
    // What browsers send; the answer is taken as it comes.
    'accept-encoding': 'gzip, deflate, br',
  };
  return {
    /** Rejects unless the call is answered with 200. */
    call: (procedure: string, input: unknown): Promise<void> => {
      const body = JSON.stringify(input);
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const sent = request(
        new URL(`/trpc/${procedure}`, server),
        { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
        answered => {
          answered.once('error', reject);
          answered.once('end', () => {
            if (answered.statusCode === 200) resolve(undefined);
            else reject(new Error(`${procedure}: ${answered.statusCode}`));
          });
          answered.resume();
        },
      );
      sent.once('error', reject);
      sent.end(body);
      return promise;
    },
    close: () => {
      agent.destroy();
    },
  };
};
