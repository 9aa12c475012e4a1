import picomatch from 'picomatch';
import { matchesGlobs } from './matches-globs.ts';

/** What kubectl takes for manifests in a folder. */
const ENDINGS = ['.yaml', '.yml', '.json'];

/** Never manifests: some are very large, and some are JSON with comments. */
const isExcluded = picomatch(
  [
    '**/node_modules/**',
    '**/.git/**',
    '**/.vscode/**',
    '**/.devcontainer/**',
    '**/package-lock.json',
    '**/npm-shrinkwrap.json',
    '**/{ts,js}config*.json',
    '**/.eslintrc.json',
  ],
  { dot: true },
);

/** Whether a file is read at all; the path is relative, with slashes. */
export function isManifestPath(path: string): boolean {
  // By the ending and not by a glob: names may hold line breaks, which no glob crosses.
  return ENDINGS.some((ending) => path.endsWith(ending)) && !isExcluded(path);
}

/**
 * Whether a file is read that the config's `paths` may leave out; without globs all are read. Globs cannot bring back
 * what is never a manifest.
 */
export function isSelectedPath(globs: readonly string[], path: string): boolean {
  return isManifestPath(path) && matchesGlobs(globs, path);
}
