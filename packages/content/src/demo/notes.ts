import type { LocalText } from '@truthline/blueprint';

/** What auditors write under a standard that was not met, by item. Items not named here stay without a note. */
export const notesByItem: { readonly [itemId: string]: readonly LocalText[] } = {
  'A1-01': [
    { zh: '第二次拨打才有人接', en: 'Only the second call was answered' },
    { zh: '午休时段无人值守', en: 'Nobody on duty over lunch' },
  ],
  'A1-04': [{ zh: '全程没有问姓氏', en: 'The surname was never asked' }],
  'A1-08': [{ zh: '只给了一个时间，没有选择', en: 'One time only, no choice' }],
  'A1-09': [{ zh: '没有复述项目', en: 'The jobs were not restated' }],
  'A1-10': [{ zh: '只说到店再看，没有估价', en: 'Said "we will see when you come", no estimate' }],
  'A1-14': [{ zh: '没有说明迟到怎么办', en: 'Not told what happens when late' }],
  'A1-16': [{ zh: '一小时后仍未收到短信', en: 'No message after an hour' }],
  'A1-17': [{ zh: '只在前一天联系过', en: 'Contacted the day before only' }],
  'A2-02': [
    { zh: '接待台无人，自己找到服务顾问', en: 'Nobody at the desk, found an advisor myself' },
    { zh: '服务顾问同时接待两位客户', en: 'The advisor served two customers at once' },
  ],
  'A2-06': [{ zh: '三件套事后才装', en: 'The covers came later, out of view' }],
  'A2-07': [{ zh: '环车时没有邀请客户', en: 'I was not invited to the walk-around' }],
  'A2-09': [{ zh: '口头说明，没有单据', en: 'Told by word of mouth, no paper' }],
  'A2-10': [{ zh: '自己找到休息区', en: 'Found the lounge myself' }],
  'A3-02': [{ zh: '过程中没有人联系客户', en: 'Nobody contacted the customer meanwhile' }],
  'A3-03': [{ zh: '配件换完才打电话', en: 'Called after the part had been changed' }],
  'A3-06': [{ zh: '工单上缺少班组签字', en: "The team leader's signature is missing" }],
  'A4-01': [
    { zh: '比约定晚，也没有提前通知', en: 'Later than promised, and no notice' },
    { zh: '洗车排队，交车推迟', en: 'Queue at the car wash, hand-back put off' },
  ],
  'A4-02': [{ zh: '座椅位置没有恢复', en: 'The seat was not put back' }],
  'A4-03': [{ zh: '旧件没有展示', en: 'Old parts were not shown' }],
  'A4-05': [{ zh: '收银台只有一个窗口，排队', en: 'One cashier window open, a queue' }],
  'A5-01': [{ zh: '一周内没有接到回访', en: 'No follow-up call within a week' }],
  'A5-02': [{ zh: '回访像念稿，没有问车况', en: 'Read from a script, car not asked about' }],
  'A5-03': [{ zh: '反馈入口不好找', en: 'The feedback page is hard to find' }],
};
