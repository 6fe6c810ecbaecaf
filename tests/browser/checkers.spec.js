// axe-core and IBM's accessibility checker on every screen. Each knows rules that the other does not.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { open, settled, view } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tours } from './lib/tour.js';

const script = (name) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
const axe = script('axe-core/axe.min.js');
const ibm = script('accessibility-checker-engine/ace.js');

/** What axe-core objects to, a line each. */
async function axeFinds(page) {
  const violations = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations);
  return violations.flatMap((rule) => rule.nodes.map((node) => `axe ${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
}

/** What IBM's checker (WCAG 2.2) is sure of, a line each. */
async function ibmFinds(page) {
  const found = await page.evaluate(async () => {
    const { results } = await new globalThis.ace.Checker().check(document, ['WCAG_2_2']);
    return results.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL').map(({ ruleId, path, snippet, message }) => ({ ruleId, path: path.dom, snippet, message }));
  });
  return found.map(({ ruleId, path, snippet, message }) => `ibm ${ruleId}: ${message} ${path} ${snippet.slice(0, 160)}`);
}

// The twin is the same in both views; that it is laid out well over the canvas too is seen on two ways. Dark differs in colours alone.
const IN_CANVAS = new Set(['gallery', 'lessons', 'scenes']);
const IN_DARK = new Set(['gallery', 'lessons', 'scenes', 'words', 'room', 'coach', 'library']);

for (const [tour, screens] of Object.entries(tours)) {
  for (const mode of IN_CANVAS.has(tour) ? ['canvas', 'document'] : ['document']) {
    test(`checkers: nothing to object to on the way of ${tour} in ${mode} view`, async ({ page }) => {
      await open(page, mode === 'document' ? '?view=document' : '');
      expect(await view(page)).toBe(mode);
      const found = [];
      const add = (name, lines) => found.push(...lines.map((line) => `${name}: ${line}`));
      await page.evaluate(axe);
      if (mode === 'document') await page.evaluate(ibm);
      for await (const name of screens(page)) {
        add(name, await axeFinds(page));
        if (mode === 'canvas') continue; // the colours are drawn there; contrast.spec.js works them out
        add(name, await ibmFinds(page));
        if (!IN_DARK.has(tour)) continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        await settled(page);
        add(`${name} dark`, await axeFinds(page));
        await page.emulateMedia({ colorScheme: 'light' });
      }
      expect(found).toEqual([]);
    });
  }
}
