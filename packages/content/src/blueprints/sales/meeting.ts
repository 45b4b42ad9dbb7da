import { answerCall, askNeeds, easeWait, greetAtOnce } from '../met-again/door.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 1 到店迎接： the enquiry and the first minute in the showroom. */
export const greeting: StageSketch = {
  key: 'greeting',
  name: ['到店迎接', 'Greeting'],
  steps: [
    {
      key: 'enquire',
      name: ['电话咨询', 'Enquire'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'website', ['官网与口碑评价', 'Website and reviews']],
        [
          'customer',
          'call-in',
          ['拨打咨询电话', 'Calls with a question'],
          {
            form: 'trigger',
            seconds: 20,
            wait: { expected: 9, tolerated: 15, breaks: ['preProcess', 'unoccupied'] },
          },
        ],
        ['customer', 'agree-visit', ['约定到店时间', 'Agrees a time to visit'], { seconds: 30 }],
        answerCall,
        ['reception', 'invite', ['邀约到店并发定位', 'Invites, sends the location'], { seconds: 90 }],
        ['care', 'assign-lead', ['分派销售顾问', 'Assigns a consultant'], { seconds: 60 }],
        ['systems', 'lead-system', ['线索管理系统', 'Lead management system']],
      ],
    },
    {
      key: 'visit',
      name: ['到店', 'Visit'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'showroom', ['展厅、展车与灯光', 'Showroom, cars and lighting']],
        [
          'customer',
          'enter',
          ['走进展厅', 'Enters the showroom'],
          { wait: { expected: 30, tolerated: 60, breaks: ['preProcess', 'anxious'] } },
        ],
        ['customer', 'drop-in', ['路过进店看车', 'Drops in to look'], { form: 'trigger' }],
        [
          'customer',
          'wait-consultant',
          ['等候销售顾问', 'Waits for the consultant'],
          { wait: { expected: 180, tolerated: 600, breaks: ['unoccupied', 'uncertain', 'alone'] } },
        ],
        withExtras(greetAtOnce('first-greeting'), {
          fails: [
            {
              mode: ['客户进店无人招呼', 'Nobody greets the visitor'],
              effect: ['客户转身离开', 'The visitor leaves'],
              cause: ['接待离岗未补位', 'Desk left without cover'],
              prevention: ['双岗补位，进店感应', 'A second on call, door sensor'],
              detection: ['进店到招呼的时间', 'Time from door to greeting'],
              recovery: ['致歉并由经理接待', 'Apology, the manager takes over'],
              rating: [8, 4, 4],
            },
          ],
        }),
        easeWait,
        [
          'consultant',
          'introduce',
          ['自我介绍，称呼尊姓', 'Introduces, uses the name'],
          { moments: ['S1-04'], seconds: 60 },
        ],
        ['care', 'open-showroom', ['开店前检查', 'Checks before opening'], { seconds: 900 }],
        ['care', 'brief-consultant', ['推送访客信息', 'Briefs on the visitor'], { seconds: 30 }],
        [
          'systems',
          'grounds',
          ['停车引导与展厅保洁', 'Parking and showroom care'],
          { role: 'manager', moments: ['S1-05'] },
        ],
        ['vehicles', 'display-cars', ['展车清洁与充电', 'Display cars clean and charged']],
      ],
    },
  ],
  chains: [
    ['information', 'website', 'call-in'],
    ['interaction', 'call-in', 'answer-call'],
    ['sequence', 'answer-call', 'invite'],
    ['interaction', 'invite', 'agree-visit'],
    ['support', 'lead-system', 'assign-lead', 'invite'],
    ['support', 'assign-lead', 'answer-call'],
    ['support', 'lead-system', 'brief-consultant', 'introduce'],
    ['sequence', 'agree-visit', 'enter'],
    ['information', 'showroom', 'enter'],
    ['interaction', 'enter', 'first-greeting'],
    ['interaction', 'drop-in', 'first-greeting'],
    ['interaction', 'first-greeting', 'wait-consultant'],
    ['interaction', 'ease-wait', 'wait-consultant'],
    ['sequence', 'first-greeting', 'ease-wait'],
    ['interaction', 'wait-consultant', 'introduce'],
    ['support', 'grounds', 'open-showroom', 'first-greeting'],
    ['support', 'display-cars', 'open-showroom'],
  ],
};

