// A browser that can be killed as by a fault of the system's.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { args, executablePath } from './browser.js';

/** A browser of its own, whose processes can all be killed at once. @param {string} profile */
export async function launch(profile) {
  const child = spawn(executablePath, [...args, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The browser did not start.')));
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    context: browser.contexts()[0],
    async close() {
      await (await browser.newBrowserCDPSession()).send('Browser.close');
      await gone;
    },
    async kill() {
      process.kill(-child.pid, 'SIGKILL'); // the group that it leads: its own processes and no others
      await gone;
    },
  };
}
