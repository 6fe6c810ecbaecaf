// arrows.mjs ROOT : proves the house of src/ARCHITECTURE.md. Which layer may include which, which third-party headers and
// names may appear where, and what the page's sources never hold. Prints file:line: sentence, exits 1 if there is any.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Layer -> the layers it may include, besides itself.
const CORE = ['base', 'course', 'pack', 'coach', 'engine', 'progress', 'lms', 'semantics', 'app'];
export const ARROWS = {
  base: [],
  semantics: ['base'],
  course: ['base'],
  pack: ['base', 'course'],
  // Checking what an author wrote means trying it, so authoring stands above the engine and the coach; the reader does not.
  'pack/authoring': ['base', 'course', 'pack', 'coach', 'engine'],
  coach: ['base', 'course'],
  engine: ['base', 'course'],
  progress: ['base', 'course', 'engine'],
  lms: ['base', 'course', 'engine'],
  app: CORE.filter((layer) => layer !== 'app'),
  ui: CORE,
  // What can be asked about a pack by its makers: the command and the workshop stand on it.
  tools: ['base', 'course', 'pack', 'pack/authoring', 'coach', 'engine', 'lms'],
  platform: [...CORE, 'ui', 'tools'],
  cli: [...CORE, 'pack/authoring', 'tools'],
};

const UI = ['ui/theme', 'ui/widgets', 'ui/scene', 'ui/screens'];
const within = (folders) => (folder) => folders.some((f) => folder === f || folder.startsWith(`${f}/`));

// Headers that only some folders may include.
const HEADERS = [
  { what: 'Dear ImGui', match: /^(imgui|imstb_)/, in: ['ui/widgets', 'ui/scene', 'platform'] },
  { what: 'SDL', match: /^SDL/, in: ['platform'] },
  { what: 'Emscripten', match: /^emscripten/, in: ['platform'] },
  { what: 'OpenGL', match: /^(GLES|GL\/|EGL)/, in: ['platform'] },
  { what: 'YAML', match: /^yaml\.h$/, in: ['pack/authoring'] },
  { what: 'XML', match: /^pugixml/, in: ['pack/authoring'] },
  { what: 'HTTP', match: /^httplib/, in: ['cli'] },
  { what: 'Markdown', match: /^md4c/, in: ['pack/authoring'] },
  { what: 'zip', match: /^(minizip\/|zlib\.h|zip\.h|unzip\.h)/, in: ['pack', 'progress', 'cli'] },
  { what: 'a file or console stream', match: /^(fstream|iostream|filesystem|unistd\.h|fcntl\.h|dirent\.h|sys\/)/, in: ['platform', 'cli', 'pack/authoring'] },
  { what: 'a clock of the system', match: /^(ctime|time\.h)$/, in: ['platform', 'cli'] },
  { what: 'a thread', match: /^(thread|mutex|future|condition_variable|stop_token)$/, in: ['cli'] },
  { what: 'random numbers that differ between systems', match: /^random$/, in: [] },
];

// Names that only some folders may use.
const NAMES = [
  { what: 'ImGui:: is called in the widget and scene folders alone', match: /\bImGui::/, in: ['ui/widgets', 'ui/scene'] },
  { what: 'SDL belongs to the platform', match: /\bSDL_\w+/, in: ['platform'] },
  { what: 'JavaScript and Emscripten belong to the platform', match: /\b(EM_JS|EM_ASM\w*|EM_ASYNC_JS|emscripten_\w+|EMSCRIPTEN\w*|__EMSCRIPTEN__)\b/, in: ['platform'] },
  { what: 'time is an input, never read from a clock', match: /\b(system_clock|steady_clock|high_resolution_clock|gettimeofday|clock_gettime)\b|\bstd::time\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\)/, in: ['platform', 'cli'] },
  { what: 'randomness is an input', match: /\b(s?rand|rand_r|drand48)\s*\(|\brandom_device\b|\bmt19937/, in: ['platform'] },
  { what: 'files are the host\'s', match: /\b(fopen|freopen|opendir)\s*\(|\bstd::(cout|cerr|cin|clog)\b|\bstd::filesystem\b/, in: ['platform', 'cli', 'pack/authoring'] },
  { what: 'the environment is the host\'s', match: /\b(getenv|setenv|system)\s*\(/, in: ['platform', 'cli'] },
];

// What a page under a strict policy never does, and what would let markup in.
const PAGE_NAMES = /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|srcdoc)\b|\bdocument\.write(ln)?\b|\beval\s*\(|\bnew\s+Function\b|\bset(Timeout|Interval)\s*\(\s*['"`]/;
// Names that look like addresses and are never fetched: of XML, and of what record stores are told.
const NAMESPACES = /^https?:\/\/(www\.w3\.org\/(2000\/svg|1999\/xhtml|1999\/xlink|2001\/XMLSchema)|adlnet\.gov\/expapi$|w3id\.org\/xapi\/cmi5$)/;

/** The text with comments blanked, and strings too unless they are kept; lines stay where they are. */
export function bare(text, keepStrings = false) {
  const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^()\\\s]{0,16})\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  return text.replace(token, (found, _delimiter, offset) => {
    const comment = found.startsWith('//') || found.startsWith('/*');
    if (!comment && keepStrings) return found;
    if (found[0] === "'" && /[0-9a-fA-F]/.test(text[offset - 1] ?? '')) return found; // a digit separator
    return found.replace(/[^\n]/g, ' ');
  });
}

function* walk(folder, skip = () => false) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skip(entry.name)) yield* walk(file, skip);
    } else {
      yield file;
    }
  }
}

