import type { StageSketch } from '../sketch.ts';

/** Stage 3 商定方案： two options, given within the authority of whoever speaks with the customer. */
export const agreeing: StageSketch = {
  key: 'agreeing',
  name: ['商定方案', 'Agreeing on a solution'],
  steps: [
    {
      key: 'solve',
      name: ['商定方案', 'Agree on a solution'],
      standardSeconds: 900,
      acceptableSeconds: 1800,
      cards: [
        ['evidence', 'proposal', ['书面补救方案', 'Written proposal']],
        ['customer', 'weigh-options', ['比较两套方案', 'Compares two options'], { seconds: 300 }],
        ['customer', 'accept-offer', ['接受方案吗？', 'Accept the proposal?'], { form: 'decision' }],
        ['customer', 'hold-claim', ['坚持原来的诉求', 'Holds to the claim'], { seconds: 120 }],
        [
          'customer',
          'accept-manager',
          ['接受经理方案吗？', "Accept the manager's offer?"],
          { form: 'decision' },
        ],
        ['customer', 'take-outside', ['向外界继续投诉', 'Takes the case outside'], { form: 'outcome' }],
        ['customer', 'sign-proposal', ['签字确认方案', 'Signs the proposal'], { seconds: 60 }],
        ['advisor', 'offer-options', ['提出两套解决方案', 'Offers two solutions'], { seconds: 240 }],
        ['advisor', 'step-in', ['经理出面再商量', 'The manager steps in'], { role: 'manager', seconds: 300 }],
        [
          'manager',
          'use-authority',
          ['授权额度内当场解决', 'Solves within own authority'],
          {
            moments: ['R1-03'],
            seconds: 120,
            note: [
              '过程公平：易进入、快、由首接人解决、不争吵',
              'Procedural justice: easy to enter, fast, solved by the first contact, no quarrel',
            ],
            fails: [
              {
                mode: ['一线无权处理', 'The front line may decide nothing'],
                effect: ['客户一等再等', 'The customer waits and waits'],
                cause: ['没有授权额度，或不敢使用', 'No authority, or nobody dares to use it'],
                prevention: ['授权表上墙，用了不追究', 'Table on the wall, no blame for using it'],
                detection: ['从受理到方案的时间', 'Time from taking to proposal'],
                recovery: ['经理十分钟内到场', 'The manager comes within ten minutes'],
                rating: [7, 6, 4],
                mitigation: {
                  text: ['公布各岗位授权额度', 'Publish the authority of every post'],
                  owner: 'manager',
                  due: '2026-12-15',
                },
              },
            ],
          },
        ],
        [
          'manager',
          'match-table',
          ['按标准表核定补偿', 'Sets the remedy by the table'],
          {
            moments: ['R1-04'],
            seconds: 120,
            note: [
              '结果公平：与损失相称，且与他人一致。形式：货币、正式道歉、未来免费服务、更换',
              'Outcome justice: matches the loss and what others got. Money, apology, free service, replacement',
            ],
            fails: [
              {
                mode: ['同类失误补偿不一', 'Like failures, unlike remedies'],
                effect: ['客户比较后感到不公', 'Customers compare and feel cheated'],
                cause: ['谁闹得凶谁拿得多', 'The loudest gets the most'],
                prevention: ['按失误等级定补偿', 'A remedy for each grade of failure'],
                detection: ['每月比对同类案件', 'Monthly look at like cases'],
                recovery: ['补足差额并说明', 'Make up the difference, explain'],
                rating: [6, 5, 6],
              },
            ],
          },
        ],
        ['systems', 'authority-table', ['授权额度表', 'Authority table']],
        ['systems', 'remedy-table', ['补偿标准表', 'Remedy table']],
        ['maker', 'goodwill', ['厂家善意保修政策', 'Manufacturer goodwill policy']],
      ],
    },
  ],
  chains: [
    ['interaction', 'await-answer', 'offer-options', 'weigh-options'],
    ['sequence', 'weigh-options', 'accept-offer'],
    ['information', 'proposal', 'weigh-options'],
    ['interaction', 'hold-claim', 'step-in', 'accept-manager'],
    ['support', 'authority-table', 'use-authority', 'offer-options'],
    ['support', 'remedy-table', 'match-table', 'offer-options'],
    ['support', 'goodwill', 'match-table'],
    ['support', 'use-authority', 'step-in'],
  ],
  exits: [
    { from: 'accept-offer', to: 'sign-proposal', label: ['接受', 'Accepts'], probability: 0.85 },
    { from: 'accept-offer', to: 'hold-claim', label: ['不接受', 'Declines'], probability: 0.15 },
    { from: 'accept-manager', to: 'sign-proposal', label: ['接受', 'Accepts'], probability: 0.8 },
    { from: 'accept-manager', to: 'take-outside', label: ['仍不接受', 'Still declines'], probability: 0.2 },
  ],
};

