// Exported packages: complete, valid by their editions' schemas, the same bytes each time, and harmless whatever a pack is called.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { unzipped } from '../browser/lib/zip.js';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const COMMAND = process.env.DEFUSE_COMMAND ?? path.join(ROOT, 'build/native/defuse');
const TITLE = `Calm <&> "clear" 'kind' Ärger 😀 ]]>`;
const SCORM = ['scorm12', 'scorm2004-3', 'scorm2004-4'];
const work = mkdtempSync(path.join(tmpdir(), 'defuse-packages-'));
const at = (...parts) => path.join(work, ...parts);

before(() => {
  execFileSync('node', [path.join(ROOT, 'scripts/lib/schemas.mjs'), ROOT, at('schemas')]);
  // A site as scripts/build makes it, without the weight.
  mkdirSync(at('site/packs'), { recursive: true });
  for (const folder of ['icons', 'lang', 'lessons']) mkdirSync(at('site', folder));
  const page = readFileSync(path.join(ROOT, 'web/index.html'), 'utf8').replace('<!-- first-screen -->', '<main><h1>The default course</h1></main>');
  const files = { 'index.html': page, 'app.js': 'start()', 'app.css': 'a{}', 'defuse.wasm': '\0asm', 'defuse.wasm.js': 'engine', 'packs/defuse-core.defuse.js': 'core', 'lang/de.txt': 'words', 'lang/de.txt.js': 'as a script', 'sw.js': 'worker()', 'manifest.webmanifest': '{}', 'LICENCES.txt': 'x', 'lessons/one.json': '[]', 'packs/defuse-core.defuse': 'core', 'icons/defuse.svg': '<svg/>', 'app.js.br': 'x', 'app.js.gz': 'x' };
  for (const [name, text] of Object.entries(files)) writeFileSync(at('site', name), text);
  cpSync(path.join(ROOT, 'content/packs/template'), at('pack'), { recursive: true });
  const index = readFileSync(at('pack/pack.yaml'), 'utf8');
  writeFileSync(at('pack/pack.yaml'), index.replace(/^title: .*$/m, `title: ${JSON.stringify(TITLE)}`).replace(/^id: .*$/m, 'id: calm'));
});
after(() => rmSync(work, { recursive: true, force: true }));

function defuse(...args) {
  const { status, stdout, stderr } = spawnSync(COMMAND, args, { encoding: 'utf8', cwd: work });
  return { status, out: stdout, err: stderr };
}
const made = new Map();
/** Each package is made once. */
function exported(kind, ...more) {
  const key = [kind, ...more].join(' ');
  if (!made.has(key)) made.set(key, exportedAnew(kind, ...more));
  return made.get(key);
}
function exportedAnew(kind, ...more) {
  const file = at(`${kind}-${more.join('').replace(/\W/g, '')}.zip`);
  const said = defuse('export', at('pack'), '--as', kind, '-o', file, '--site', at('site'), ...more);
  assert.equal(said.status, 0, said.err);
  return { file, entries: unzipped(readFileSync(file)) };
}
const text = (entries, name) => entries.get(name).bytes.toString('utf8');

