import { faultMissed, fitAccessories, inspectNew, promiseDate, registerCar } from '../met-again/new-car.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 1 交车准备： a date in writing, a car that is inspected, an appointment that suits. */
export const preparing: StageSketch = {
  key: 'preparing',
  name: ['交车准备', 'Preparing'],
  steps: [
    {
      key: 'await',
      name: ['等待新车', 'Wait for the car'],
      standardSeconds: 600,
      acceptableSeconds: 1200,
      cards: [
        ['evidence', 'dated-contract', ['写明交期的合同', 'Contract with a delivery date']],
        ['customer', 'sign-order', ['签约订车', 'Signs the order'], { form: 'trigger', seconds: 300 }],
        [
          'customer',
          'follow-progress',
          ['查看到车进度', 'Follows the progress'],
          {
            seconds: 60,
            tags: ['self-service'],
            wait: {
              expected: 14 * 86400,
              tolerated: 30 * 86400,
              breaks: ['uncertain', 'anxious', 'unexplained'],
            },
          },
        ],
        promiseDate,
        [
          'consultant',
          'tell-change',
          ['交期变动主动告知', 'Tells any change of the date'],
          {
            seconds: 120,
            note: [
              '做不到的不要承诺，承诺了就要做到',
              'Promise only what you can keep; keep what you promise',
            ],
            fails: [
              {
                mode: ['交期推迟而未告知', 'A delay is not told'],
                effect: ['客户自行打听，失去信任', 'The customer has to ask, trust is lost'],
                cause: ['物流信息到不了顾问', 'The consultant does not see the transport'],
                prevention: ['进度变动自动提醒顾问', 'Changes of progress alert the consultant'],
                detection: ['承诺日与预计日比对', 'Promised against expected date'],
                recovery: ['当天告知原因与新日期', 'Reason and new date the same day'],
                rating: [8, 5, 7],
                mitigation: {
                  text: ['每周一核对全部待交订单', 'Every Monday: all open orders checked'],
                  owner: 'manager',
                  due: '2026-12-20',
                },
              },
            ],
          },
        ],
        ['care', 'weekly-update', ['每周更新到车进度', 'Updates the progress weekly'], { seconds: 120 }],
        ['systems', 'order-tracking', ['订单进度查询', 'Order tracking']],
        ['vehicles', 'transport', ['车辆运输入库', 'Transport and receiving'], { costCents: 150000 }],
      ],
    },
    {
      key: 'prepare',
      name: ['到车与整备', 'Arrival and preparation'],
      standardSeconds: 5400,
      acceptableSeconds: 7200,
      cards: [
        ['evidence', 'arrival-notice', ['到车与证件通知', 'Notice: car and papers needed']],
        ['customer', 'get-notice', ['收到到车通知', 'Receives the notice'], { seconds: 30 }],
        [
          'customer',
          'pay-balance',
          ['支付尾款', 'Pays the balance'],
          { seconds: 300, wait: { expected: 300, tolerated: 600, breaks: ['unfair', 'lowValue'] } },
        ],
        ['consultant', 'tell-arrival', ['告知到车与所需证件', 'Tells arrival and papers'], { seconds: 120 }],
        ['finance', 'settle-balance', ['核对尾款并开票', 'Checks balance, issues invoice'], { seconds: 300 }],
        registerCar,
        withExtras(inspectNew, {
          fails: [
            {
              ...faultMissed,
              detection: ['交车前第二人复核', 'A second check before handover'],
              recovery: ['当场修整或提供代步车', 'Mend at once or lend a car'],
            },
          ],
        }),
        fitAccessories,
        ['systems', 'pdi-list', ['PDI电子清单', 'Electronic PDI list']],
        ['vehicles', 'car-yard', ['新车库存与充电', 'New-car yard and charging']],
      ],
    },
    {
      key: 'appoint',
      name: ['约定交车', 'Agree the handover'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'invitation', ['交车邀请函', 'Handover invitation']],
        ['customer', 'agree-time', ['约定交车时间', 'Agrees the handover time'], { seconds: 60 }],
        [
          'customer',
          'tell-wishes',
          ['说出偏好与陪同人', 'Tells tastes and who comes along'],
          { seconds: 60 },
        ],
        ['consultant', 'invite-home', ['按客户时间邀约', "Invites at the customer's time"], { seconds: 120 }],
        [
          'consultant',
          'confirm-day-before',
          ['提前一天再次确认', 'Confirms the day before'],
          {
            seconds: 60,
            note: [
              '资料中售后预约的做法：提前1天确认',
              'As the source asks of service bookings: confirmed one day before',
            ],
          },
        ],
        ['care', 'collect-tastes', ['整理客户偏好', 'Collects the tastes'], { seconds: 60 }],
        ['workshop', 'ready-check', ['前一日齐备检查', 'Readiness check the day before'], { seconds: 600 }],
        ['systems', 'handover-plan', ['交车排程', 'Handover schedule']],
      ],
    },
  ],
  chains: [
    ['interaction', 'sign-order', 'promise-date'],
    ['sequence', 'promise-date', 'tell-change'],
    ['interaction', 'tell-change', 'follow-progress'],
    ['information', 'dated-contract', 'follow-progress'],
    ['support', 'transport', 'order-tracking'],
    ['support', 'order-tracking', 'weekly-update', 'tell-change'],
    ['support', 'weekly-update', 'promise-date'],
    ['sequence', 'follow-progress', 'get-notice', 'pay-balance', 'agree-time', 'tell-wishes'],
    ['interaction', 'tell-arrival', 'get-notice'],
    ['information', 'arrival-notice', 'get-notice'],
    ['support', 'settle-balance', 'tell-arrival'],
    ['support', 'settle-balance', 'register-car', 'tell-arrival'],
    ['support', 'pdi-list', 'inspect-new', 'fit-accessories', 'ready-check'],
    ['support', 'car-yard', 'inspect-new', 'tell-arrival'],
    ['interaction', 'invite-home', 'agree-time'],
    ['information', 'invitation', 'agree-time'],
    ['interaction', 'confirm-day-before', 'tell-wishes'],
    ['support', 'handover-plan', 'collect-tastes', 'invite-home'],
    ['support', 'handover-plan', 'ready-check', 'confirm-day-before'],
  ],
};