/** The layer of a path below src/: its first folder, or pack/authoring. */
export function layerOf(name) {
  const parts = name.split('/');
  if (parts[0] === 'pack' && parts[1] === 'authoring') return 'pack/authoring';
  return parts[0];
}

function checkSource(root, file, report) {
  const name = path.relative(path.join(root, 'src'), file).split(path.sep).join('/');
  const folder = path.posix.dirname(name);
  const layer = layerOf(name);
  const text = readFileSync(file, 'utf8');
  if (!(layer in ARROWS)) return report(file, 1, `src/${layer} is no layer of the house`);
  if (layer === 'ui' && name.split('/').length > 2 && !within(UI)(folder)) {
    report(file, 1, `src/ui has theme, widgets, scene and screens, and no ${folder}`);
  }
  if (file.endsWith('.h') && !/^#pragma once$/m.test(text)) report(file, 1, 'a header starts with #pragma once');

  bare(text, true).split('\n').forEach((line, index) => {
    const include = line.match(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/);
    if (!include) return;
    const [, quote, header] = include;
    for (const rule of HEADERS) {
      if (rule.match.test(header) && !within(rule.in)(folder)) {
        report(file, index + 1, `${folder} must not include <${header}>: ${rule.what} belongs to ${rule.in.join(', ') || 'no layer'}`);
      }
    }
    if (quote === '<') return;
    if (header.includes('..')) return report(file, index + 1, `"${header}": includes start at src/, not at ".."`);
    if (!header.includes('/')) {
      if (existsSync(path.join(path.dirname(file), header))) report(file, index + 1, `"${header}": write the path from src/`);
      return;
    }
    const target = layerOf(header);
    if (!(target in ARROWS)) return;
    if (target !== layer && !ARROWS[layer].includes(target)) {
      report(file, index + 1, `${layer} must not include ${target} ("${header}")`);
    }
    if (layer === 'pack' && target === 'pack/authoring') report(file, index + 1, 'pack must not include its authoring part');
  });

  bare(text).split('\n').forEach((line, index) => {
    for (const rule of NAMES) {
      const found = line.match(rule.match);
      if (found && !within(rule.in)(folder)) report(file, index + 1, `"${found[0].trim()}": ${rule.what}`);
    }
  });
}

/** Addresses of other hosts in a text of the page. */
function foreign(line) {
  const found = line.match(/\bhttps?:\/\/[^\s"'`)]+/g) ?? [];
  const bareHosts = line.match(/(?:src|href)\s*=\s*["']\/\/[^\s"']+/g) ?? [];
  return [...found.filter((url) => !NAMESPACES.test(url)), ...bareHosts];
}

function checkPage(file, report) {
  const text = readFileSync(file, 'utf8');
  const visible = file.endsWith('.html') ? text.replace(/<!--[\s\S]*?-->/g, (c) => c.replace(/[^\n]/g, ' ')) : text;
  visible.split('\n').forEach((line, index) => {
    if (/^\s*(\/\/|\/?\*)/.test(line)) return; // a line of comment; anything finer would need a parser of regular expressions
    const found = /\.m?js$/.test(file) && line.match(PAGE_NAMES);
    if (found) report(file, index + 1, `"${found[0]}": text goes into the page as text, and nothing is evaluated`);
    for (const url of foreign(line)) report(file, index + 1, `${url}: the page asks no other host`);
  });
  if (!file.endsWith('.html')) return;
  const at = (offset) => text.slice(0, offset).split('\n').length;
  const bans = [
    [/<style[\s>]/gi, 'no style element: the policy refuses it'],
    [/<[a-z][^>]*\sstyle\s*=/gi, 'no style attribute: the policy refuses it'],
    [/<[a-z][^>]*\son[a-z]+\s*=/gi, 'no event attribute: the policy refuses it'],
    [/<script(?![^>]*\ssrc=)[^>]*>/gi, 'no inline script: the policy refuses it'],
    [/(?:src|href)\s*=\s*["']?\/(?!\/)/gi, 'an address from the root: the site must work from any folder'],
    [/\b(?:src|href|action)\s*=\s*["']?(?:javascript|data):/gi, 'no javascript: or data: address'],
  ];
  for (const [ban, sentence] of bans) for (const found of visible.matchAll(ban)) report(file, at(found.index), sentence);
}

/** Everything that is wrong below ROOT, as "file:line: sentence". */
export function check(root) {
  const problems = [];
  const report = (file, line, sentence) => problems.push(`${path.relative(root, file)}:${line}: ${sentence}`);
  for (const file of walk(path.join(root, 'src'))) if (/\.(h|cpp|c)$/.test(file)) checkSource(root, file, report);
  const skip = (name) => name === 'node_modules' || name === 'types';
  for (const file of walk(path.join(root, 'web'), skip)) if (/\.(js|mjs|css|html|webmanifest)$/.test(file)) checkPage(file, report);
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = check(path.resolve(process.argv[2] ?? '.'));
  for (const problem of problems) console.error(problem);
  process.exit(problems.length > 0 ? 1 : 0);
}
