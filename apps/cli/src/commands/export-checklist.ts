import type { ChecklistVersion } from '@truthline/audit';
import { shippedChecklists } from '@truthline/content';
import type { Language } from '@truthline/blueprint';
import { findChecklistVersion, listChecklists, type Tx } from '@truthline/db';
import { writeChecklistFile, writeChecklistSheet } from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';
import { checklistName } from './score.ts';

/** `aftersales@1` is that version, `aftersales` the newest. */
export const findNamedChecklist = async (
  tx: Tx,
  name: string,
): Promise<Result<ChecklistVersion, CliFailure>> => {
  const [id = '', asked] = name.split('@');
  const newest = (await listChecklists(tx)).find(header => header.id === id)?.version;
  const version = asked === undefined ? newest : Number(asked);
  const found =
    version === undefined || !Number.isInteger(version) ? null : await findChecklistVersion(tx, id, version);
  return found === null ? err({ reason: 'unknown', kind: 'checklist', name }) : ok(found);
};

export type ChecklistExport = {
  readonly name: string;
  readonly shipped: boolean;
  /** `xlsx`: to be changed in a spreadsheet and made a draft of; what it explains is in `language`. */
  readonly format: 'json' | 'xlsx';
  readonly language: Language;
  readonly network?: string | undefined;
};

/** One published version as a file. */
export const exportChecklist = async (
  environment: Environment,
  terminal: Terminal,
  { name, shipped, format, language, network }: ChecklistExport,
): Promise<Result<Uint8Array | string, CliFailure>> => {
  // A name without a version is the newest.
  const own = shippedChecklists.findLast(list => list.checklistId === name || checklistName(list) === name);
  const found: Result<ChecklistVersion, CliFailure> = shipped
    ? own === undefined
      ? err({ reason: 'unknown', kind: 'shipped', name })
      : ok(own)
    : await withNetwork(environment, terminal, network, ({ store, scope }) =>
        store.attempt(scope, tx => findNamedChecklist(tx, name)),
      );
  if (!found.ok) return found;
  return ok(
    format === 'xlsx' ? await writeChecklistSheet(found.value, language) : writeChecklistFile(found.value),
  );
};
