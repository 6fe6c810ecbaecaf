// A certificate that was earned: a name typed by the learner, one printed page, one picture.
import { readFileSync } from 'node:fs';

import { openFile } from './lib/files.js';
import { keyboard, quick } from './lib/hands.js';
import { button, go, open } from './lib/page.js';
import { colours, decode } from './lib/png.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const NAME = 'Zoë Okafor-Lindqvist';

for (const mode of ['canvas', 'document']) {
  test(`certificate: typed name, one page of paper and a picture, from ${mode} view`, async ({ page }) => {
    await open(page, mode === 'document' ? '?view=document' : '');
    await openFile(page, 'finished');
    await go(page, '#/certificate');
    await expect(button(page, 'certificate_print')).toBeDisabled();
    await quick.type(page.getByRole('textbox', { name: tr('certificate_name'), exact: true }), NAME);
    await expect(page.getByRole('heading', { name: NAME, exact: true })).toHaveCount(1);
    await expect(button(page, 'certificate_print')).toBeEnabled();

    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) => [Number(wide), Number(high)]);
    expect(sizes).toHaveLength(1);
    expect(sizes[0][0]).toBeGreaterThan(sizes[0][1]);

    const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press(button(page, 'certificate_save'))]);
    expect(download.suggestedFilename()).toBe('defuse-certificate.png');
    const picture = decode(readFileSync(await download.path()));
    expect([picture.width, picture.height]).toEqual([1754, 1240]);
    expect(colours(picture, { x: 300, y: 380, wide: 1150, high: 80, every: 1 })).toBeGreaterThan(3); // the name
    await expect(page.getByText(tr('certificate_saved'), { exact: true })).not.toHaveCount(0);
  });
}
