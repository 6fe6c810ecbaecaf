// assemble.mjs ROOT STAGE : makes the site in STAGE, which already holds the pack (packs/) and the first screen as HTML
// (first-screen.html, taken away again). Bundles and minifies the scripts with Emscripten's loader into app.js, names each
// file's hash in the addresses, and lays compressed copies beside what compresses.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const [root, stage] = process.argv.slice(2);
const esbuild = createRequire(path.join(root, 'web/package.json'))('esbuild');
const MARKER = '<!-- first-screen -->';
const PACK = 'packs/defuse-core.defuse';

const fail = (sentence) => {
  console.error(`error: ${sentence}`);
  process.exit(1);
};
const hash = (...parts) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, 12);
};
const inStage = (name) => path.join(stage, name);
const versioned = (name) => `${name}?v=${hash(readFileSync(inStage(name)))}`;

/** Emscripten's classic script as a function that starts when it is told to. */
function engineModule() {
  const loader = readFileSync(path.join(root, 'build/web/defuse_web.js'), 'utf8');
  return `export function startEngine(Module) {\n${loader}\n}\n`;
}

const enginePlugin = {
  name: 'defuse-engine',
  setup(build) {
    build.onResolve({ filter: /^defuse-engine$/ }, () => ({ path: 'defuse-engine', namespace: 'engine' }));
    build.onLoad({ filter: /.*/, namespace: 'engine' }, () => ({ contents: engineModule(), loader: 'js' }));
  },
};

async function bundle(entry, output, options = {}) {
  await esbuild.build({
    entryPoints: [path.join(root, entry)],
    outfile: inStage(output),
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    target: ['chrome95', 'firefox100', 'safari15.2'],
    ...options,
  });
}

/** Every address of a shipped file in the page gets its hash, so that it may be kept for ever. */
function page() {
  let html = readFileSync(path.join(root, 'web/index.html'), 'utf8');
  if (html.split(MARKER).length !== 2) fail(`web/index.html must have ${MARKER} exactly once.`);
  const first = readFileSync(inStage('first-screen.html'), 'utf8').trim();
  rmSync(inStage('first-screen.html'));
  html = html.replace(MARKER, () => first);
  return html.replace(/\b(src|href)="(?!#)([^"?:]+)"/g, (whole, attribute, name) => {
    const file = inStage(name);
    return existsSync(file) && statSync(file).isFile() ? `${attribute}="${versioned(name)}"` : whole;
  });
}

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(file);
    else yield file;
  }
}

/** Compressed copies, where they save at least a twentieth. */
function compress() {
  for (const file of [...files(stage)]) {
    const plain = readFileSync(file);
    if (plain.length < 256) continue;
    const packed = execFileSync('brotli', ['-q', '11', '-c', file], { maxBuffer: 1 << 28 });
    if (packed.length > plain.length * 0.95) continue;
    writeFileSync(`${file}.br`, packed);
    writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
  }
}

/** The worker with its list: every file by the address that the page asks for, with its hash. */
async function serviceWorker() {
  const languages = `?v=${hash(...languageFiles().map((name) => readFileSync(name)))}`;
  const kept = {};
  for (const file of [...files(stage)].sort()) {
    const name = path.relative(stage, file).split(path.sep).join('/');
    if (name === 'LICENCES.txt' || isCopy(name)) continue;
    const plain = name === 'index.html' || /^icons\/.*\.png$/.test(name);
    const address = plain ? name : name.startsWith('lang/') ? name + languages : versioned(name);
    kept[address] = createHash('sha256').update(readFileSync(file)).digest('hex');
  }
  const release = JSON.stringify({ version: hash(JSON.stringify(kept)), files: kept });
  await bundle('web/src/sw.js', 'sw.js', { format: 'iife', platform: 'browser', define: { DEFUSE_RELEASE: release } });
}

/** For frames that may load scripts alone; src/cli/export_site.cpp makes the like for other packs. */
const asScript = (name) => `(globalThis.defuseFiles||={})[${JSON.stringify(name)}]="${readFileSync(inStage(name)).toString('base64')}";\n`;
const isCopy = (name) => /\.(wasm|defuse|txt)\.js$/.test(name);

const languageFiles = () => [...files(inStage('lang'))].filter((name) => name.endsWith('.txt')).sort();

mkdirSync(stage, { recursive: true });
cpSync(path.join(root, 'build/web/defuse_web.wasm'), inStage('defuse.wasm'));
chmodSync(inStage('defuse.wasm'), 0o644);
for (const folder of ['icons', 'static']) {
  const from = path.join(root, 'web', folder);
  if (existsSync(from)) cpSync(from, folder === 'static' ? stage : inStage(folder), { recursive: true });
}
const licences = readdirSync(path.join(root, '.deps/licences')).sort();
writeFileSync(
  inStage('LICENCES.txt'),
  ['Defuse\n\n', readFileSync(path.join(root, 'LICENSE'), 'utf8')]
    .concat(licences.map((name) => `\n\n${'='.repeat(78)}\n${name.replace(/\.txt$/, '')}\n\n` +
      readFileSync(path.join(root, '.deps/licences', name), 'utf8')))
    .join(''),
);
const languageNames = languageFiles().map((name) => path.relative(stage, name).split(path.sep).join('/'));
for (const name of ['defuse.wasm', PACK, ...languageNames]) writeFileSync(inStage(`${name}.js`), asScript(name));
await bundle('web/app.css', 'app.css');
await bundle('web/lms/join.js', 'lms.js', { format: 'iife', platform: 'browser', globalName: 'DefuseLms' });
await bundle('web/src/main.js', 'app.js', {
  format: 'iife',
  platform: 'browser',
  plugins: [enginePlugin],
  define: {
    DEFUSE_WASM_URL: JSON.stringify(versioned('defuse.wasm')),
    DEFUSE_LMS_URL: JSON.stringify(versioned('lms.js')),
    DEFUSE_PACK_URL: JSON.stringify(versioned(PACK)),
    DEFUSE_OFFLINE: 'true',
    DEFUSE_LANGUAGES: JSON.stringify(hash(...languageFiles().map((name) => readFileSync(name)))),
    DEFUSE_VERSION: JSON.stringify(
      hash(...['defuse.wasm', PACK, 'app.css'].map((name) => readFileSync(inStage(name)))),
    ),
  },
});
// For pages that embed the course: the helper, and a page that uses it.
await bundle('web/embed/embed.js', 'embed/defuse-embed.js', { format: 'iife', platform: 'browser', globalName: 'Defuse' });
await bundle('web/embed/host.js', 'embed/host.js', { format: 'iife', platform: 'browser' });
for (const name of ['host.html', 'host.css']) cpSync(path.join(root, 'web/embed', name), inStage(`embed/${name}`));
writeFileSync(inStage('index.html'), page());
await serviceWorker();
compress();