/** Stage 4 兑现补救： the promise is kept, checked by the customer, and done again where it did not hold. */
export const makingGood: StageSketch = {
  key: 'making-good',
  name: ['兑现补救', 'Making good'],
  steps: [
    {
      key: 'redeem',
      name: ['兑现方案', 'Keep the promise'],
      standardSeconds: 7200,
      acceptableSeconds: 14400,
      cards: [
        ['evidence', 'apology-letter', ['书面致歉信', 'Written apology']],
        ['evidence', 'courtesy-car', ['代步车', 'Courtesy car'], { costCents: 15000 }],
        [
          'customer',
          'await-remedy',
          ['等候返修与补偿', 'Waits for repair and remedy'],
          {
            wait: { expected: 7200, tolerated: 14400, breaks: ['unoccupied', 'anxious', 'lowValue'] },
          },
        ],
        [
          'advisor',
          'see-through',
          ['一人跟进，逐步告知', 'One person follows and reports'],
          { seconds: 600 },
        ],
        [
          'manager',
          'sign-apology',
          ['签发致歉与赠礼', 'Signs apology and gift'],
          { seconds: 300, costCents: 10000 },
        ],
        [
          'care',
          'pay-out',
          ['办理退款或赠券', 'Refunds or issues vouchers'],
          { role: 'accounting', seconds: 300, costCents: 20000 },
        ],
        [
          'workshop',
          'redo-work',
          ['优先安排返修', 'Redoes the work first'],
          {
            seconds: 5400,
            costCents: 30000,
            fails: [
              {
                mode: ['返修后问题仍在', 'The redo fails as well'],
                effect: ['客户不给第二次机会', 'No second chance is given'],
                cause: ['原班人员按原方案重做', 'Same people, same method'],
                prevention: ['换资深技师，质检全程', 'A senior technician, inspected throughout'],
                detection: ['交还前客户同车路试', 'Road test with the customer'],
                recovery: ['升级厂家，更换总成', 'To the manufacturer, replace the unit'],
                rating: [9, 3, 6],
              },
            ],
          },
        ],
        ['systems', 'payment', ['支付与赠券系统', 'Payments and vouchers']],
        ['maker', 'rush-parts', ['加急配件', 'Rush parts'], { role: 'parts', costCents: 20000 }],
      ],
    },
    {
      key: 'verify',
      name: ['确认解决', 'Confirm the result'],
      standardSeconds: 900,
      acceptableSeconds: 1800,
      cards: [
        ['evidence', 'result-sheet', ['处理结果确认单', 'Result sheet']],
        ['customer', 'check-result', ['验收处理结果', 'Checks the result'], { seconds: 300 }],
        ['customer', 'is-solved', ['问题解决了吗？', 'Is it solved?'], { form: 'decision' }],
        ['customer', 'sign-solved', ['签字确认解决', 'Signs that it is solved'], { seconds: 60 }],
        [
          'advisor',
          'explain-result',
          ['逐项说明处理结果', 'Explains the result line by line'],
          { seconds: 300 },
        ],
        ['manager', 'approve-result', ['审核结果并授权交还', 'Approves the result'], { seconds: 120 }],
        ['workshop', 'recheck', ['复检并签字', 'Rechecks and signs'], { role: 'inspector', seconds: 600 }],
        ['systems', 'recheck-list', ['复检清单', 'Recheck list']],
      ],
    },
  ],
  chains: [
    ['sequence', 'sign-proposal', 'await-remedy', 'check-result', 'is-solved'],
    ['interaction', 'see-through', 'await-remedy'],
    ['information', 'apology-letter', 'await-remedy'],
    ['information', 'courtesy-car', 'await-remedy'],
    ['support', 'sign-apology', 'see-through'],
    ['support', 'payment', 'pay-out', 'see-through'],
    ['support', 'rush-parts', 'redo-work', 'see-through'],
    ['support', 'redo-work', 'recheck'],
    ['support', 'recheck-list', 'recheck', 'approve-result', 'explain-result'],
    ['interaction', 'explain-result', 'check-result'],
    ['information', 'result-sheet', 'check-result'],
  ],
  exits: [
    { from: 'is-solved', to: 'sign-solved', label: ['已解决', 'Solved'], probability: 0.9 },
    {
      from: 'is-solved',
      to: 'see-through',
      label: ['未解决', 'Not solved'],
      probability: 0.1,
      kind: 'rework',
    },
  ],
};
