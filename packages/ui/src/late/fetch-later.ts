import { fetchAside } from './fetch-aside.ts';

/** A part of the page could not be fetched: there is no connection, or no server at its end. */
export class NotHere extends Error {}

export type LatePart<Value> = {
  readonly arrived: () => { readonly value: Value } | null;
  /** Rejects with NotHere, and keeps doing so until `forget`. */
  readonly fetch: () => Promise<Value>;
  /** Lets a fetch that failed be tried again. */
  readonly forget: () => void;
};

const fetches: (() => Promise<unknown>)[] = [];

/** Fetches every part that was left for later, so that it is there when the connection is not. Never fails. */
export const fetchTheRest = (): Promise<unknown> =>
  fetchAside(() => Promise.allSettled(fetches.map(fetchPart => fetchPart())));

/** Something that is not fetched with its page but with the rest, or when it is first needed: once. */
export const fetchLater = <Value>(load: () => Promise<Value>): LatePart<Value> => {
  let arrived: { readonly value: Value } | null = null;
  let coming: Promise<Value> | null = null;
  const forget = () => {
    if (arrived === null) coming = null;
  };
  const fetch = () =>
    (coming ??= load().then(
      value => {
        arrived = { value };
        return value;
      },
      (cause: unknown) => Promise.reject(new NotHere('a part could not be fetched', { cause })),
    ));
  // What could not be fetched beforehand is asked for again when it is needed.
  fetches.push(() => fetch().catch(forget));
  return { arrived: () => arrived, fetch, forget };
};
