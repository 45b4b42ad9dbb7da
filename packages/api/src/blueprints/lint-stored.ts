import { lintBlueprint, storeBlueprint, type LintReport } from '@truthline/blueprint';
import { findBlueprint, type SavedBlueprint, type Tx } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { lintOptionsOf, readLintBasis } from './lint-basis.ts';
import type { PresentedLintBasis } from './presented.ts';

const ofSaved = <T>(
  { ports, signedIn }: Work,
  blueprintId: string,
  read: (tx: Tx, saved: SavedBlueprint) => Promise<T>,
): Promise<Result<T, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const saved = await findBlueprint(tx, blueprintId);
    return saved === null
      ? err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]))
      : ok(await read(tx, saved));
  });

export const lintStored = (work: Work, blueprintId: string): Promise<Result<LintReport, Problem>> =>
  ofSaved(work, blueprintId, async (tx, saved) =>
    lintBlueprint(saved.blueprint, lintOptionsOf(await readLintBasis(tx, saved))),
  );

/** What the check wants besides the drawing, for who checks it while drawing. */
export const openLintBasis = (
  work: Work,
  blueprintId: string,
): Promise<Result<PresentedLintBasis, Problem>> =>
  ofSaved(work, blueprintId, async (tx, saved) => {
    const { items, asIs } = await readLintBasis(tx, saved);
    return { items, asIs: asIs === null ? null : storeBlueprint(asIs) };
  });
