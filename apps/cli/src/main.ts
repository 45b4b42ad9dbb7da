#!/usr/bin/env node
import { EXIT_CODES } from './exit-code.ts';
import { runCli } from './program.ts';

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    variables: process.env,
    print: line => {
      process.stdout.write(`${line}\n`);
    },
    printRaw: bytes => {
      process.stdout.write(bytes);
    },
    tell: line => {
      process.stderr.write(`${line}\n`);
    },
    ...(process.stderr.isTTY
      ? {
          rewrite: (line: string) => {
            process.stderr.write(line);
          },
        }
      : {}),
  });
} catch (error) {
  // The stack and nothing else: an error of the database carries whole rows in its other fields.
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = EXIT_CODES.bug;
}
