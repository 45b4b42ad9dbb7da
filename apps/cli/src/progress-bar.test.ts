import { expect, test } from 'vitest';
import { barOf, openProgress } from './progress-bar.ts';

test('the bar is as full as the work', () => {
  expect(barOf(0)).toBe(`[${'░'.repeat(30)}]   0 %`);
  expect(barOf(0.5)).toBe(`[${'█'.repeat(15)}${'░'.repeat(15)}]  50 %`);
  // New audits come in while old ones are counted.
  expect(barOf(1.2)).toBe(`[${'█'.repeat(30)}] 100 %`);
});

test('in a terminal one line is written over, with the time the rest takes at the pace of this run', () => {
  const lines: string[] = [];
  let now = 0;
  const show = openProgress(
    { rewrite: line => lines.push(line), tell: () => undefined, language: 'en' },
    () => now,
  );
  // Taken up again at half of it: the pace is that of the second half.
  show(500, 1000);
  now = 10_000;
  show(750, 1000);
  show(1000, 1000);
  expect(lines[0]).toContain(' 50 %  500 of 1,000 audits, –:–– left');
  expect(lines[1]).toContain(' 75 %  750 of 1,000 audits, 0:10 left');
  expect(lines.map(line => line.endsWith('\n'))).toEqual([false, false, true]);
});

test('elsewhere a line is said for every tenth', () => {
  const lines: string[] = [];
  const show = openProgress({ rewrite: null, tell: ({ zh }) => lines.push(zh), language: 'zh' });
  for (let done = 0; done <= 1000; done += 1) show(done, 1000);
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toContain('1,000 / 1,000 次审核');
});
