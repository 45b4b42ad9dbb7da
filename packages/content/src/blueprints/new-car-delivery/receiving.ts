import { easeWait } from '../met-again/door.ts';
import { startOnTime } from '../met-again/new-car.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 2 迎接与验车： on time, and a flaw found is owned on the spot. */
export const receiving: StageSketch = {
  key: 'receiving',
  name: ['迎接与验车', 'Welcome and check'],
  steps: [
    {
      key: 'arrive',
      name: ['到店', 'Arrive'],
      standardSeconds: 300,
      acceptableSeconds: 900,
      cards: [
        ['evidence', 'welcome-sign', ['欢迎牌与交车区', 'Welcome sign, handover area']],
        [
          'customer',
          'come-for-car',
          ['按约到店', 'Arrives as agreed'],
          {
            seconds: 60,
            wait: { expected: 300, tolerated: 900, breaks: ['anxious', 'uncertain', 'unoccupied'] },
          },
        ],
        [
          'reception',
          'welcome',
          ['微笑迎接并引路', 'Welcomes and leads the way'],
          { moments: ['S1-03'], seconds: 60 },
        ],
        easeWait,
        startOnTime,
        ['care', 'brief-team', ['通知顾问与陪同信息', 'Briefs the team on the guests'], { seconds: 30 }],
        ['workshop', 'place-car', ['车辆就位并充电', 'Places the car, charged'], { seconds: 600 }],
        ['systems', 'handover-board', ['交车看板', 'Handover board']],
      ],
    },
    {
      key: 'check',
      name: ['验车', 'Check the car'],
      standardSeconds: 900,
      acceptableSeconds: 1500,
      cards: [
        ['evidence', 'check-list', ['验车清单', 'Check list']],
        ['customer', 'walk-round', ['绕车逐项验收', 'Walks round and checks'], { seconds: 600 }],
        ['customer', 'any-flaw', ['发现瑕疵吗？', 'Any flaw?'], { form: 'decision' }],
        ['customer', 'point-out', ['指出瑕疵', 'Points out the flaw'], { seconds: 60 }],
        ['customer', 'accept-remedy', ['接受当场处理吗？', 'Accept the remedy?'], { form: 'decision' }],
        ['consultant', 'check-together', ['陪同逐项验车', 'Checks the car together'], { seconds: 600 }],
        [
          'consultant',
          'own-flaw',
          ['先道歉，给处理方案', 'Apologises, offers a remedy'],
          {
            seconds: 180,
            fails: [
              {
                mode: ['推说瑕疵属正常', 'The flaw is called normal'],
                effect: ['当场变成投诉', 'It turns into a complaint at once'],
                cause: ['怕耽误交车指标', 'Fear for the delivery target'],
                prevention: ['授权顾问当场修整', 'The consultant may have it mended'],
                detection: ['验车清单与照片复核', 'Review of list and photos'],
                recovery: ['经理出面，书面承诺', 'The manager promises in writing'],
                rating: [7, 3, 5],
              },
            ],
          },
        ],
        ['workshop', 'bring-record', ['备好PDI记录', 'Brings the PDI record'], { seconds: 60 }],
        ['workshop', 'mend-flaw', ['待命修整瑕疵', 'Stands by to mend flaws'], { seconds: 900 }],
        ['systems', 'photo-record', ['验车影像记录', 'Photo record of the check']],
        ['vehicles', 'courtesy-car', ['代步车', 'Courtesy car'], { costCents: 15000 }],
      ],
    },
  ],
  chains: [
    ['sequence', 'tell-wishes', 'come-for-car'],
    ['sequence', 'walk-round', 'any-flaw'],
    ['information', 'welcome-sign', 'come-for-car'],
    ['interaction', 'come-for-car', 'welcome'],
    ['sequence', 'welcome', 'ease-wait', 'start-on-time'],
    ['support', 'handover-board', 'brief-team', 'welcome'],
    ['support', 'handover-board', 'place-car', 'start-on-time'],
    ['sequence', 'start-on-time', 'check-together'],
    ['interaction', 'check-together', 'walk-round'],
    ['information', 'check-list', 'walk-round'],
    ['interaction', 'point-out', 'own-flaw', 'accept-remedy'],
    ['support', 'mend-flaw', 'own-flaw'],
    ['support', 'photo-record', 'bring-record', 'check-together'],
    ['support', 'courtesy-car', 'mend-flaw'],
  ],
  exits: [
    { from: 'any-flaw', to: 'try-functions', label: ['没有', 'None'], probability: 0.95 },
    { from: 'any-flaw', to: 'point-out', label: ['有瑕疵', 'A flaw'], probability: 0.05 },
    { from: 'accept-remedy', to: 'try-functions', label: ['当场处理', 'Mended now'], probability: 0.8 },
    {
      from: 'accept-remedy',
      to: 'agree-time',
      label: ['另约交车', 'Another day'],
      probability: 0.2,
      kind: 'rework',
    },
  ],
};
