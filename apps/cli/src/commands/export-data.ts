import { writeData, type DataRequest } from '@truthline/api';
import type { Language } from '@truthline/blueprint';
import { dataDictionary } from '@truthline/interchange';
import { err, type Result } from '@truthline/kernel';
import { deliverPieces, type Delivery } from '../deliver.ts';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';
import { findSelected } from './selected-checklist.ts';

export type DataWish = Delivery & {
  readonly table: DataRequest['table'];
  readonly format: DataRequest['format'];
  readonly checklist: string;
  readonly wave?: string | undefined;
  readonly language: Language;
  readonly network?: string | undefined;
};

/** A table of the scored data, as the exports of the server have it. */
export const exportData = (
  environment: Environment,
  terminal: Terminal,
  printRaw: (bytes: Uint8Array) => void,
  { table, format, checklist, wave, language, network, ...delivery }: DataWish,
): Promise<Result<Report, CliFailure>> =>
  withNetwork(environment, terminal, network, async ({ store, scope }) => {
    const found = await store.attempt(scope, tx =>
      findSelected(tx, checklist, wave === undefined ? [] : [wave]),
    );
    if (!found.ok) return found;
    const { checklistId, version } = found.value;
    const made = await writeData(
      { ports: { store }, signedIn: { scope, name: 'truthline' } },
      { table, format, checklistId, version, language, ...(wave === undefined ? {} : { wave }) },
    );
    if (!made.ok) return err({ reason: 'unknown', kind: 'checklist', name: checklist });
    return deliverPieces(terminal, printRaw, made.value.pieces, delivery);
  });

/** What every column means, as JSON. */
export const exportDictionary = (): string => `${JSON.stringify(dataDictionary(), null, 2)}\n`;
