// Pictures (lib/pictures.js) of what is seen in a learning management system alone: where the visit goes on, the connection in each of
// its states, and the calls for support staff.
import { course } from './lib/content.js';
import { quick } from './lib/hands.js';
import { button, go } from './lib/page.js';
import { photograph } from './lib/pictures.js';
import { doItem } from './lib/playthrough.js';
import { FORMS, opened, savedLine } from './lib/systems.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const played = course('template');
const [first] = played.items; // a lesson

test.use({ expectedErrors: /status of 40[34]|ERR_INTERNET_DISCONNECTED/ });

/** A cmi5 system whose course fills the window. */
async function begin(options = {}) {
  const system = await FORMS.cmi5({ pack: played.name, ...options });
  const { pages } = system.server;
  pages['/lms.html'] = pages['/lms.html'].replace('width="650" height="666"', 'style="position: fixed; inset: 0; width: 100%; height: 100%; border: 0"');
  return system;
}

const told = (screen, key) => expect(screen.getByText(tr(key), { exact: true }).first()).toHaveCount(1, { timeout: 60_000 });

test('screenshots: the connection to a learning management system', async ({ page }) => {
  test.setTimeout(600_000);
  const system = await begin();
  const records = system.kept();
  const screen = await opened(page, system);
  const picture = (name) => photograph(page, `lms-${name}`, { screen, dark: true });
  await doItem(screen, played, 'quiz-example');
  await go(screen, '#/connection');
  await expect(savedLine(screen).first()).toHaveCount(1);
  await picture('saved');
  await quick.press(button(screen, 'lms_copy'));
  await picture('copied');
  await page.context().setOffline(true);
  await go(screen, `#/lesson/${first}`);
  await quick.press(button(screen, 'lesson_next'));
  await told(screen, 'lms_here');
  await go(screen, '#/connection');
  await picture('here');
  records.expired = true;
  await page.context().setOffline(false);
  await go(screen, `#/lesson/${first}`);
  await quick.press(button(screen, 'lesson_next').or(button(screen, 'lesson_finish')).first());
  await told(screen, 'lms_short_ended');
  await picture('ended-lesson');
  await go(screen, '#/connection');
  await picture('ended');
  await system.close();
});

test('screenshots: a visit goes on, where the browser keeps nothing', async ({ page }) => {
  test.setTimeout(600_000);
  const before = await begin({ site: 'localhost' }); // of another site than the course's server
  const records = before.kept();
  let screen = await opened(page, before);
  const picture = (name) => photograph(page, `lms-${name}`, { screen, dark: true });
  await picture('storage');
  await quick.press(button(screen, 'storage_notice_dismiss'));
  await go(screen, `#/lesson/${first}`);
  await quick.press(button(screen, 'lesson_next'));
  await expect.poll(() => before.last().location).toBe(`#/lesson/${first}`);
  await expect(savedLine(screen).first()).toHaveCount(1);
  await page.goto('about:blank');
  const again = await begin({ kept: records, site: 'localhost' });
  screen = await opened(page, again);
  await expect(screen.getByText(tr('lms_resumed'), { exact: true }).first()).toHaveCount(1);
  await picture('resumed');
  await page.context().setOffline(true);
  await quick.press(button(screen, 'lesson_back'));
  await go(screen, '#/');
  await go(screen, '#/connection');
  // Said once, and no longer that the system keeps how far the learner is.
  await expect(screen.getByText(tr('lms_offline'), { exact: true })).toHaveCount(1, { timeout: 60_000 });
  await expect(screen.getByText(tr('storage_lms_alone'), { exact: true })).toHaveCount(0);
  await picture('unsaved');
  await Promise.all([before.close(), again.close()]);
});
