// Prints what CHANGELOG.md says of the version of a tag, for its release:
//   node scripts/run.mjs scripts/release-notes.ts v0.1.0
// It fails where package.json has another version, or the changelog nothing of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesOf } from './changelog.ts';

const ROOT = join(import.meta.dirname, '..');
const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
if (tag !== `v${version}`) throw new Error(`the tag is ${JSON.stringify(tag)}, and package.json says ${version}`);
const notes = changesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version);
if (notes === undefined) throw new Error(`CHANGELOG.md has no section "${version} (YYYY-MM-DD)" with what changed`);
console.log(notes);
