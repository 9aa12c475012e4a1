// Bundles the Action and the command line into dist/, and prints what an ordinary run of each loads.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateBundle, loadedBy, ROOT } from './bundles.mjs';

/** What a run may load, in kB: what was reached, and a twentieth. */
const RUNS = [
  {
    of: 'dist/index.js, a review of plain manifests',
    modules: ['src/main.ts', 'src/action/judge-change.ts'],
    budget: 1708,
  },
  {
    of: 'dist/cli.js, scan',
    modules: ['src/cli.ts', 'src/commands/scan.ts', 'src/report/text/scan-text.ts'],
    budget: 1328,
  },
];

const files = await generateBundle();
await rm(join(ROOT, 'dist'), { recursive: true, force: true });
for (const { fileName, code } of files) {
  const file = join(ROOT, 'dist', fileName);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, code);
}
await chmod(join(ROOT, 'dist/cli.js'), 0o755);
for (const { of, modules, budget } of RUNS) {
  const size = loadedBy(files, modules).reduce((sum, { code }) => sum + code.length, 0) / 1000;
  console.log(`${of}: ${size.toFixed(0)} kB of ${budget} kB`);
  if (size > budget) process.exitCode = 1;
}
console.log(
  `dist: ${(files.reduce((sum, { code }) => sum + code.length, 0) / 1000).toFixed(0)} kB in ${files.length} files`,
);
