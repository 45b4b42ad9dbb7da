import type { StageSketch } from '../sketch.ts';

/** Stage 5 关闭与学习： the case closes with its four fields, and the drawing itself is mended. */
export const learning: StageSketch = {
  key: 'learning',
  name: ['关闭与学习', 'Closing and learning'],
  steps: [
    {
      key: 'close',
      name: ['关怀与关闭', 'Care and closing'],
      standardSeconds: 600,
      acceptableSeconds: 1200,
      cards: [
        ['evidence', 'care-card', ['感谢卡与联系名片', 'Thank-you card with a contact']],
        ['customer', 'take-call', ['接听关怀电话', 'Takes the care call'], { seconds: 180 }],
        ['customer', 'rate-handling', ['给处理结果打分', 'Rates the handling'], { seconds: 60 }],
        [
          'advisor',
          'call-again',
          ['电话确认并致谢', 'Calls to confirm and thank'],
          {
            seconds: 180,
            note: [
              '资料：咖啡机案例中，更换后未电话确认是第一个被错过的补救机会',
              'Source: no call after the first replacement was the first missed chance of the coffee-machine case',
            ],
          },
        ],
        ['manager', 'approve-close', ['审核根因后批准关闭', 'Approves the closing'], { seconds: 120 }],
        ['care', 'plan-call', ['安排关怀电话', 'Plans the care call'], { seconds: 60 }],
        [
          'care',
          'close-case',
          ['填齐四项并关闭', 'Fills four fields, closes'],
          {
            moments: ['R1-05'],
            seconds: 300,
            fails: [
              {
                mode: ['只关闭，不写根因', 'Closed without a root cause'],
                effect: ['同样的失误再次发生', 'The same failure happens again'],
                cause: ['考核只看关闭率', 'Only the closing rate is counted'],
                prevention: ['四项必填才能关闭', 'Four mandatory fields'],
                detection: ['每周抽查已关闭案件', 'Weekly sample of closed cases'],
                recovery: ['重新打开并补查', 'Reopen and look again'],
                rating: [6, 6, 5],
              },
            ],
          },
        ],
        ['systems', 'case-clocks', ['响应与关闭计时', 'Response and closing clocks']],
      ],
    },
    {
      key: 'learn',
      name: ['复盘与改进', 'Learn and improve'],
      standardSeconds: 900,
      acceptableSeconds: 1800,
      cards: [
        ['evidence', 'improvement-notice', ['改进公告', 'Notice of what has changed']],
        ['customer', 'see-change', ['看到改进结果', 'Sees what has changed'], { seconds: 60 }],
        [
          'customer',
          'come-back',
          ['还会再来吗？', 'Come back?'],
          {
            form: 'decision',
            note: [
              '资料：补救后满意的客户，比问题未解决者更忠诚',
              'Source: whoever is content after recovery is more loyal than one left unsolved',
            ],
          },
        ],
        ['customer', 'book-again', ['再次光顾', 'Comes again'], { form: 'outcome' }],
        ['customer', 'go-elsewhere', ['转向其他店', 'Goes elsewhere'], { form: 'outcome' }],
        ['advisor', 'tell-change', ['告知改进并致谢', 'Tells the change, thanks'], { seconds: 120 }],
        ['manager', 'review-cause', ['按蓝图步骤复盘根因', 'Reviews the cause by step'], { seconds: 1800 }],
        [
          'care',
          'interview-lost',
          ['每季抽访流失客户', 'Interviews lost customers'],
          { moments: ['A5-04'], seconds: 1800 },
        ],
        ['systems', 'case-library', ['失误案例库', 'Library of failures']],
        ['maker', 'report-maker', ['质量问题报厂家', 'Quality report to the maker']],
      ],
    },
  ],
  chains: [
    ['sequence', 'sign-solved', 'take-call', 'rate-handling', 'see-change', 'come-back'],
    ['interaction', 'call-again', 'take-call'],
    ['information', 'care-card', 'take-call'],
    ['support', 'case-clocks', 'plan-call', 'call-again'],
    ['support', 'case-clocks', 'close-case'],
    ['information', 'call-again', 'close-case'],
    ['support', 'close-case', 'approve-close', 'review-cause'],
    ['support', 'case-library', 'interview-lost', 'review-cause'],
    ['support', 'review-cause', 'tell-change'],
    ['support', 'report-maker', 'review-cause'],
    ['interaction', 'tell-change', 'see-change'],
    ['information', 'improvement-notice', 'see-change'],
  ],
  exits: [
    { from: 'come-back', to: 'book-again', label: ['重拾信任', 'Trust regained'], probability: 0.8 },
    { from: 'come-back', to: 'go-elsewhere', label: ['失去信任', 'Trust lost'], probability: 0.2 },
  ],
};
