import type { outboxEnglish } from './outbox-en.ts';

type Texts = {
  readonly [Key in keyof typeof outboxEnglish as Key extends `${string}_one` ? never : Key]: string;
};

export const outboxChinese: Texts = {
  mark: '{{what}}尚未发送',
  'mark.and': '、',
  'mark.answers_other': '{{count}}个答案',
  'mark.photos_other': '{{count}}张照片',
  'mark.recordings_other': '{{count}}段录音',
  'mark.refused_other': '{{count}}个文件被服务器拒收',
  'mark.full': '服务器空间已满',
  held: '全部内容保留在本机，服务器恢复后自动发送。',
  markStart: '有一次审核尚未发送',
  'refused.title': '以下文件被服务器拒收',
  'refused.lead': '它们仍保存在本机，请决定如何处理。',
  'refused.photo': '{{at}}的照片',
  'refused.audio': '{{at}}的录音',
  'refused.signature': '{{at}}的签名',
  'refused.evidence': '{{at}}的证据',
  title: '尚未发送',
  lead: '以下内容只保存在本机；一旦连上服务器，会自动发送。',
  empty: '全部内容均已送达服务器',
  emptyText: '没有网络时录入的内容会在这里等待发送。',
  send: '立即发送',
  export: '导出为文件',
  import: '导入文件',
  column_audit: '审核',
  column_begun: '开始时间',
  column_answers: '等待发送的答案',
  column_files: '等待发送的文件',
  caption: '有内容等待发送的审核',
  unknownAudit: '由文件导入的审核',
  begunHere: '在本机开始，服务器尚不知情',
  taken_other: '已导入{{count}}个答案。',
  left_other: '有{{count}}个未导入：本机对这些检查项已有自己的答案。',
  'problem.notJson': '无法读取该文件。请选择在本页面导出的文件。',
  'problem.otherFormat': '这不是未发送内容的文件。请选择在本页面导出的文件。',
  'problem.newerFormat': '该文件由更新版本的Truthline导出。请重新加载本页后再导入。',
  'problem.incomplete': '该文件不完整。请在原来的设备上重新导出。',
  'problem.device': '本机未能保存：可能空间已满，或这是无痕窗口。',
  'storage.nothingKept':
    '此窗口不保存任何内容（例如无痕窗口），关闭后答案会丢失。开始前请在普通窗口中打开Truthline。',
  'storage.littleRoom': '本机剩余空间不多。带照片审核一整天之前，请先腾出空间：放不下的内容不会被保存。',
  'storage.onlineOnly': '此地址未使用安全连接，只有联网时才能打开应用；答案仍会保存在本机。',
  'storage.smallQuota':
    '这可能是无痕窗口，或浏览器只给了很小的空间：关闭窗口后，填写的内容可能丢失。请先在普通窗口中打开Truthline。',
  'storage.notPersistent':
    '浏览器没有保证一直保留本机内容：手机空间不足时，可能删除尚未发送的答案和照片。请把Truthline添加到主屏幕，审核结束后尽早联网。',
  'storage.read': '知道了',
};
