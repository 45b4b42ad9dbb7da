import type { LocalText } from '@truthline/blueprint';
import type { ChecklistProblem } from '../validate-checklist.ts';

/** What keeps a checklist from being published, in both languages. `{{name}}` stands for a field of the problem. */
export const problemTexts: { readonly [Reason in ChecklistProblem['reason']]: LocalText } = {
  duplicateItem: { zh: '检查项 {{itemId}} 出现了两次。', en: 'Item {{itemId}} stands twice.' },
  duplicateSection: { zh: '部分 {{sectionId}} 出现了两次。', en: 'Section {{sectionId}} stands twice.' },
  unknownSection: {
    zh: '检查项 {{itemId}} 所属的部分 {{sectionId}} 不存在。',
    en: 'Item {{itemId}} is in section {{sectionId}}, which is not there.',
  },
  emptySection: { zh: '部分 {{sectionId}} 没有检查项。', en: 'Section {{sectionId}} has no items.' },
  blankTitle: { zh: '检查表没有标题。', en: 'The checklist has no title.' },
  blankSectionName: { zh: '部分 {{sectionId}} 没有名称。', en: 'Section {{sectionId}} has no name.' },
  blankQuestion: { zh: '检查项 {{itemId}} 没有写问题。', en: 'Item {{itemId}} asks nothing.' },
  blankMoment: {
    zh: '检查项 {{itemId}} 的关键时刻没有名称。',
    en: 'The moment of item {{itemId}} has no name.',
  },
  duplicateOption: {
    zh: '检查项 {{itemId}} 的选项 {{option}} 出现了两次。',
    en: 'Item {{itemId}} has the option {{option}} twice.',
  },
  blankOption: {
    zh: '检查项 {{itemId}} 的选项 {{option}} 没有文字。',
    en: 'Option {{option}} of item {{itemId}} has no text.',
  },
  unknownCriticalOption: {
    zh: '检查项 {{itemId}} 的关键选项 {{option}} 不在选项中。',
    en: 'Item {{itemId}} calls {{option}} critical, which is none of its options.',
  },
  criticalOptionsWithoutCritical: {
    zh: '检查项 {{itemId}} 有关键选项，但本身不是关键项。',
    en: 'Item {{itemId}} has critical options and is not critical itself.',
  },
  duplicateLevel: {
    zh: '检查项 {{itemId}} 的等级 {{level}} 出现了两次。',
    en: 'Item {{itemId}} has the level {{level}} twice.',
  },
  levelsOutOfOrder: {
    zh: '检查项 {{itemId}} 各等级的得分没有按顺序升降。',
    en: 'The scores of the levels of item {{itemId}} do not run one way.',
  },
  unreachableBand: {
    zh: '检查项 {{itemId}} 的第 {{band}} 档永远不会用到：前面的档已包含它。',
    en: 'Band {{band}} of item {{itemId}} is never reached: an earlier one covers it.',
  },
  bandsOutOfOrder: {
    zh: '检查项 {{itemId}} 的第 {{band}} 档顺序不对：各档应由优到劣。',
    en: 'Band {{band}} of item {{itemId}} is out of order: bands run from best to worst.',
  },
  fullScoreUnreachable: {
    zh: '检查项 {{itemId}} 没有能得满分的答案。',
    en: 'No answer to item {{itemId}} gives full score.',
  },
  countOutOfRange: {
    zh: '检查项 {{itemId}} 要求的数量多于允许的数量。',
    en: 'Item {{itemId}} asks for more than it allows.',
  },
  criticalWithoutScore: {
    zh: '检查项 {{itemId}} 是关键项，但其答案不计分。',
    en: 'Item {{itemId}} is critical, but its answers are not scored.',
  },
  criticalBonus: {
    zh: '检查项 {{itemId}} 不能既是关键项又是加分项。',
    en: 'Item {{itemId}} cannot be critical and a bonus at once.',
  },
  onlyBonus: {
    zh: '部分 {{sectionId}} 只有加分项，没有可加分的基础。',
    en: 'Section {{sectionId}} has bonus items only: there is nothing to add them to.',
  },
  nothingScored: { zh: '检查表中没有计分的检查项。', en: 'No item of the checklist is scored.' },
  duplicateGroup: { zh: '重复组 {{groupId}} 出现了两次。', en: 'Repeat group {{groupId}} stands twice.' },
  blankGroupName: { zh: '重复组 {{groupId}} 没有名称。', en: 'Repeat group {{groupId}} has no name.' },
  emptyGroup: { zh: '重复组 {{groupId}} 没有检查项。', en: 'Repeat group {{groupId}} has no items.' },
  groupOutOfRange: {
    zh: '重复组 {{groupId}} 的最少次数大于最多次数。',
    en: 'Repeat group {{groupId}} needs more repeats than it allows.',
  },
  unknownGroup: {
    zh: '检查项 {{itemId}} 所属的重复组 {{groupId}} 不存在。',
    en: 'Item {{itemId}} is in repeat group {{groupId}}, which is not there.',
  },
  groupInOtherSection: {
    zh: '检查项 {{itemId}} 与其重复组 {{groupId}} 不在同一部分。',
    en: 'Item {{itemId}} and its repeat group {{groupId}} are in different sections.',
  },
  conditionOnUnknown: {
    zh: '检查项 {{itemId}} 的出现条件引用了不存在的 {{on}}。',
    en: 'The condition of item {{itemId}} looks at {{on}}, which is not there.',
  },
  conditionLooksAhead: {
    zh: '检查项 {{itemId}} 的出现条件引用了并不在其前面的 {{on}}。',
    en: 'The condition of item {{itemId}} looks at {{on}}, which comes no earlier.',
  },
  conditionNeverHolds: {
    zh: '检查项 {{itemId}} 的出现条件永远不成立：{{on}} 没有这样的答案。',
    en: 'The condition of item {{itemId}} can never hold: {{on}} has no such answer.',
  },
  sectionConditionOnUnknown: {
    zh: '部分 {{sectionId}} 的出现条件引用了不存在的 {{on}}。',
    en: 'The condition of section {{sectionId}} looks at {{on}}, which is not there.',
  },
  sectionConditionLooksAhead: {
    zh: '部分 {{sectionId}} 的出现条件引用了并不在其前面的 {{on}}。',
    en: 'The condition of section {{sectionId}} looks at {{on}}, which comes no earlier.',
  },
  sectionConditionNeverHolds: {
    zh: '部分 {{sectionId}} 的出现条件永远不成立：{{on}} 没有这样的答案。',
    en: 'The condition of section {{sectionId}} can never hold: {{on}} has no such answer.',
  },
};