/** libxml2 refuses one declaration of 1.2, and needs a schema that names all that a manifest may mix. */
function validated(kind, manifest) {
  const folder = at(`check-${kind}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(at('schemas', kind), folder, { recursive: true });
  const old = kind === 'scorm12';
  if (old) {
    const file = path.join(folder, 'ims_xml.xsd');
    writeFileSync(file, readFileSync(file, 'utf8').replace('xmlns="http://www.w3.org/XML/1998/namespace"', ''));
  }
  const spaces = old
    ? { 'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd', 'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd' }
    : { 'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd', 'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd', 'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd', 'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd', 'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd' };
  const imports = Object.entries(spaces).map(([space, file]) => `<xs:import namespace="${space}" schemaLocation="${file}"/>`).join('');
  writeFileSync(path.join(folder, 'all.xsd'), `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports}</xs:schema>`);
  writeFileSync(path.join(folder, 'imsmanifest.xml'), manifest);
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', 'all.xsd', 'imsmanifest.xml'], { cwd: folder, encoding: 'utf8' });
  return { valid: status === 0, why: stderr };
}
function xpath(xml, expression) {
  return spawnSync('xmllint', ['--nonet', '--xpath', expression, '-'], { input: xml, encoding: 'utf8' }).stdout.trim();
}
const names = (xml, name) => xpath(xml, `string(//*[local-name()='${name}'])`);

for (const kind of SCORM) {
  test(`${kind}: valid by its schemas, with and without a mastery score`, () => {
    for (const more of [[], ['--on-failure', 'failed', '--pass-mark', '75'], ['--complete-when', 'lessons']]) {
      const { entries } = exported(kind, ...more);
      const { valid, why } = validated(kind, text(entries, 'imsmanifest.xml'));
      assert.ok(valid, why);
    }
  });

  test(`${kind}: the schemas do find mistakes`, () => {
    const manifest = text(exported(kind).entries, 'imsmanifest.xml');
    const mistakes = [['<resources>', '<resource>'], ['type="webcontent" ', ''], [' identifier="item"', ' identifier="1 item"']];
    if (kind === 'scorm12') mistakes.push(['scormtype', 'scormType']); // 2004's let it pass; the command's own lint does not
    for (const [from, to] of mistakes) {
      const broken = manifest.replace(from, to);
      assert.notEqual(broken, manifest);
      assert.equal(validated(kind, broken).valid, false, from);
    }
  });

  test(`${kind}: every file listed, nothing that LMSs stumble over, schemas inside`, () => {
    const { entries } = exported(kind);
    const manifest = text(entries, 'imsmanifest.xml');
    const listed = [...manifest.matchAll(/<file href="([^"]+)"\/>/g)].map(([, name]) => name).sort();
    assert.deepEqual(listed, [...entries.keys()].filter((name) => name !== 'imsmanifest.xml').sort());
    for (const name of readdirSync(at('schemas', kind))) assert.ok(entries.has(name), name);
    for (const name of entries.keys()) assert.doesNotMatch(name, /\.(br|gz|mjs)$|^sw\.js$|webmanifest$/);
    assert.ok([...entries.values()].every(({ method }) => method === 8 || method === 0));
    assert.equal(xpath(manifest, "string(//*[local-name()='item']/@identifierref)"), xpath(manifest, "string(//*[local-name()='resource']/@identifier)"));
    assert.equal(names(manifest, 'title'), TITLE);
    assert.equal(xpath(manifest, "string(/*/@identifier)"), 'defuse.calm');
  });
}

test('editions are named to the letter', () => {
  const edition = (kind) => names(text(exported(kind).entries, 'imsmanifest.xml'), 'schemaversion');
  assert.deepEqual(SCORM.map(edition), ['1.2', '2004 3rd Edition', '2004 4th Edition']);
});

test('mastery scores: told to SCORM only where failing is reported, always to cmi5, never for lessons alone', () => {
  const failed = ['--on-failure', 'failed', '--pass-mark', '75'];
  const mastery = (kind, name, ...more) => names(text(exported(kind, ...more).entries, 'imsmanifest.xml'), name);
  assert.equal(mastery('scorm12', 'masteryscore'), '');
  assert.equal(mastery('scorm12', 'masteryscore', ...failed), '75');
  assert.equal(mastery('scorm2004-4', 'minNormalizedMeasure', ...failed), '0.75');
  assert.equal(mastery('scorm12', 'masteryscore', ...failed, '--complete-when', 'lessons'), '');
  const au = (...more) => xpath(text(exported('cmi5', ...more).entries, 'cmi5.xml'), "concat(//*[local-name()='au']/@moveOn, ' ', //*[local-name()='au']/@masteryScore)");
  assert.equal(au('--pass-mark', '75'), 'CompletedAndPassed 0.75');
  assert.equal(au('--complete-when', 'lessons').trim(), 'Completed');
});

test('cmi5: identifiers, texts and address', () => {
  const { entries } = exported('cmi5', '--iri', 'https://training.example/courses');
  const xml = text(entries, 'cmi5.xml');
  assert.equal(xpath(xml, "string(//*[local-name()='course']/@id)"), 'https://training.example/courses/calm');
  assert.equal(xpath(xml, "string(//*[local-name()='au']/@id)"), 'https://training.example/courses/calm/au');
  assert.equal(xpath(xml, "string(//*[local-name()='url'])"), 'index.html');
  assert.equal(xpath(xml, "string(//*[local-name()='langstring'])"), TITLE);
  assert.equal(xpath(xml, "count(//*[local-name()='langstring'][@lang='en'])"), '4');
  assert.equal(xpath(xml, "namespace-uri(/*)"), 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd');
  assert.match(text(exported('cmi5').entries, 'cmi5.xml'), /id="urn:defuse:calm:au"/);
});

/** By the rules of a course structure (lib/cmi5_structure.rng), and what no schema of one file can say. */
function structured(xml, entries) {
  const rules = path.join(ROOT, 'tests/lms/lib/cmi5_structure.rng');
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--relaxng', rules, '-'], { input: xml, encoding: 'utf8' });
  const ids = [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const [, url] = /<url>(.*)<\/url>/.exec(xml) ?? [];
  const whys = [status === 0 ? '' : stderr, new Set(ids).size === ids.length ? '' : 'ids are not unique', entries.has(url) ? '' : 'the url leads nowhere'];
  return whys.filter(Boolean).join(' ');
}

test('cmi5: a course structure by the rules, whatever the settings', () => {
  const settings = [[], ['--pass-mark', '0'], ['--pass-mark', '100'], ['--complete-when', 'lessons'], ['--iri', 'https://training.example/courses']];
  for (const more of settings) {
    const { entries } = exported('cmi5', ...more);
    assert.equal(structured(text(entries, 'cmi5.xml'), entries), '', more.join(' '));
  }
});

test('cmi5: the rules do find mistakes', () => {
  const { entries } = exported('cmi5');
  const xml = text(entries, 'cmi5.xml');
  const au = /<au [^]*<\/au>/.exec(xml)[0];
  const mistakes = [
    [/<title>[^]*?<\/title>/, ''], [/<title>/g, '<name>'], [/(<title>.*<\/title>)\s*(<description>.*<\/description>)/, '$2$1'], [/(<url>.*<\/url>)/, '$1$1'],
    [/<url>.*<\/url>/, ''], [/<url>.*<\/url>/, '<url></url>'], ['<url>index', '<url>start'], [/<course [^]*<\/course>/, ''], [au, ''], [/(<course [^]*<\/course>)\s*(<au [^]*<\/au>)/, '$2$1'],
    [/<au id="[^"]*"/, '<au'], [/<au id="[^"]*"/, '<au id="calm"'], [':au"', '"'], ['"0.8"', '"80"'], ['"0.8"', '"0.80001"'], ['"0.8"', '"80%"'], ['CompletedAndPassed', 'Always'],
    ['AnyWindow', 'Frame'], [' launchMethod', ' method'], [/lang="en"/, 'lang="English language"'], [/<langstring.*?<\/langstring>/, ''], [/xmlns="[^"]*"/, ''], ['CourseStructure.xsd', 'CourseStructure'],
  ];
  for (const [from, to] of mistakes) {
    const broken = xml.replace(from, to);
    assert.notEqual(broken, xml, String(from));
    assert.notEqual(structured(broken, entries), '', `${from} → ${to}`);
  }
});

test('xapi: one activity, one launch', () => {
  const xml = text(exported('xapi').entries, 'tincan.xml');
  assert.equal(xpath(xml, "count(//*[local-name()='launch'])"), '1');
  assert.equal(xpath(xml, "string(//*[local-name()='launch'])"), 'index.html');
  assert.equal(xpath(xml, "string(//*[local-name()='activity']/@id)"), 'urn:defuse:calm');
  assert.equal(names(xml, 'name'), TITLE);
});

test('the page holds the title, the settings and the pack, and not the default course', () => {
  const { entries } = exported('scorm12', '--pass-mark', '70', '--host', 'https://intranet.example', '--host', 'self');
  const page = text(entries, 'index.html');
  assert.match(page, /<title>Calm &lt;&amp;&gt; &quot;clear&quot;/);
  const settings = /<meta name="defuse-package" content="([^"]+)">/.exec(page)[1];
  assert.match(settings, /^kind=scorm12 pack=packs\/calm\.defuse\?v=[0-9a-f]{12} language=en complete-when=both pass-mark=7000 on-failure=incomplete exit=suspend hosts=https:\/\/intranet\.example,self$/);
  assert.doesNotMatch(page, /The default course|webmanifest/);
  assert.ok(![...entries.keys()].some((name) => name.startsWith('lessons/')));
  assert.ok(!entries.has('packs/defuse-core.defuse') && !entries.has('packs/defuse-core.defuse.js'));
  assert.equal(entries.get('packs/calm.defuse').bytes.subarray(0, 2).toString(), 'PK');
});

test('record stores elsewhere may be asked by the packages that have one, and by no others', () => {
  const policy = (kind) => /Content-Security-Policy" content="([^"]+)"/.exec(text(exported(kind).entries, 'index.html'))[1];
  for (const kind of ['cmi5', 'xapi']) assert.match(policy(kind), /^default-src 'self'; connect-src 'self' https: http:; script-src/);
  for (const kind of SCORM) assert.doesNotMatch(policy(kind), /connect-src/);
});

test('frames without an origin get engine, pack and languages as scripts, which SCORM has no use for', () => {
  const script = text(exported('cmi5').entries, 'packs/calm.defuse.js');
  const [, name, packed] = /^\(globalThis\.defuseFiles\|\|=\{\}\)\["([^"]+)"\]="([^"]+)";\n$/.exec(script);
  assert.equal(name, 'packs/calm.defuse');
  assert.ok(Buffer.from(packed, 'base64').equals(exported('cmi5').entries.get('packs/calm.defuse').bytes));
  assert.equal(text(exported('cmi5').entries, 'lang/de.txt.js'), 'as a script');
  const { entries } = exported('scorm12');
  assert.ok(entries.has('lang/de.txt') && [...entries.keys()].every((name) => !/\.(defuse|wasm|txt)\.js$/.test(name)));
});

test('the same input gives the same bytes', () => {
  for (const kind of [...SCORM, 'cmi5', 'xapi']) {
    const first = readFileSync(exported(kind).file);
    assert.ok(first.equals(readFileSync(exportedAnew(kind).file)), kind);
  }
});

/** The template with a title that means harm wherever there is one. */
function hostilePack() {
  cpSync(path.join(ROOT, 'content/packs/template'), at('hostile'), { recursive: true });
  for (const name of readdirSync(at('hostile'), { recursive: true }).filter((one) => /\.(yaml|md)$/.test(one) && !one.includes('.plan.'))) {
    const source = readFileSync(at('hostile', name), 'utf8');
    writeFileSync(at('hostile', name), source.replace(/^(\s*(?:- )?(?:title|summary)): .*$/gm, (_, key) => `${key}: ${JSON.stringify(HARM)}`));
  }
  return at('hostile');
}
const HARM = `"/ y='1' ]]> &lt;script&gt;harm()&lt;/script&gt;&amp; < > %s \\ 標題`;

for (const [name, pack, title] of [
  ['reception', () => path.join(ROOT, 'content/packs/reception'), undefined],
  ['a pack whose titles mean harm', hostilePack, HARM],
]) {
  test(`every kind of package of ${name}`, () => {
    const folder = pack();
    for (const kind of [...SCORM, 'cmi5', 'xapi']) {
      const files = [1, 2].map((n) => at(`${kind}-other-${n}.zip`));
      for (const file of files) {
        const said = defuse('export', folder, '--as', kind, '-o', file, '--site', at('site'));
        assert.equal(said.status, 0, said.err);
      }
      const [bytes, again] = files.map((file) => readFileSync(file));
      assert.ok(bytes.equals(again), kind);
      const entries = unzipped(bytes);
      const manifest = SCORM.includes(kind) ? 'imsmanifest.xml' : kind === 'cmi5' ? 'cmi5.xml' : 'tincan.xml';
      const xml = text(entries, manifest);
      if (SCORM.includes(kind)) {
        const { valid, why } = validated(kind, xml);
        assert.ok(valid, why);
        const listed = [...xml.matchAll(/<file href="([^"]+)"\/>/g)].map(([, file]) => file).sort();
        assert.deepEqual(listed, [...entries.keys()].filter((file) => file !== manifest).sort());
      }
      if (kind === 'cmi5') assert.equal(structured(xml, entries), '');
      if (title) assert.equal(names(xml, kind === 'cmi5' ? 'langstring' : kind === 'xapi' ? 'name' : 'title'), title);
      assert.equal((text(entries, 'index.html').match(/<script>/g) ?? []).length, 0);
      for (const file of files) rmSync(file);
    }
  });
}

test('identifiers stay when title, version and texts change', () => {
  cpSync(at('pack'), at('renamed'), { recursive: true });
  const source = readFileSync(at('renamed/pack.yaml'), 'utf8');
  writeFileSync(at('renamed/pack.yaml'), source.replace(/^title: .*$/m, 'title: Another title').replace(/^version: .*$/m, 'version: 9.9.9'));
  for (const [kind, name, expression] of [
    ['scorm12', 'imsmanifest.xml', 'string(/*/@identifier)'],
    ['scorm2004-4', 'imsmanifest.xml', 'string(/*/@identifier)'],
    ['cmi5', 'cmi5.xml', "string(//*[local-name()='au']/@id)"],
    ['xapi', 'tincan.xml', "string(//*[local-name()='activity']/@id)"],
  ]) {
    const out = at(`renamed-${kind}.zip`);
    assert.equal(defuse('export', at('renamed'), '--as', kind, '-o', out, '--site', at('site')).status, 0);
    assert.equal(xpath(text(unzipped(readFileSync(out)), name), expression), xpath(text(exported(kind).entries, name), expression));
  }
});

test('a site is a folder; what is there already is left alone', () => {
  const folder = at('out-site');
  const export_ = () => defuse('export', at('pack'), '--as', 'site', '-o', folder, '--site', at('site'));
  assert.equal(export_().status, 0);
  assert.ok(existsSync(path.join(folder, 'index.html')) && existsSync(path.join(folder, 'packs/calm.defuse')));
  assert.match(readFileSync(path.join(folder, 'index.html'), 'utf8'), /kind=site/);
  const again = export_();
  assert.equal(again.status, 1);
  assert.match(again.err, /already something here/);
});

test('what is wrong is said, and nothing is written', () => {
  const out = at('never.zip');
  const wrong = [
    [['--as', 'scorm13'], 2, /--as/], [[], 2, /--as/], [['--as', 'cmi5', '--pass-mark', '80%'], 2, /--pass-mark/], [['--as', 'cmi5', '--complete-when', 'never'], 2, /--complete-when/],
    [['--as', 'cmi5', '--host', 'intranet'], 2, /--host/], [['--as', 'cmi5', '--nonsense', 'x'], 2, /no option/], [['--as', 'cmi5', '--site', at('nowhere')], 1, /not a site/],
    [['--as', 'scorm12', '--schemas', at('nowhere')], 1, /schema files/], [['--as', 'cmi5', '--iri', 'example'], 1, /IRI/],
  ];
  for (const [more, status, why] of wrong) {
    const said = defuse('export', at('pack'), '-o', out, ...(more.includes('--site') ? [] : ['--site', at('site')]), ...more);
    assert.equal(said.status, status, `${more} ${said.err}`);
    assert.match(said.err, why);
    assert.ok(!existsSync(out));
  }
  writeFileSync(at('site/odd name.txt'), 'x');
  const odd = defuse('export', at('pack'), '--as', 'cmi5', '-o', out, '--site', at('site'));
  rmSync(at('site/odd name.txt'));
  assert.equal(odd.status, 1);
  assert.match(odd.err, /odd name\.txt/);
});
