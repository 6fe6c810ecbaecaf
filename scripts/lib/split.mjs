// split.mjs MODULE LIST FIRST REST : makes two modules of one, with binaryen's wasm-split. FIRST keeps the functions that LIST names and
// asks for the others in place of itself (web/src/parts.js). LIST is what the first screens call, as scripts/first measured it; a
// name in it that is gone does no harm, and one that is missing costs a download in between.
// split.mjs count MODULE OUT : makes the module that counts. split.mjs list MODULE PROFILE... : prints such a list from what it counted.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LEAST = 0.8; // as much of LIST must be there; otherwise it was measured too long ago
const SHOWN = 60; // characters of a name in LIST; those of templates are endless

/** What stands for a name in LIST, before the start of the name itself. @param {string} name */
const mark = (name) => createHash('sha256').update(name).digest('hex').slice(0, 12);

/** As binaryen writes names: what its text format does not allow stands as a backslash and two digits. @param {string} name */
const escaped = (name) => name.replace(/[^\w!#$%&'*+\-./:<=>?@\\^`|~]/g, (one) => `\\${one.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** The names of the module's functions, from its section of names. @param {Buffer} bytes @returns {string[]} */
function functionNames(bytes) {
  const section = Buffer.from(WebAssembly.Module.customSections(new WebAssembly.Module(bytes), 'name')[0] ?? []);
  let at = 0;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = section[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const names = [];
  while (at < section.length) {
    const kind = section[at++];
    const end = number() + at;
    for (let count = kind === 1 ? number() : 0; count > 0; --count) {
      number();
      const size = number();
      names.push(escaped(section.toString('latin1', at, at + size)));
      at += size;
    }
    at = end;
  }
  return names;
}

/** Binaryen's, from beside the compiler's other tools where it is not on the PATH. */
function findWasmSplit() {
  try {
    execFileSync('wasm-split', ['--version'], { stdio: 'ignore' });
    return 'wasm-split';
  } catch {
    return path.join(execFileSync('em-config', ['BINARYEN_ROOT']).toString().trim(), 'bin/wasm-split');
  }
}

const wasmSplit = (...options) => execFileSync(findWasmSplit(), ['--all-features', ...options], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] }).toString();

function split([module, list, first, rest], folder) {
  const names = new Map(functionNames(readFileSync(module)).map((name) => [mark(name), name]));
  const wanted = readFileSync(list, 'utf8').trim().split('\n').map((line) => line.split(' ')[0]);
  const there = wanted.filter((one) => names.has(one));
  if (there.length < wanted.length * LEAST)
    console.error(`warning: of ${wanted.length} functions in ${path.basename(list)} only ${there.length} are there: run scripts/first.`);
  const kept = path.join(folder, 'kept');
  writeFileSync(kept, there.map((one) => names.get(one)).join('\n'));
  wasmSplit(module, '--split', `--keep-funcs=@${kept}`, '-o1', first, '-o2', rest);
}

function printList([module, ...profiles], folder) {
  const [all, first, rest] = ['all', 'first', 'rest'].map((name) => path.join(folder, name));
  wasmSplit('--merge-profiles', ...profiles, '-o', all);
  const said = wasmSplit(module, '--split', `--profile=${all}`, '-v', '-o1', first, '-o2', rest);
  const names = said.split('\n').find((line) => line.startsWith('Keeping functions: ')).replace('Keeping functions: ', '').split(', ');
  console.log(names.sort().map((name) => `${mark(name)} ${name.slice(0, SHOWN)}`).join('\n'));
}

const folder = mkdtempSync(path.join(tmpdir(), 'defuse-split-'));
try {
  const [, , first, ...rest] = process.argv;
  if (first === 'count') wasmSplit(rest[0], '--instrument', '-o', rest[1]);
  else if (first === 'list') printList(rest, folder);
  else split([first, ...rest], folder);
} finally {
  rmSync(folder, { recursive: true });
}
