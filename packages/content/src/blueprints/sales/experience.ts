import { oneStory } from '../met-again/door.ts';
import { arrangeOther, askImpression, checkLicence, noCarNoBooking, offerDrive } from '../met-again/drive.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 3 产品介绍： the car itself, with one story on every channel. */
export const presentation: StageSketch = {
  key: 'presentation',
  name: ['产品介绍', 'Product presentation'],
  steps: [
    {
      key: 'present',
      name: ['看车讲解', 'See the car'],
      standardSeconds: 1500,
      acceptableSeconds: 2400,
      cards: [
        ['evidence', 'display-car', ['展车与价格牌', 'Display car and price board']],
        ['customer', 'try-seats', ['坐进展车体验', 'Sits in, tries the functions'], { seconds: 600 }],
        ['customer', 'ask-rivals', ['对比竞品提问', 'Asks about competitors'], { seconds: 180 }],
        [
          'consultant',
          'walk-round',
          ['邀请参与六方位讲解', 'Walk-around with the customer'],
          { moments: ['S3-01'], seconds: 900 },
        ],
        withExtras(oneStory, { seconds: 180 }),
        [
          'consultant',
          'fair-compare',
          ['客观对比，不贬低', 'Compares fairly'],
          { moments: ['S3-03'], seconds: 180 },
        ],
        ['care', 'update-facts', ['统一各渠道口径', 'Keeps channels consistent'], { seconds: 600 }],
        ['systems', 'product-facts', ['产品资料库', 'Product fact base']],
      ],
    },
  ],
  chains: [
    ['interaction', 'weigh-options', 'walk-round'],
    ['interaction', 'walk-round', 'try-seats'],
    ['information', 'display-car', 'try-seats'],
    ['sequence', 'try-seats', 'ask-rivals'],
    ['interaction', 'ask-rivals', 'one-story'],
    ['sequence', 'one-story', 'fair-compare'],
    ['support', 'product-facts', 'update-facts', 'one-story'],
    ['support', 'update-facts', 'walk-round'],
  ],
};

/** Stage 4 试乘试驾： the offer, what happens when no car is free, the drive and what it felt like. */
export const testDrive: StageSketch = {
  key: 'test-drive',
  name: ['试乘试驾', 'Test drive'],
  steps: [
    {
      key: 'offer-drive',
      name: ['邀约试驾', 'Offer the drive'],
      standardSeconds: 600,
      acceptableSeconds: 1200,
      cards: [
        ['evidence', 'drive-form', ['试驾协议与路线图', 'Drive agreement and route']],
        ['customer', 'accept-drive', ['接受试驾邀请', 'Accepts the test drive'], { seconds: 20 }],
        ['customer', 'sign-drive', ['出示驾照并签字', 'Shows licence and signs'], { seconds: 120 }],
        offerDrive('offer-test'),
        ['consultant', 'car-free', ['有试驾车吗？', 'Is a test car free?'], { form: 'decision' }],
        withExtras(arrangeOther, {
          fails: [
            {
              ...noCarNoBooking,
              prevention: ['试驾车排期到人', 'A named owner of the schedule'],
              mitigation: {
                text: ['指定试驾专员并公布排期', 'Name a test-drive owner, publish slots'],
                owner: 'manager',
                due: '2026-12-20',
              },
            },
          ],
        }),
        checkLicence,
        ['care', 'plan-drives', ['排定试驾车', 'Schedules the test cars'], { seconds: 60 }],
        ['systems', 'drive-calendar', ['试驾车排期表', 'Test-car calendar']],
        ['vehicles', 'test-cars', ['试驾车加油清洁', 'Test cars fuelled and clean'], { costCents: 3000 }],
      ],
    },
    {
      key: 'drive',
      name: ['试驾体验', 'Drive'],
      standardSeconds: 2400,
      acceptableSeconds: 3600,
      cards: [
        ['evidence', 'test-car', ['试驾车', 'Test car']],
        ['customer', 'drive-car', ['驾驶试驾车', 'Drives the car'], { seconds: 1500 }],
        ['customer', 'share-impression', ['说出试驾感受', 'Shares impressions'], { seconds: 180 }],
        ['consultant', 'ride-along', ['陪驾并提示安全', 'Rides along, minds safety'], { seconds: 1500 }],
        askImpression,
        ['care', 'log-drive', ['记录试驾反馈', 'Logs the feedback'], { seconds: 60 }],
        ['vehicles', 'route-insurance', ['试驾路线与保险', 'Drive route and cover']],
      ],
    },
  ],
  chains: [
    ['sequence', 'offer-test', 'car-free'],
    ['interaction', 'fair-compare', 'accept-drive'],
    ['interaction', 'accept-drive', 'check-licence'],
    ['sequence', 'fair-compare', 'offer-test'],
    ['interaction', 'arrange-other', 'accept-drive'],
    ['interaction', 'check-licence', 'sign-drive'],
    ['information', 'drive-form', 'sign-drive'],
    ['support', 'test-cars', 'drive-calendar'],
    ['support', 'drive-calendar', 'plan-drives', 'offer-test'],
    ['support', 'plan-drives', 'check-licence'],
    ['sequence', 'sign-drive', 'drive-car'],
    ['information', 'test-car', 'drive-car'],
    ['interaction', 'ride-along', 'drive-car'],
    ['support', 'log-drive', 'ride-along'],
    ['interaction', 'drive-car', 'ask-impression'],
    ['interaction', 'ask-impression', 'share-impression'],
    ['support', 'log-drive', 'ask-impression'],
    ['support', 'route-insurance', 'log-drive'],
  ],
  exits: [
    { from: 'car-free', to: 'accept-drive', label: ['有车', 'Yes'], probability: 0.85, kind: 'interaction' },
    { from: 'car-free', to: 'arrange-other', label: ['无车', 'No'], probability: 0.15 },
  ],
};
