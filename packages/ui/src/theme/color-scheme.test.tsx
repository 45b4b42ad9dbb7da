import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseColorScheme, followColorScheme, useColorScheme, useShownColorScheme } from './color-scheme.ts';

const Scheme = () => (
  <p>
    {useColorScheme()} {useShownColorScheme()}
  </p>
);

const said = () => screen.getByText(/light|dark/).textContent;
const onThePage = () => document.documentElement.getAttribute('data-mantine-color-scheme');

let stop: () => void;
const begin = () => {
  stop = followColorScheme();
  render(<Scheme />);
};

beforeEach(() => window.localStorage.clear());
afterEach(() => {
  stop();
  cleanup();
});

test('what was chosen before is shown from the start, else what the device says', () => {
  begin();
  expect([said(), onThePage()]).toEqual(['auto light', 'light']);
  stop();
  cleanup();
  window.localStorage.setItem('truthline.colorScheme', 'dark');
  begin();
  expect([said(), onThePage()]).toEqual(['dark dark', 'dark']);
});

test('a choice is shown at once and remembered', () => {
  begin();
  act(() => chooseColorScheme('dark'));
  expect([said(), onThePage(), window.localStorage.getItem('truthline.colorScheme')]).toEqual([
    'dark dark',
    'dark',
    'dark',
  ]);
});

test('a choice in another window is shown here too', () => {
  begin();
  const told = (key: string, newValue: string) =>
    act(() => {
      window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
    });
  told('truthline.locale', 'dark');
  expect(said()).toBe('auto light');
  told('truthline.colorScheme', 'dark');
  expect([said(), onThePage()]).toEqual(['dark dark', 'dark']);
});
