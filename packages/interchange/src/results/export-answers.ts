import {
  answerKeyOf,
  scoreValue,
  type Answer,
  type AuditKind,
  type ChecklistVersion,
  type Outcome,
} from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import type { Cell } from '../table/cell.ts';
import { BYTE_ORDER_MARK, csvLine } from '../table/csv.ts';
import { writeAnswerCell } from '../waves/answer-cell.ts';
import { noteHeader } from '../waves/wave-columns.ts';

/** An audit with what is told of it in every export. */
export type ExportedAudit = {
  readonly id: string;
  readonly dealerCode: string;
  readonly kind: AuditKind;
  readonly waveId: string | null;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** 0–100; null where nothing counted. */
  readonly overall: number | null;
  readonly outcome: Outcome | null;
  readonly answers: readonly Answer[];
};

const AUDIT_COLUMNS = ['audit', 'dealer', 'kind', 'wave', 'startedAt', 'overall', 'outcome'] as const;
const ANSWER_COLUMNS = ['item', 'instance', 'section', 'moment', 'state', 'answer', 'score', 'note'] as const;

const auditCells = (audit: ExportedAudit): readonly Cell[] => [
  audit.id,
  audit.dealerCode,
  audit.kind,
  audit.waveId,
  audit.startedAt,
  audit.overall,
  audit.outcome,
];

/**
 * Answers of one version as CSV, a row an answer, in pieces of one audit: nothing is held but the audit at hand. Column
 * names are keys, the same in every language; `language` is that of the answers.
 */
export async function* exportAnswersLong(
  version: ChecklistVersion,
  audits: AsyncIterable<ExportedAudit>,
  language: Language,
): AsyncGenerator<string> {
  const items = new Map(version.items.map(item => [item.id, item]));
  yield BYTE_ORDER_MARK + csvLine([...AUDIT_COLUMNS, ...ANSWER_COLUMNS]);
  for await (const audit of audits) {
    const about = auditCells(audit);
    let lines = '';
    for (const answer of audit.answers) {
      const item = items.get(answer.itemId);
      if (item === undefined) continue;
      const score =
        answer.state === 'answered' ? (scoreValue(item.scale, answer.value)?.score ?? null) : null;
      lines += csvLine([
        ...about,
        item.id,
        answer.instance ?? null,
        item.sectionId,
        item.momentId,
        answer.state,
        writeAnswerCell(item, answer, language),
        score,
        answer.note,
      ]);
    }
    yield lines;
  }
}

/** The same answers, a row an audit: a column for each item (and instance, where it repeats) and one for its note. */
export async function* exportAnswersWide(
  version: ChecklistVersion,
  audits: AsyncIterable<ExportedAudit>,
  language: Language,
): AsyncGenerator<string> {
  const most = new Map(version.repeatGroups.map(group => [group.id, group.most]));
  const places = version.items.flatMap(item => {
    const times = item.repeatGroupId === null ? null : (most.get(item.repeatGroupId) ?? 0);
    return times === null
      ? [{ key: item.id, item }]
      : Array.from({ length: times }, (_, index) => ({
          key: answerKeyOf({ itemId: item.id, instance: index + 1 }),
          item,
        }));
  });
  yield BYTE_ORDER_MARK + csvLine([...AUDIT_COLUMNS, ...places.flatMap(({ key }) => [key, noteHeader(key)])]);
  for await (const audit of audits) {
    const given = new Map(audit.answers.map(answer => [answerKeyOf(answer), answer]));
    yield csvLine([
      ...auditCells(audit),
      ...places.flatMap(({ key, item }): readonly Cell[] => {
        const answer = given.get(key);
        return answer === undefined ? [null, null] : [writeAnswerCell(item, answer, language), answer.note];
      }),
    ]);
  }
}
