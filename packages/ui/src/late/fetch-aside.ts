let aside = 0;

/** A fetch of a part nobody waits for yet, or without which the page knows what to do: that it fails is no reason to disturb it. */
export const fetchAside = async <Value>(fetch: () => Promise<Value>): Promise<Value> => {
  aside += 1;
  try {
    return await fetch();
  } finally {
    aside -= 1;
  }
};

/** True while a part is fetched aside. */
export const isFetchingAside = (): boolean => aside > 0;
