import type { CardSketch } from '../sketch.ts';

/** Items of the sale that are met again wherever a customer calls or comes in: the call, the greeting, the wait, the needs. */

export const answerCall: CardSketch = [
  'reception',
  'answer-call',
  ['三声铃响内接听', 'Answers within three rings'],
  { moments: ['S1-01'], seconds: 9 },
];

export const greetAtOnce = (key: string): CardSketch => [
  'reception',
  key,
  ['30秒内主动招呼', 'Greets within 30 seconds'],
  { moments: ['S1-02', 'S1-03'], seconds: 30 },
];

export const easeWait: CardSketch = [
  'reception',
  'ease-wait',
  ['说明等待并奉上饮品', 'Explains the wait, offers drinks'],
  { moments: ['S1-06'], seconds: 60, costCents: 500 },
];

/** How long it takes depends on what it is asked for. */
export const askNeeds: CardSketch = [
  'consultant',
  'ask-needs',
  ['询问五项需求', 'Asks about five topics'],
  { moments: ['S2-01'] },
];

/** How long it takes depends on how much there is to ask. */
export const oneStory: CardSketch = [
  'consultant',
  'one-story',
  ['按官方资料答疑', 'Answers from official facts'],
  { moments: ['S3-02'] },
];
