// Progress files that are kept in tests/data/progress.
import { expect } from '@playwright/test';

import { go, settled } from './page.js';
import { root } from './paths.js';
import { pattern, tr } from './words.js';

/** Opens one, as a learner does on another device. */
export async function openFile(page, name) {
  await go(page, '#/progress');
  await page.getByLabel(tr('progress_import')).setInputFiles(`${root}tests/data/progress/${name}.defuse-progress`);
  await expect(page.getByText(pattern('progress_imported')).first()).toBeAttached();
  await settled(page);
}
