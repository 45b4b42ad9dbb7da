/** Carries work out while no other work of the same audit is under way. */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other within this window. */
export const inTurn = (): Exclusively => {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
};

/** What a browser lends to keep its windows apart; absent where a page is not served securely. */
export type Locks = { readonly request: <T>(name: string, work: () => Promise<T>) => Promise<T> };

/** One after the other in all windows of this browser, or at least in this one. */
export const exclusivelyOn = (auditId: string, locks: Locks | undefined): Exclusively =>
  locks === undefined ? inTurn() : work => locks.request(`truthline-audit-${auditId}`, work);
