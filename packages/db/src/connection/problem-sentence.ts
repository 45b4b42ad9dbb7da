import type { LocalText } from '@truthline/blueprint';
import type { DatabaseProblem, MigrationProblem } from './problem.ts';

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** Whoever holds the folder, what to do about it depends on who is asking: the callers say that themselves. */
type Problem = Exclude<DatabaseProblem, { readonly reason: 'dataFolderInUse' }> | MigrationProblem;

/** Why there is no database to work with, and what to do about it. `folderOption` is what names another data folder. */
export const databaseProblemSentence = (problem: Problem, folderOption: string): LocalText => {
  switch (problem.reason) {
    case 'dataFolderNotWritable':
      return {
        zh: `无法写入数据文件夹 ${problem.dataFolder}（${problem.code}）：请给予写入权限，或用 ${folderOption} 指定另一个文件夹。`,
        en: `The data folder ${problem.dataFolder} cannot be written to (${problem.code}): give this user the right to, or choose another folder with ${folderOption}.`,
      };
    case 'diskFull':
      return {
        zh: `数据文件夹 ${problem.dataFolder} 所在的磁盘只剩 ${megabytes(problem.freeBytes)} MB：请腾出空间后重试，已有数据没有丢失。`,
        en: `The disk of the data folder ${problem.dataFolder} has only ${megabytes(problem.freeBytes)} MB left: free some space and try again; nothing stored is lost.`,
      };
    case 'noBinary':
      return {
        zh: `没有适合本机（${problem.platform}）的内置 PostgreSQL：请自行安装 PostgreSQL 16 以上版本，并用 DATABASE_URL 指定它。`,
        en: `There is no embedded PostgreSQL for this machine (${problem.platform}): install PostgreSQL 16 or newer and name it in DATABASE_URL.`,
      };
    case 'otherMajorVersion':
      return {
        zh: `数据文件夹 ${problem.dataFolder} 由 PostgreSQL ${problem.found} 创建，本版本无法打开：请用旧版本的 Truthline 备份，再恢复到新文件夹。`,
        en: `The data folder ${problem.dataFolder} was made by PostgreSQL ${problem.found}, which this release cannot open: back it up with the older Truthline and restore into a new folder.`,
      };
    case 'secretMissing':
      return {
        zh: `数据文件夹 ${problem.dataFolder} 的密钥文件不见了或已被更换：请放回原来的 secret 文件，或从备份恢复。`,
        en: `The secret of the data folder ${problem.dataFolder} is gone or is another one: put its file "secret" back, or restore a backup.`,
      };
    case 'notRunning':
      return {
        zh: `数据文件夹 ${problem.dataFolder} 上没有运行的数据库：请先启动 Truthline。`,
        en: `No database is running on the data folder ${problem.dataFolder}: start Truthline first.`,
      };
    case 'startFailed':
      return {
        zh: `数据文件夹 ${problem.dataFolder} 的数据库没有启动起来：请按下面日志的最后几行处理后重试；无法修复时，请用 ${folderOption} 指定新文件夹并恢复备份。\n${problem.log}`,
        en: `The database on the data folder ${problem.dataFolder} did not come up: mend what the end of its log names and try again, or restore a backup into a new folder named with ${folderOption}.\n${problem.log}`,
      };
    case 'badAddress':
      return {
        zh: `${problem.variable} 不是 PostgreSQL 的地址：应为 postgresql://用户:密码@主机:端口/数据库。`,
        en: `${problem.variable} is not the address of a PostgreSQL database: it should read postgresql://user:password@host:port/database.`,
      };
    case 'unreachable':
      return {
        zh: `${problem.host}:${problem.port} 没有数据库应答（${problem.code}）：请检查 DATABASE_URL，并确认 PostgreSQL 正在运行。`,
        en: `No database answers at ${problem.host}:${problem.port} (${problem.code}): check DATABASE_URL, and that PostgreSQL is running there.`,
      };
    case 'signInRefused':
      return {
        zh: `PostgreSQL 拒绝用户 ${problem.user} 登录数据库 ${problem.database}（${problem.code}）：请检查 DATABASE_URL 中的用户、密码和数据库名。`,
        en: `PostgreSQL refused the user ${problem.user} for the database ${problem.database} (${problem.code}): check the user, the password and the database in DATABASE_URL.`,
      };
    case 'serverTooOld':
      return {
        zh: `这台服务器是 PostgreSQL ${problem.version}：Truthline 需要 16 以上版本，请升级或换一台服务器。`,
        en: `The server is PostgreSQL ${problem.version}: Truthline needs 16 or newer; upgrade it or name another one in DATABASE_URL.`,
      };
    case 'migrationChanged':
      return {
        zh: `数据库里的迁移 ${problem.name} 与本版本不同：请使用安装它的那个版本，或恢复备份。`,
        en: `The migration ${problem.name} in the database is not the one of this release: use the release that installed it, or restore a backup.`,
      };
    case 'databaseNewer':
      return {
        zh: `数据库已被更新的 Truthline 升级（${problem.names.join(', ')}）：请使用那个版本。`,
        en: `A newer Truthline has upgraded this database (${problem.names.join(', ')}): use that release.`,
      };
    case 'schemaTaken':
      return {
        zh: `数据库里已有不属于 Truthline 的模式 ${problem.schema}：请在 DATABASE_URL 中指定一个单独的数据库。`,
        en: `The database has a schema ${problem.schema} that is not Truthline's: name a database of its own in DATABASE_URL.`,
      };
    case 'cannotCreateRoles':
      return {
        zh: `用户 ${problem.user} 不能创建数据库角色：请让数据库管理员执行下列语句，再设置 DATABASE_APP_URL 和 DATABASE_AUTH_URL。\n${problem.statements.join('\n')}`,
        en: `The user ${problem.user} may not create database roles: have an administrator run these statements, then set DATABASE_APP_URL and DATABASE_AUTH_URL.\n${problem.statements.join('\n')}`,
      };
    case 'roleTooStrong':
      return {
        zh: `角色 ${problem.user} 的权限过大（${problem.attribute}），会绕过行级安全：请在 DATABASE_APP_URL 和 DATABASE_AUTH_URL 中使用普通角色。`,
        en: `The role ${problem.user} is too strong (${problem.attribute}) and could step over row-level security: use ordinary roles in DATABASE_APP_URL and DATABASE_AUTH_URL.`,
      };
    case 'roleNotMember':
      return {
        zh: `角色 ${problem.user} 不属于 ${problem.group}：请执行 grant ${problem.group} to ${problem.user}。`,
        en: `The role ${problem.user} is not a member of ${problem.group}: run grant ${problem.group} to ${problem.user}.`,
      };
  }
};
