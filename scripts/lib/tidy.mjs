// tidy.mjs ROOT BUILD [BUILD...] : clang-tidy over our own sources, as each build folder's compile_commands.json has
// them, one process a core. A file is looked at again only when it, a header of ours below it, or the list of checks has
// changed; what was clean is remembered in build/tidy.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(process.argv[2]);
const builds = process.argv.slice(3);
const memory = path.join(root, 'build/tidy');
mkdirSync(memory, { recursive: true });

const version = execFileSync('clang-tidy', ['--version'], { encoding: 'utf8' });
const checks = readFileSync(path.join(root, '.clang-tidy'), 'utf8');

/** The file and every header of ours below it. */
function closure(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, header] of readFileSync(file, 'utf8').matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)) {
    closure(path.join(root, 'src', header), seen);
  }
  return seen;
}

function key(file, command) {
  const sum = createHash('sha256').update(version).update(checks).update(command);
  for (const part of [...closure(file)].sort()) sum.update(path.relative(root, part)).update(readFileSync(part));
  return sum.digest('hex');
}

const jobs = [];
const taken = new Set();
for (const build of builds) {
  const folder = path.join(root, build);
  for (const entry of JSON.parse(readFileSync(path.join(folder, 'compile_commands.json'), 'utf8'))) {
    const name = path.relative(root, entry.file);
    if (!/^src\/.*\.cpp$/.test(name) || taken.has(name)) continue;
    taken.add(name);
    const stamp = path.join(memory, key(entry.file, entry.command.replaceAll(root, '.')));
    if (!existsSync(stamp)) jobs.push({ name, file: entry.file, build: folder, stamp });
  }
}

let failed = 0;
let looked = 0;
function run(job) {
  const flags = ['-p', job.build, '--quiet', '--extra-arg=-Wno-unknown-warning-option', job.file];
  return new Promise((done) => {
    execFile('clang-tidy', flags, { maxBuffer: 1 << 26 }, (error, out, err) => {
      if (error) {
        failed += 1;
        console.error(`${out}${out.includes('error:') ? '' : err}`.replaceAll(`${root}/`, '').trim());
      } else {
        writeFileSync(job.stamp, '');
      }
      done();
    });
  });
}

/** Files by the commit that touched them last, newest first. */
function newestFirst(all) {
  const log = execFileSync('git', ['-C', root, 'log', '--name-only', '--format=', '-n', '400', '--', 'src'], { encoding: 'utf8' });
  const age = new Map();
  for (const name of log.split('\n')) if (name && !age.has(name)) age.set(name, age.size);
  return [...all].sort((a, b) => (age.get(a.name) ?? age.size) - (age.get(b.name) ?? age.size));
}

// A machine that remembers nothing may not have the time for all files: what changed last is looked at first.
const seconds = Number(process.env.DEFUSE_TIDY_SECONDS || Infinity);
const end = Date.now() + seconds * 1000;
const queue = Number.isFinite(seconds) ? newestFirst(jobs) : [...jobs];
async function worker() {
  for (let job = queue.shift(); job && Date.now() < end; job = queue.shift()) {
    looked += 1;
    await run(job);
  }
}
await Promise.all(Array.from({ length: os.availableParallelism?.() ?? os.cpus().length }, worker));
console.error(`  ${looked} of ${taken.size} files looked at, ${taken.size - jobs.length} known to be clean, ${failed} with findings`);
process.exit(failed > 0 ? 1 : 0);
