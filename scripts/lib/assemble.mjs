// assemble.mjs ROOT STAGE SCHEMAS : makes the site in STAGE, which already holds the pack (packs/), the words (lang/,
// workshop/lang/), the first page of each lesson (lessons/) and the first screen as HTML (first-screen.html, taken away again). SCHEMAS holds the packages' schema files. Bundles and minifies the scripts with Emscripten's loader into app.js, names each
// file's hash in the addresses, and lays compressed copies beside what compresses.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const [root, stage, schemas] = process.argv.slice(2);
const esbuild = createRequire(path.join(root, 'web/package.json'))('esbuild');
const MARKER = '<!-- first-screen -->';
const PACK = 'packs/defuse-core.defuse';
const HEAD = PACK.replace('.defuse', '.head'); // its indexes alone
const ENGINE = ['defuse.wasm', 'defuse-rest.wasm'];
const WORKSHOP = 'workshop/';
const LESSONS = 'lessons/';

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
/** A head goes by the hash of the pack it was made from. */
const headAddress = () => versioned(PACK).replace(PACK, HEAD);
const versioned = (name) => `${name}?v=${hash(readFileSync(inStage(name)))}`;

/** Emscripten's classic script as a function that starts when it is told to. @param {string} name */
function engineModule(name) {
  const loader = readFileSync(path.join(root, `build/web/${name}.js`), 'utf8');
  return `export function startEngine(Module) {\n${loader}\n}\n`;
}

const enginePlugin = (name) => ({
  name: 'defuse-engine',
  setup(build) {
    build.onResolve({ filter: /^defuse-engine$/ }, () => ({ path: 'defuse-engine', namespace: 'engine' }));
    build.onLoad({ filter: /.*/, namespace: 'engine' }, () => ({ contents: engineModule(name), loader: 'js' }));
  },
});

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
  return withHashes(withEarly(html).replace(MARKER, () => first));
}

const STYLE_LINK = '<link rel="stylesheet" href="app.css">';
/**
 * What the first paint needs is in the page itself: its style, which the policy allows by its hash; and the engine is asked for beside
 * the script that starts it. @param {string} html
 */
function withEarly(html) {
  const style = readFileSync(inStage('app.css'), 'utf8').trim();
  if (!html.includes(STYLE_LINK) || style.includes('</')) fail(`web/index.html must have ${STYLE_LINK}, and the style no end tag.`);
  const sum = createHash('sha256').update(style).digest('base64');
  return html
    .replace("script-src 'self'", (scripts) => `style-src 'self' 'sha256-${sum}'; ${scripts}`)
    .replace(STYLE_LINK, () => `<style>${style}</style>\n<link rel="preload" href="${ENGINE[0]}" as="fetch" crossorigin>`);
}

/** @param {string} html @param {string} folder of the page in the site, with its slash */
function withHashes(html, folder = '') {
  return html.replace(/\b(src|href)="(?!#)([^"?:]+)"/g, (whole, attribute, name) => {
    const file = inStage(folder + name);
    return existsSync(file) && statSync(file).isFile() ? `${attribute}="${name}?v=${hash(readFileSync(file))}"` : whole;
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
    // The workshop is not for learners, nor are the languages that tests speak; lessons are there without their first pages.
    if (name.startsWith('lang/en-X') || name.startsWith(LESSONS)) continue;
    if (name === 'LICENCES.txt' || name.startsWith(WORKSHOP) || isCopy(name) || isOffered(name)) continue;
    const plain = name === 'index.html' || /^icons\/.*\.png$/.test(name);
    const address = plain ? name : name.startsWith('lang/') ? name + languages : name === HEAD ? headAddress() : versioned(name);
    kept[address] = createHash('sha256').update(readFileSync(file)).digest('hex');
  }
  const release = JSON.stringify({ version: hash(JSON.stringify(kept)), files: kept });
  await bundle('web/src/sw.js', 'sw.js', { format: 'iife', platform: 'browser', define: { DEFUSE_RELEASE: release } });
}

/** For frames that may load scripts alone; src/cli/export_site.cpp makes the like for other packs. */
const asScript = (name) => `(globalThis.defuseFiles||={})[${JSON.stringify(name)}]="${readFileSync(inStage(name)).toString('base64')}";\n`;
/** Packs beside the site's own cost nothing until one is opened, and are then kept by the library; whoever hosts the site may add some. */
const isOffered = (name) => name.startsWith('packs/') && name !== PACK && name !== HEAD;
const isCopy = (name) => /\.(wasm|defuse|txt)\.js$/.test(name);

/**
 * The workshop, in a folder of its own: its page, scripts and words, the pack tools, and what it hands out: the template, a list of the
 * site's files for packages and the schema files that go into them.
 */
