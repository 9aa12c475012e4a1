// Bundles the Action and the command line into dist/, and prints how much ordinary runs load of it.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateBundle, loadedByRuns, ROOT } from './bundles.mjs';

const files = await generateBundle();
await rm(join(ROOT, 'dist'), { recursive: true, force: true });
for (const { fileName, code } of files) {
  const file = join(ROOT, 'dist', fileName);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, code);
}
await chmod(join(ROOT, 'dist/cli.js'), 0o755);
for (const { of, size, budget } of loadedByRuns(files)) {
  console.log(`${of} loads ${size.toFixed(0)} kB of dist/; it may load ${budget} kB`);
  if (size > budget) process.exitCode = 1;
}
const all = files.reduce((sum, { code }) => sum + code.length, 0) / 1000;
console.log(`dist/: ${all.toFixed(0)} kB in ${files.length} files`);
