import type { StageSketch } from '../sketch.ts';

/** Stage 4 交车与结账： hand-back with explanations, payment, farewell. */
export const delivery: StageSketch = {
  key: 'delivery',
  name: ['交车与结账', 'Delivery and checkout'],
  steps: [
    {
      key: 'hand-back',
      name: ['验车与说明', 'Check and explain'],
      standardSeconds: 600,
      acceptableSeconds: 1200,
      cards: [
        ['evidence', 'old-parts', ['旧件展示与结算单', 'Old parts and itemised invoice']],
        [
          'customer',
          'check-car',
          ['验收车辆', 'Checks the car'],
          {
            seconds: 180,
            wait: { expected: 0, tolerated: 900, breaks: ['anxious', 'unexplained'] },
          },
        ],
        ['customer', 'content', ['对结果满意吗？', 'Content with the result?'], { form: 'decision' }],
        ['customer', 'voice-complaint', ['当场提出不满', 'Voices a complaint'], { seconds: 120 }],
        [
          'advisor',
          'return-car',
          ['按承诺时间交车', 'Returns the car when promised'],
          {
            moments: ['A4-01'],
            seconds: 60,
            fails: [
              {
                mode: ['交车晚于承诺', 'Later than promised'],
                effect: ['客户行程被打乱', "The customer's day is upset"],
                cause: ['洗车与终检排队', 'Queues at wash and final check'],
                prevention: ['承诺时间含缓冲，节点预警', 'Buffer in the promise, alerts on the way'],
                detection: ['看板提前20分钟预警', 'Board warns 20 min ahead'],
                recovery: ['提前告知，减免工时费', 'Tell in advance, waive part of labour'],
                rating: [7, 6, 4],
                mitigation: {
                  text: ['交车前20分钟看板预警', 'Board alert 20 min before the promise'],
                  owner: 'manager',
                  due: '2026-12-15',
                },
              },
            ],
          },
        ],
        [
          'advisor',
          'explain-work',
          ['对照结算单逐项说明', 'Explains line by line'],
          { moments: ['A4-03'], seconds: 240 },
        ],
        ['advisor', 'own-complaint', ['首接负责，先道歉', 'Owns it, apologises first'], { seconds: 300 }],
        [
          'care',
          'match-invoice',
          ['核对结算与预估', 'Matches invoice and estimate'],
          {
            role: 'billing',
            moments: ['A4-04'],
            seconds: 120,
            fails: [
              {
                mode: ['结算单看不懂', 'The invoice cannot be understood'],
                effect: ['客户怀疑乱收费', 'The customer suspects overcharging'],
                cause: ['代码多，缩写多', 'Codes and abbreviations'],
                prevention: ['按项目用通俗名称打印', 'Plain names, line by line'],
                detection: ['收银员先行核读', 'Cashier reads it first'],
                recovery: ['顾问当面逐项解释', 'Advisor explains in person'],
                rating: [4, 4, 4],
              },
            ],
          },
        ],
        [
          'care',
          'authority',
          ['授权额度内补偿', 'Compensates within authority'],
          { role: 'manager', seconds: 60 },
        ],
        ['systems', 'settlement', ['结算系统', 'Billing system']],
      ],
    },
    {
      key: 'pay',
      name: ['结账', 'Pay'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'receipt', ['发票与收据', 'Invoice and receipt']],
        [
          'customer',
          'pay',
          ['支付费用', 'Pays the bill'],
          {
            seconds: 120,
            priceCents: 68000,
            wait: { expected: 300, tolerated: 600, breaks: ['unfair', 'lowValue'] },
          },
        ],
        [
          'desk',
          'collect',
          ['五分钟内完成收银', 'Takes payment in five minutes'],
          { role: 'cashier', moments: ['A4-05'], seconds: 180 },
        ],
        ['care', 'issue-invoice', ['开具电子发票', 'Issues the e-invoice'], { role: 'billing', seconds: 30 }],
        ['systems', 'payment', ['支付与电子发票', 'Payments and e-invoices'], { costCents: 200 }],
      ],
    },
    {
      key: 'leave',
      name: ['离店', 'Leave'],
      standardSeconds: 240,
      acceptableSeconds: 480,
      cards: [
        ['evidence', 'sticker', ['下次保养提示贴', 'Next-service sticker']],
        ['customer', 'drive-off', ['驾车离店', 'Drives off'], { seconds: 60 }],
        [
          'advisor',
          'next-service',
          ['告知下次保养', 'Tells the next service'],
          { moments: ['A4-06'], seconds: 60 },
        ],
        [
          'advisor',
          'see-off',
          ['送至车旁并目送', 'Sees off at the car'],
          { moments: ['A4-07'], seconds: 90 },
        ],
        ['care', 'set-reminder', ['设定下次保养提醒', 'Sets the next reminder'], { seconds: 20 }],
        ['systems', 'reminder-plan', ['保养提醒计划', 'Service reminder plan']],
      ],
    },
  ],
  chains: [
    ['sequence', 'get-notice', 'check-car', 'content'],
    ['interaction', 'return-car', 'check-car'],
    ['sequence', 'call-ready', 'return-car', 'explain-work'],
    ['information', 'old-parts', 'content'],
    ['interaction', 'explain-work', 'content'],
    ['support', 'settlement', 'match-invoice', 'explain-work'],
    ['interaction', 'voice-complaint', 'own-complaint'],
    ['support', 'authority', 'own-complaint'],
    ['interaction', 'own-complaint', 'pay'],
    ['interaction', 'pay', 'collect'],
    ['support', 'payment', 'issue-invoice', 'collect'],
    ['information', 'receipt', 'pay'],
    ['sequence', 'pay', 'drive-off'],
    ['sequence', 'next-service', 'see-off'],
    ['interaction', 'collect', 'drive-off'],
    ['interaction', 'see-off', 'drive-off'],
    ['support', 'reminder-plan', 'set-reminder', 'next-service'],
    ['information', 'sticker', 'drive-off'],
  ],
  exits: [
    { from: 'content', to: 'pay', label: ['满意', 'Content'], probability: 0.95 },
    { from: 'content', to: 'voice-complaint', label: ['不满意', 'Not content'], probability: 0.05 },
  ],
};
