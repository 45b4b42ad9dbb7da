import { promiseDate } from '../met-again/new-car.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 5 报价成交： an itemised price, quick answers from the back office, a date in writing. */
export const deal: StageSketch = {
  key: 'deal',
  name: ['报价成交', 'Quotation and deal'],
  steps: [
    {
      key: 'quote',
      name: ['报价', 'Quote'],
      standardSeconds: 900,
      acceptableSeconds: 1500,
      cards: [
        ['evidence', 'quotation', ['逐项书面报价单', 'Itemised quotation']],
        ['customer', 'read-quote', ['查看报价明细', 'Reads the quotation'], { seconds: 300 }],
        ['consultant', 'explain-quote', ['逐项解释报价', 'Explains line by line'], { seconds: 300 }],
        [
          'finance',
          'itemise-quote',
          ['逐项列明五类费用', 'Itemises five cost groups'],
          {
            role: 'accounting',
            moments: ['S5-01'],
            seconds: 300,
            fails: [
              {
                mode: ['报价隐藏费用', 'A charge is hidden in the quote'],
                effect: ['签约后客户反悔', 'The customer withdraws after signing'],
                cause: ['手工表格缺项', 'Hand-made sheet with gaps'],
                prevention: ['系统报价模板必填', 'Mandatory quotation template'],
                detection: ['财务签约前复核', 'Accounts check before signing'],
                recovery: ['退还差额并致歉', 'Refund the difference, apologise'],
                rating: [7, 4, 4],
              },
            ],
          },
        ],
        ['systems', 'quote-system', ['报价系统', 'Quotation system']],
      ],
    },
    {
      key: 'finance',
      name: ['金融与保险', 'Finance and insurance'],
      standardSeconds: 1800,
      acceptableSeconds: 3000,
      cards: [
        ['evidence', 'finance-offer', ['金融保险方案书', 'Finance and insurance offer']],
        [
          'customer',
          'wait-approval',
          ['等候审批答复', 'Waits for the approval'],
          { wait: { expected: 900, tolerated: 1800, breaks: ['uncertain', 'anxious', 'unexplained'] } },
        ],
        ['customer', 'choose-plan', ['选择付款与保险', 'Chooses payment and cover'], { seconds: 300 }],
        [
          'consultant',
          'bridge-wait',
          ['告知进度，陪同等候', 'Tells progress, keeps company'],
          { seconds: 300 },
        ],
        [
          'finance',
          'approve-loan',
          ['15分钟内答复方案', 'Answers within 15 minutes'],
          { role: 'mortgage', moments: ['S5-02'], seconds: 900 },
        ],
        [
          'finance',
          'insure',
          ['出具保险方案', 'Draws up the insurance'],
          { role: 'insurance', seconds: 300 },
        ],
        ['systems', 'bank-link', ['银行与保险接口', 'Bank and insurer links']],
      ],
    },
    {
      key: 'sign',
      name: ['签约', 'Sign'],
      standardSeconds: 1200,
      acceptableSeconds: 1800,
      cards: [
        ['evidence', 'contract', ['购车合同与交期', 'Contract with delivery date']],
        ['customer', 'accept-deal', ['接受方案吗？', 'Accept the offer?'], { form: 'decision' }],
        [
          'customer',
          'sign-contract',
          ['签约付定金', 'Signs, pays the deposit'],
          { seconds: 600, priceCents: 10000000 },
        ],
        ['customer', 'walk-away', ['离店再考虑', 'Leaves to think it over'], { form: 'outcome' }],
        promiseDate,
        ['finance', 'take-deposit', ['登记定金', 'Books the deposit'], { role: 'accounting', seconds: 180 }],
        ['vehicles', 'allocate-car', ['锁定车源', 'Allocates the car'], { costCents: 9200000 }],
      ],
    },
  ],
  chains: [
    ['sequence', 'share-impression', 'read-quote'],
    ['support', 'quote-system', 'itemise-quote', 'explain-quote'],
    ['interaction', 'explain-quote', 'read-quote'],
    ['information', 'quotation', 'read-quote'],
    ['sequence', 'read-quote', 'wait-approval', 'choose-plan', 'accept-deal'],
    ['information', 'finance-offer', 'choose-plan'],
    ['support', 'bank-link', 'approve-loan', 'bridge-wait'],
    ['support', 'bank-link', 'insure', 'bridge-wait'],
    ['interaction', 'bridge-wait', 'wait-approval'],
    ['interaction', 'sign-contract', 'promise-date'],
    ['information', 'contract', 'sign-contract'],
    ['support', 'allocate-car', 'take-deposit', 'promise-date'],
  ],
  exits: [
    { from: 'accept-deal', to: 'sign-contract', label: ['接受', 'Accepts'], probability: 0.4 },
    { from: 'accept-deal', to: 'walk-away', label: ['暂不决定', 'Not yet'], probability: 0.6 },
  ],
};
