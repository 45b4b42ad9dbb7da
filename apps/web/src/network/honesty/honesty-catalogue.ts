const en = {
  method:
    '{{pairs}} pairs of a self-audit and a mystery visit of the same wave · {{dealers}} dealers, {{waves}} waves · {{items}} items that both sides are asked · checklist version {{version}} · {{level}} intervals',
  'method.oneSided_one': '{{count}} item of one side alone is left out',
  'method.oneSided_other': '{{count}} items of one side alone are left out',
  'none.title': 'No pair in this selection',
  'none.text':
    'A pair is a final self-audit and a final mystery visit of the same dealer in the same wave, by the same checklist. As soon as there is one, it is compared here.',
  'words.title': 'In words',
  'words.higher':
    'Over the waves chosen dealers give themselves {{points}} points more than visitors do (95% interval {{low}} to {{high}}, over {{units}} dealers).',
  'words.lower':
    'Over the waves chosen dealers give themselves {{points}} points less than visitors do (95% interval {{low}} to {{high}}, over {{units}} dealers).',
  'words.own.higher':
    'Over the waves chosen this dealer gives itself {{points}} points more than the visitors do (95% interval {{low}} to {{high}}, over {{units}} pairs).',
  'words.own.lower':
    'Over the waves chosen this dealer gives itself {{points}} points less than the visitors do (95% interval {{low}} to {{high}}, over {{units}} pairs).',
  'words.chance': 'The interval reaches across zero: this may be chance.',
  'words.limits': 'For 19 of 20 pairs the difference is expected between {{low}} and {{high}} points.',
  'words.slope.less':
    'The bias is not the same everywhere: with every {{step}} points that both scores are higher, self-audits lie {{points}} points less above the visits ({{low}} to {{high}}). That one side scatters more than the other is part of it.',
  'words.slope.more':
    'The bias is not the same everywhere: with every {{step}} points that both scores are higher, self-audits lie {{points}} points more above the visits ({{low}} to {{high}}). That one side scatters more than the other is part of it.',
  'words.few': 'Under {{least}} pairs a figure would speak of single cases, so none is told.',
  'words.alarms_one': '{{count}} dealer flatters by more than {{points}} points, beyond chance.',
  'words.alarms_other': '{{count}} dealers flatter by more than {{points}} points, beyond chance.',
  'words.alarm': 'That is more than {{points}} points: the self-audits flatter.',
  'regions.title': 'By region',
  'regions.caption': 'Bias of self-audits by region',
  'dealers.title': 'By dealer',
  'dealers.note': 'Limits of agreement and alarms from {{least}} pairs on. Choose a dealer to see its pairs.',
  'dealers.caption': 'Bias of self-audits by dealer',
  'column.region': 'Region',
  'column.dealer': 'Dealer',
  'column.pairs': 'Pairs',
  'column.self': 'Self-audit',
  'column.mystery': 'Mystery visit',
  'column.bias': 'Bias',
  'column.interval': '95% interval',
  'column.limits': 'Limits of agreement',
  'column.judgement': 'Judgement',
  'judgement.alarm': '▲ flatters',
  'judgement.few': 'too few pairs',
  'judgement.none': 'no alarm',
  'plot.title': 'Dealer by dealer',
  'plot.note': 'Mean difference of a dealer’s pairs against the mean of both scores.',
  'plot.caption': 'Bias of each dealer against the mean of both of its scores',
  'plot.xAxis': 'Mean of both scores',
  'pairs.title': 'Pairs of {{dealer}}',
  'pairs.caption': 'Self-audit and mystery visit, wave by wave',
  'column.wave': 'Wave',
  'column.difference': 'Difference',
  all: 'All dealers',
} as const;

type Texts = { readonly [Key in keyof typeof en as Key extends `${string}_one` ? never : Key]: string };

const zh: Texts = {
  method:
    '{{pairs}} 对同一批次的自查与神秘客审核 · {{dealers}} 家经销商，{{waves}} 个批次 · 双方都评的 {{items}} 个检查项 · 检查表第 {{version}} 版 · {{level}} 区间',
  'method.oneSided_other': '仅一方评的 {{count}} 个检查项未计入',
  'none.title': '当前选择没有可对照的一对',
  'none.text':
    '一对是指同一经销商在同一批次、按同一检查表既有定稿的自查又有定稿的神秘客审核。一旦具备，即在此对照。',
  'words.title': '结论',
  'words.higher':
    '在所选批次中，经销商自评平均比神秘客高 {{points}} 分（95% 区间 {{low}} 至 {{high}}，{{units}} 家经销商）。',
  'words.lower':
    '在所选批次中，经销商自评平均比神秘客低 {{points}} 分（95% 区间 {{low}} 至 {{high}}，{{units}} 家经销商）。',
  'words.own.higher':
    '在所选批次中，该经销商自评平均比神秘客高 {{points}} 分（95% 区间 {{low}} 至 {{high}}，{{units}} 对）。',
  'words.own.lower':
    '在所选批次中，该经销商自评平均比神秘客低 {{points}} 分（95% 区间 {{low}} 至 {{high}}，{{units}} 对）。',
  'words.chance': '区间跨过零：可能只是偶然。',
  'words.limits': '预计 20 对中有 19 对的差值在 {{low}} 至 {{high}} 分之间。',
  'words.slope.less':
    '偏差并非处处相同：两种得分每高 {{step}} 分，自评高出神秘客的幅度就少 {{points}} 分（{{low}} 至 {{high}}）。其中一部分源于两种得分的离散程度不同。',
  'words.slope.more':
    '偏差并非处处相同：两种得分每高 {{step}} 分，自评高出神秘客的幅度就多 {{points}} 分（{{low}} 至 {{high}}）。其中一部分源于两种得分的离散程度不同。',
  'words.few': '不足 {{least}} 对时，数字只反映个例，因此不给出结论。',
  'words.alarms_other': '{{count}} 家经销商自评偏高超过 {{points}} 分，且超出偶然。',
  'words.alarm': '超过 {{points}} 分：自查偏高。',
  'regions.title': '按大区',
  'regions.caption': '各大区的自查偏差',
  'dealers.title': '按经销商',
  'dealers.note': '满 {{least}} 对才给出一致性界限和报警。点选经销商可看其各对。',
  'dealers.caption': '各经销商的自查偏差',
  'column.region': '大区',
  'column.dealer': '经销商',
  'column.pairs': '对数',
  'column.self': '自查',
  'column.mystery': '神秘客',
  'column.bias': '偏差',
  'column.interval': '95% 区间',
  'column.limits': '一致性界限',
  'column.judgement': '判断',
  'judgement.alarm': '▲ 偏高',
  'judgement.few': '对数不足',
  'judgement.none': '无报警',
  'plot.title': '逐家对照',
  'plot.note': '每家经销商各对的平均差值，与两种得分的均值。',
  'plot.caption': '每家经销商的偏差与其两种得分的均值',
  'plot.xAxis': '两种得分的均值',
  'pairs.title': '{{dealer}}的各对',
  'pairs.caption': '各批次的自查与神秘客审核',
  'column.wave': '批次',
  'column.difference': '差值',
  all: '全部经销商',
};

export const honestyCatalogue = { 'zh-CN': zh, en } as const;
