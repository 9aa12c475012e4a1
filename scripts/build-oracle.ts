import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Builds ../shared/oracle, the API server's own library behind lines of JSON, where it is not yet built or its source has
 * changed: the first time in some minutes.
 *
 * @returns the path of the program; undefined without the source, or without Go
 */
export function buildOracle(): string | undefined {
  const source = resolve('../shared/oracle');
  const path = resolve('node_modules/.cache/pss-review-oracle/oracle');
  if (!existsSync(source)) return undefined;
  const { error, status } = spawnSync('go', ['build', '-o', path, '.'], {
    cwd: source,
    // An older Go fetches the one that the module asks for.
    env: { ...process.env, GOTOOLCHAIN: 'auto' },
    stdio: 'inherit',
  });
  return error === undefined && status === 0 ? path : undefined;
}
