import type { LocalText } from '@truthline/blueprint';
import {
  addVersion,
  findBlueprint,
  listVersions as listSavedVersions,
  recordTrail,
  type NewVersion,
  type VersionHeader,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { blueprintAt } from './blueprint-at.ts';
import type { PresentedVersion } from './presented-versions.ts';

export type VersionWish = {
  readonly blueprintId: string;
  readonly revision: number;
  readonly name: LocalText;
};

const present = ({ actorId, actorName, ...version }: VersionHeader): PresentedVersion => ({
  id: version.id,
  revision: version.revision,
  number: version.number,
  name: version.name,
  madeBy: { id: actorId, name: actorName },
  madeAt: version.madeAt,
});

/** The named and the published versions of a drawing, newest revision first. */
export const listVersions = async (
  { ports, signedIn }: Work,
  blueprintId: string,
): Promise<readonly PresentedVersion[]> =>
  (await ports.store.within(signedIn.scope, tx => listSavedVersions(tx, blueprintId))).map(present);

/** Keeps a revision under a name, for good. */
export const nameVersion = (
  { ports, signedIn }: Work,
  { blueprintId, revision, name }: VersionWish,
): Promise<Result<PresentedVersion, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const saved = await findBlueprint(tx, blueprintId);
    if (saved === null) return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
    const blueprint = await blueprintAt(tx, saved, revision);
    if (blueprint === null) return err(problem('revisionUnknown', { revision, newest: saved.revision }));
    const version: NewVersion = {
      id: ports.ids.next(),
      revision,
      number: null,
      name,
      actorName: signedIn.name,
      madeAt: isoInstant(ports.clock),
      blueprint,
    };
    await addVersion(tx, saved, version);
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'blueprint.nameVersion',
      subject: { kind: 'blueprint', id: blueprintId },
      dealerId: saved.dealerId,
      details: { revision },
    });
    return ok(present({ ...version, actorId: signedIn.actor.personId }));
  });
