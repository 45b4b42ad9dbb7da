import path from 'node:path';
import { importSheet, lookIntoSheet, type SheetImporter } from '@truthline/api';
import type { LocalText } from '@truthline/blueprint';
import { findChecklistDraft, findPersonByEmail } from '@truthline/db';
import { err, ok, systemClock, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import { EXIT_CODES } from '../exit-code.ts';
import type { CliFailure } from '../failure.ts';
import { readBytes } from '../files.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';

type Line = {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly text: LocalText;
};

const lineOf = ({ sheet, row, column, text }: Line): LocalText => {
  const place = (ofRow: (row: number) => string) =>
    [sheet, row === null ? null : ofRow(row), column].filter(part => part !== null).join(' ');
  return {
    zh: `${place(number => `第 ${number} 行`)} ${text.zh}`.trim(),
    en: `${place(number => `row ${number}`)} ${text.en}`.trim(),
  };
};

const refused = (problems: readonly Line[]): Report => ({
  data: { status: 'refused', problems },
  lines: [
    ...problems.map(lineOf),
    { zh: '文件有误，什么都没有导入。', en: 'The file has errors: nothing was imported.' },
  ],
  exitCode: EXIT_CODES.fileRefused,
});

export type DraftImport = {
  readonly file: string;
  /** The member on whose behalf, by e-mail address: drafts and trail name a person. */
  readonly as: string;
  /** The checklist whose draft it becomes; without it, a new one. */
  readonly into?: string | undefined;
  /** The draft that is there may go. */
  readonly replace: boolean;
  readonly network?: string | undefined;
};

const takeIn = async (
  importer: SheetImporter,
  file: File,
  { into, replace }: Pick<DraftImport, 'into' | 'replace'>,
): Promise<Result<Report, CliFailure>> => {
  const { ports, signedIn } = importer;
  const draft =
    into === undefined ? null : await ports.store.within(signedIn.scope, tx => findChecklistDraft(tx, into));
  if (draft !== null && !replace)
    return err({ reason: 'draftThere', checklist: draft.checklistId, by: draft.changedByName });
  const found = await lookIntoSheet(importer, { file });
  const made = await importSheet(importer, {
    file,
    ...(into !== undefined && { into }),
    ...(draft !== null && { revision: draft.revision }),
  });
  if (!found.ok || !made.ok) {
    const problem = found.ok ? (made.ok ? null : made.error) : found.error;
    return problem?.code === 'checklistUnknown'
      ? err({ reason: 'unknown', kind: 'checklist', name: into ?? '' })
      : err({ reason: 'importRefused', code: problem?.code ?? '', messageKey: problem?.messageKey ?? '' });
  }
  if (made.value.status === 'refused') return ok(refused(made.value.problems));
  if (found.value.status === 'refused') return ok(refused(found.value.problems));
  const { checklistId } = made.value;
  const { itemCount, leftOut } = found.value;
  return ok({
    data: { checklist: checklistId, items: itemCount, leftOut },
    lines: [
      ...leftOut.map(lineOf),
      {
        zh: `已生成检查表 ${checklistId} 的草稿（${itemCount} 项）。`,
        en: `Made a draft of ${checklistId} (${itemCount} items).`,
      },
    ],
  });
};

/** Makes a draft of a workbook or an XLSForm as the page of checklists does: the whole of it, or a list of what is wrong. */
export const importDraft = async (
  environment: Environment,
  terminal: Terminal,
  { file, as, into, replace, network }: DraftImport,
): Promise<Result<Report, CliFailure>> => {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  return withNetwork(environment, terminal, network, async ({ store, scope }) => {
    const person = await store.within(scope, tx => findPersonByEmail(tx, as));
    if (person === null) return err({ reason: 'unknown', kind: 'person', name: as });
    const importer = {
      ports: { store, clock: systemClock },
      signedIn: { scope: { ...scope, personId: person.id }, name: person.name },
    };
    return takeIn(importer, new File([bytes.value], path.basename(file)), { into, replace });
  });
};
