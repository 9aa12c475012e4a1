// Builds the site: the docs as HTML, and the playground. `npm run site [FOLDER]`; without one into site/, which is not committed.
import { rmSync } from 'node:fs';
import { buildSite } from './site/build-site.ts';

const [folder = 'site'] = process.argv.slice(2);
if (folder === 'site') rmSync(folder, { recursive: true, force: true });
const pages = await buildSite(folder);
console.log(`${pages.length} pages in ${folder}/`);
