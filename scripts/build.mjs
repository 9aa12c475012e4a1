// Bundles the Action and the command line into dist/.
import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLES, ROOT, withBundle } from './bundles.mjs';

/** What a bundle may weigh, in bytes. */
const BUDGET = 3.25 * 1024 * 1024;

for (const bundle of BUNDLES) {
  await withBundle(bundle, (made, options) => made.write(options));
  const file = join(ROOT, bundle.output);
  if (bundle.banner !== '') await chmod(file, 0o755);
  const { size } = await stat(file);
  console.log(`${bundle.output}: ${(size / 1024).toFixed(0)} kB of ${BUDGET / 1024} kB`);
  if (size > BUDGET) process.exitCode = 1;
}
