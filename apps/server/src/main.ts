import { describeError } from './http/log.ts';
import { readEnvironment } from './start/environment.ts';
import { EXIT_CODES } from './start/exit-code.ts';
import { exitCodeOf, type StartFailure } from './start/failure.ts';
import { failureSentence } from './start/failure-sentence.ts';
import { terminalLanguage } from './start/language.ts';
import { openVoice } from './start/say.ts';
import { SENTENCES } from './start/sentences.ts';
import { start, type Running } from './start/start.ts';

/** One Ctrl-C may arrive twice, from the terminal and from a parent that passes it on, within so many milliseconds. */
const ECHO = 700;

const language = terminalLanguage(process.env);
const say = openVoice(language, line => {
  console.error(line);
});

/** Tells a parent that has opened a channel to us how the start ended; people read it in the terminal. */
const report = (outcome: object): void => {
  process.send?.(outcome);
};

const fail = (failure: StartFailure): void => {
  console.error(failureSentence(failure)[language]);
  report({ ok: false, error: failure });
  process.exitCode = exitCodeOf(failure);
};

const interrupted = new AbortController();
let interruptedAt = 0;
let running: Running | null = null;

const stop = async (): Promise<void> => {
  await running?.stop();
  say('stopped', {});
};

const endByBug = (error: unknown): void => {
  console.error(SENTENCES.bug[language]({ reason: JSON.stringify(describeError(error)) }));
  process.exitCode = EXIT_CODES.bug;
};

const onSignal = (): void => {
  if (interrupted.signal.aborted) {
    if (performance.now() - interruptedAt > ECHO) process.exit(EXIT_CODES.forced);
    return;
  }
  interruptedAt = performance.now();
  interrupted.abort();
  say('stopping', {});
  // Before it runs, `start` itself sees the interruption and takes down what is up.
  if (running !== null) stop().catch(endByBug);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

const main = async (): Promise<void> => {
  const environment = readEnvironment(process.env);
  if (!environment.ok) {
    fail({ reason: 'badEnvironment', ...environment.error });
    return;
  }
  const started = await start(environment.value, say, interrupted.signal);
  if (!started.ok) {
    fail(started.error);
    return;
  }
  running = started.value;
  if (interrupted.signal.aborted) {
    await stop();
    return;
  }
  if (running.administratorLink !== null)
    console.log(SENTENCES.firstAdministrator[language]({ link: running.administratorLink }));
  console.log(SENTENCES.ready[language]({ address: running.address }));
  report({ ok: true, address: running.address, administratorLink: running.administratorLink });
};

main().catch(endByBug);
