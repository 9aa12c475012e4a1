import type { DeliveryContext } from '../delivery.ts';
import { filesIn } from '../folder-index.ts';
import type { Fields } from './fields.ts';
import { pathPattern } from './path-patterns.ts';

/** Files that are applied: manifests, and programs that make some. */
export interface DirectoryFiles {
  readonly manifests: readonly string[];
  readonly jsonnet: readonly string[];
}

const MANIFEST = /\.(?:yaml|yml|json|jsonnet)$/;

/** A file with these words is left out. */
const SKIPPED = '+argocd:skip-file-rendering';

/**
 * Lists the files of a folder that Argo CD applies without another tool. `include` and `exclude` are matched against paths
 * from the folder, and a faulty pattern matches nothing.
 * https://github.com/argoproj/argo-cd/blob/master/reposerver/repository/repository.go (getPotentiallyValidManifestFile)
 *
 * @param directory the options of the source
 */
export function directoryFiles(directory: Fields, folder: string, { paths, textOf }: DeliveryContext): DirectoryFiles {
  const isAnyName = directory.flag('disableExtensionFilter');
  const include = patternOf(directory.text('include'));
  const exclude = patternOf(directory.text('exclude'));
  const files = filesIn(paths, folder, directory.flag('recurse')).filter((path) => {
    const fromFolder = folder === '' ? path : path.slice(folder.length + 1);
    if (fromFolder.startsWith('.git/')) return false;
    if (!isAnyName && !MANIFEST.test(path)) return false;
    if (exclude?.(fromFolder) === true || include?.(fromFolder) === false) return false;
    const text = textOf(path);
    return text === undefined || (!text.includes(SKIPPED) && (!/\.ya?ml$/.test(path) || isManifest(text)));
  });
  return {
    manifests: files.filter((path) => !path.endsWith('.jsonnet')),
    jsonnet: files.filter((path) => path.endsWith('.jsonnet')),
  };
}

/** Whether a text is one of a manifest, as Argo CD tells: what is otherwise no object is left out then. */
function isManifest(text: string): boolean {
  return ['apiVersion', 'kind', 'metadata'].every((word) => text.includes(word));
}

function patternOf(pattern: string): ((path: string) => boolean) | undefined {
  if (pattern === '') return undefined;
  return pathPattern(pattern, 'directory') ?? ((): boolean => false);
}
