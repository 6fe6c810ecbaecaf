// Runs the specs of this folder against dist/site, served by scripts/serve on a port of its own, in the system's Chromium.
import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = Number(process.env.DEFUSE_TEST_PORT || 8097);
const address = `http://127.0.0.1:${port}/`;

export const chromium =
  process.env.DEFUSE_CHROMIUM || ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

// WebGL in software, and no traffic of the browser's own.
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.js',
  outputDir: `${root}build/browser-results`,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: `${root}build/browser-results.json` }]],
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: chromium, args: flags },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `"${root}scripts/serve"`,
    env: { ...process.env, PORT: String(port) },
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
