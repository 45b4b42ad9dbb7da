import type { LocalText } from '@truthline/blueprint';

/** Where long work shows how far it is: one line that is written over in a terminal, a line for every tenth elsewhere. */
export type ProgressLine = {
  /** Rewrites the line; null where standard error is no terminal. */
  readonly rewrite: ((line: string) => void) | null;
  readonly tell: (line: LocalText) => void;
  readonly language: keyof LocalText;
};

const WIDTH = 30;

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** `[█████░░░░░]  50 %` */
export const barOf = (share: number): string => {
  const filled = Math.round(WIDTH * Math.min(1, Math.max(0, share)));
  return `[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${String(Math.floor(100 * Math.min(1, share))).padStart(3)} %`;
};

/**
 * Shows so many of so many audits done, and how long the rest will take at the pace of this run.
 *
 * @param clock milliseconds that never go back.
 */
export const openProgress = (
  { rewrite, tell, language }: ProgressLine,
  clock: () => number = () => performance.now(),
): ((done: number, total: number) => void) => {
  let first: { readonly at: number; readonly done: number } | null = null;
  let lastTenth = -1;
  return (done, total) => {
    first ??= { at: clock(), done };
    const share = total === 0 ? 1 : done / total;
    const pace = (done - first.done) / Math.max(1, clock() - first.at);
    const left = pace > 0 ? minutes(Math.max(0, total - done) / pace / 1000) : '–:––';
    const count = (value: number) => value.toLocaleString('en');
    const said: LocalText = {
      zh: `${barOf(share)}  ${count(done)} / ${count(total)} 次审核，剩余 ${left}`,
      en: `${barOf(share)}  ${count(done)} of ${count(total)} audits, ${left} left`,
    };
    const tenth = Math.floor(10 * share);
    if (rewrite !== null) rewrite(`\r${said[language]}\u001B[K${done >= total ? '\n' : ''}`);
    else if (tenth > lastTenth) tell(said);
    lastTenth = Math.max(lastTenth, tenth);
  };
};
