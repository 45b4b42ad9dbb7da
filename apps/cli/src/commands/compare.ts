import { compareNetwork, type PresentedComparisonRow } from '@truthline/api';
import type { AuditKind } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { err, ok, systemClock, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';
import { findSelected } from './selected-checklist.ts';

export type ComparisonWish = {
  /** `aftersales` joins every version by what they share, `aftersales@1` is that one alone. */
  readonly checklist: string;
  readonly waves: readonly string[];
  readonly kind: AuditKind;
  readonly network?: string | undefined;
};

const tenth = (value: number): string => value.toFixed(1);

const line = ({
  code,
  name,
  mean,
  interval,
  shrunk,
  auditCount,
  rank,
  insufficient,
}: PresentedComparisonRow): LocalText => {
  const score =
    mean === null
      ? '–'
      : `${tenth(mean)}${interval === null ? '' : ` [${tenth(interval.low)}, ${tenth(interval.high)}]`}`;
  const settled = shrunk === null ? '' : ` → ${tenth(shrunk)}`;
  const further = insufficient?.furtherAudits ?? null;
  const place =
    rank === null
      ? further === null
        ? { zh: '证据不足', en: 'insufficient evidence' }
        : { zh: `证据不足：还差 ${further} 次审核`, en: `insufficient evidence: ${further} more audits` }
      : {
          zh: `第 ${rank.rank} 名 [${rank.low}–${rank.high}]`,
          en: `rank ${rank.rank} [${rank.low}–${rank.high}]`,
        };
  const head = `${code}  ${score}${settled}  n=${auditCount}`;
  return { zh: `${head}  ${place.zh}  ${name.zh}`, en: `${head}  ${place.en}  ${name.en}` };
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
    const { method, rows } = compared.value;
    return ok({
      data: { ...compared.value },
      lines: [
        ...rows.map(line),
        {
          zh: `${rows.length} 家经销商，${method.auditCount ?? 0} 次审核，区间 ${method.intervalLevel * 100}%。`,
          en: `${rows.length} dealers, ${method.auditCount ?? 0} audits, ${method.intervalLevel * 100} % intervals.`,
        },
      ],
    });
  });
