import { showFunctions, signBoth } from '../met-again/new-car.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 3 讲解与交接： the customer's own hands on every function, and a list that both sign. */
export const handingOver: StageSketch = {
  key: 'handing-over',
  name: ['讲解与交接', 'Explaining and handing over'],
  steps: [
    {
      key: 'explain',
      name: ['功能讲解', 'Explain the functions'],
      standardSeconds: 1500,
      acceptableSeconds: 2400,
      cards: [
        ['evidence', 'quick-guide', ['功能速查卡', 'Quick guide']],
        ['customer', 'try-functions', ['亲手操作主要功能', 'Tries the main functions'], { seconds: 1200 }],
        ['customer', 'pair-phone', ['手机绑定车辆', 'Pairs the phone'], { seconds: 180 }],
        withExtras(showFunctions, {
          fails: [
            {
              mode: ['只讲不让客户操作', 'Told, but not tried'],
              effect: ['回家不会用，反复来电', 'Lost at home, calls again and again'],
              cause: ['交车排得太密', 'Handovers follow too closely'],
              prevention: ['每单预留25分钟讲解', '25 minutes in every handover'],
              detection: ['三日电话问不会用的功能', 'The care call asks what is unclear'],
              recovery: ['邀请到店或视频再讲', 'Again, at the dealer or by video'],
              rating: [5, 6, 5],
            },
          ],
        }),
        [
          'consultant',
          'personal-touch',
          ['按偏好预设电台座椅', 'Presets radio and seat'],
          {
            moments: ['S6-04'],
            seconds: 120,
            costCents: 10000,
            note: [
              '资料案例：新车移植了旧车的电台按钮设置',
              'Case of the source: the radio presets of the old car carried over to the new one',
            ],
          },
        ],
        ['care', 'open-account', ['开通车联网账号', 'Opens the connected account'], { seconds: 300 }],
        ['systems', 'connected-car', ['车联网平台', 'Connected-car platform']],
      ],
    },
    {
      key: 'papers',
      name: ['文件与钥匙', 'Papers and keys'],
      standardSeconds: 600,
      acceptableSeconds: 1200,
      cards: [
        ['evidence', 'key-list', ['文件与钥匙清单', 'List of papers and keys']],
        ['customer', 'check-papers', ['核对文件与钥匙', 'Checks papers and keys'], { seconds: 180 }],
        ['customer', 'sign-list', ['签字确认清单', 'Signs the list'], { seconds: 60 }],
        withExtras(signBoth, {
          fails: [
            {
              mode: ['交接时缺少文件', 'A paper is missing'],
              effect: ['客户要再跑一趟', 'The customer has to come again'],
              cause: ['上牌证照未到齐', 'Plates or papers are not back'],
              prevention: ['前一日按清单齐套', 'The set is complete the day before'],
              detection: ['双方逐项勾对', 'Both tick item by item'],
              recovery: ['次日送文件上门', 'Brought to the door the next day'],
              rating: [6, 4, 4],
            },
          ],
        }),
        ['finance', 'bundle-papers', ['整理发票与证照', 'Bundles invoice and papers'], { seconds: 300 }],
        ['systems', 'file-store', ['电子档案', 'Electronic files']],
      ],
    },
  ],
  chains: [
    ['interaction', 'show-functions', 'try-functions'],
    ['information', 'quick-guide', 'try-functions'],
    ['interaction', 'try-functions', 'personal-touch', 'pair-phone'],
    ['sequence', 'pair-phone', 'check-papers'],
    ['support', 'connected-car', 'open-account', 'show-functions'],
    ['support', 'open-account', 'personal-touch'],
    ['interaction', 'check-papers', 'sign-both', 'sign-list'],
    ['information', 'key-list', 'check-papers'],
    ['support', 'file-store', 'bundle-papers', 'sign-both'],
  ],
};
