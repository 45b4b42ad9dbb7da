import type { StageSketch } from '../sketch.ts';

/** Stage 5 后续跟踪： the call within three days, and what the shop learns from it. */
export const followUp: StageSketch = {
  key: 'follow-up',
  name: ['后续跟踪', 'Follow-up'],
  steps: [
    {
      key: 'call-back',
      name: ['三日回访', 'Follow-up call'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'survey', ['满意度短问卷', 'Short survey']],
        ['customer', 'take-call', ['接听回访', 'Takes the follow-up call'], { seconds: 180 }],
        ['customer', 'send-feedback', ['提交意见', 'Sends feedback'], { seconds: 60 }],
        [
          'desk',
          'ring-customer',
          ['致电回访客户', 'Calls the customer'],
          { role: 'receptionist', seconds: 180 },
        ],
        [
          'care',
          'schedule-call',
          ['安排三日内回访', 'Schedules the call in three days'],
          { moments: ['A5-01'], seconds: 60 },
        ],
        [
          'care',
          'cover-points',
          ['按四项提纲回访', 'Covers the four points'],
          {
            moments: ['A5-02'],
            seconds: 180,
            fails: [
              {
                mode: ['回访只问满意度', 'The call asks for a rating only'],
                effect: ['未尽事项没有下文', 'Open points go nowhere'],
                cause: ['话术只有评分题', 'The script has nothing but ratings'],
                prevention: ['四项提纲与必填记录', 'Four points, all to be recorded'],
                detection: ['录音抽听', 'Listening to samples'],
                recovery: ['服务经理再次致电', 'The service manager calls again'],
                rating: [5, 5, 5],
              },
            ],
          },
        ],
        ['care', 'feedback-channel', ['两步可达的反馈入口', 'Feedback in two steps'], { moments: ['A5-03'] }],
        ['systems', 'crm', ['客户关系系统', 'CRM system']],
      ],
    },
    {
      key: 'improve',
      name: ['反馈与改进', 'Learn and improve'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'answer-letter', ['意见答复', 'Written answer']],
        ['customer', 'read-answer', ['收到答复', 'Receives an answer'], { seconds: 60 }],
        ['customer', 'come-back', ['还会再来吗？', 'Come back?'], { form: 'decision' }],
        ['customer', 'book-again', ['再次预约', 'Books again'], { form: 'outcome' }],
        ['customer', 'leave-us', ['转向其他店', 'Goes elsewhere'], { form: 'outcome' }],
        ['advisor', 'answer-feedback', ['答复意见并致谢', 'Answers and thanks'], { seconds: 120 }],
        [
          'care',
          'interview-lost',
          ['每季抽访流失客户', 'Interviews lost customers'],
          { moments: ['A5-04'], seconds: 1800 },
        ],
        [
          'care',
          'review',
          ['复盘失误，更新标准', 'Reviews failures, mends standards'],
          { role: 'manager', seconds: 3600 },
        ],
        ['systems', 'improvement-log', ['改进台账', 'Improvement log']],
      ],
    },
  ],
  chains: [
    ['sequence', 'drive-off', 'take-call'],
    ['interaction', 'ring-customer', 'take-call'],
    ['support', 'crm', 'schedule-call'],
    ['sequence', 'schedule-call', 'cover-points'],
    ['support', 'cover-points', 'ring-customer'],
    ['support', 'feedback-channel', 'ring-customer'],
    ['information', 'crm', 'feedback-channel'],
    ['sequence', 'take-call', 'send-feedback'],
    ['information', 'survey', 'send-feedback'],
    ['interaction', 'send-feedback', 'answer-feedback'],
    ['interaction', 'answer-feedback', 'read-answer'],
    ['information', 'answer-letter', 'read-answer'],
    ['sequence', 'read-answer', 'come-back'],
    ['support', 'improvement-log', 'interview-lost'],
    ['sequence', 'interview-lost', 'review'],
    ['support', 'review', 'answer-feedback'],
  ],
  exits: [
    { from: 'come-back', to: 'book-again', label: ['认可', 'Convinced'], probability: 0.9 },
    { from: 'come-back', to: 'leave-us', label: ['失望', 'Disappointed'], probability: 0.1 },
  ],
};
