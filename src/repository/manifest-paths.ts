import picomatch from 'picomatch';
import { matchesGlobs } from './matches-globs.ts';

/** The endings of files that kubectl reads from a folder. */
const ENDINGS = ['.yaml', '.yml', '.json'];

/** Files that are never manifests: some are very large, and some are JSON with comments. */
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

/** Whether a file is read at all. The path is relative, with slashes. */
export function isManifestPath(path: string): boolean {
  // Compares the ending instead of using a glob: names may hold line breaks, which globs do not match.
  return ENDINGS.some((ending) => path.endsWith(ending)) && !isExcluded(path);
}

/**
 * Whether a file is read, given the globs of the config's `paths`; without globs every manifest is. Globs cannot
 * include files that are never manifests.
 */
export function isSelectedPath(globs: readonly string[], path: string): boolean {
  return isManifestPath(path) && matchesGlobs(globs, path);
}
