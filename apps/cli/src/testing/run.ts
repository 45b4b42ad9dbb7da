import { runCli } from '../program.ts';

export type Run = {
  readonly exitCode: number;
  readonly out: string;
  readonly messages: string;
  readonly raw: Uint8Array;
};

/** Runs a command line in this process and keeps all that it says. Without variables the language is English. */
export const run = async (
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Run> => {
  const out: string[] = [];
  const messages: string[] = [];
  const raw: Uint8Array[] = [];
  const exitCode = await runCli(args, {
    variables: { LANG: 'C', ...variables },
    print: line => out.push(line),
    printRaw: bytes => raw.push(bytes),
    tell: line => messages.push(line),
  });
  return { exitCode, out: out.join('\n'), messages: messages.join('\n'), raw: Buffer.concat(raw) };
};

/** The one JSON object that `--json` prints. */
export const runJson = async (
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number; readonly result: unknown }> => {
  const { exitCode, out } = await run([...args, '--json'], variables);
  return { exitCode, result: JSON.parse(out) };
};
