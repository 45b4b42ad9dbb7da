import { lintBlueprint, type LintReport } from '@truthline/blueprint';
import { findBlueprint } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';

export const lintStored = async (
  { ports, signedIn }: Work,
  blueprintId: string,
): Promise<Result<LintReport, Problem>> => {
  const saved = await ports.store.within(signedIn.scope, tx => findBlueprint(tx, blueprintId));
  return saved === null
    ? err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]))
    : ok(lintBlueprint(saved.blueprint));
};
