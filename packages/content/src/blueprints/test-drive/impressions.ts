import { askImpression } from '../met-again/drive.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 4 感受与跟进： what it felt like, asked while it is fresh, and a next contact that is agreed. */
export const impressions: StageSketch = {
  key: 'impressions',
  name: ['感受与跟进', 'Impressions and follow-up'],
  steps: [
    {
      key: 'impress',
      name: ['征询感受', 'Ask for impressions'],
      standardSeconds: 600,
      acceptableSeconds: 1200,
      cards: [
        ['evidence', 'lounge', ['休息区与饮品', 'Lounge with drinks'], { costCents: 500 }],
        ['customer', 'return-car', ['交还试驾车', 'Returns the test car'], { seconds: 60 }],
        ['customer', 'share-impression', ['说出试驾感受', 'Shares impressions'], { seconds: 300 }],
        ['customer', 'go-on', ['现在谈报价吗？', 'Talk about a price now?'], { form: 'decision' }],
        ['customer', 'ask-quote', ['请求报价', 'Asks for a quotation'], { form: 'outcome' }],
        withExtras(askImpression, {
          fails: [
            {
              mode: ['还车后就送客', 'The visit ends at the car'],
              effect: ['感受没有听到，意向变冷', 'Impressions unheard, interest cools'],
              cause: ['下一位客户在等', 'The next customer is waiting'],
              prevention: ['时段含感受十分钟', 'Ten minutes for it in every slot'],
              detection: ['试驾反馈填写率', 'Share of drives with feedback'],
              recovery: ['当天电话征询', 'A call the same day'],
              rating: [6, 5, 5],
            },
          ],
        }),
        [
          'consultant',
          'promise-little',
          ['不强推，不空许诺', 'No pressure, no empty promise'],
          { moments: ['S2-04'], seconds: 60 },
        ],
        ['coordination', 'close-drive', ['登记还车与里程', 'Records return and mileage'], { seconds: 60 }],
        ['care', 'log-impression', ['记录试驾反馈', 'Logs the feedback'], { seconds: 60 }],
        ['preparation', 'check-back', ['检查车况与遗留物', 'Checks car and belongings'], { seconds: 300 }],
        ['systems', 'customer-file', ['客户档案', 'Customer file']],
      ],
    },
    {
      key: 'follow',
      name: ['跟进', 'Follow up'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'thanks-message', ['感谢短信与配置单', 'Thanks with a specification']],
        ['customer', 'think-over', ['回家考虑', 'Thinks it over at home'], { seconds: 60 }],
        ['customer', 'take-call', ['接听跟进电话', 'Takes the follow-up call'], { seconds: 180 }],
        ['customer', 'still-keen', ['仍有意向吗？', 'Still interested?'], { form: 'decision' }],
        ['customer', 'come-back', ['再次到店谈价', 'Comes back to talk price'], { form: 'outcome' }],
        ['customer', 'give-up', ['放弃购买', 'Gives up'], { form: 'outcome' }],
        [
          'consultant',
          'follow-up',
          ['按约定时间跟进', 'Follows up as agreed'],
          {
            seconds: 180,
            note: ['AIDA的行动：锁定下一次沟通', 'The action of AIDA: secure the next contact'],
          },
        ],
        ['care', 'plan-follow-up', ['安排跟进时间', 'Plans the follow-up'], { seconds: 30 }],
        ['care', 'record-loss', ['登记放弃原因', 'Records why they gave up'], { seconds: 120 }],
        ['systems', 'reminders', ['跟进提醒', 'Follow-up reminders']],
      ],
    },
  ],
  chains: [
    ['sequence', 'drive-car', 'return-car'],
    ['interaction', 'return-car', 'ask-impression'],
    ['interaction', 'ask-impression', 'share-impression'],
    ['information', 'lounge', 'share-impression'],
    ['interaction', 'share-impression', 'promise-little', 'go-on'],
    ['support', 'log-impression', 'promise-little'],
    ['support', 'customer-file', 'log-impression', 'ask-impression'],
    ['support', 'check-back', 'close-drive', 'ask-impression'],
    ['sequence', 'think-over', 'take-call', 'still-keen'],
    ['interaction', 'follow-up', 'take-call'],
    ['information', 'thanks-message', 'think-over'],
    ['support', 'reminders', 'plan-follow-up', 'follow-up'],
    ['information', 'follow-up', 'record-loss'],
  ],
  exits: [
    { from: 'go-on', to: 'ask-quote', label: ['现在谈', 'Now'], probability: 0.4 },
    { from: 'go-on', to: 'think-over', label: ['再考虑', 'Later'], probability: 0.6 },
    { from: 'still-keen', to: 'come-back', label: ['有意向', 'Yes'], probability: 0.3 },
    { from: 'still-keen', to: 'give-up', label: ['没有', 'No'], probability: 0.7 },
  ],
};
