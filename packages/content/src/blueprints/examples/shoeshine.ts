import { buildBlueprint } from '../blueprint-builder.ts';

/**
 * A corner shoeshine, after Shostack, "Designing services that deliver", Harvard Business Review 62 (1), 1984.
 * Money is in cents of a dollar. The source gives the customer's five minutes for the whole, so the journey bears
 * them and not a step.
 */
export const shoeshine = buildBlueprint({
  title: ['街角擦鞋', 'Corner shoeshine'],
  service: 'other',
  promisedSeconds: 300,
  roles: {},
  lanes: [
    ['frontstage', 'frontstage', ['可见过程', 'What the customer sees']],
    ['backstage', 'backstage', ['可视线以下', 'Below the line of visibility']],
  ],
  stages: [
    {
      key: 'shine',
      name: ['擦鞋', 'Shoeshine'],
      steps: [
        {
          key: 'brush',
          name: ['刷鞋', 'Brush shoes'],
          standardSeconds: 30,
          cards: [
            ['frontstage', 'brush', ['刷鞋', 'Brush shoes'], { form: 'trigger', seconds: 30 }],
            [
              'backstage',
              'supplies',
              ['选购用品', 'Select and purchase supplies'],
              { costCents: 9, note: ['每次擦鞋的其他经营成本', 'Other operating cost of one shine'] },
            ],
          ],
        },
        {
          key: 'polish',
          name: ['上油', 'Apply polish'],
          standardSeconds: 30,
          cards: [
            [
              'frontstage',
              'polish',
              ['上油', 'Apply polish'],
              {
                seconds: 30,
                costCents: 3,
                note: ['鞋蜡', 'Wax'],
                fails: [
                  {
                    mode: ['鞋蜡颜色不对', 'Wrong wax'],
                    recovery: ['清洁鞋面，重新上油', 'Clean shoes, polish again'],
                  },
                ],
              },
            ],
            ['frontstage', 'clean', ['清洁鞋面', 'Clean shoes'], { seconds: 45 }],
          ],
        },
        {
          key: 'buff',
          name: ['抛光', 'Buff'],
          standardSeconds: 45,
          cards: [['frontstage', 'buff', ['抛光', 'Buff'], { seconds: 45 }]],
        },
        {
          key: 'collect',
          name: ['收款', 'Collect payment'],
          standardSeconds: 15,
          cards: [
            [
              'frontstage',
              'collect',
              ['收款', 'Collect payment'],
              { form: 'outcome', seconds: 15, priceCents: 50 },
            ],
          ],
        },
      ],
      chains: [
        ['sequence', 'brush', 'polish', 'buff', 'collect'],
        ['support', 'supplies', 'polish'],
        ['rework', 'polish', 'clean'],
        ['rework', 'clean', 'polish'],
      ],
    },
  ],
});
