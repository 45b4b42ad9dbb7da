import { oneStory } from '../met-again/door.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 3 试乘试驾： first as a passenger, then at the wheel. */
export const driving: StageSketch = {
  key: 'driving',
  name: ['试乘试驾', 'Ride and drive'],
  steps: [
    {
      key: 'ride',
      name: ['试乘', 'Ride'],
      standardSeconds: 900,
      acceptableSeconds: 1500,
      cards: [
        ['evidence', 'test-car', ['整洁的试驾车', 'Clean test car']],
        ['customer', 'ride-along', ['乘坐并感受', 'Rides and gets the feel'], { seconds: 600 }],
        ['customer', 'ask-functions', ['提出功能问题', 'Asks about functions'], { seconds: 120 }],
        ['consultant', 'drive-first', ['示范驾驶并讲解', 'Drives first and explains'], { seconds: 600 }],
        withExtras(oneStory, { seconds: 120 }),
        [
          'coordination',
          'stay-reachable',
          ['全程保持联系', 'Stays reachable throughout'],
          { seconds: 60, span: 2 },
        ],
        ['care', 'update-facts', ['统一各渠道口径', 'Keeps channels consistent'], { seconds: 300 }],
        ['systems', 'product-facts', ['产品资料库', 'Product fact base']],
        ['vehicles', 'routes', ['备案试驾路线', 'Approved test routes']],
      ],
    },
    {
      key: 'drive',
      name: ['试驾', 'Drive'],
      standardSeconds: 1200,
      acceptableSeconds: 1800,
      cards: [
        ['evidence', 'route-card', ['车内路线提示卡', 'Route card in the car']],
        ['customer', 'adjust-seat', ['调整座椅与后视镜', 'Adjusts seat and mirrors'], { seconds: 120 }],
        ['customer', 'drive-car', ['驾驶试驾车', 'Drives the car'], { seconds: 900 }],
        ['consultant', 'swap-seats', ['安全地点换手', 'Swaps at a safe place'], { seconds: 120 }],
        [
          'consultant',
          'mind-safety',
          ['陪驾并提示安全', 'Rides along, minds safety'],
          {
            seconds: 900,
            fails: [
              {
                mode: ['试驾途中发生事故', 'An accident on the drive'],
                effect: ['人员受伤，信任尽失', 'People are hurt, trust is gone'],
                cause: ['路线复杂，客户不熟悉车', 'Hard route, unfamiliar car'],
                prevention: ['先试乘，固定路线', 'Ride first, fixed route'],
                detection: ['陪驾观察，随时接管', 'The escort watches and can step in'],
                recovery: ['救援、照料、厂家通报', 'Rescue, care, report to the maker'],
                rating: [10, 2, 7],
                mitigation: {
                  text: ['换手前客户先试停一次', 'A trial stop before the swap'],
                  owner: 'manager',
                  due: '2026-12-31',
                },
              },
            ],
          },
        ],
        ['preparation', 'stand-by', ['待命更换车辆', 'Stands by with another car'], { seconds: 60 }],
        ['vehicles', 'roadside', ['道路救援', 'Roadside assistance']],
      ],
    },
  ],
  chains: [
    ['sequence', 'sign-agreement', 'ride-along', 'ask-functions'],
    ['interaction', 'drive-first', 'ride-along'],
    ['information', 'test-car', 'ride-along'],
    ['interaction', 'ask-functions', 'one-story'],
    ['support', 'product-facts', 'update-facts', 'one-story'],
    ['support', 'routes', 'stay-reachable', 'drive-first'],
    ['sequence', 'one-story', 'swap-seats'],
    ['interaction', 'swap-seats', 'adjust-seat'],
    ['sequence', 'adjust-seat', 'drive-car'],
    ['interaction', 'mind-safety', 'drive-car'],
    ['information', 'route-card', 'drive-car'],
    ['support', 'roadside', 'stand-by', 'mind-safety'],
    ['support', 'stay-reachable', 'mind-safety'],
  ],
};