async function workshop() {
  const own = (name) => `${WORKSHOP}${name}`;
  const write = (name, value) => writeFileSync(inStage(own(name)), JSON.stringify(value));
  const texts = (folder) =>
    Object.fromEntries([...files(folder)].sort().map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]));
  const at = (name) => `${name}?v=${hash(readFileSync(inStage(own(name))))}`;
  cpSync(path.join(root, 'build/web/defuse_tools.wasm'), inStage(own('tools.wasm')));
  chmodSync(inStage(own('tools.wasm')), 0o644);
  write('template.json', texts(path.join(root, 'content/packs/template')));
  const editions = readdirSync(schemas).map((edition) => [edition, texts(path.join(schemas, edition))]);
  write('schemas.json', Object.fromEntries(editions));
  const handed = [...files(stage)].map((file) => path.relative(stage, file).split(path.sep).join('/'));
  write('site.json', handed.filter((name) => !name.startsWith(WORKSHOP) && !name.startsWith(LESSONS) && name !== 'sw.js' && !isOffered(name)).sort());
  await bundle('web/workshop/workshop.css', own('workshop.css'));
  const options = { format: 'iife', platform: 'browser' };
  await bundle('web/workshop/src/worker.js', own('worker.js'), {
    ...options,
    plugins: [enginePlugin('defuse_tools')],
    define: { DEFUSE_TOOLS_URL: JSON.stringify(at('tools.wasm')) },
  });
  const words = [...files(inStage(own('lang')))].sort().map((file) => readFileSync(file));
  await bundle('web/workshop/src/main.js', own('workshop.js'), {
    ...options,
    define: {
      DEFUSE_WORKSHOP_WORKER: JSON.stringify(at('worker.js')),
      DEFUSE_WORKSHOP_WORDS: JSON.stringify(hash(...words)),
      DEFUSE_WORKSHOP_SITE: JSON.stringify(hash(...['template.json', 'schemas.json', 'site.json'].map((name) => readFileSync(inStage(own(name)))))),
    },
  });
  writeFileSync(inStage(own('index.html')), withHashes(readFileSync(path.join(root, 'web/workshop/index.html'), 'utf8'), WORKSHOP));
}

/** Lessons whose first pages lie beside the page. */
function lessons() {
  const all = [...files(inStage(LESSONS))].sort();
  return { ids: all.map((file) => path.basename(file, '.json')), version: hash(...all.map((file) => readFileSync(file))) };
}

const languageFiles = () => [...files(inStage('lang'))].filter((name) => name.endsWith('.txt')).sort();

mkdirSync(stage, { recursive: true });
const compiled = path.join(root, 'build/web/defuse_web.wasm');
const firstFunctions = path.join(root, 'src/platform/web/first_functions.txt');
execFileSync(process.execPath, [path.join(root, 'scripts/lib/split.mjs'), compiled, firstFunctions, ...ENGINE.map(inStage)], { stdio: 'inherit' });
for (const folder of ['icons', 'static']) {
  const from = path.join(root, 'web', folder);
  if (existsSync(from)) cpSync(from, folder === 'static' ? stage : inStage(folder), { recursive: true });
}
const licences = readdirSync(path.join(root, '.deps/licences')).sort();
/** What of npm goes into the workshop's script. */
const shipped = ['@codemirror', '@lezer', '@marijn'].flatMap((scope) =>
  readdirSync(path.join(root, 'web/node_modules', scope)).map((name) => `${scope}/${name}`)).concat('crelt', 'style-mod', 'w3c-keyname');
writeFileSync(
  inStage('LICENCES.txt'),
  ['Defuse\n\n', readFileSync(path.join(root, 'LICENSE'), 'utf8')]
    .concat(licences.map((name) => `\n\n${'='.repeat(78)}\n${name.replace(/\.txt$/, '')}\n\n` +
      readFileSync(path.join(root, '.deps/licences', name), 'utf8')))
    .concat(shipped.map((name) => `\n\n${'='.repeat(78)}\n${name}\n\n` +
      readFileSync(path.join(root, 'web/node_modules', name, 'LICENSE'), 'utf8')))
    .join(''),
);
const languageNames = languageFiles().map((name) => path.relative(stage, name).split(path.sep).join('/'));
for (const name of [...ENGINE, PACK, ...languageNames]) writeFileSync(inStage(`${name}.js`), asScript(name));
await bundle('web/app.css', 'app.css');
await bundle('web/lms/end_worker.js', 'lms-end.js', { format: 'iife', platform: 'browser' });
await bundle('web/lms/join.js', 'lms.js', {
  format: 'iife',
  platform: 'browser',
  globalName: 'DefuseLms',
  define: { DEFUSE_LMS_END_URL: JSON.stringify(versioned('lms-end.js')) },
});
await bundle('web/src/main.js', 'app.js', {
  format: 'iife',
  platform: 'browser',
  plugins: [enginePlugin('defuse_web')],
  define: {
    DEFUSE_WASM_URL: JSON.stringify(versioned(ENGINE[0])),
    DEFUSE_REST_URL: JSON.stringify(versioned(ENGINE[1])),
    DEFUSE_LESSONS: JSON.stringify(lessons()),
    DEFUSE_STYLE_URL: JSON.stringify(versioned('app.css')),
    DEFUSE_LMS_URL: JSON.stringify(versioned('lms.js')),
    DEFUSE_PACK_URL: JSON.stringify(versioned(PACK)),
    DEFUSE_OFFLINE: 'true',
    DEFUSE_MANIFEST_URL: JSON.stringify(versioned('manifest.webmanifest')),
    DEFUSE_LANGUAGES: JSON.stringify(hash(...languageFiles().map((name) => readFileSync(name)))),
    DEFUSE_VERSION: JSON.stringify(
      hash(...[...ENGINE, PACK, 'app.css'].map((name) => readFileSync(inStage(name)))),
    ),
  },
});
// For pages that embed the course: the helper, and a page that uses it.
await bundle('web/embed/embed.js', 'embed/defuse-embed.js', { format: 'iife', platform: 'browser', globalName: 'Defuse' });
await bundle('web/embed/host.js', 'embed/host.js', { format: 'iife', platform: 'browser' });
for (const name of ['host.html', 'host.css']) cpSync(path.join(root, 'web/embed', name), inStage(`embed/${name}`));
writeFileSync(inStage('index.html'), page());
await workshop();
await serviceWorker();
if (!process.env.DEFUSE_UNCOMPRESSED) compress(); // takes most of the time, and scripts/dev does not serve the copies
