import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Runs against a server in demo mode: `BASE_URL=http://127.0.0.1:8080 npx playwright test`. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/browser.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? [['line'], ['junit', { outputFile: 'test-results/e2e.xml' }]] : 'line',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: browser(),
      // The machine that tests reaches no other host; as root there is no sandbox.
      args: [
        '--no-sandbox',
        '--headless=shell',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});

/** The browser that npm brought, unpacked by the global set-up; or one that was named. */
function browser(): string {
  const named = process.env.GROUNDSWELL_CHROMIUM;
  return named && existsSync(named) ? named : '/tmp/chromium';
}
