// The style sheet that holds before the course runs has the colours of the themes, whose contrast tests/ui/contrast_test.cpp works out.
// No page is opened.
import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { root } from './lib/paths.js';

const ROLES = ['background', 'surface', 'text', 'muted', 'line', 'primary', 'on-primary', 'warm', 'hot', 'good', 'focus'];

const source = readFileSync(`${root}src/ui/theme/theme.cpp`, 'utf8');

/** Colours of one theme by role, as numbers. */
function theme(name) {
  const [, table] = new RegExp(`constexpr Colours ${name}\\{([\\s\\S]*?)\\};`).exec(source);
  const values = [...table.matchAll(/0x([0-9A-F]{6})/g)].map(([, hex]) => parseInt(hex, 16));
  expect(values).toHaveLength(ROLES.length);
  return Object.fromEntries(ROLES.map((role, n) => [role, values[n]]));
}

test('contrast: the style sheet begins with the colours of the themes', () => {
  const css = readFileSync(`${root}web/css/tokens.css`, 'utf8');
  const blocks = [...css.matchAll(/\{([^{}]*--background[^{}]*)\}/g)].map(([, block]) => block);
  expect(blocks).toHaveLength(3); // light; dark by the system; dark by choice
  for (const [n, block] of blocks.entries()) {
    const wanted = theme(n === 0 ? 'kLight' : 'kDark');
    const given = Object.fromEntries(ROLES.map((role) => [role, parseInt(new RegExp(`--${role}: #([0-9a-f]{6})`).exec(block)[1], 16)]));
    expect(given).toEqual(wanted);
  }
});
