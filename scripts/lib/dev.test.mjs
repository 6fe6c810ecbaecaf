// What scripts/dev makes anew, and that pages are told.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

import { toMake } from './dev.mjs';
import { serve } from './serve.mjs';

test('a change of the default pack makes the pack alone', () => {
  assert.equal(toMake(['content/packs/defuse-core/lessons/whistle.md', 'content/packs/defuse-core/pack.yaml']), 'pack');
});

test('a change of anything else that the site is made of makes the site', () => {
  for (const file of ['src/app/app.cpp', 'web/app.css', 'content/interface/de.po', 'scripts/lib/assemble.mjs']) {
    assert.equal(toMake([file]), 'site', file);
    assert.equal(toMake([file, 'content/packs/defuse-core/pack.yaml']), 'site', file);
  }
});

test("what editors leave behind, documents and other people's code make nothing", () => {
  assert.equal(toMake(['src/app/.app.cpp.swp', 'src/app/app.cpp~', 'web/node_modules/x/y.js', 'src/ARCHITECTURE.md', 'content/FORMAT.md']), 'nothing');
});

test('a live page is told to load again, keeps nothing and has no service worker', async () => {
  const site = mkdtempSync(path.join(tmpdir(), 'defuse-dev-'));
  writeFileSync(path.join(site, 'index.html'), '<!doctype html><html><head><title>T</title></head></html>');
  writeFileSync(path.join(site, 'sw.js'), '');
  process.env.PORT = '0';
  const { address: base, reload, close } = await serve(site, { live: true });
  const page = await fetch(`${base}index.html?v=1`, { headers: { 'Accept-Encoding': 'br' } });
  assert.match(await page.text(), /<script src="\/__live\.js">/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  assert.match(page.headers.get('content-security-policy'), /script-src 'self'/);
  assert.equal((await fetch(`${base}sw.js`)).status, 404);
  const events = (await fetch(`${base}__live`)).body.getReader();
  await events.read();
  reload();
  assert.match(new TextDecoder().decode((await events.read()).value), /event: reload/);
  await close();
});
