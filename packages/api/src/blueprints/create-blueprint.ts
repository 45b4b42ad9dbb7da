import { emptyBlueprint, parseBlueprint, TABLE_NAMES, type Blueprint } from '@truthline/blueprint';
import {
  createBlueprint as saveBlueprint,
  findBlueprint,
  findDealer,
  recordTrail,
  type BlueprintBase,
  type Tx,
} from '@truthline/db';
import { RECORD_LIMITS } from '@truthline/document';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { makeVariant, type Created } from './create-variant.ts';
import type { Creation } from './creation.ts';
import { isStorable } from './storable.ts';
import { findTemplate } from './templates.ts';

type Start = { readonly blueprint: Blueprint; readonly base: BlueprintBase | null };

const entitled = (blueprint: Blueprint, { title, service }: Creation): Blueprint => {
  const journey = blueprint.journey['journey'];
  if (journey === undefined) throw new Error('a blueprint without its journey record');
  return { ...blueprint, journey: { journey: { ...journey, title, service } } };
};

/** Reasons why a variant differs from its standard say nothing of a standard. */
const fitFor = (blueprint: Blueprint, { kind }: Creation): Blueprint =>
  kind === 'standard' ? { ...blueprint, deviation: {} } : blueprint;

const readRecords = (stored: unknown): Result<Blueprint, Problem> => {
  const parsed = parseBlueprint(stored);
  if (!parsed.ok || !isStorable(parsed.value)) return err(problem('blueprintUnreadable'));
  const tooMany = TABLE_NAMES.some(table => Object.keys(parsed.value[table]).length > RECORD_LIMITS[table]);
  return tooMany ? err(problem('blueprintUnreadable')) : parsed;
};

const copyOf = async (tx: Tx, blueprintId: string): Promise<Result<Start, Problem>> => {
  const saved = await findBlueprint(tx, blueprintId);
  if (saved === null) return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
  const { blueprint, revision } = saved;
  return ok({ blueprint, base: { blueprintId, revision, version: null } });
};

const startOf = async (tx: Tx, creation: Creation): Promise<Result<Start, Problem>> => {
  const { from, title, service } = creation;
  if (from === null) return ok({ blueprint: emptyBlueprint(title, service), base: null });
  if ('blueprintId' in from) return copyOf(tx, from.blueprintId);
  if ('template' in from) {
    const blueprint = findTemplate(from.template);
    return blueprint === null ? err(problem('templateUnknown')) : ok({ blueprint, base: null });
  }
  const blueprint = readRecords(from.stored);
  return blueprint.ok ? ok({ blueprint: blueprint.value, base: null }) : blueprint;
};

const makeDrawing = async (
  tx: Tx,
  { ports, signedIn }: Work,
  creation: Creation,
): Promise<Result<Created, Problem>> => {
  const { kind, dealerId } = creation;
  if (dealerId !== null && (await findDealer(tx, dealerId)) === null)
    return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
  const start = await startOf(tx, creation);
  if (!start.ok) return start;
  const { base, blueprint } = start.value;
  const id = ports.ids.next();
  await saveBlueprint(tx, {
    id,
    kind,
    dealerId,
    base,
    blueprint: fitFor(entitled(blueprint, creation), creation),
  });
  await recordTrail(tx, {
    actorName: signedIn.name,
    action: 'blueprint.create',
    subject: { kind: 'blueprint', id },
    dealerId,
    details: { kind, baseId: base?.blueprintId ?? null },
  });
  return ok({ blueprintId: id });
};

/** Makes a drawing of any kind, at revision 0. A variant is made from its standard's newest published version. */
export const createBlueprint = (work: Work, creation: Creation): Promise<Result<Created, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, tx => {
    if (creation.kind !== 'variant') return makeDrawing(tx, work, creation);
    const { dealerId, from } = creation;
    const wish = { standardId: from.blueprintId, dealerId };
    return makeVariant(tx, work, wish, copy => entitled(copy, creation));
  });
