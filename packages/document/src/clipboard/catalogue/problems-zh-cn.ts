import type { PasteProblemTexts } from './problem-texts.ts';

/** Problems of pasting in Chinese. */
export const chinesePasteProblems: PasteProblemTexts = {
  nothingToPaste: '没有可粘贴的文字。请先复制卡片、单元格或文字行。',
  tooManyCards: '这将生成{{count}}张卡片，一次最多粘贴{{limit}}张。请分几次粘贴。',
  tooMuchText: '文字超过一次粘贴的上限（{{limit}}个字符）。请分几次粘贴。',
  textTooLong: '第{{line}}行：一张卡片最多{{limit}}个字符。请缩短或拆分。',
  unknownLane:
    '第{{line}}行：“{{word}}”不是泳道。请写“有形展示、顾客、前台、后台、支持”之一，或本蓝图中泳道、岗位的名称。',
  noLane: '第{{line}}行：没有说明属于哪条泳道。请以泳道开头，例如“顾客：……”。',
  noCard: '第{{line}}行：失误之前需要有一张可能发生该失误的卡片。',
  lanesRunOut:
    '粘贴的内容有{{rows}}行，而从这里往下只有{{lanes}}条泳道。请从更上面的泳道开始，或先添加泳道。',
  placeGone: '粘贴的位置已不存在。请另选一格。',
  notAClip: '复制的内容无法识别为蓝图卡片。请重新复制。',
  newerClip: '内容复制自更新版本的 Truthline。请刷新页面后再粘贴。',
};
