// Pages that the site is measured beside, put together from npm's packages (tests/browser/yardsticks) as their own documentation says,
// and compressed as the site is: H5P's player with a small Branching Scenario, and a page of Dear ImGui alone.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { serve } from '../../../scripts/lib/serve.mjs';
import { packageFolder, scormPages } from './lms.js';
import { root } from './paths.js';

const from = `${root}tests/browser/yardsticks`;
const packages = `${from}/node_modules`;
const hub = `${packages}/@h5p-hub-mirror`;

/** What each page is made of: a place in it, and what is copied there. */
const PARTS = {
  h5p: {
    'index.html': `${from}/h5p/index.html`,
    'start.js': `${from}/h5p/start.js`,
    player: `${packages}/h5p-standalone/dist`,
    'exercise/h5p.json': `${from}/h5p/h5p.json`,
    'exercise/content/content.json': `${from}/h5p/content.json`,
    'exercise/FontAwesome-4.5/library.json': `${from}/h5p/font.json`,
    'exercise/FontAwesome-4.5/font.css': `${from}/h5p/font.css`,
    'exercise/FontAwesome-4.5/fontawesome-webfont.woff2': `${hub}/fontawesome/fonts/fontawesome-webfont.woff2`,
    'exercise/H5P.BranchingQuestion-1.0': `${hub}/h5p-branchingquestion`,
    'exercise/H5P.BranchingScenario-1.2': `${hub}/h5p-branchingscenario`,
  },
  imgui: {
    'index.html': `${from}/imgui/index.html`,
    'style.css': `${from}/imgui/style.css`,
    'start.js': `${from}/imgui/start.js`,
    'build/imgui.js': `${packages}/@mori2003/jsimgui/build/imgui.js`,
    'build/loader.js': `${packages}/@mori2003/jsimgui/build/loader.js`,
  },
};

/** @param {string} folder */
function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(html|css|js|json|svg|wasm)$/.test(name)) continue;
    const bytes = readFileSync(path.join(folder, name));
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes));
  }
}

/** Serves the course as a package of SCORM 2004 in a frame of a system's page, compressed as the site is. */
export function serveInLms() {
  const folder = `${root}build/yardsticks/lms`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(packageFolder('scorm2004-4'), `${folder}/course`, { recursive: true });
  const pages = Object.entries(scormPages('scorm2004', {}, 'course/index.html'));
  for (const [name, text] of pages) writeFileSync(folder + name, text.replace("lmsCommitUrl: '/commit', ", '')); // nobody is there to be told
  cpSync(`${folder}/lms.html`, `${folder}/index.html`);
  compress(folder);
  return serve(folder, { policy: '', port: '0' });
}

/** Serves a page of PARTS: without a policy for its content, as its scripts would not run under the site's. @param {string} name */
export function serveYardstick(name) {
  const folder = `${root}build/yardsticks/${name}`;
  rmSync(folder, { recursive: true, force: true });
  for (const [place, source] of Object.entries(PARTS[name])) cpSync(source, `${folder}/${place}`, { recursive: true });
  compress(folder);
  return serve(folder, { policy: '', port: '0' });
}
