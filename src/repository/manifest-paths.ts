import { isKustomizationPath } from './kustomize/kustomization.ts';
import { matchesGlobs } from './matches-globs.ts';

/** The endings of files that kubectl reads from a folder. */
const ENDINGS = ['.yaml', '.yml', '.json'];

/** The names of files that are read, for people. */
export const MANIFEST_NAMES = `${ENDINGS.map((ending) => `*${ending}`).join(', ')} or Kustomization`;

/** Folders of tools, whose files nobody applies by mistake: there may be a hundred thousand. */
const EXCLUDED = /(^|\/)(node_modules|\.git)\//;

/**
 * Whether a file is read at all, if no kustomization names it. The path is relative, with slashes.
 */
export function isManifestPath(path: string): boolean {
  // Compares the ending instead of using a glob: names may hold line breaks, which globs do not match.
  const isManifest = ENDINGS.some((ending) => path.endsWith(ending)) || isKustomizationPath(path);
  return isManifest && !EXCLUDED.test(path);
}

/**
 * Whether a file is read, given the globs of the config's `paths`; without globs every manifest is. Globs cannot
 * include files that are never manifests.
 */
export function isSelectedPath(globs: readonly string[], path: string): boolean {
  return isManifestPath(path) && matchesGlobs(globs, path);
}
