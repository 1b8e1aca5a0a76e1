import { defineConfig } from '@playwright/test';
import { browser } from './e2e/browser.ts';

/** Runs against a server whose people sign in with a real Keycloak: the test of the build starts both. */
export default defineConfig({
  testDir: 'e2e-agency',
  globalSetup: './e2e/browser.ts',
  outputDir: 'test-results/agency',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'line',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: browser,
  },
});
