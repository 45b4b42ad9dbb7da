import type { StartFailure } from './failure.ts';

type Both = { readonly zh: string; readonly en: string };

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** One sentence or two: what happened, to what, and what to do about it. */
export const failureSentence = (failure: StartFailure): Both => {
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
    case 'dataFolderNotWritable':
      return {
        zh: `无法写入数据文件夹 ${failure.dataFolder}（${failure.code}）：请给予写入权限，或用 TRUTHLINE_DATA 指定另一个文件夹。`,
        en: `The data folder ${failure.dataFolder} cannot be written to (${failure.code}): give this user the right to, or choose another folder with TRUTHLINE_DATA.`,
      };
    case 'diskFull':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 所在的磁盘只剩 ${megabytes(failure.freeBytes)} MB：请腾出空间后重新启动，已有数据没有丢失。`,
        en: `The disk of the data folder ${failure.dataFolder} has only ${megabytes(failure.freeBytes)} MB left: free some space and start again; nothing stored is lost.`,
      };
    case 'noBinary':
      return {
        zh: `没有适合本机（${failure.platform}）的内置 PostgreSQL：请自行安装 PostgreSQL 16 以上版本，并用 DATABASE_URL 指定它。`,
        en: `There is no embedded PostgreSQL for this machine (${failure.platform}): install PostgreSQL 16 or newer and name it in DATABASE_URL.`,
      };
    case 'otherMajorVersion':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 由 PostgreSQL ${failure.found} 创建，本版本无法打开：请用旧版本的 Truthline 备份，再恢复到新文件夹。`,
        en: `The data folder ${failure.dataFolder} was made by PostgreSQL ${failure.found}, which this release cannot open: back it up with the older Truthline and restore into a new folder.`,
      };
    case 'secretMissing':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 的密钥文件不见了或已被更换：请放回原来的 secret 文件，或从备份恢复。`,
        en: `The secret of the data folder ${failure.dataFolder} is gone or is another one: put its file "secret" back, or restore a backup.`,
      };
    case 'notRunning':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 上没有运行的数据库：请先启动 Truthline。`,
        en: `No database is running on the data folder ${failure.dataFolder}: start Truthline first.`,
      };
    case 'startFailed':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 的数据库没有启动起来：请按下面日志的最后几行处理后重新启动；无法修复时，请用 TRUTHLINE_DATA 指定新文件夹并恢复备份。\n${failure.log}`,
        en: `The database on the data folder ${failure.dataFolder} did not come up: mend what the end of its log names and start again, or restore a backup into a new folder named in TRUTHLINE_DATA.\n${failure.log}`,
      };
    case 'badAddress':
      return {
        zh: `${failure.variable} 不是 PostgreSQL 的地址：应为 postgresql://用户:密码@主机:端口/数据库。`,
        en: `${failure.variable} is not the address of a PostgreSQL database: it should read postgresql://user:password@host:port/database.`,
      };
    case 'unreachable':
      return {
        zh: `${failure.host}:${failure.port} 没有数据库应答（${failure.code}）：请检查 DATABASE_URL，并确认 PostgreSQL 正在运行。`,
        en: `No database answers at ${failure.host}:${failure.port} (${failure.code}): check DATABASE_URL, and that PostgreSQL is running there.`,
      };
    case 'signInRefused':
      return {
        zh: `PostgreSQL 拒绝用户 ${failure.user} 登录数据库 ${failure.database}（${failure.code}）：请检查 DATABASE_URL 中的用户、密码和数据库名。`,
        en: `PostgreSQL refused the user ${failure.user} for the database ${failure.database} (${failure.code}): check the user, the password and the database in DATABASE_URL.`,
      };
    case 'serverTooOld':
      return {
        zh: `这台服务器是 PostgreSQL ${failure.version}：Truthline 需要 16 以上版本，请升级或换一台服务器。`,
        en: `The server is PostgreSQL ${failure.version}: Truthline needs 16 or newer; upgrade it or name another one in DATABASE_URL.`,
      };
    case 'migrationChanged':
      return {
        zh: `数据库里的迁移 ${failure.name} 与本版本不同：请使用安装它的那个版本，或恢复备份。`,
        en: `The migration ${failure.name} in the database is not the one of this release: use the release that installed it, or restore a backup.`,
      };
    case 'databaseNewer':
      return {
        zh: `数据库已被更新的 Truthline 升级（${failure.names.join(', ')}）：请使用那个版本。`,
        en: `A newer Truthline has upgraded this database (${failure.names.join(', ')}): use that release.`,
      };
    case 'schemaTaken':
      return {
        zh: `数据库里已有不属于 Truthline 的模式 ${failure.schema}：请在 DATABASE_URL 中指定一个单独的数据库。`,
        en: `The database has a schema ${failure.schema} that is not Truthline's: name a database of its own in DATABASE_URL.`,
      };
    case 'cannotCreateRoles':
      return {
        zh: `用户 ${failure.user} 不能创建数据库角色：请让数据库管理员执行下列语句，再设置 DATABASE_APP_URL 和 DATABASE_AUTH_URL。\n${failure.statements.join('\n')}`,
        en: `The user ${failure.user} may not create database roles: have an administrator run these statements, then set DATABASE_APP_URL and DATABASE_AUTH_URL.\n${failure.statements.join('\n')}`,
      };
    case 'roleTooStrong':
      return {
        zh: `角色 ${failure.user} 的权限过大（${failure.attribute}），会绕过行级安全：请在 DATABASE_APP_URL 和 DATABASE_AUTH_URL 中使用普通角色。`,
        en: `The role ${failure.user} is too strong (${failure.attribute}) and could step over row-level security: use ordinary roles in DATABASE_APP_URL and DATABASE_AUTH_URL.`,
      };
    case 'roleNotMember':
      return {
        zh: `角色 ${failure.user} 不属于 ${failure.group}：请执行 grant ${failure.group} to ${failure.user}。`,
        en: `The role ${failure.user} is not a member of ${failure.group}: run grant ${failure.group} to ${failure.user}.`,
      };
  }
};
