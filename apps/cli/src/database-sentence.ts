import type { LocalText } from '@truthline/blueprint';
import type { DatabaseProblem, MigrationProblem } from '@truthline/db';
import type { CliFailure } from './failure.ts';

type DatabaseFailure = DatabaseProblem | MigrationProblem;

const REASONS: ReadonlySet<CliFailure['reason']> = new Set<DatabaseFailure['reason']>([
  'dataFolderInUse',
  'dataFolderNotWritable',
  'diskFull',
  'noBinary',
  'otherMajorVersion',
  'secretMissing',
  'notRunning',
  'startFailed',
  'badAddress',
  'unreachable',
  'signInRefused',
  'serverTooOld',
  'migrationChanged',
  'databaseNewer',
  'schemaTaken',
  'cannotCreateRoles',
  'roleTooStrong',
  'roleNotMember',
]);

export const isDatabaseFailure = (failure: CliFailure): failure is DatabaseFailure =>
  REASONS.has(failure.reason);

/** Why there is no database to work with, and what to do about it. */
export const databaseSentence = (failure: DatabaseFailure): LocalText => {
  switch (failure.reason) {
    case 'dataFolderInUse':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 正被进程 ${failure.pid} 使用，它还没有准备好：请稍候再试，或先停止它。`,
        en: `The data folder ${failure.dataFolder} is held by process ${failure.pid}, which is not ready: wait a moment, or stop it first.`,
      };
    case 'dataFolderNotWritable':
      return {
        zh: `无法写入数据文件夹 ${failure.dataFolder}（${failure.code}）：请给予写入权限，或用 --data 指定另一个文件夹。`,
        en: `The data folder ${failure.dataFolder} cannot be written (${failure.code}): give this user the right to, or choose another with --data.`,
      };
    case 'diskFull':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 所在的磁盘已满：请腾出空间后重试。`,
        en: `The disk of the data folder ${failure.dataFolder} is full: free some space and try again.`,
      };
    case 'noBinary':
      return {
        zh: `没有适合本机（${failure.platform}）的内置 PostgreSQL：请用 DATABASE_URL 指定一台 PostgreSQL 服务器。`,
        en: `There is no embedded PostgreSQL for this machine (${failure.platform}): name a PostgreSQL server in DATABASE_URL.`,
      };
    case 'otherMajorVersion':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 由 PostgreSQL ${failure.found} 创建：请用旧版本的 Truthline 备份，再恢复到新文件夹。`,
        en: `The data folder ${failure.dataFolder} was made by PostgreSQL ${failure.found}: back it up with the older Truthline and restore into a new folder.`,
      };
    case 'secretMissing':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 的密钥文件不见了或已被更换：请放回原来的 secret 文件，或从备份恢复。`,
        en: `The secret of the data folder ${failure.dataFolder} is gone or is another one: put its file "secret" back, or restore a backup.`,
      };
    case 'notRunning':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 上没有运行的数据库。`,
        en: `No database is running on the data folder ${failure.dataFolder}.`,
      };
    case 'startFailed':
      return {
        zh: `数据文件夹 ${failure.dataFolder} 的数据库没有启动起来：请按下面日志的最后几行处理后再试；无法修复时，请用 --data 指定新文件夹并恢复备份。\n${failure.log}`,
        en: `The database on the data folder ${failure.dataFolder} did not come up: mend what the end of its log names and try again, or restore a backup into a new folder named with --data.\n${failure.log}`,
      };
    case 'badAddress':
      return {
        zh: `${failure.variable} 不是 PostgreSQL 的地址：应为 postgresql://用户:密码@主机:端口/数据库。`,
        en: `${failure.variable} is not the address of a PostgreSQL database: it should read postgresql://user:password@host:port/database.`,
      };
    case 'unreachable':
      return {
        zh: `${failure.host}:${failure.port} 没有数据库应答（${failure.code}）：请检查地址，并确认 PostgreSQL 正在运行。`,
        en: `No database answers at ${failure.host}:${failure.port} (${failure.code}): check the address, and that PostgreSQL is running there.`,
      };
    case 'signInRefused':
      return {
        zh: `PostgreSQL 拒绝用户 ${failure.user} 登录数据库 ${failure.database}（${failure.code}）：请检查地址中的用户、密码和数据库名。`,
        en: `PostgreSQL refused the user ${failure.user} for the database ${failure.database} (${failure.code}): check user, password and database in the address.`,
      };
    case 'serverTooOld':
      return {
        zh: `这台服务器是 PostgreSQL ${failure.version}：Truthline 需要 16 以上版本。`,
        en: `The server is PostgreSQL ${failure.version}: Truthline needs 16 or newer.`,
      };
    case 'migrationChanged':
      return {
        zh: `迁移 ${failure.name} 与本版本不同：请使用安装它的那个版本的 Truthline。`,
        en: `The migration ${failure.name} is not the one of this release: use the Truthline that installed it.`,
      };
    case 'databaseNewer':
      return {
        zh: `数据库已被更新的 Truthline 升级（${failure.names.join('、')}）：请使用那个版本。`,
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
        zh: `角色 ${failure.user} 的权限过大（${failure.attribute}），会绕过行级安全：请换用普通角色。`,
        en: `The role ${failure.user} is too strong (${failure.attribute}) and could step over row-level security: use an ordinary role.`,
      };
    case 'roleNotMember':
      return {
        zh: `角色 ${failure.user} 不属于 ${failure.group}：请执行 grant ${failure.group} to ${failure.user}。`,
        en: `The role ${failure.user} is not a member of ${failure.group}: run grant ${failure.group} to ${failure.user}.`,
      };
  }
};
