/** Loading the page anew so soon after the last time would bring the same parts, and miss the same ones, in milliseconds. */
const AGAIN_AFTER = 60_000;

const KEY = 'truthline-parts-missed';

/**
 * True where a part of the page that cannot be had is to be looked for in a new page: after an upgrade the old parts are gone.
 * Not without a connection, and not twice in a row: where a weak signal loses them, the page that is open stays.
 */
export const shouldLoadAnew = (
  online: boolean,
  session: Pick<Storage, 'getItem' | 'setItem'>,
  now: number,
) => {
  if (!online) return false;
  const last = Number(session.getItem(KEY) ?? Number.NEGATIVE_INFINITY);
  if (now - last < AGAIN_AFTER) return false;
  session.setItem(KEY, String(now));
  return true;
};
