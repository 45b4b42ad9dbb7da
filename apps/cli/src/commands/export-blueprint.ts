import type { Blueprint, Language } from '@truthline/blueprint';
import { exampleBlueprints, shippedBlueprints } from '@truthline/content';
import { findBlueprint, listBlueprints } from '@truthline/db';
import { blueprintToSvg, writeBlueprintFile } from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { isUuid } from '../uuid.ts';
import { withNetwork } from '../with-database.ts';

/** The drawings that need no database, by name: the standards by service, and the published examples. */
export const shippedByName = (): ReadonlyMap<string, Blueprint> =>
  new Map([
    ...shippedBlueprints.map(each => [Object.values(each.journey)[0]?.service ?? 'other', each] as const),
    ...Object.entries(exampleBlueprints),
  ]);

const findInNetwork = (
  environment: Environment,
  terminal: Terminal,
  network: string | undefined,
  name: string,
): Promise<Result<Blueprint, CliFailure>> =>
  withNetwork(environment, terminal, network, ({ store, scope }) =>
    store.attempt(scope, async (tx): Promise<Result<Blueprint, CliFailure>> => {
      const headers = await listBlueprints(tx);
      // A service names its newest standard; anything else is an id.
      const id = isUuid(name)
        ? name
        : headers.findLast(header => header.kind === 'standard' && header.service === name)?.id;
      const saved = id === undefined ? null : await findBlueprint(tx, id);
      return saved === null ? err({ reason: 'unknown', kind: 'blueprint', name }) : ok(saved.blueprint);
    }),
  );

export type BlueprintExport = {
  readonly name: string;
  readonly shipped: boolean;
  readonly network?: string | undefined;
  readonly format: 'json' | 'svg';
  readonly language: Language;
};

/** One blueprint as the text of a file: of the network by id or service, or of what ships by name. */
export const exportBlueprint = async (
  environment: Environment,
  terminal: Terminal,
  { name, shipped, network, format, language }: BlueprintExport,
): Promise<Result<string, CliFailure>> => {
  const own = shippedByName().get(name);
  const found: Result<Blueprint, CliFailure> = shipped
    ? own === undefined
      ? err({ reason: 'unknown', kind: 'shipped', name })
      : ok(own)
    : await findInNetwork(environment, terminal, network, name);
  if (!found.ok) return found;
  return ok(format === 'svg' ? blueprintToSvg(found.value, language) : writeBlueprintFile(found.value));
};
