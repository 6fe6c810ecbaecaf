// Firefox ESR as the system has it, driven over WebDriver BiDi. Headless it has no WebGL; on a screen of its own in memory (Xvfb, with
// Mesa's software renderer) it has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const executablePath = process.env.DEFUSE_FIREFOX || ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** A screen that nobody looks at: its name, and how to put it away. */
async function screen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
    server.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return { display: `:${number}`, close: () => server.kill() };
}

/** A `browser` for tests: Playwright's fixture of that name. */
const browser = (hasWebgl) => ({
  browser: [
    async ({ playwright }, use) => {
      const shown = hasWebgl ? await screen() : undefined;
      const firefox = await playwright.firefox.launch({
        executablePath,
        channel: 'moz-firefox',
        headless: !shown,
        env: { ...process.env, ...(shown && { DISPLAY: shown.display, LIBGL_ALWAYS_SOFTWARE: '1' }) },
        firefoxUserPrefs: { 'webgl.force-enabled': hasWebgl, 'webgl.disabled': !hasWebgl },
      });
      await use(firefox);
      await firefox.close();
      shown?.close();
    },
    { scope: 'worker' },
  ],
});

export const withWebgl = browser(true);
export const withoutWebgl = browser(false);
