import type { LocalText } from '@truthline/blueprint';
import { databaseProblemSentence, isDatabaseProblem } from '@truthline/db';
import type { CliFailure, Thing } from './failure.ts';
import { fileProblemSentence } from './file-sentence.ts';

const things: { readonly [Each in Thing]: LocalText } = {
  network: { zh: '网络', en: 'network' },
  blueprint: { zh: '蓝图', en: 'blueprint' },
  checklist: { zh: '检查表', en: 'checklist' },
  wave: { zh: '批次', en: 'wave' },
  dealer: { zh: '经销商', en: 'dealer' },
  person: { zh: '成员', en: 'member' },
  shipped: { zh: '随附的内容', en: 'shipped content' },
};

/** One sentence or two: what happened, to what, and what to do about it. */
export const failureSentence = (failure: CliFailure): LocalText => {
  if (isDatabaseProblem(failure) && failure.reason !== 'dataFolderInUse')
    return databaseProblemSentence(failure, '--data');
  switch (failure.reason) {
    case 'dataFolderInUse':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 正被进程 ${failure.pid} 使用，它还没有准备好：请稍候再试，或先停止它。`,
        en: `The data folder ${failure.dataFolder} is held by process ${failure.pid}, which is not ready: wait a moment, or stop it first.`,
      };
    case 'notMigrated':
      return {
        zh: '这个数据库里还没有 Truthline 的数据，没有可备份的内容。',
        en: 'There is nothing of Truthline in this database yet, so nothing to back up.',
      };
    case 'notABackup':
      return {
        zh: '这个文件不是 Truthline 的备份：什么都没有改动。',
        en: 'The file is not a Truthline backup: nothing was changed.',
      };
    case 'truncated':
      return {
        zh: '备份文件不完整，提前结束：请换一份完整的备份。什么都没有改动。',
        en: 'The backup ends too early: use one that is complete. Nothing was changed.',
      };
    case 'damaged':
      return {
        zh: `备份文件已损坏（${failure.part ?? '压缩包本身'}）：请换一份备份。什么都没有改动。`,
        en: `The backup is damaged (${failure.part ?? 'the archive itself'}): use another one. Nothing was changed.`,
      };
    case 'newer':
      return {
        zh: '这份备份由更新的 Truthline 制作：请用那个版本恢复。',
        en: 'A newer Truthline made this backup: restore it with that release.',
      };
    case 'databaseNotEmpty':
      return {
        zh: '数据库里已有数据：请恢复到空的数据文件夹（--data）或空的数据库。',
        en: 'The database holds data already: restore into an empty data folder (--data) or an empty database.',
      };
    case 'filesFolderNotEmpty':
      return {
        zh: `文件夹 ${failure.folder} 不是空的：请移走其中的文件，或换一个数据文件夹。`,
        en: `The folder ${failure.folder} is not empty: move its files away, or choose another data folder.`,
      };
    case 'databaseFull':
      return {
        zh: '数据库所在的磁盘已满：请腾出空间后重试。什么都没有改动。',
        en: "The database's disk is full: free some space and try again. Nothing was changed.",
      };
    case 'fileUnreadable':
      return {
        zh: `无法读取 ${failure.file}（${failure.code}）：请检查路径和权限。`,
        en: `${failure.file} cannot be read (${failure.code}): check the path and the permissions.`,
      };
    case 'fileUnwritable':
      return {
        zh: `无法写入 ${failure.file}（${failure.code}）：请检查路径、权限和剩余空间。`,
        en: `${failure.file} cannot be written (${failure.code}): check the path, the permissions and the space left.`,
      };
    case 'fileExists':
      return {
        zh: `${failure.file} 已存在：请换一个文件名，或加 --force 覆盖。`,
        en: `${failure.file} exists already: choose another name, or overwrite it with --force.`,
      };
    case 'blueprintFile':
    case 'checklistFile':
    case 'answersFile':
      return fileProblemSentence(failure);
    case 'otherChecklist':
      return {
        zh: `这些答案属于检查表 ${failure.found}，而不是 ${failure.expected}。`,
        en: `These answers belong to checklist ${failure.found}, not to ${failure.expected}.`,
      };
    case 'unknown':
      return {
        zh: `没有找到${things[failure.kind].zh} ${failure.name}。`,
        en: `There is no ${things[failure.kind].en} ${failure.name}.`,
      };
    case 'versionPublished':
      return {
        zh: `检查表 ${failure.checklist} 已发布，已发布的版本不能改动：请用新的版本号。`,
        en: `${failure.checklist} is published already, and a published version never changes: give it a new version.`,
      };
    case 'draftThere':
      return {
        zh: `${failure.by} 正在编写检查表 ${failure.checklist} 的草稿：要取代它请加 --replace。什么都没有改动。`,
        en: `${failure.by} is writing a draft of ${failure.checklist}: replace it with --replace. Nothing was changed.`,
      };
    case 'recomputeUnderWay':
      return {
        zh: '另一个进程正在重新计算：请等它结束，它的进度保存在数据库中。',
        en: 'Another process is recomputing: wait until it ends; how far it is stands in the database.',
      };
    case 'whichNetwork':
      return {
        zh: `这里有多个网络，请用 --network 指定：${failure.ids.join('、')}`,
        en: `Several networks live here: name one with --network: ${failure.ids.join(', ')}`,
      };
    case 'importRefused':
      return {
        zh: `无法导入（${failure.messageKey}）。什么都没有改动。`,
        en: `The import was refused (${failure.messageKey}). Nothing was changed.`,
      };
    case 'noNetwork':
      return {
        zh: '这里还没有网络：请先用 truthline serve 启动并创建管理员。',
        en: 'There is no network here yet: start Truthline with truthline serve and create the administrator first.',
      };
  }
};
