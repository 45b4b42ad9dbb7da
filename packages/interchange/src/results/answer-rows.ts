import {
  scoreValue,
  type Answer,
  type AuditKind,
  type ChecklistVersion,
  type Outcome,
} from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import type { Cell } from '../table/cell.ts';
import { writeAnswerCell } from '../waves/answer-cell.ts';

/** What is told of an audit in every export. */
export type ToldAudit = {
  readonly id: string;
  readonly dealerCode: string;
  readonly kind: AuditKind;
  readonly waveId: string | null;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** 0–100; null where nothing counted. */
  readonly overall: number | null;
  readonly outcome: Outcome | null;
};

/** An audit with its answers. */
export type ExportedAudit = ToldAudit & { readonly answers: readonly Answer[] };

/** The cells that stand first in every row that belongs to an audit. */
export const auditCells = (audit: ToldAudit): readonly Cell[] => [
  audit.id,
  audit.dealerCode,
  audit.kind,
  audit.waveId,
  audit.startedAt,
  audit.overall,
  audit.outcome,
];

/** One audit's answers in the long form, a row an answer. What its checklist does not know is left out. */
export const answerRowsOf = (
  version: ChecklistVersion,
  language: Language,
): ((audit: ExportedAudit) => readonly (readonly Cell[])[]) => {
  const items = new Map(version.items.map(item => [item.id, item]));
  return audit => {
    const about = auditCells(audit);
    return audit.answers.flatMap(answer => {
      const item = items.get(answer.itemId);
      if (item === undefined) return [];
      const score =
        answer.state === 'answered' ? (scoreValue(item.scale, answer.value)?.score ?? null) : null;
      return [
        [
          ...about,
          item.id,
          answer.instance ?? null,
          item.sectionId,
          item.momentId,
          answer.state,
          writeAnswerCell(item, answer, language),
          score,
          answer.note,
        ],
      ];
    });
  };
};
