import { defineConfig } from '@playwright/test';
import { browser } from './e2e/browser.ts';

/** Runs against a server in demo mode: `BASE_URL=http://127.0.0.1:8080 npx playwright test`. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/browser.ts',
  // One server, one journal: what a test does is seen by the next.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'line',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: browser,
  },
});
