import { AUDIT_KINDS, type AuditKind } from '@truthline/audit';
import type { Language, LocalText } from '@truthline/blueprint';
import { ok, type Result } from '@truthline/kernel';
import { Argument, Command, CommanderError, Option } from 'commander';
import { runBackup } from './commands/backup.ts';
import { runCompare } from './commands/compare.ts';
import { exportBlueprint } from './commands/export-blueprint.ts';
import { exportChecklist } from './commands/export-checklist.ts';
import { exportData, exportDictionary, type DataWish } from './commands/export-data.ts';
import { listExports } from './commands/export-list.ts';
import { exportResults } from './commands/export-results.ts';
import { importDraft } from './commands/import-draft.ts';
import { importResults } from './commands/import-results.ts';
import { importBlueprint, importChecklist } from './commands/import.ts';
import { runLint } from './commands/lint.ts';
import { runMigrate } from './commands/migrate.ts';
import { runRecompute } from './commands/recompute.ts';
import { runReplay } from './commands/replay.ts';
import { runRestore } from './commands/restore.ts';
import { runScore } from './commands/score.ts';
import { runScores } from './commands/scores.ts';
import { runServe } from './commands/serve.ts';
import { deliver, type Delivery } from './deliver.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { EXIT_CODES } from './exit-code.ts';
import type { CliFailure } from './failure.ts';
import type { Report } from './report.ts';
import { finish } from './run-command.ts';
import { askedLanguage, terminalLanguage, type Terminal } from './terminal.ts';
import { HEADINGS, HELP, USAGE_ERRORS } from './texts.ts';

/** The process around a command line. */
export type Io = {
  readonly variables: NodeJS.ProcessEnv;
  readonly print: (line: string) => void;
  readonly printRaw: (bytes: Uint8Array) => void;
  readonly tell: (line: string) => void;
  /** Writes over the last line of standard error; left out where that is no terminal. */
  readonly rewrite?: (line: string) => void;
};

type Globals = { readonly json?: boolean; readonly data?: string };
type InNetwork = { readonly network?: string };

