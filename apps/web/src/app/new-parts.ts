/** Loading the page anew so soon after the last time would bring the same parts, and miss the same ones, in milliseconds. */
const AGAIN_AFTER = 60_000;

const KEY = 'truthline-parts-missed';

/**
 * True where a part of the page that cannot be had is to be looked for in a new page: after an upgrade the old parts are gone.
 * Not where nobody answers, for then the new page could not be had either and what is open would be lost with the old one;
 * and not twice in a row: where a weak signal loses parts, the page that is open stays.
 */
export const shouldLoadAnew = async (
  serverAnswers: () => Promise<boolean>,
  session: Pick<Storage, 'getItem' | 'setItem'>,
  now: number,
): Promise<boolean> => {
  const last = Number(session.getItem(KEY) ?? Number.NEGATIVE_INFINITY);
  if (now - last < AGAIN_AFTER) return false;
  if (!(await serverAnswers())) return false;
  session.setItem(KEY, String(now));
  return true;
};