/** Stage 2 需求分析： asking, listening, and a recommendation tied to what was heard. */
export const needs: StageSketch = {
  key: 'needs',
  name: ['需求分析', 'Needs analysis'],
  steps: [
    {
      key: 'talk',
      name: ['沟通需求', 'Talk about needs'],
      standardSeconds: 900,
      acceptableSeconds: 1800,
      cards: [
        ['evidence', 'needs-card', ['需求记录卡', 'Needs card']],
        ['customer', 'tell-needs', ['说明用途与预算', 'Tells use and budget'], { seconds: 300 }],
        ['customer', 'confirm-needs', ['确认需求要点', 'Confirms the key points'], { seconds: 60 }],
        withExtras(askNeeds, { seconds: 300 }),
        [
          'consultant',
          'restate-needs',
          ['倾听、记录、重述', 'Listens, notes, restates'],
          { moments: ['S2-02'], seconds: 240 },
        ],
        ['care', 'share-file', ['调取来访记录', 'Shares earlier contacts'], { seconds: 30 }],
        ['systems', 'customer-file', ['客户档案', 'Customer file']],
      ],
    },
    {
      key: 'recommend',
      name: ['推荐车型', 'Recommend'],
      standardSeconds: 600,
      acceptableSeconds: 1200,
      cards: [
        ['evidence', 'brochure', ['车型手册与配置表', 'Brochure and equipment list']],
        ['customer', 'weigh-options', ['比较推荐车型', 'Compares the options'], { seconds: 300 }],
        [
          'consultant',
          'match-model',
          ['按需求推荐并说明', 'Recommends with reasons'],
          { moments: ['S2-03'], seconds: 300 },
        ],
        [
          'consultant',
          'promise-little',
          ['只承诺做得到的', 'Promises only what holds'],
          {
            moments: ['S2-04'],
            seconds: 30,
            fails: [
              {
                mode: ['口头承诺无法兑现', 'A spoken promise cannot be kept'],
                effect: ['交车时失信，投诉', 'Trust lost at handover, complaint'],
                cause: ['为成交夸大优惠与交期', 'Overstating offers to close'],
                prevention: ['承诺一律写入订单', 'Every promise goes on the order'],
                detection: ['签约前经理复核', 'Manager reads before signing'],
                recovery: ['经理致歉并等值补偿', 'Manager apologises and makes good'],
                rating: [8, 5, 6],
                mitigation: {
                  text: ['订单增加"口头承诺"必填栏', 'Mandatory "promises" field on the order'],
                  owner: 'manager',
                  due: '2026-12-31',
                },
              },
            ],
          },
        ],
        ['care', 'check-supply', ['核对现车与交期', 'Checks stock and lead time'], { seconds: 60 }],
        ['systems', 'stock-view', ['库存与交期查询', 'Stock and lead times']],
        ['vehicles', 'stock-cars', ['现车与在途车', 'Cars in stock and on the way']],
      ],
    },
  ],
  chains: [
    ['interaction', 'introduce', 'tell-needs'],
    ['interaction', 'tell-needs', 'ask-needs'],
    ['sequence', 'ask-needs', 'restate-needs'],
    ['interaction', 'restate-needs', 'confirm-needs'],
    ['information', 'needs-card', 'confirm-needs'],
    ['support', 'customer-file', 'share-file', 'ask-needs'],
    ['interaction', 'confirm-needs', 'match-model'],
    ['sequence', 'match-model', 'promise-little'],
    ['interaction', 'promise-little', 'weigh-options'],
    ['information', 'brochure', 'weigh-options'],
    ['support', 'stock-cars', 'stock-view'],
    ['support', 'stock-view', 'check-supply', 'match-model'],
  ],
};
