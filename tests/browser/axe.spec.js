// axe-core on every screen, in both views and both themes; in Document view with contrast.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { open, settled, view } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tours } from './lib/tour.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core objects to, a line each. */
async function objections(page) {
  const violations = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations);
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
}

async function check(page, name, found) {
  for (const text of await objections(page)) found.push(`${name}: ${text}`);
}

// The twin is the same in both views; that it is laid out well over the canvas too is seen on two ways. Dark differs in colours alone.
const IN_CANVAS = new Set(['lessons', 'scenes']);
const IN_DARK = new Set(['lessons', 'scenes', 'words', 'room', 'coach']);

for (const [tour, screens] of Object.entries(tours)) {
  for (const mode of IN_CANVAS.has(tour) ? ['canvas', 'document'] : ['document']) {
    test(`axe: nothing to object to on the way of ${tour} in ${mode} view`, async ({ page }) => {
      await open(page, mode === 'document' ? '?view=document' : '');
      expect(await view(page)).toBe(mode);
      await page.evaluate(axe);
      const found = [];
      for await (const name of screens(page)) {
        await check(page, name, found);
        if (mode === 'canvas' || !IN_DARK.has(tour)) continue; // the colours are drawn there; contrast.spec.js works them out
        await page.emulateMedia({ colorScheme: 'dark' });
        await settled(page);
        await check(page, `${name} dark`, found);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      expect(found).toEqual([]);
    });
  }
}
