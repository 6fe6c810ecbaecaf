// The course in a frame, as a learning platform embeds it: the page around it is on "localhost", another site than 127.0.0.1.
import { ready } from './page.js';
import { servePage } from './servers.js';
import { test as base } from './test.js';

const hostPage = (address) => `<!doctype html><html lang="en"><title>Learning platform</title>
<button id="before">Before the course</button>
<p><iframe src="${address}" title="Course" width="700" height="666"></iframe></p>
<button id="after">After the course</button></html>`;

export const test = base.extend({
  /** Where in the course the frame begins. */
  start: ['', { option: true }],
  course: async ({ page, baseURL, start }, use) => {
    const host = await servePage(hostPage(`${baseURL}${start}`));
    await page.goto(`http://localhost:${host.port}/`);
    const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
    await ready(frame);
    await use(frame);
    await host.close();
  },
});
