import { scoreAudit, type AuditKind, type ChecklistVersion, type Scorecard } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { shippedChecklists } from '@truthline/content';
import { readAnswersFile, readChecklistFile } from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import { EXIT_CODES } from '../exit-code.ts';
import type { CliFailure } from '../failure.ts';
import { readText } from '../files.ts';
import type { Report } from '../report.ts';
import { shownScore } from '../shown-score.ts';

export const checklistName = ({ checklistId, version }: Pick<ChecklistVersion, 'checklistId' | 'version'>) =>
  `${checklistId}@${version}`;

export const readChecklist = async (file: string): Promise<Result<ChecklistVersion, CliFailure>> => {
  const text = await readText(file);
  if (!text.ok) return text;
  const checklist = readChecklistFile(text.value);
  return checklist.ok ? checklist : err({ reason: 'checklistFile', file, problem: checklist.error });
};

const outcomes: { readonly [Each in Scorecard['outcome']]: LocalText } = {
  pass: { zh: '通过', en: 'pass' },
  fail: { zh: '不通过', en: 'fail' },
  incomplete: { zh: '未完成', en: 'incomplete' },
};

const scoreLines = (checklist: ChecklistVersion, card: Scorecard): readonly LocalText[] => {
  const outcome = outcomes[card.outcome];
  const names = new Map(checklist.sections.map(section => [section.id, section.name]));
  return [
    {
      zh: `总分 ${shownScore(card.overall)}（${outcome.zh}）`,
      en: `Overall ${shownScore(card.overall)} (${outcome.en})`,
    },
    ...card.sections.map(section => ({
      zh: `  ${names.get(section.key)?.zh ?? section.key}  ${shownScore(section.score)}  （${section.counted} 项）`,
      en: `  ${names.get(section.key)?.en ?? section.key}  ${shownScore(section.score)}  (${section.counted} items)`,
    })),
    ...(card.criticalFailures.length === 0
      ? []
      : [
          {
            zh: `关键项未达标：${card.criticalFailures.join('、')}`,
            en: `Critical items failed: ${card.criticalFailures.join(', ')}`,
          },
        ]),
    ...(card.unanswered.length === 0
      ? []
      : [{ zh: `尚未回答：${card.unanswered.join('、')}`, en: `Unanswered: ${card.unanswered.join(', ')}` }]),
  ];
};

export type ScoreOptions = {
  readonly file: string;
  /** A checklist file; without it the shipped checklist that the answers name. */
  readonly checklist?: string | undefined;
  readonly kind?: AuditKind | undefined;
};

/** Scores the answers of a file, by the same function as phone and server. Needs no database. */
export const runScore = async ({
  file,
  checklist,
  kind,
}: ScoreOptions): Promise<Result<Report, CliFailure>> => {
  const text = await readText(file);
  if (!text.ok) return text;
  const answers = readAnswersFile(text.value);
  if (!answers.ok) return err({ reason: 'answersFile', file, problem: answers.error });
  const wanted = checklistName(answers.value);
  let version = shippedChecklists.find(list => checklistName(list) === wanted);
  if (checklist !== undefined) {
    const read = await readChecklist(checklist);
    if (!read.ok) return read;
    if (checklistName(read.value) !== wanted)
      return err({ reason: 'otherChecklist', expected: checklistName(read.value), found: wanted });
    version = read.value;
  }
  if (version === undefined) return err({ reason: 'unknown', kind: 'checklist', name: wanted });
  const card = scoreAudit(version, answers.value.answers, kind);
  return ok({
    data: { checklist: wanted, scorecard: card },
    lines: scoreLines(version, card),
    exitCode: card.outcome === 'incomplete' ? EXIT_CODES.foundWanting : EXIT_CODES.clean,
  });
};
