// Prints what the bundles in dist/ are made of, as CycloneDX: `npm sbom`, less the packages that no bundle has code of.
//   npm run --silent sbom > sbom.cdx.json
// Needs `npm ci` before it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateBundle, ROOT } from './bundles.mjs';

const folders = new Set();
for (const { modules } of await generateBundle()) {
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    // The innermost package: `node_modules/a/node_modules/@b/c`.
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0];
    if (folder !== undefined && renderedLength > 0) folders.add(folder);
  }
}
const refs = [...folders].map((folder) => {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
});
const bom = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { cwd: ROOT, encoding: 'utf8' }));
const { component } = bom.metadata;
const missing = refs.filter((ref) => !bom.components.some((each) => each['bom-ref'] === ref));
if (missing.length > 0) throw new Error(`npm does not list ${missing.join(', ')}: run npm ci`);
// npm calls it as its folder is called.
component.name = 'pss-review';
const kept = new Set([...refs, component['bom-ref']]);
// That they are installed for development says nothing of the bundles.
bom.components = bom.components.filter((each) => kept.has(each['bom-ref'])).map(({ properties, ...each }) => each);
bom.dependencies = bom.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
console.log(JSON.stringify(bom, null, 2));
