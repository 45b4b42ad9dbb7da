import { readAnswerPage, type AnswerPageFilter, type Tx } from '@truthline/db';
import type { Work } from '../request/context.ts';

/** Whoever asks, and where it is kept. */
type Asking = {
  readonly ports: { readonly store: Work['ports']['store'] };
  readonly signedIn: Pick<Work['signedIn'], 'scope'>;
};

/** Audits of one transaction: enough to be quick, few enough to be small. */
const PAGE = 200;

export type WantedAudits = Omit<AnswerPageFilter, 'after' | 'limit'>;

type ReadPage<Audit> = (tx: Tx, filter: AnswerPageFilter) => Promise<readonly Audit[]>;

/** Final audits in reach, page by page; each page is a transaction of its own, asked for when the one before has been taken. */
export async function* pagesOfFinal<Audit extends { readonly id: string }>(
  { ports, signedIn }: Asking,
  wanted: WantedAudits,
  readPage: ReadPage<Audit>,
): AsyncGenerator<readonly Audit[]> {
  let after: string | null = null;
  for (;;) {
    const filter: AnswerPageFilter = { ...wanted, after, limit: PAGE };
    const page: readonly Audit[] = await ports.store.within(signedIn.scope, tx => readPage(tx, filter));
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

/** The same with their answers, one by one. */
export async function* answeredAudits(work: Asking, wanted: WantedAudits) {
  for await (const page of pagesOfFinal(work, wanted, readAnswerPage)) yield* page;
}
