import { defineConfig } from '@playwright/test';
import demo from './playwright.config.ts';

/** Runs against a server that an intranet vouches to for its readers: the test of the build starts it. */
export default defineConfig(demo, {
  testDir: 'e2e-host',
  outputDir: 'test-results/host',
  timeout: 60_000,
});
