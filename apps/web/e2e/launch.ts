import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';

/** The browser of the tests, for whoever drives it without a test runner. */
export const launchChromium = async () => {
  const { executablePath, args, env } = await findChromium();
  return chromium.launch({ executablePath, args: [...args], env: { ...env } });
};
