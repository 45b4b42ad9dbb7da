import { easeWait, greetAtOnce } from '../met-again/door.ts';
import { checkLicence } from '../met-again/drive.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 2 到店与手续： a car that stands ready, and four checks before the key is handed over. */
export const arrival: StageSketch = {
  key: 'arrival',
  name: ['到店与手续', 'Arrival and papers'],
  steps: [
    {
      key: 'arrive',
      name: ['到店', 'Arrive'],
      standardSeconds: 300,
      acceptableSeconds: 900,
      cards: [
        ['evidence', 'marked-bay', ['试驾专用车位', 'Marked test-drive bay']],
        [
          'customer',
          'come-in',
          ['按约到店', 'Arrives as booked'],
          { seconds: 60, wait: { expected: 30, tolerated: 60, breaks: ['preProcess', 'anxious'] } },
        ],
        [
          'customer',
          'wait-car',
          ['等候试驾车', 'Waits for the test car'],
          { wait: { expected: 180, tolerated: 600, breaks: ['unoccupied', 'uncertain', 'unfair'] } },
        ],
        greetAtOnce('greet'),
        easeWait,
        ['coordination', 'alert-team', ['通知顾问与整备', 'Alerts consultant and workshop'], { seconds: 20 }],
        [
          'care',
          'confirm-again',
          ['前一天再次确认', 'Confirms again the day before'],
          {
            seconds: 60,
            note: [
              '资料中售后预约的做法：提前1天与来店前1小时各确认一次',
              'As the source asks of service bookings: one day and one hour before',
            ],
          },
        ],
        [
          'preparation',
          'ready-car',
          ['清洁、加油、停到位', 'Cleans, fuels, parks in place'],
          {
            seconds: 900,
            costCents: 3000,
            fails: [
              {
                mode: ['试驾车未准备好', 'The test car is not ready'],
                effect: ['客户久等，第一印象差', 'A long wait, a poor first impression'],
                cause: ['上一位还车后无人整备', 'Nobody prepares it after the last drive'],
                prevention: ['时段之间留整备时间', 'Time for preparation between slots'],
                detection: ['到店前30分钟检查', 'A check 30 minutes before'],
                recovery: ['换同款车或先讲解', 'Another car, or the talk comes first'],
                rating: [6, 5, 4],
              },
            ],
          },
        ],
        ['systems', 'arrival-alert', ['预约到店提醒', 'Arrival alert']],
        ['vehicles', 'fuel-and-wash', ['油电与洗车', 'Fuel, charging and washing']],
      ],
    },
    {
      key: 'papers',
      name: ['手续与说明', 'Papers and briefing'],
      standardSeconds: 420,
      acceptableSeconds: 900,
      cards: [
        ['evidence', 'agreement', ['试驾协议与路线图', 'Drive agreement and route map']],
        ['customer', 'show-licence', ['出示驾照', 'Shows the licence'], { seconds: 30 }],
        ['customer', 'sign-agreement', ['阅读并签署协议', 'Reads and signs the agreement'], { seconds: 120 }],
        withExtras(checkLicence, {
          fails: [
            {
              mode: ['未核验驾照就交车', 'The key goes out unchecked'],
              effect: ['事故时无法理赔', 'No cover in an accident'],
              cause: ['熟客或赶时间', 'A regular, or haste'],
              prevention: ['系统登记后才发钥匙', 'No key without the record'],
              detection: ['每周抽查登记照片', 'Weekly check of the photos'],
              recovery: ['立即停车补办手续', 'Stop at once, do the papers'],
              rating: [9, 2, 5],
            },
          ],
        }),
        ['consultant', 'pick-route', ['按用途选定路线', 'Picks a route for the use'], { seconds: 60 }],
        ['coordination', 'record-drive', ['登记证件与里程', 'Records licence and mileage'], { seconds: 60 }],
        ['systems', 'drive-register', ['试驾登记系统', 'Test-drive register']],
        ['vehicles', 'cover', ['试驾保险', 'Test-drive insurance'], { costCents: 2000 }],
      ],
    },
  ],
  chains: [
    ['sequence', 'choose-slot', 'come-in'],
    ['information', 'marked-bay', 'come-in'],
    ['interaction', 'come-in', 'greet'],
    ['sequence', 'greet', 'ease-wait'],
    ['interaction', 'ease-wait', 'wait-car'],
    ['support', 'arrival-alert', 'alert-team', 'greet'],
    ['support', 'arrival-alert', 'confirm-again', 'greet'],
    ['support', 'fuel-and-wash', 'ready-car', 'ease-wait'],
    ['sequence', 'wait-car', 'show-licence'],
    ['interaction', 'show-licence', 'check-licence'],
    ['sequence', 'check-licence', 'pick-route'],
    ['interaction', 'pick-route', 'sign-agreement'],
    ['information', 'agreement', 'sign-agreement'],
    ['support', 'drive-register', 'record-drive', 'check-licence'],
    ['support', 'cover', 'record-drive'],
  ],
};
