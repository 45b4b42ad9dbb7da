import { answerKeyOf, type ChecklistVersion } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { DATA_TABLES } from '../dataset/data-tables.ts';
import type { Cell } from '../table/cell.ts';
import { BYTE_ORDER_MARK, csvLine } from '../table/csv.ts';
import { writeAnswerCell } from '../waves/answer-cell.ts';
import { noteHeader } from '../waves/wave-columns.ts';
import { answerRowsOf, auditCells, type ExportedAudit } from './answer-rows.ts';

const ANSWER_COLUMNS = DATA_TABLES.answers.columns.map(({ name }) => name);
const AUDIT_COLUMNS = ANSWER_COLUMNS.slice(0, 7);

/**
 * Answers of one version as CSV, a row an answer, in pieces of one audit: nothing is held but the audit at hand. Column
 * names are keys, the same in every language; `language` is that of the answers.
 */
export async function* exportAnswersLong(
  version: ChecklistVersion,
  audits: AsyncIterable<ExportedAudit>,
  language: Language,
): AsyncGenerator<string> {
  const rowsOf = answerRowsOf(version, language);
  yield BYTE_ORDER_MARK + csvLine(ANSWER_COLUMNS);
  for await (const audit of audits) yield rowsOf(audit).map(csvLine).join('');
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
