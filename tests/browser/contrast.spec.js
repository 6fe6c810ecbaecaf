// Contrast of every pair of colours that the interface puts together, in every theme, worked out from the theme's own table; and the
// same colours in the style sheet that holds before the course runs. No page is opened.
import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { root } from './lib/paths.js';

const ROLES = ['background', 'surface', 'text', 'muted', 'line', 'primary', 'on-primary', 'warm', 'hot', 'good', 'focus'];
const INKS = ['text', 'muted', 'primary', 'warm', 'hot', 'good'];
const TINTS = ['primary', 'warm', 'hot', 'good'];

const source = readFileSync(`${root}src/ui/theme/theme.cpp`, 'utf8');

/** Colours of one theme by role, as numbers. */
function theme(name) {
  const [, table] = new RegExp(`constexpr Colours ${name}\\{([\\s\\S]*?)\\};`).exec(source);
  const values = [...table.matchAll(/0x([0-9A-F]{6})/g)].map(([, hex]) => parseInt(hex, 16));
  expect(values).toHaveLength(ROLES.length);
  return Object.fromEntries(ROLES.map((role, n) => [role, values[n]]));
}

const channels = (colour) => [16, 8, 0].map((shift) => (colour >> shift) & 0xff);

/** `share` of b over a. */
const mix = (a, b, share) => channels(a).reduce((sum, from, n) => sum * 256 + Math.round(from + (channels(b)[n] - from) * share), 0);

function luminance(colour) {
  const [red, green, blue] = channels(colour).map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What words stand on: page, surface, tinted cards; and controls at rest and under the pointer. */
function* pairs(c) {
  const grounds = { background: c.background, surface: c.surface };
  for (const tint of TINTS) grounds[`card of ${tint}`] = mix(c.surface, c[tint], 0.06);
  for (const ink of INKS) for (const [name, ground] of Object.entries(grounds)) yield [`${ink} on ${name}`, c[ink], ground];
  yield ['on-primary on primary', c['on-primary'], c.primary];
  yield ['on-primary on primary, hovered', c['on-primary'], mix(c.primary, c.text, 0.1)];
  yield ['primary on a button, hovered', c.primary, mix(c.surface, c.primary, 0.1)];
  yield ['hot on a button, hovered', c.hot, mix(c.surface, c.hot, 0.1)];
  yield ['primary on the present place', c.primary, mix(c.surface, c.primary, 0.12)];
  yield ['text on what is pressed', c.text, mix(c.surface, c.primary, 0.16)];
  yield ['text on what is marked', c.text, mix(c.surface, c.hot, 0.16)];
}

for (const [name, words] of [['kLight', 4.5], ['kDark', 4.5], ['kLightHigh', 7], ['kDarkHigh', 7]]) {
  test(`contrast: words of ${name} have at least ${words} to 1, edges and the focus ring 3 to 1`, () => {
    const c = theme(name);
    const weak = [...pairs(c)].filter(([, ink, ground]) => contrast(ink, ground) < words).map(([pair]) => pair);
    for (const role of ['line', 'primary', 'focus', 'warm', 'good']) {
      for (const ground of ['background', 'surface']) {
        if (contrast(c[role], c[ground]) < 3) weak.push(`${role} against ${ground}`);
      }
    }
    expect(weak).toEqual([]);
  });
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
