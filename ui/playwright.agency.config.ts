import { defineConfig } from '@playwright/test';
import demo from './playwright.config.ts';

/** Runs against a server whose people sign in with a real Keycloak: the test of the build starts both. */
export default defineConfig(demo, {
  testDir: 'e2e-agency',
  outputDir: 'test-results/agency',
  timeout: 60_000,
});
