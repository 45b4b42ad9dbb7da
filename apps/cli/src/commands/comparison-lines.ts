import type { PresentedComparison, PresentedComparisonRow } from '@truthline/api';
import type { LocalText } from '@truthline/blueprint';
import { shownScore } from '../shown-score.ts';

/** A dealer with its interval and n; a rank with its own interval, or the evidence that is missing for one. */
const rowLine = (row: PresentedComparisonRow): LocalText => {
  const { code, name, mean, interval, shrunk, auditCount, rank, insufficient } = row;
  const around = interval === null ? '' : ` [${shownScore(interval.low)}, ${shownScore(interval.high)}]`;
  const settled = shrunk === null ? '' : ` → ${shownScore(shrunk)}`;
  const further = insufficient?.furtherAudits ?? null;
  const place =
    rank === null
      ? further === null
        ? { zh: '证据不足', en: 'insufficient evidence' }
        : {
            zh: `证据不足：还差 ${further} 次审核`,
            en: `insufficient evidence: ${further} more ${further === 1 ? 'audit' : 'audits'}`,
          }
      : {
          zh: `第 ${rank.rank} 名 [${rank.low}–${rank.high}]`,
          en: `rank ${rank.rank} [${rank.low}–${rank.high}]`,
        };
  const head = `${code}  ${shownScore(mean)}${around}${settled}  n=${auditCount}`;
  return { zh: `${head}  ${place.zh}  ${name.zh}`, en: `${head}  ${place.en}  ${name.en}` };
};

/** How versions mixed in a span were made comparable, and what was left out for it. */
const joiningLines = ({ joining }: PresentedComparison['method']): readonly LocalText[] => {
  if (joining === null) return [];
  const { itemsShared, itemsLeftOut } = joining;
  const versions = joining.versions.join(', ');
  const leftOut = joining.versionsLeftOut.join(', ');
  return [
    ...(joining.versions.length < 2
      ? []
      : [
          {
            zh: `第 ${versions} 版按各版均未改动的 ${itemsShared} 个检查项比较，${itemsLeftOut} 个未计入。`,
            en: `Versions ${versions} are compared by the ${itemsShared} items none of them changed; ${itemsLeftOut} items are left out.`,
          },
        ]),
    ...(leftOut === ''
      ? []
      : [
          {
            zh: `与最新版没有共同检查项而未计入：第 ${leftOut} 版。`,
            en: `Left out for having nothing in common with the newest: version ${leftOut}.`,
          },
        ]),
  ];
};

/** A comparison as lines for people: the dealers, what stands behind them, and what is not in the figures. */
export const comparisonLines = ({ method, rows }: PresentedComparison): readonly LocalText[] => [
  ...rows.map(rowLine),
  ...joiningLines(method),
  {
    zh: `${rows.length} 家经销商，${method.auditCount ?? 0} 次审核，区间 ${method.intervalLevel * 100}%。`,
    en: `${rows.length} dealers, ${method.auditCount ?? 0} audits, ${method.intervalLevel * 100} % intervals.`,
  },
];
