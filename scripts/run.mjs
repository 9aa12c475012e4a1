// Runs a TypeScript entry on a Node that does not read TypeScript: `node scripts/run.mjs scripts/demo.ts [ARGS]`.
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('usage: node scripts/run.mjs ENTRY.ts [ARGS]');
  process.exit(2);
}
const outDir = join(root, 'node_modules', '.cache', 'pss-review-scripts');
await mkdir(outDir, { recursive: true });
/** A module finds the files beside it, though it runs from the bundle. */
const ownFolder = {
  name: 'own-folder',
  transform: (code, id) =>
    code
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
};
const bundle = await rolldown({
  input: resolve(entry),
  platform: 'node',
  external: [/^[^./]/],
  plugins: [ownFolder],
  logLevel: 'silent',
});
const name = `${basename(entry, '.ts')}-${process.pid}.mjs`;
await bundle.write({ dir: outDir, entryFileNames: name, format: 'esm' });
await bundle.close();
process.argv = [process.argv[0], resolve(entry), ...args];
await import(pathToFileURL(join(outDir, name)).href);
