import { lintBlueprint, type Severity } from '@truthline/blueprint';
import { addVersion, findPublishedVersion, lockBlueprint, recordTrail } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { blueprintAt } from './blueprint-at.ts';
import { lintOptionsOf, readLintBasis } from './lint-basis.ts';
import type { PresentedPublication } from './presented-versions.ts';
import type { VersionWish } from './versions-service.ts';

/**
 * Publishes a revision of a standard under the next number: frozen, and from now on what variants begin with and are
 * offered. The draft goes on. Numbers follow revisions, so an earlier revision than the last published one is refused.
 * What the lint finds is told and prevents nothing: the invariants hold anyway, and the rest is judgement.
 */
export const publishStandard = (
  { ports, signedIn }: Work,
  { blueprintId, revision, name }: VersionWish,
): Promise<Result<PresentedPublication, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    // The row is held, so of two people publishing at once the second gets the next number, or is told.
    const saved = await lockBlueprint(tx, blueprintId);
    if (saved === null || saved.kind !== 'standard')
      return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
    const blueprint = await blueprintAt(tx, saved, revision);
    if (blueprint === null) return err(problem('revisionUnknown', { revision, newest: saved.revision }));
    const last = await findPublishedVersion(tx, blueprintId, 'newest');
    const lastNumber = last?.number ?? 0;
    if (last !== null && revision <= last.revision)
      return err(problem('publishedAlready', { number: lastNumber }));
    const number = lastNumber + 1;
    await addVersion(tx, saved, {
      id: ports.ids.next(),
      revision,
      number,
      name,
      actorName: signedIn.name,
      madeAt: isoInstant(ports.clock),
      blueprint,
    });
    const basis = await readLintBasis(tx, { ...saved, blueprint });
    const { findings } = lintBlueprint(blueprint, lintOptionsOf(basis));
    const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
    const lint = { errors: count('error'), warnings: count('warn') };
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'blueprint.publish',
      subject: { kind: 'blueprint', id: blueprintId },
      dealerId: null,
      details: { number, revision, ...lint },
    });
    return ok({ number, lint });
  });
