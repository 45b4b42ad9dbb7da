import { answerCall, askNeeds } from '../met-again/door.ts';
import { arrangeOther, noCarNoBooking, offerDrive } from '../met-again/drive.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 1 邀约与预约： the drive is offered, and nobody is sent away because no car is free. */
export const booking: StageSketch = {
  key: 'booking',
  name: ['邀约与预约', 'Inviting and booking'],
  steps: [
    {
      key: 'invite',
      name: ['邀约试驾', 'Offer the drive'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'slot-board', ['试驾车型与时段牌', 'Board of test cars and slots']],
        [
          'customer',
          'call-in',
          ['来电咨询试驾', 'Calls about a test drive'],
          {
            form: 'trigger',
            seconds: 20,
            wait: { expected: 9, tolerated: 15, breaks: ['preProcess', 'unoccupied'] },
          },
        ],
        ['customer', 'look-at-car', ['到店看中一款车', 'Likes a car on display'], { form: 'trigger' }],
        ['customer', 'want-drive', ['愿意试驾吗？', 'Try the car?'], { form: 'decision' }],
        ['customer', 'not-today', ['今天不试驾', 'Not today'], { form: 'outcome' }],
        answerCall,
        withExtras(askNeeds, { seconds: 180 }),
        withExtras(offerDrive('offer-drive'), {
          fails: [
            {
              mode: ['等客户自己提出试驾', 'Waits for the customer to ask'],
              effect: ['客户没有体验就离开', 'The customer leaves without the feel'],
              cause: ['顾问嫌手续麻烦', 'The consultant shuns the paperwork'],
              prevention: ['看车后必邀请一次', 'One offer after every presentation'],
              detection: ['试驾率按顾问统计', 'Test-drive rate by consultant'],
              recovery: ['当天电话补邀', 'A call with an offer the same day'],
              rating: [6, 5, 5],
            },
          ],
        }),
        ['care', 'share-contacts', ['调取来访与意向', 'Shares earlier contacts'], { seconds: 30 }],
        ['systems', 'lead-system', ['线索管理系统', 'Lead management system']],
      ],
    },
    {
      key: 'book',
      name: ['预约时段', 'Book a slot'],
      standardSeconds: 600,
      acceptableSeconds: 1200,
      cards: [
        ['evidence', 'confirmation', ['预约确认短信', 'Confirmation message']],
        ['customer', 'name-car', ['说出想试的车型', 'Names the car to try'], { seconds: 30 }],
        ['customer', 'take-other', ['接受替代安排吗？', 'Accept the alternative?'], { form: 'decision' }],
        ['customer', 'drive-elsewhere', ['去别家试驾', 'Drives elsewhere'], { form: 'outcome' }],
        ['customer', 'choose-slot', ['选定试驾时段', 'Chooses a slot'], { seconds: 60 }],
        ['consultant', 'car-free', ['有试驾车吗？', 'Is a test car free?'], { form: 'decision' }],
        withExtras(arrangeOther, {
          note: [
            '资料中的暗访案例：无试驾车、不询问经理、不给预约',
            'The mystery visit of the source: no test car, the manager not asked, no booking offered',
          ],
          fails: [
            {
              ...noCarNoBooking,
              prevention: ['试驾专员管排期', 'A coordinator owns the schedule'],
              mitigation: {
                text: ['指定试驾专员并公布排期', 'Name a coordinator, publish the slots'],
                owner: 'manager',
                due: '2026-12-20',
              },
            },
          ],
        }),
        [
          'consultant',
          'offer-slots',
          ['给出两个时段', 'Offers two slots'],
          {
            seconds: 60,
            note: [
              '资料中售后预约的做法：提供2个备选时段',
              'As the source asks of service bookings: two slots to choose from',
            ],
          },
        ],
        ['coordination', 'assign-car', ['排定车辆与时段', 'Assigns car and slot'], { seconds: 60 }],
        [
          'care',
          'send-message',
          ['30分钟内短信确认', 'Confirms within 30 minutes'],
          {
            seconds: 60,
            note: [
              '资料中售后预约的做法：预约后30分钟内短信确认',
              'As the source asks of service bookings: a message within 30 minutes',
            ],
          },
        ],
        ['systems', 'calendar', ['试驾车排期表', 'Test-car calendar']],
        ['vehicles', 'fleet', ['试驾车队', 'Test-car fleet'], { costCents: 3000 }],
      ],
    },
  ],
  chains: [
    ['interaction', 'call-in', 'answer-call'],
    ['sequence', 'answer-call', 'ask-needs', 'offer-drive'],
    ['interaction', 'look-at-car', 'offer-drive'],
    ['interaction', 'offer-drive', 'want-drive'],
    ['information', 'slot-board', 'want-drive'],
    ['support', 'lead-system', 'share-contacts', 'ask-needs'],
    ['support', 'share-contacts', 'answer-call'],
    ['interaction', 'name-car', 'car-free'],
    ['interaction', 'arrange-other', 'take-other'],
    ['interaction', 'offer-slots', 'choose-slot'],
    ['support', 'fleet', 'calendar'],
    ['support', 'calendar', 'assign-car', 'offer-slots'],
    ['support', 'assign-car', 'arrange-other'],
    ['support', 'assign-car', 'car-free'],
    ['support', 'calendar', 'send-message'],
    ['support', 'send-message', 'offer-slots'],
    ['information', 'confirmation', 'choose-slot'],
  ],
  exits: [
    { from: 'want-drive', to: 'name-car', label: ['愿意', 'Yes'], probability: 0.7 },
    { from: 'want-drive', to: 'not-today', label: ['暂不', 'Not now'], probability: 0.3 },
    { from: 'car-free', to: 'offer-slots', label: ['有车', 'Yes'], probability: 0.85 },
    { from: 'car-free', to: 'arrange-other', label: ['无车', 'No'], probability: 0.15 },
    { from: 'take-other', to: 'choose-slot', label: ['接受', 'Accepts'], probability: 0.8 },
    { from: 'take-other', to: 'drive-elsewhere', label: ['不接受', 'Declines'], probability: 0.2 },
  ],
};
