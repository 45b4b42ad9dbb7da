import type { BrowserContext } from '@playwright/test';

/** What went wrong in the browser while nobody looked: page errors, console errors, failed and refused requests. */
export type Trouble = {
  readonly found: () => readonly string[];
  /** Names trouble that a test makes on purpose, such as a lost connection. */
  readonly expect: (pattern: RegExp) => void;
  readonly watch: (context: BrowserContext) => void;
};

export const openTrouble = (): Trouble => {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  return {
    found: () => seen.filter(line => !expected.some(pattern => pattern.test(line))),
    expect: pattern => {
      expected.push(pattern);
    },
    watch: context => {
      context.on('weberror', error => seen.push(`page error: ${error.error().message}`));
      context.on('console', message => {
        if (message.type() === 'error') seen.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('requestfailed', request => {
        const reason = request.failure()?.errorText ?? '';
        // Leaving a page ends what it still asked for; that is no failure.
        if (reason !== 'net::ERR_ABORTED') seen.push(`request: ${reason} ${request.url()}`);
      });
      context.on('response', response => {
        if (response.status() >= 400) seen.push(`response: ${response.status()} ${response.url()}`);
      });
    },
  };
};