/** Runs one command line to its exit code. Bugs throw. */
export const runCli = async (args: readonly string[], io: Io): Promise<number> => {
  const language: Language = askedLanguage(args) ?? terminalLanguage(io.variables);
  const say = (text: LocalText) => text[language];
  let exitCode: number = EXIT_CODES.clean;

  const program = new Command('truthline')
    .description(say(HELP.program))
    .option('--json', say(HELP.json))
    .addOption(new Option('--lang <language>', say(HELP.lang)).choices(['zh', 'en']))
    .option('--data <folder>', say(HELP.data))
    .helpOption('-h, --help', say(HELP.help))
    .helpCommand(false)
    .configureHelp({ styleTitle: title => (HEADINGS[title] === undefined ? title : say(HEADINGS[title])) })
    .configureOutput({
      writeOut: text => {
        io.print(text.trimEnd());
      },
      // Said below, in the language of the terminal.
      outputError: () => undefined,
    })
    .exitOverride();

  const network = () => new Option('--network <id>', say(HELP.network));
  const settle = async (
    command: Command,
    work: (environment: Environment, terminal: Terminal) => Promise<Result<Report, CliFailure>>,
  ) => {
    const { json = false, data } = command.optsWithGlobals<Globals>();
    const terminal: Terminal = {
      language,
      json,
      print: io.print,
      tell: message => {
        io.tell(say(message));
      },
    };
    exitCode = finish(terminal, await work(readEnvironment(io.variables, data), terminal));
  };

  program
    .command('serve')
    .description(say(HELP.serve))
    .option('--port <port>', say(HELP.port))
    .option('--host <address>', say(HELP.host))
    .option('--no-demo', say(HELP.noDemo))
    .action(async (options: { port?: string; host?: string; demo: boolean }, command: Command) => {
      const { data, json = false } = command.optsWithGlobals<Globals>();
      const variables = { ...io.variables, ...(data !== undefined && { TRUTHLINE_DATA: data }) };
      exitCode = await runServe(
        language === 'zh' ? { ...variables, LC_ALL: 'zh_CN.UTF-8' } : variables,
        { ...options, json },
        io.print,
      );
    });

  program
    .command('migrate')
    .description(say(HELP.migrate))
    .action((_: object, command: Command) => settle(command, runMigrate));

  program
    .command('backup')
    .description(say(HELP.backup))
    .argument('<file>', say(HELP.file))
    .option('--force', say(HELP.force))
    .action((file: string, options: { force?: boolean }, command: Command) =>
      settle(command, (environment, terminal) =>
        runBackup(environment, terminal, { file, force: options.force === true }),
      ),
    );

  program
    .command('restore')
    .description(say(HELP.restore))
    .argument('<file>', say(HELP.file))
    .action((file: string, _: object, command: Command) =>
      settle(command, (environment, terminal) => runRestore(environment, terminal, { file })),
    );

  const importing = program.command('import').description(say(HELP.import));
  importing
    .command('blueprint')
    .description(say(HELP.importBlueprint))
    .argument('<file>', say(HELP.file))
    .option('--dealer <code>', say(HELP.dealer))
    .addOption(network())
    .action((file: string, options: InNetwork & { dealer?: string }, command: Command) =>
      settle(command, (environment, terminal) =>
        importBlueprint(environment, terminal, { file, ...options }),
      ),
    );
  importing
    .command('checklist')
    .description(say(HELP.importChecklist))
    .argument('<file>', say(HELP.file))
    .addOption(network())
    .action((file: string, options: InNetwork, command: Command) =>
      settle(command, (environment, terminal) =>
        importChecklist(environment, terminal, { file, ...options }),
      ),
    );

  importing
    .command('draft')
    .description(say(HELP.importDraft))
    .argument('<file>', say(HELP.file))
    .requiredOption('--as <address>', say(HELP.as))
    .option('--into <checklist>', say(HELP.into))
    .option('--replace', say(HELP.replace))
    .addOption(network())
    .action(
      (
        file: string,
        options: InNetwork & { as: string; into?: string; replace?: boolean },
        command: Command,
      ) =>
        settle(command, (environment, terminal) =>
          importDraft(environment, terminal, { file, ...options, replace: options.replace === true }),
        ),
    );
  importing
    .command('results')
    .description(say(HELP.importResults))
    .argument('<file>', say(HELP.file))
    .requiredOption('--wave <id>', say(HELP.wave))
    .requiredOption('--checklist <name>', say(HELP.checklistName))
    .requiredOption('--as <address>', say(HELP.as))
    .addOption(network())
    .action(
      (
        file: string,
        options: InNetwork & { wave: string; checklist: string; as: string },
        command: Command,
      ) =>
        settle(command, (environment, terminal) =>
          importResults(environment, terminal, { file, ...options }),
        ),
    );

  const exporting = program.command('export').description(say(HELP.export));
  const exported = (name: string, description: string) =>
    exporting
      .command(name)
      .description(description)
      .addOption(network())
      .option('-o, --output <file>', say(HELP.output))
      .option('--force', say(HELP.force));
  const handOut = (
    command: Command,
    delivery: Delivery,
    make: (environment: Environment, terminal: Terminal) => Promise<Result<Uint8Array | string, CliFailure>>,
  ) =>
    settle(command, async (environment, terminal) =>
      deliver(terminal, io.printRaw, await make(environment, terminal), delivery),
    );

  exporting
    .command('list')
    .description(say(HELP.exportList))
    .addOption(network())
    .action((options: InNetwork, command: Command) =>
      settle(command, (environment, terminal) => listExports(environment, terminal, options.network)),
    );
  exported('blueprint', say(HELP.exportBlueprint))
    .argument('<name>', say(HELP.blueprintName))
    .addOption(
      new Option('--format <format>', say(HELP.blueprintFormat)).choices(['json', 'svg']).default('json'),
    )
    .option('--shipped', say(HELP.shipped))
    .action(
      (
        name: string,
        options: InNetwork & Delivery & { format: 'json' | 'svg'; shipped?: boolean },
        command: Command,
      ) =>
        handOut(command, options, (environment, terminal) =>
          exportBlueprint(environment, terminal, {
            name,
            language,
            format: options.format,
            network: options.network,
            shipped: options.shipped === true,
          }),
        ),
    );
  exported('checklist', say(HELP.exportChecklist))
    .argument('<name>', say(HELP.checklistName))
    .addOption(
      new Option('--format <format>', say(HELP.checklistFormat)).choices(['json', 'xlsx']).default('json'),
    )
    .option('--shipped', say(HELP.shipped))
    .action(
      (
        name: string,
        options: InNetwork & Delivery & { format: 'json' | 'xlsx'; shipped?: boolean },
        command: Command,
      ) =>
        handOut(command, options, (environment, terminal) =>
          exportChecklist(environment, terminal, {
            name,
            language,
            format: options.format,
            network: options.network,
            shipped: options.shipped === true,
          }),
        ),
    );
  for (const [name, description, empty] of [
    ['results', HELP.exportResults, false],
    ['template', HELP.exportTemplate, true],
  ] as const)
    exported(name, say(description))
      .requiredOption('--wave <id>', say(HELP.wave))
      .requiredOption('--checklist <name>', say(HELP.checklistName))
      .addOption(
        new Option('--format <format>', say(HELP.tableFormat)).choices(['xlsx', 'csv']).default('xlsx'),
      )
      .action(
        (
          options: InNetwork & Delivery & { wave: string; checklist: string; format: 'xlsx' | 'csv' },
          command: Command,
        ) =>
          handOut(command, options, (environment, terminal) =>
            exportResults(environment, terminal, { ...options, language, empty }),
          ),
      );

  program
    .command('lint')
    .description(say(HELP.lint))
    .argument('<file>', say(HELP.file))
    .action((file: string, _: object, command: Command) => settle(command, () => runLint({ file })));

  program
    .command('score')
    .description(say(HELP.score))
    .addArgument(new Argument('<file>', say(HELP.file)))
    .option('--checklist <file>', say(HELP.checklistFile))
    .addOption(new Option('--kind <kind>', say(HELP.kind)).choices(AUDIT_KINDS))
    .action((file: string, options: { checklist?: string; kind?: AuditKind }, command: Command) =>
      settle(command, () => runScore({ file, ...options })),
    );

  program
    .command('replay')
    .description(say(HELP.replay))
    .addOption(network())
    .action((options: InNetwork, command: Command) =>
      settle(command, (environment, terminal) => runReplay(environment, terminal, options.network)),
    );

  exported('data', say(HELP.exportData))
    .addOption(
      new Option('--table <table>', say(HELP.dataTable))
        .choices(['audits', 'answers', 'momentScores', 'dealers'])
        .default('answers'),
    )
    .addOption(
      new Option('--format <format>', say(HELP.dataFormat)).choices(['csv', 'parquet']).default('csv'),
    )
    .requiredOption('--checklist <name>', say(HELP.checklistName))
    .option('--wave <id>', say(HELP.wave))
    .action((options: Omit<DataWish, 'language'>, command: Command) =>
      settle(command, (environment, terminal) =>
        exportData(environment, terminal, io.printRaw, { ...options, language }),
      ),
    );
  exporting
    .command('dictionary')
    .description(say(HELP.exportDictionary))
    .option('-o, --output <file>', say(HELP.output))
    .option('--force', say(HELP.force))
    .action((options: Delivery, command: Command) =>
      handOut(command, options, () => Promise.resolve(ok(exportDictionary()))),
    );

  program
    .command('compare')
    .description(say(HELP.compare))
    .requiredOption('--checklist <name>', say(HELP.checklistName))
    .option('--wave <id...>', say(HELP.waves))
    .addOption(new Option('--kind <kind>', say(HELP.comparedKind)).choices(AUDIT_KINDS).default('mystery'))
    .addOption(network())
    .action(
      (options: InNetwork & { checklist: string; wave?: string[]; kind: AuditKind }, command: Command) =>
        settle(command, (environment, terminal) =>
          runCompare(environment, terminal, { ...options, waves: options.wave ?? [] }),
        ),
    );

  program
    .command('scores')
    .description(say(HELP.scores))
    .requiredOption('--checklist <name>', say(HELP.checklistName))
    .option('--wave <id>', say(HELP.wave))
    .addOption(network())
    .action((options: InNetwork & { checklist: string; wave?: string }, command: Command) =>
      settle(command, (environment, terminal) => runScores(environment, terminal, options)),
    );

  program
    .command('recompute')
    .description(say(HELP.recompute))
    .option('--restate', say(HELP.restate))
    .addOption(network())
    .action((options: InNetwork & { restate?: boolean }, command: Command) =>
      settle(command, (environment, terminal) =>
        runRecompute(environment, terminal, {
          network: options.network,
          restate: options.restate === true,
          rewrite: io.rewrite ?? null,
        }),
      ),
    );

  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT_CODES.clean;
    const known = USAGE_ERRORS[error.code];
    const more = { zh: '用法：truthline --help', en: 'See truthline --help' };
    io.tell(known === undefined ? say(more) : `${say(known)} ${error.message}\n${say(more)}`);
    if (args.includes('--json'))
      io.print(JSON.stringify({ ok: false, error: { reason: 'usage', code: error.code } }));
    return EXIT_CODES.usage;
  }
};
