import type { StageSketch } from '../sketch.ts';

/** Stage 1 表达不满： most say nothing; whoever speaks is taken on by the first employee told. */
export const speakingUp: StageSketch = {
  key: 'speaking-up',
  name: ['表达不满', 'Speaking up'],
  steps: [
    {
      key: 'notice',
      name: ['遭遇失误', 'Meet a failure'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'comment-code', ['意见二维码', 'Feedback code on the counter']],
        [
          'customer',
          'meet-failure',
          ['遇到服务失误', 'Meets a service failure'],
          { form: 'trigger', seconds: 60 },
        ],
        [
          'customer',
          'speak-up',
          ['要说出来吗？', 'Speak up?'],
          {
            form: 'decision',
            note: [
              '资料：不满客户中只有4%会投诉，每人告诉另外10～20人',
              'Source: only 4 % of the dissatisfied complain; each tells 10–20 others',
            ],
          },
        ],
        ['customer', 'stay-silent', ['沉默并告诉他人', 'Stays silent, tells others'], { form: 'outcome' }],
        [
          'contact',
          'ask-content',
          ['主动询问哪里不满意', 'Asks what went wrong'],
          {
            seconds: 30,
            note: ['欢迎并鼓励投诉，是补救的前提', 'Welcoming complaints comes before any recovery'],
            fails: [
              {
                mode: ['客户不满却没有说', 'The customer is unhappy and says nothing'],
                effect: ['不再光顾并作反面宣传', 'Leaves and spreads a bad word'],
                cause: ['怀疑投诉有用，入口难找', 'Doubts that it helps, no easy way in'],
                prevention: ['两步可达的意见入口', 'A way to feedback in two steps'],
                detection: ['离店前主动询问', 'Asking before the customer leaves'],
                recovery: ['当天由服务经理致电', 'The service manager calls the same day'],
                rating: [8, 8, 8],
                mitigation: {
                  text: ['离店前必问一句并记录', 'One question before leaving, recorded'],
                  owner: 'manager',
                  due: '2026-12-31',
                },
              },
            ],
          },
        ],
        [
          'care',
          'feedback-entry',
          ['两步可达的反馈入口', 'Feedback in two steps'],
          { moments: ['A5-03'], seconds: 30 },
        ],
        ['systems', 'channels', ['电话、微信与信箱', 'Telephone, chat and mailbox']],
      ],
    },
    {
      key: 'complain',
      name: ['提出投诉', 'Complain'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'case-receipt', ['投诉受理回执', 'Receipt with a case number']],
        [
          'customer',
          'say-complaint',
          ['说出不满与诉求', 'States complaint and claim'],
          {
            seconds: 120,
            wait: { expected: 60, tolerated: 180, breaks: ['preProcess', 'anxious', 'unfair'] },
          },
        ],
        [
          'customer',
          'write-complaint',
          ['写信或网上投诉', 'Complains in writing'],
          {
            form: 'trigger',
            seconds: 600,
            wait: { expected: 1800, tolerated: 7200, breaks: ['uncertain', 'unexplained', 'alone'] },
          },
        ],
        [
          'customer',
          'escalate',
          ['直接投诉到厂家', 'Goes to the manufacturer'],
          {
            form: 'trigger',
            seconds: 600,
            note: [
              '积极分子型：传播并向厂方投诉，直到最高级',
              'The activist: spreads the word and goes to the top of the manufacturer',
            ],
          },
        ],
        [
          'contact',
          'own-it',
          ['首接负责，当场记录', 'Owns it, records on the spot'],
          {
            moments: ['R1-01'],
            seconds: 120,
            fails: [
              {
                mode: ['推给其他部门', 'Passed on to another department'],
                effect: ['客户重复讲述，更加愤怒', 'The story is told again, anger grows'],
                cause: ['首接责任没有落到人', 'Nobody is named as the owner'],
                prevention: ['任何岗位都可受理登记', 'Every post may take and record it'],
                detection: ['比对首接人与登记人', 'Compare first contact and recorder'],
                recovery: ['经理立即接手并致歉', 'The manager takes over and apologises'],
                rating: [7, 5, 5],
              },
            ],
          },
        ],
        [
          'contact',
          'answer-letter',
          ['30分钟内首次回应', 'First response within 30 minutes'],
          {
            seconds: 300,
            note: [
              '资料：邮件30分钟内回复；投诉信件迅速反应',
              'Source: e-mail is answered within 30 minutes; letters of complaint fast',
            ],
          },
        ],
        ['care', 'open-case', ['建立投诉档案', 'Opens the case file'], { seconds: 60 }],
        ['systems', 'case-system', ['投诉管理系统', 'Complaint system']],
        ['maker', 'maker-hotline', ['厂家客户热线', 'Manufacturer hotline']],
      ],
    },
  ],
  chains: [
    ['sequence', 'meet-failure', 'speak-up'],
    ['interaction', 'ask-content', 'speak-up'],
    ['information', 'comment-code', 'speak-up'],
    ['support', 'channels', 'feedback-entry', 'ask-content'],
    ['interaction', 'say-complaint', 'own-it'],
    ['interaction', 'write-complaint', 'answer-letter'],
    ['interaction', 'escalate', 'answer-letter'],
    ['sequence', 'answer-letter', 'own-it'],
    ['information', 'case-receipt', 'say-complaint'],
    ['support', 'case-system', 'open-case', 'own-it'],
    ['support', 'maker-hotline', 'open-case'],
    ['support', 'open-case', 'answer-letter'],
  ],
  exits: [
    { from: 'speak-up', to: 'say-complaint', label: ['说出来', 'Speaks up'], probability: 0.04 },
    { from: 'speak-up', to: 'stay-silent', label: ['不说', 'Says nothing'], probability: 0.96 },
  ],
};
