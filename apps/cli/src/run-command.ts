import type { LocalText } from '@truthline/blueprint';
import type { Result } from '@truthline/kernel';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { exitCodeOf, type CliFailure } from './failure.ts';
import { failureSentence } from './failure-sentence.ts';
import type { Report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Says what came of a command, for people or as JSON, and what the process ends with. */
export const finish = (terminal: Terminal, outcome: Result<Report, CliFailure>): ExitCode => {
  if (!outcome.ok) {
    const message: LocalText = failureSentence(outcome.error);
    terminal.tell(message);
    if (terminal.json) terminal.print(JSON.stringify({ ok: false, error: outcome.error }));
    return exitCodeOf(outcome.error);
  }
  const { data, lines, exitCode } = outcome.value;
  if (terminal.json) terminal.print(JSON.stringify({ ok: true, ...data }));
  else for (const line of lines) terminal.print(line[terminal.language]);
  return exitCode ?? EXIT_CODES.clean;
};
