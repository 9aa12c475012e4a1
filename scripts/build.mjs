// Bundles the Action and the command line into dist/: one file each, not minified, so that users can read what runs.
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a bundle may weigh, in bytes. */
const BUDGET = 2.75 * 1024 * 1024;

for (const [entry, output, banner] of [
  ['src/main.ts', 'dist/index.js', ''],
  ['src/cli.ts', 'dist/cli.js', '#!/usr/bin/env node'],
]) {
  const bundle = await rolldown({
    input: join(root, entry),
    cwd: root,
    platform: 'node',
    // As modules, of which only what is used gets into the bundle: nodes, and no parser.
    resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') } },
    logLevel: 'warn',
  });
  // Comments of documentation are in the sources, ours and those of the packages, and were an eighth of the bundle.
  await bundle.write({
    file: join(root, output),
    format: 'esm',
    banner,
    codeSplitting: false,
    comments: { jsdoc: false },
  });
  await bundle.close();
  const { size } = await stat(join(root, output));
  console.log(`${output}: ${(size / 1024).toFixed(0)} kB of ${BUDGET / 1024} kB`);
  if (size > BUDGET) process.exitCode = 1;
}
