import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Builds ../shared/oracle, which wraps the API server's own library and exchanges lines of JSON. Go builds it only if
 * it is missing or its source has changed; the first build takes some minutes.
 *
 * @returns the path of the program; undefined without the source, or without Go
 */
export function buildOracle(): string | undefined {
  const source = resolve('../shared/oracle');
  const path = resolve('node_modules/.cache/pss-review-oracle/oracle');
  if (!existsSync(source)) return undefined;
  const { error, status } = spawnSync('go', ['build', '-o', path, '.'], {
    cwd: source,
    // With `auto`, an older Go downloads the version that the module requires.
    env: { ...process.env, GOTOOLCHAIN: 'auto' },
    stdio: 'inherit',
  });
  return error === undefined && status === 0 ? path : undefined;
}
