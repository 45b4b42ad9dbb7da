import type { DAY_PARTS, MixFactor, WEEKDAYS } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';

type FairnessWords = {
  readonly n: (audits: string, dealers: string) => string;
  readonly withoutScore: (count: string) => string;
  readonly how: string;
  readonly tooFew: string;
  readonly persona: string;
  readonly nobodyPlayed: string;
  readonly adjustedMeaning: string;
  readonly visits: string;
  readonly adjusted: string;
  readonly shift: string;
  readonly auditors: string;
  readonly auditorsHow: (deviation: string, visit: string) => string;
  readonly inseparable: (auditors: string) => string;
  readonly oneAuditor: string;
  readonly groups: (groups: string) => string;
  readonly beyond: (count: string) => string;
  readonly auditor: string;
  readonly unnamed: string;
  readonly severity: string;
  readonly judgement: string;
  readonly judgements: Readonly<Record<'strict' | 'kind' | 'none' | 'inseparable', string>>;
  readonly mix: string;
  readonly circumstance: string;
  readonly share: string;
  readonly effect: string;
  readonly factors: Readonly<Record<MixFactor, string>>;
  readonly levels: Readonly<Record<(typeof WEEKDAYS)[number] | (typeof DAY_PARTS)[number], string>>;
  readonly mixInseparable: (factor: string) => string;
  readonly allAlike: (factor: string) => string;
};

export const fairnessWords: Readonly<Record<Language, FairnessWords>> = {
  en: {
    n: (audits, dealers) => `${audits} audits, ${dealers} dealers`,
    withoutScore: count => `${count} audits without a score`,
    how: 'additive model of dealer, weekday, hour, persona and auditor',
    tooFew:
      'Too few visits: hardly any dealer was visited twice, so what belongs to the dealer and what to the circumstances cannot be told apart.',
    persona: 'No persona was given to the visitors, so none is shown or adjusted for.',
    nobodyPlayed: 'none given',
    adjustedMeaning:
      'Adjusted is the score as if every dealer had been visited with the network’s mix of weekday, hour, persona and auditor.',
    visits: 'Visits',
    adjusted: 'Adjusted',
    shift: 'Shift',
    auditors: 'Severity of auditors',
    auditorsHow: (deviation, visit) =>
      `against others who went to the same dealers, pulled toward zero by as much as it is uncertain · between auditors ${deviation} points, one visit ${visit} points`,
    inseparable: auditors =>
      `Auditors and dealers cannot be separated: ${auditors} auditors, and no dealer was visited by two of them.`,
    oneAuditor: 'One auditor made all visits: there is nobody to compare with.',
    groups: groups =>
      `The auditors fall into ${groups} groups without a dealer in common; between groups nothing can be said.`,
    beyond: count => `Auditors stricter or kinder beyond chance: ${count}. Below zero: stricter.`,
    auditor: 'Auditor',
    unnamed: 'no longer known',
    severity: 'Severity',
    judgement: 'Judgement',
    judgements: {
      strict: '▼ stricter, beyond chance',
      kind: '▲ kinder, beyond chance',
      none: 'within chance',
      inseparable: 'alone at these dealers',
    },
    mix: 'Circumstances of the visits',
    circumstance: 'Circumstance',
    share: 'Share',
    effect: 'Effect on the score',
    factors: { weekday: 'Weekday', hour: 'Hour', persona: 'Persona' },
    levels: {
      mon: 'Mon',
      tue: 'Tue',
      wed: 'Wed',
      thu: 'Thu',
      fri: 'Fri',
      sat: 'Sat',
      sun: 'Sun',
      '00': 'before 11',
      '11': '11–14 h',
      '14': '14–17 h',
      '17': 'from 17 on',
    },
    mixInseparable: factor =>
      `${factor}: hardly any dealer saw two of its levels, so the effect cannot be told from the dealers.`,
    allAlike: factor => `${factor}: all visits had the same.`,
  },
  zh: {
    n: (audits, dealers) => `${audits} 次审核，${dealers} 家经销商`,
    withoutScore: count => `${count} 次审核没有得分`,
    how: '经销商、星期、时段、角色与审核员的加性模型',
    tooFew: '审核太少：几乎没有经销商被审核两次，无法区分经销商本身与审核情境的影响。',
    persona: '没有给审核员指定角色，因此既不显示也不调整。',
    nobodyPlayed: '未指定',
    adjustedMeaning: '调整后得分：假如每家经销商都按全网的星期、时段、角色和审核员构成受审。',
    visits: '审核',
    adjusted: '调整后',
    shift: '变动',
    auditors: '审核员宽严',
    auditorsHow: (deviation, visit) =>
      `与去过相同经销商的其他人相比，越不确定越向零收缩 · 审核员之间 ${deviation} 分，单次审核 ${visit} 分`,
    inseparable: auditors => `审核员与经销商无法区分：${auditors} 位审核员，没有一家经销商由两人审核过。`,
    oneAuditor: '全部审核由一位审核员完成，无从比较。',
    groups: groups => `审核员分为 ${groups} 组，组间没有共同的经销商；组与组之间无法比较。`,
    beyond: count => `宽严超出偶然的审核员：${count} 位。低于零为偏严。`,
    auditor: '审核员',
    unnamed: '已无记录',
    severity: '宽严',
    judgement: '判断',
    judgements: {
      strict: '▼ 偏严，非偶然',
      kind: '▲ 偏宽，非偶然',
      none: '在偶然范围内',
      inseparable: '这些经销商只由其一人审核',
    },
    mix: '审核情境',
    circumstance: '情境',
    share: '占比',
    effect: '对得分的影响',
    factors: { weekday: '星期', hour: '时段', persona: '角色' },
    levels: {
      mon: '周一',
      tue: '周二',
      wed: '周三',
      thu: '周四',
      fri: '周五',
      sat: '周六',
      sun: '周日',
      '00': '11 点前',
      '11': '11–14 点',
      '14': '14–17 点',
      '17': '17 点后',
    },
    mixInseparable: factor => `${factor}：几乎没有经销商见过其中两种，影响无法与经销商区分。`,
    allAlike: factor => `${factor}：所有审核都相同。`,
  },
};
