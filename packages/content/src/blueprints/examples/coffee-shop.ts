import { buildBlueprint } from '../blueprint-builder.ts';

/** A coffee shop whose drawing flags three moments of truth and two failure points, and says nothing more of them. */
export const coffeeShop = buildBlueprint({
  title: ['咖啡店', 'Coffee shop'],
  service: 'other',
  roles: {},
  lanes: [
    ['evidence', 'evidence', ['有形展示', 'Evidence']],
    ['customer', 'customer', ['顾客', 'Customer']],
    ['frontstage', 'frontstage', ['前台', 'Frontstage']],
    ['backstage', 'backstage', ['后台', 'Backstage']],
    ['support', 'support', ['支持', 'Support']],
  ],
  stages: [
    {
      key: 'coffee',
      name: ['一杯咖啡', 'A cup of coffee'],
      steps: [
        {
          key: 'order',
          name: ['点单', 'ORDER'],
          standardSeconds: 60,
          acceptableSeconds: 120,
          cards: [
            ['evidence', 'menu-board', ['菜单板', 'Menu board']],
            ['evidence', 'terminal', ['收银终端', 'POS terminal']],
            [
              'customer',
              'review-menu',
              ['看菜单', 'Review menu'],
              { bareMoments: [['看菜单', 'Review menu']] },
            ],
            ['customer', 'place-order', ['点单', 'Place order']],
            ['customer', 'pay', ['付款', 'Pay']],
            [
              'frontstage',
              'greet',
              ['问候顾客', 'Greet customer'],
              { bareMoments: [['问候顾客', 'Greet customer']] },
            ],
            ['frontstage', 'take-order', ['记录点单', 'Take order']],
            ['frontstage', 'process-payment', ['收款', 'Process payment']],
            ['backstage', 'print-ticket', ['打印小票', 'Print ticket']],
            ['support', 'pos-system', ['收银系统', 'POS system']],
            ['support', 'gateway', ['支付网关', 'Payment gateway']],
          ],
        },
        {
          key: 'prepare',
          name: ['制作', 'PREPARE'],
          standardSeconds: 180,
          acceptableSeconds: 300,
          cards: [
            ['evidence', 'ticket', ['点单小票', 'Order ticket']],
            ['evidence', 'machine-in-view', ['咖啡机', 'Coffee machine']],
            ['customer', 'wait', ['等候', 'Wait']],
            ['frontstage', 'call-name', ['做好后叫名字', 'Call name when ready']],
            [
              'backstage',
              'pull-espresso',
              ['萃取浓缩', 'Pull espresso shot'],
              { fails: [{ mode: ['萃取浓缩', 'Pull espresso shot'] }] },
            ],
            ['backstage', 'steam-milk', ['打奶泡', 'Steam milk']],
            ['backstage', 'assemble', ['组合饮品', 'Assemble drink']],
            ['support', 'machine', ['咖啡机', 'Coffee machine']],
            [
              'support',
              'beans',
              ['咖啡豆供应', 'Bean supply'],
              { fails: [{ mode: ['咖啡豆供应', 'Bean supply'] }] },
            ],
          ],
        },
        {
          key: 'deliver',
          name: ['交付', 'DELIVER'],
          standardSeconds: 30,
          acceptableSeconds: 30,
          cards: [
            ['evidence', 'cup', ['品牌杯', 'Branded cup']],
            ['evidence', 'receipt', ['收据', 'Receipt']],
            [
              'customer',
              'collect',
              ['取饮品', 'Collect drink'],
              { bareMoments: [['取饮品', 'Collect drink']] },
            ],
            ['customer', 'leave', ['离开', 'Leave']],
            ['frontstage', 'hand-over', ['递上饮品', 'Hand over drink']],
            ['frontstage', 'thank', ['感谢顾客', 'Thank customer']],
            ['backstage', 'check', ['质量检查', 'Quality check']],
            ['support', 'cups', ['杯子库存', 'Cup inventory']],
          ],
        },
      ],
    },
  ],
});
