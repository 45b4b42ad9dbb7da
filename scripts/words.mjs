/** The sentences of the root scripts in both languages. Plain JavaScript: they must run before anything is installed. */
const zh = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

const sentences = {
  nodeTooOld: [
    version =>
      `Truthline needs Node 18 or newer to start itself; this is ${version}. Install a newer Node from nodejs.org.`,
    version => `启动 Truthline 需要 Node 18 或更新版本，当前为 ${version}。请从 nodejs.org 安装较新的 Node。`,
  ],
  fetchingTools: [names => `Fetching ${names} (once) …`, names => `正在获取 ${names}（仅首次）…`],
  installing: [() => 'Installing packages …', () => '正在安装依赖 …'],
  building: [() => 'Building …', () => '正在构建 …'],
  noPlatform: [
    name =>
      `There is no packaged Node for ${name}. Install Node 24 or newer from nodejs.org and start again.`,
    name => `没有适用于 ${name} 的 Node 安装包。请从 nodejs.org 安装 Node 24 或更新版本后重新启动。`,
  ],
  noRegistry: [
    () =>
      'The npm registry could not be reached. Check the network or proxy (npm config get registry), then start again: what was already fetched is kept.',
    () => '无法连接 npm 软件源。请检查网络或代理（npm config get registry）后重新启动；已获取的内容会保留。',
  ],
  notWritable: [
    folder =>
      `The folder ${folder} cannot be written. Give this user the right to write there, or put the project elsewhere.`,
    folder => `文件夹 ${folder} 无法写入。请授予当前用户写入权限，或将项目放到其他位置。`,
  ],
  diskFull: [
    folder => `The disk of ${folder} is full. Free about 2 GB and start again.`,
    folder => `${folder} 所在磁盘已满。请释放约 2 GB 空间后重新启动。`,
  ],
  stepFailed: [
    step =>
      `"${step}" failed; what it printed stands above. Mend what it names and start again: what was already done is kept.`,
    step => `“${step}”失败，详情见上方输出。请按其中的提示处理后重新启动；已完成的部分会保留。`,
  ],
};

/** @param {keyof typeof sentences} key @param {string[]} values */
export const say = (key, ...values) => sentences[key][zh ? 1 : 0](...values);
