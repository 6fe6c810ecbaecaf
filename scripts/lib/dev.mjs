// dev.mjs ROOT : serves dist/site with pages that load themselves again, and watches what it is made of. A change of the default
// pack builds the pack alone; a change of anything else runs scripts/build, which compiles what has changed.
import { spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from './serve.mjs';

const PACK = 'content/packs/defuse-core/';
const WATCHED = ['content', 'src', 'web', 'scripts'];

/**
 * What has to be made anew. @param {Iterable<string>} changed files, from the project's folder
 * @returns {'nothing' | 'pack' | 'site'}
 */
export function toMake(changed) {
  const real = [...changed].filter((file) => !/(^|\/)(\.|node_modules\/|[^/]*(~|\.sw[a-z]|\.tmp)$)|\.md$/.test(file) || /\/lessons\/.*\.md$/.test(file));
  if (real.length === 0) return 'nothing';
  return real.every((file) => file.startsWith(PACK)) ? 'pack' : 'site';
}

/** Runs a command of the project; what it has to say is seen. */
function run(root, command, words, env = {}) {
  return spawnSync(path.join(root, command), words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function make(root, what) {
  const started = Date.now();
  const done =
    what === 'pack'
      ? run(root, 'dist/bin/defuse', ['build', PACK, '-o', 'dist/site/packs/defuse-core.defuse'])
      : run(root, 'scripts/build', [], { DEFUSE_UNCOMPRESSED: '1' });
  console.log(done ? `  the ${what} is new (${((Date.now() - started) / 1000).toFixed(1)} s)` : `  the ${what} stays as it was: mend what is said above`);
  return done;
}

async function main(root) {
  const { address, reload } = await serve(path.join(root, 'dist/site'), { live: true });
  const changed = new Set();
  let timer;
  const act = () => {
    const what = toMake(changed);
    changed.clear();
    if (what !== 'nothing' && make(root, what)) reload();
  };
  for (const folder of WATCHED) {
    watch(path.join(root, folder), { recursive: true }, (_, file) => {
      if (file) changed.add(path.posix.join(folder, file.split(path.sep).join('/')));
      clearTimeout(timer);
      timer = setTimeout(act, 150); // editors write a file in several steps
    });
  }
  console.log(`Defuse is at ${address}  (Ctrl+C stops it); ${WATCHED.join(', ')} are watched`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2]);
