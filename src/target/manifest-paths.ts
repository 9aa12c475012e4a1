import picomatch from 'picomatch';

/** What is read as a manifest, unless the paths say otherwise. */
const MANIFESTS = ['**/*.yaml', '**/*.yml', '**/*.json'];

/** Never manifests, and sometimes very large. */
const DEFAULT_EXCLUDES = ['**/node_modules/**', '**/.git/**', '**/package-lock.json', '**/npm-shrinkwrap.json'];

/** Whether a file of the repository is read at all; the path is relative to the repository's root, with slashes. */
export const isManifestPath: (path: string) => boolean = picomatch(MANIFESTS, { ignore: DEFAULT_EXCLUDES, dot: true });
