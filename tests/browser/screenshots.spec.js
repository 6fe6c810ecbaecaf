// Pictures of every screen (lib/pictures.js); of what is seen in a learning management system alone, see lms_screens.spec.js.
import { open } from './lib/page.js';
import { ALL, photograph } from './lib/pictures.js';
import { test } from './lib/test.js';
import { tours } from './lib/tour.js';

// Each size is seen in light; these also in dark, and these also in Document view.
const DARK = new Set(['gallery', 'home', 'lesson-2', 'lesson-3', 'spot-ready', 'spot-counter-step', 'spot-review', 'mark-marked', 'position-checked', 'progress', 'settings', 'dialog', 'library', 'library-course', 'library-remove', 'library-two']);
const DOCUMENT = new Set(['gallery', 'home', 'lesson-2', 'spot-counter-step', 'mark-marked', 'position-checked', 'progress', 'settings', 'dialog', 'library-course']);
// Of these only the two outer sizes are kept.
const PLAIN = new Set(['lesson-1', 'lesson-5', 'home-begun', 'unknown', 'mark', 'position']);

const isPlain = (name) => PLAIN.has(name) || name.startsWith('task-');

for (const [tour, screens] of Object.entries(tours)) {
  for (const mode of ['canvas', 'document']) {
    test(`screenshots: ${tour} in ${mode} view`, async ({ page }) => {
      test.setTimeout(600_000);
      await open(page, mode === 'document' ? '?view=document' : '');
      for await (const name of screens(page)) {
        if (mode === 'document' && !ALL && !DOCUMENT.has(name)) continue;
        const inDocument = mode === 'document';
        await photograph(page, name, { suffix: inDocument ? '-document' : '', plain: inDocument || isPlain(name), dark: DARK.has(name) });
      }
    });
  }
}
