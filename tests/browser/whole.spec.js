// The course in a frame of another site, gone through from its map by keyboard alone, in both views. Three items stand for it
// here; scripts/soak takes every lesson, exercise and call, a module at a time (DEFUSE_WHOLE).
import { core, pack } from './lib/content.js';
import { test } from './lib/frame.js';
import { keyboard } from './lib/hands.js';
import { link, view } from './lib/page.js';
import { playByKeyboard } from './lib/playthrough.js';
import { expect } from './lib/test.js';
import { tr } from './lib/words.js';

const parts = process.env.DEFUSE_WHOLE ? pack.modules : [{ ...pack.modules[0], items: pack.modules[0].items.slice(0, 3), calls: [] }];

for (const [name, start] of [['canvas', ''], ['document', '?view=document']]) {
  for (const { id, items, calls = [] } of parts) {
    test.describe(() => {
      test.use({ start });
      test(`whole course by keyboard in a frame, ${name} view: ${id}`, async ({ page, course }) => {
        test.setTimeout(120_000 + (items.length + calls.length) * 120_000);
        const from = Date.now();
        expect(await view(course)).toBe(name);
        await page.locator('#before').focus();
        let done = 0;
        await playByKeyboard(course, { ...core, items, calls: () => core.calls().filter((call) => calls.includes(call.id)) }, () => ++done);
        expect(done).toBe(items.length + calls.length);
        await keyboard.press(link(course, 'nav_progress'));
        await expect(course.getByText(tr('home_progress_text', items.length, core.items.length)).first()).toHaveCount(1);
        console.log(JSON.stringify({ soak: 'keyboard', view: name, module: id, items: items.length, calls: calls.length, seconds: Math.round((Date.now() - from) / 1000) }));
      });
    });
  }
}
