import { SERVICES, storeBlueprint, type LocalText, type Service } from '@truthline/blueprint';
import {
  findBlueprint,
  findDealerBlueprint,
  listBlueprints as listSavedBlueprints,
  listDealers,
  listNewestPublished,
  type BlueprintHeader,
  type BlueprintKind,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { mayDiscuss } from './blueprint-discuss.ts';
import { mayEdit, mayPublish } from './blueprint-target.ts';
import type { PresentedBlueprint, PresentedBlueprintSummary } from './presented.ts';

const summarise = (
  header: BlueprintHeader,
  dealerName: LocalText | null,
  publishedNumber: number | null,
): PresentedBlueprintSummary => ({
  id: header.id,
  title: header.title,
  service: header.service,
  kind: header.kind,
  dealerId: header.dealerId,
  dealerName,
  revision: header.revision,
  cardCount: header.cardCount,
  momentCount: header.momentCount,
  updatedAt: header.updatedAt,
  base: header.base,
  publishedNumber,
});

const KINDS_IN_ORDER: readonly BlueprintKind[] = ['standard', 'variant', 'asIs', 'toBe'];

/** Standards before variants, after-sales before sales. */
const inReadingOrder = (one: BlueprintHeader, other: BlueprintHeader): number =>
  KINDS_IN_ORDER.indexOf(one.kind) - KINDS_IN_ORDER.indexOf(other.kind) ||
  SERVICES.indexOf(one.service) - SERVICES.indexOf(other.service);

/** The drawings in use and in reach; with a dealer, the standards and that dealer's own. */
export const listBlueprints = (
  { ports, signedIn }: Work,
  dealerId: string | null,
): Promise<readonly PresentedBlueprintSummary[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const headers = await listSavedBlueprints(tx, dealerId === null ? {} : { dealerId });
    const published = await listNewestPublished(tx);
    const names = new Map((await listDealers(tx)).map(({ id, name }) => [id, name]));
    return headers
      .toSorted(inReadingOrder)
      .map(header =>
        summarise(
          header,
          header.dealerId === null ? null : (names.get(header.dealerId) ?? null),
          published.get(header.id) ?? null,
        ),
      );
  });

export const openBlueprint = async (
  work: Work,
  blueprintId: string,
): Promise<Result<PresentedBlueprint, Problem>> => {
  const saved = await work.ports.store.within(work.signedIn.scope, tx => findBlueprint(tx, blueprintId));
  if (saved === null) return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
  const { id, kind, dealerId, revision, blueprint, base, archivedAt } = saved;
  return ok({
    id,
    kind,
    dealerId,
    revision,
    stored: storeBlueprint(blueprint),
    base,
    archivedAt,
    may: { edit: mayEdit(work, saved), publish: mayPublish(work, saved), discuss: mayDiscuss(work, saved) },
  });
};

/** The drawing a dealer works by: the own variant of the service, else the standard. */
export const findForDealer = async (
  { ports, signedIn }: Work,
  wish: { readonly dealerId: string; readonly service: Service },
): Promise<Result<{ readonly blueprintId: string }, Problem>> => {
  const found = await ports.store.within(signedIn.scope, tx => findDealerBlueprint(tx, wish));
  return found === null ? err(problem('notFound')) : ok({ blueprintId: found.id });
};
