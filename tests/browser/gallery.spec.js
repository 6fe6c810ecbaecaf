// Every widget in every state, drawn on the canvas, against pictures that somebody has looked at (tests/data/pictures). After a wanted
// change: playwright test -c tests/browser gallery.spec --update-snapshots, then look at them.
import { open, settled } from './lib/page.js';
import { expect, test } from './lib/test.js';

// Wide, and as tall as the whole of it.
test.use({ viewport: { width: 900, height: 7700 } });

for (const colorScheme of ['light', 'dark']) {
  test(`gallery: every widget looks as it did, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, '#/gallery');
    await settled(page);
    // Another version of the browser's software renderer may round edges otherwise.
    await expect(page).toHaveScreenshot(`gallery-${colorScheme}.png`, { maxDiffPixelRatio: 0.005, animations: 'disabled' });
  });
}
