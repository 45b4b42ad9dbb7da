import { describeChecklistProblem } from '@truthline/audit';
import type { Language, LocalText } from '@truthline/blueprint';
import type { BlueprintFileProblem, ChecklistFileProblem, EnvelopeProblem } from '@truthline/interchange';
import type { CliFailure } from './failure.ts';

type FileFailure = Extract<
  CliFailure,
  { readonly reason: 'blueprintFile' | 'checklistFile' | 'answersFile' }
>;

const placeOf = (path: readonly (string | number)[]) => path.map(String).join('.');

const why = (problem: BlueprintFileProblem | ChecklistFileProblem | EnvelopeProblem): LocalText => {
  switch (problem.reason) {
    case 'notJson':
      return { zh: '不是 JSON 文件', en: 'it is not JSON' };
    case 'otherFormat':
      return {
        zh: `格式应为 ${problem.expected}，实为 ${problem.found ?? '未知'}`,
        en: `its format should be ${problem.expected} and is ${problem.found ?? 'unknown'}`,
      };
    case 'newerFormat':
      return {
        zh: `由更新的 Truthline 写成（格式 ${problem.found}）`,
        en: `a newer Truthline wrote it (format ${problem.found})`,
      };
    case 'newerContent':
      return {
        zh: `由更新的 Truthline 写成（内容 ${problem.found}，本版本读到 ${problem.known}）`,
        en: `a newer Truthline wrote it (content ${problem.found}, and this one reads up to ${problem.known})`,
      };
    case 'incomplete':
      return { zh: '内容不完整', en: 'it is incomplete' };
    case 'shape':
      return {
        zh: `${placeOf(problem.path)} 的值无效（${problem.code}）`,
        en: `the value at ${placeOf(problem.path)} does not fit (${problem.code})`,
      };
    case 'rules': {
      const reasons = (language: Language) =>
        problem.problems.map(each => describeChecklistProblem(each, language)).join(' ');
      return {
        zh: `不符合发布规则：${reasons('zh')}`,
        en: `it breaks the rules of publishing: ${reasons('en')}`,
      };
    }
    case 'records': {
      const [first] = problem.problems;
      const rest = problem.problems.length - 1;
      const more = { zh: rest > 0 ? `，另有 ${rest} 处` : '', en: rest > 0 ? `, and ${rest} more` : '' };
      if (first === undefined || first.reason === 'notABlueprint')
        return { zh: '里面没有蓝图', en: 'it holds no blueprint' };
      switch (first.reason) {
        case 'unknownVersion':
          return {
            zh: `记录版本 ${first.version} 无法识别，本版本读到 ${first.known}`,
            en: `its records have version ${first.version}, and this Truthline reads up to ${first.known}`,
          };
        case 'shape':
          return {
            zh: `${placeOf(first.path)} 的值无效（${first.code}）${more.zh}`,
            en: `the value at ${placeOf(first.path)} does not fit (${first.code})${more.en}`,
          };
        case 'invariant': {
          const { invariant, table, id } = first.violation;
          return {
            zh: `${table} ${id} 违反规则 ${invariant}${more.zh}`,
            en: `${table} ${id} breaks ${invariant}${more.en}`,
          };
        }
      }
    }
  }
};

const kinds: { readonly [Reason in FileFailure['reason']]: LocalText } = {
  blueprintFile: { zh: '蓝图', en: 'a blueprint' },
  checklistFile: { zh: '检查表', en: 'a checklist' },
  answersFile: { zh: '答案', en: 'answers' },
};

/** Why a file is not what it should be. */
export const fileProblemSentence = (failure: FileFailure): LocalText => {
  const reason = why(failure.problem);
  const kind = kinds[failure.reason];
  return {
    zh: `${failure.file} 不能作为${kind.zh}读取：${reason.zh}。什么都没有改动。`,
    en: `${failure.file} cannot be read as ${kind.en}: ${reason.en}. Nothing was changed.`,
  };
};
