type Sentence<Values> = { readonly zh: (values: Values) => string; readonly en: (values: Values) => string };

const sentence = <Values>(
  zh: (values: Values) => string,
  en: (values: Values) => string,
): Sentence<Values> => ({
  zh,
  en,
});

/** Everything the process says in the terminal, in both languages: what happened, to what, and what to do next. */
export const SENTENCES = {
  startingDatabase: sentence<{ dataFolder: string }>(
    ({ dataFolder }) => `正在启动数据库（${dataFolder}）……`,
    ({ dataFolder }) => `Starting the database in ${dataFolder} …`,
  ),
  connectingDatabase: sentence<object>(
    () => '正在连接 DATABASE_URL 指定的数据库……',
    () => 'Connecting to the database that DATABASE_URL names …',
  ),
  creatingDatabase: sentence<object>(
    () => '首次启动：正在创建数据库……',
    () => 'First start: creating the database …',
  ),
  placedElsewhere: sentence<{ dataFolder: string; home: string }>(
    ({ dataFolder, home }) => `数据库用户无法进入 ${dataFolder}，数据放在 ${home}。`,
    ({ dataFolder, home }) => `The database's user cannot enter ${dataFolder}, so the data lie in ${home}.`,
  ),
  copyingBinaries: sentence<{ to: string }>(
    ({ to }) => `正在把数据库程序复制到 ${to}……`,
    ({ to }) => `Copying the database program to ${to} …`,
  ),
  adopting: sentence<object>(
    () => '接管上次意外退出后仍在运行的数据库……',
    () => 'Taking over the database that an earlier Truthline left running …',
  ),
  waitingForEarlierServer: sentence<object>(
    () => '等待先前的数据库结束……',
    () => 'Waiting for an earlier database to finish …',
  ),
  migrated: sentence<{ count: number }>(
    ({ count }) => `数据库结构已更新（${count} 步）。`,
    ({ count }) => `The database schema was brought up to date (${count} ${count === 1 ? 'step' : 'steps'}).`,
  ),
  loadingDemo: sentence<object>(
    () => '正在载入演示网络，只需一次……',
    () => 'Loading the demonstration network; this is done once …',
  ),
  demoProgress: sentence<{ done: number; total: number }>(
    ({ done, total }) => `  已写入 ${done} / ${total} 次审核`,
    ({ done, total }) => `  ${done} of ${total} audits written`,
  ),
  webAppMissing: sentence<object>(
    () => '网页尚未构建，只提供接口。请先运行 npm start 构建网页。',
    () => 'The web app is not built, so only the API is served. Run npm start to build it.',
  ),
  firstAdministrator: sentence<{ link: string }>(
    ({ link }) => `还没有管理员。请在 24 小时内打开这个一次性链接，创建第一位管理员：\n  ${link}`,
    ({ link }) =>
      `There is no administrator yet. Open this link once, within 24 hours, to become the first one:\n  ${link}`,
  ),
  ready: sentence<{ address: string }>(
    ({ address }) => `Truthline is ready: ${address}`,
    ({ address }) => `Truthline is ready: ${address}`,
  ),
  stopping: sentence<object>(
    () => '正在停止，再按一次 Ctrl-C 立即退出……',
    () => 'Stopping; press Ctrl-C again to stop at once …',
  ),
  stopped: sentence<object>(
    () => '已停止。',
    () => 'Stopped.',
  ),
  bug: sentence<{ reason: string }>(
    ({ reason }) => `意外错误，这是程序的缺陷：${reason}`,
    ({ reason }) => `An unexpected error, which is a bug of Truthline: ${reason}`,
  ),
} as const;
