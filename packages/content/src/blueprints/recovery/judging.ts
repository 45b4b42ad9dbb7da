import type { StageSketch } from '../sketch.ts';

/** Stage 2 倾听与判断： apology before explanation, then the grade of the failure and its cause. */
export const judging: StageSketch = {
  key: 'judging',
  name: ['倾听与判断', 'Listening and judging'],
  steps: [
    {
      key: 'listen',
      name: ['道歉与倾听', 'Apology and listening'],
      standardSeconds: 900,
      acceptableSeconds: 1800,
      cards: [
        ['evidence', 'quiet-room', ['安静的接待室', 'Quiet room'], { costCents: 500 }],
        ['customer', 'tell-story', ['讲述经过与感受', 'Tells what happened'], { seconds: 480 }],
        ['customer', 'confirm-claim', ['确认诉求要点', 'Confirms the key points'], { seconds: 60 }],
        ['contact', 'hand-over', ['当面移交，不再复述', 'Hands over, no retelling'], { seconds: 60 }],
        [
          'advisor',
          'apologise',
          ['先道歉，不争辩', 'Apologises first, no argument'],
          {
            moments: ['R1-02'],
            seconds: 60,
            note: ['相互对待公平：礼貌、细心、诚实', 'Interactional justice: polite, careful, honest'],
            fails: [
              {
                mode: ['急于解释，与客户争辩', 'Explains at once and argues'],
                effect: ['客户转为发怒者', 'The voicer turns irate'],
                cause: ['一线未经正规培训', 'No proper training at the front'],
                prevention: ['道歉与倾听话术演练', 'Role play: apology and listening'],
                detection: ['录音抽听', 'Listening to samples'],
                recovery: ['换人接待，经理致歉', 'Another host, the manager apologises'],
                rating: [7, 6, 4],
                mitigation: {
                  text: ['每月一次投诉接待演练', 'A monthly drill on complaints'],
                  owner: 'manager',
                  due: '2026-12-31',
                },
              },
            ],
          },
        ],
        [
          'advisor',
          'restate-claim',
          ['倾听、记录并重述', 'Listens, notes, restates'],
          {
            seconds: 480,
            note: [
              '倾听四步：重述、同理心、澄清、解决方案',
              'Four listening steps: restate, empathy, clarify, solution',
            ],
          },
        ],
        ['care', 'pull-history', ['调取客户与车辆记录', 'Pulls customer and car records'], { seconds: 60 }],
        ['systems', 'customer-file', ['客户档案', 'Customer file']],
      ],
    },
    {
      key: 'judge',
      name: ['查明原因', 'Find the cause'],
      standardSeconds: 1200,
      acceptableSeconds: 2400,
      cards: [
        ['evidence', 'progress-notice', ['进度与时间告知单', 'Progress note with a time']],
        [
          'customer',
          'await-answer',
          ['等候初步答复', 'Waits for a first answer'],
          { wait: { expected: 1200, tolerated: 2400, breaks: ['uncertain', 'anxious', 'unexplained'] } },
        ],
        ['advisor', 'tell-next', ['说明下一步与时间', 'Tells the next step and time'], { seconds: 120 }],
        [
          'manager',
          'grade-case',
          ['判断严重度与类型', 'Grades failure and complainer'],
          {
            seconds: 300,
            note: [
              '抱怨者四类：消极者、发言者、发怒者、积极分子。失误越严重越易流失',
              'Four complainers: passive, voicer, irate, activist. The graver the failure, the more leave',
            ],
          },
        ],
        [
          'workshop',
          'find-cause',
          ['查明技术原因', 'Finds the technical cause'],
          {
            role: 'inspector',
            seconds: 900,
            fails: [
              {
                mode: ['只处理表象', 'Only the symptom is treated'],
                effect: ['故障再次出现', 'The fault comes back'],
                cause: ['没有复现客户描述的条件', "The customer's conditions were not met"],
                prevention: ['按客户条件路试复现', 'Road test under those conditions'],
                detection: ['质检员独立复核', 'A second look by the inspector'],
                recovery: ['厂家技术支持到店', 'Manufacturer support comes in'],
                rating: [7, 4, 5],
              },
            ],
          },
        ],
        ['systems', 'repair-records', ['维修与录音记录', 'Job and call records']],
        ['maker', 'maker-support', ['厂家技术支持', 'Manufacturer technical support']],
      ],
    },
  ],
  chains: [
    ['sequence', 'own-it', 'hand-over', 'apologise'],
    ['interaction', 'apologise', 'tell-story', 'restate-claim', 'confirm-claim'],
    ['information', 'quiet-room', 'tell-story'],
    ['support', 'customer-file', 'pull-history', 'restate-claim'],
    ['interaction', 'confirm-claim', 'tell-next', 'await-answer'],
    ['information', 'progress-notice', 'await-answer'],
    ['support', 'grade-case', 'tell-next'],
    ['support', 'repair-records', 'find-cause', 'grade-case'],
    ['support', 'maker-support', 'find-cause'],
  ],
};
