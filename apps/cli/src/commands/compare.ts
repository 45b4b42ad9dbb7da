import { compareNetwork } from '@truthline/api';
import type { AuditKind } from '@truthline/audit';
import { err, ok, systemClock, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';
import { comparisonLines } from './comparison-lines.ts';
import { findSelected } from './selected-checklist.ts';

export type ComparisonWish = {
  /** `aftersales` joins every version by what they share, `aftersales@1` is that one alone. */
  readonly checklist: string;
  readonly waves: readonly string[];
  readonly kind: AuditKind;
  readonly network?: string | undefined;
};

/** The comparison of the network as its page has it: every dealer with interval, rank and n, or the evidence that is missing. */
export const runCompare = (
  environment: Environment,
  terminal: Terminal,
  { checklist, waves, kind, network }: ComparisonWish,
): Promise<Result<Report, CliFailure>> =>
  withNetwork(environment, terminal, network, async ({ store, scope }) => {
    const version = await store.attempt(scope, tx => findSelected(tx, checklist, waves));
    if (!version.ok) return version;
    const { networkId, personId } = scope;
    const compared = await compareNetwork(
      {
        ports: { store, clock: systemClock },
        // Whoever has the database before them has all of it.
        signedIn: { scope, actor: { personId, networkId, role: 'administrator', dealers: 'all' } },
      },
      {
        checklistId: version.value.checklistId,
        ...(checklist.includes('@') ? { version: version.value.version } : {}),
        waveIds: waves,
        kinds: [kind],
      },
    );
    if (!compared.ok) return err({ reason: 'unknown', kind: 'checklist', name: checklist });
    return ok({ data: { ...compared.value }, lines: comparisonLines(compared.value) });
  });
