// Runs the specs of this folder against dist/site, served by scripts/serve on a port of its own.
import { defineConfig } from '@playwright/test';

import { args, executablePath } from './lib/browser.js';
import { root, site } from './lib/paths.js';

const port = Number(process.env.DEFUSE_TEST_PORT || 8097);
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.js',
  snapshotPathTemplate: `${root}tests/data/pictures/{arg}{ext}`,
  outputDir: `${root}build/browser-results`,
  fullyParallel: true,
  workers: 2,
  timeout: 180_000, // machines that build at the same time are slow; a test takes seconds otherwise
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: `${root}build/browser-results.json` }]],
  use: {
    baseURL: address,
    viewport: { width: 1024, height: 700 },
    serviceWorkers: 'block', // each test sees the site as served; offline.spec.js lets them in
    // What is drawn with WebGL is put into the page without it: the processor does both, and this way in less time.
    launchOptions: { executablePath, args: [...args, '--disable-gpu-compositing'] },
    screenshot: 'only-on-failure',
    trace: process.env.DEFUSE_TRACE ? 'retain-on-failure' : 'off', // tracing takes as long as the tests themselves
  },
  webServer: {
    command: `"${root}scripts/serve" "${site}"`,
    env: { ...process.env, PORT: String(port) },
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
