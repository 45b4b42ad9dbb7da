import type { LocalText } from '@truthline/blueprint';
import { newCard, text, type DemoChange, type DemoStep } from './drawing-changes.ts';

/** A dealer's drawing of its own: the after-sales standard as first published, and what the dealer does otherwise. */
export type DemoVariant = { readonly dealerId: string; readonly changes: readonly DemoChange[] };

const by =
  (personId: string) =>
  (day: string, step: DemoStep, reason: LocalText | null): DemoChange => ({
    at: `2026-${day}T03:15:00.000Z`,
    personId,
    step,
    reason,
  });

const wangjing = by('person-manager');
const north = by('person-group-north');
const east = by('person-group-east');
const south = by('person-group-south');
const southwest = by('person-group-southwest');

const edit = (cardId: string, words: LocalText, durationSeconds?: number): DemoStep => ({
  do: 'edit',
  cardId,
  fields: { text: words, ...(durationSeconds === undefined ? {} : { durationSeconds }) },
});

/** The first dealer's meets the second version of the standard in two fields of one card; one difference has no reason yet. */
export const demoVariants: readonly DemoVariant[] = [
  {
    dealerId: 'dealer-hb01',
    changes: [
      wangjing(
        '03-18',
        edit('card-first-contact', text('两分钟内接待', 'Receives within two minutes'), 120),
        text(
          '早高峰只有一位顾问在岗，一分钟做不到。',
          'One advisor is on duty in the morning peak; one minute cannot be kept.',
        ),
      ),
      wangjing(
        '04-02',
        {
          do: 'add',
          card: newCard(
            'metro-shuttle',
            { lane: 'care', step: 'settle' },
            text('地铁站摆渡车', 'Shuttle to the metro station'),
            600,
          ),
          informs: 'card-to-lounge',
        },
        text('多数客户不等候，坐地铁去上班。', 'Most customers do not wait; they take the metro to work.'),
      ),
      wangjing('06-11', edit('card-serve-drinks', text('自助饮品吧', 'Self-service drinks bar'), 0), null),
    ],
  },
  {
    dealerId: 'dealer-hb02',
    changes: [
      north(
        '05-06',
        edit('card-collect', text('五分钟内完成收银', 'Takes payment in five minutes'), 240),
        text('收银与配件共用一个窗口。', 'Payment and parts share one counter.'),
      ),
      north(
        '05-06',
        { do: 'remove', cardId: 'card-paper-list' },
        text('证件清单已写在确认短信里。', 'The list of papers is in the confirmation message.'),
      ),
    ],
  },
  {
    dealerId: 'dealer-hd06',
    changes: [
      east(
        '04-21',
        edit('card-report', text('用微信图文通报进度', 'Reports progress by WeChat, with pictures')),
        text('客户更愿意看消息而不接电话。', 'Customers would rather read a message than take a call.'),
      ),
      east(
        '07-15',
        edit('card-remind', text('前一天与两小时前提醒', 'Reminds a day and two hours before')),
        text('江边堵车，客户要更早出发。', 'Traffic along the river: customers leave earlier.'),
      ),
    ],
  },
  {
    dealerId: 'dealer-hn03',
    changes: [
      south(
        '08-04',
        {
          do: 'add',
          card: newCard(
            'night-drop',
            { lane: 'care', step: 'arrive' },
            text('夜间自助交钥匙柜', 'Key safe for the night'),
            30,
          ),
          informs: 'card-first-contact',
        },
        text('园区客户下班后才送车。', 'Customers from the tech park bring their cars after work.'),
      ),
    ],
  },
  {
    dealerId: 'dealer-xn01',
    changes: [
      southwest(
        '06-23',
        edit('card-choose-slot', text('选择到店时段与茶歇', 'Chooses a time slot and a tea break')),
        text('本地客户习惯坐下来谈。', 'Customers here like to sit down and talk.'),
      ),
      southwest('09-02', edit('card-see-off', text('送至门口并目送', 'Sees off at the gate'), 60), null),
    ],
  },
];
