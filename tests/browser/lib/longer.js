// The site with the default pack, its lessons so many times as long: what waits for the whole of them shows.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

import { serve } from '../../../scripts/lib/serve.mjs';
import { root, site } from './paths.js';

/** The command and the prerenderer that the site was built with. */
const tools = `${root}${process.env.DEFUSE_TOOLS ?? 'build/release'}`;
/** A lesson may have no more pages (kMostListed of src/pack/check.h). */
const MOST_PAGES = 500;

/** A lesson's pages once more and again; what is asked on a page (a block with an id) only the first time. @param {string} text @param {number} times */
function longer(text, times) {
  const [, head, body] = /^(---\n.*?\n---\n)(.*)$/s.exec(text) ?? [];
  if (!head || !body) throw new Error('This lesson has no head.');
  const pages = body.split(/^(?=## )/m).filter((page) => page.trim());
  const all = [...pages];
  for (let n = 1; n < times; ++n) {
    for (const page of pages) {
      if (all.length >= MOST_PAGES) break;
      all.push(page.replace(/^(## .*\{#[\w-]+)\}/, `$1-${n}}`).replace(/^```think.*?^```\n/gms, ''));
    }
  }
  return head + all.join('\n');
}

/** @param {number} times */
export function serveLonger(times) {
  const folder = `${root}build/yardsticks/longer-${times}`;
  const source = `${folder}-source`;
  for (const old of [folder, source]) rmSync(old, { recursive: true, force: true });
  cpSync(`${root}content/packs/defuse-core`, source, { recursive: true });
  for (const name of readdirSync(`${source}/lessons`)) {
    const file = `${source}/lessons/${name}`;
    writeFileSync(file, longer(readFileSync(file, 'utf8'), times));
  }
  cpSync(site, folder, { recursive: true });
  const pack = `${folder}/packs/defuse-core`;
  execFileSync(`${tools}/defuse`, ['build', source, '-o', `${pack}.defuse`], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync(`${tools}/defuse_prerender`, [`${pack}.defuse`, `${pack}.head`, `${folder}/lessons`], { stdio: ['ignore', 'ignore', 'inherit'] });
  return serve(folder, { port: '0' });
}
