import { databaseProblemSentence, isDatabaseProblem } from '@truthline/db';
import type { StartFailure } from './failure.ts';

type Both = { readonly zh: string; readonly en: string };

/** One sentence or two: what happened, to what, and what to do about it. */
export const failureSentence = (failure: StartFailure): Both => {
  if (isDatabaseProblem(failure) && failure.reason !== 'dataFolderInUse')
    return databaseProblemSentence(failure, 'TRUTHLINE_DATA');
  switch (failure.reason) {
    case 'interrupted':
      return { zh: '启动已取消。', en: 'The start was interrupted.' };
    case 'badEnvironment': {
      const names = failure.variables.join(', ');
      return {
        zh: `环境变量 ${names} 的值无效：请按 docs/operating.md 改正或去掉，然后重新启动。`,
        en: `The value of ${names} makes no sense: correct or unset it as docs/operating.md says, and start again.`,
      };
    }
    case 'portTaken':
      return {
        zh: `端口 ${failure.port} 已被其他程序占用：请停止那个程序，或用 TRUTHLINE_PORT 指定另一个端口。`,
        en: `Port ${failure.port} is taken by another program: stop that program, or choose another port with TRUTHLINE_PORT.`,
      };
    case 'portNotAllowed':
      return {
        zh: `当前用户不能使用端口 ${failure.port}：请用 TRUTHLINE_PORT 指定 1024 以上的端口。`,
        en: `This user may not use port ${failure.port}: choose one above 1023 with TRUTHLINE_PORT.`,
      };
    case 'hostNotHere':
      return {
        zh: `本机没有地址 ${failure.host}：请把 TRUTHLINE_HOST 改为本机的地址，例如 127.0.0.1。`,
        en: `This machine has no address ${failure.host}: set TRUTHLINE_HOST to one it has, such as 127.0.0.1.`,
      };
    case 'dataFolderInUse':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 正被另一个 Truthline（进程 ${failure.pid}）使用：请先停止它，或用 TRUTHLINE_DATA 指定另一个文件夹。`,
        en: `The data folder ${failure.dataFolder} is in use by another Truthline (process ${failure.pid}): stop that one first, or choose another folder with TRUTHLINE_DATA.`,
      };
  }
};
