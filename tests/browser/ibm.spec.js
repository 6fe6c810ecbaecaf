// IBM's accessibility checker (WCAG 2.2) on every screen. It knows rules that axe-core does not.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { open, view } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tours } from './lib/tour.js';

const checker = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** What the checker is sure of, a line each. */
async function violations(page) {
  const found = await page.evaluate(async () => {
    const { results } = await new globalThis.ace.Checker().check(document, ['WCAG_2_2']);
    return results.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL').map(({ ruleId, path, snippet, message }) => ({ ruleId, path: path.dom, snippet, message }));
  });
  return found.map(({ ruleId, path, snippet, message }) => `${ruleId}: ${message} ${path} ${snippet.slice(0, 160)}`);
}

// The twin is the same in both views; that it is, axe.spec.js shows.
for (const [tour, screens] of Object.entries(tours)) {
  test(`ibm: nothing to object to on the way of ${tour}`, async ({ page }) => {
    await open(page, '?view=document');
    expect(await view(page)).toBe('document');
    await page.evaluate(checker);
    const found = [];
    for await (const name of screens(page)) {
      for (const text of await violations(page)) found.push(`${name}: ${text}`);
    }
    expect(found).toEqual([]);
  });
}
