import type { Path } from '../../../pss/pod/path.ts';
import { resolvePath, staysInRoot } from '../../paths.ts';
import type { DeliveryContext, ValuesSource } from '../delivery.ts';
import { filesIn, foldersBelow } from '../folder-index.ts';
import { withVariables } from './environment.ts';
import { NotFollowedError, quoted } from './fields.ts';
import { fixedFolder, pathPattern } from './path-patterns.ts';
import type { ArgoSource } from './source.ts';
import { folderOfRepository } from './source.ts';

/** A file that a source names: of the repository, or of the chart that is fetched. */
export interface NamedFile {
  readonly path: string;
  readonly isOfChart: boolean;
  readonly at: Path;
}

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/**
 * Returns the values files of a source in their order. A pattern stands for those that match it and are not listed
 * themselves; no file comes twice.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#values-files
 *
 * @param folder of the chart; absent for a chart that is fetched
 */
export function valueFiles(source: ArgoSource, folder: string | undefined, context: DeliveryContext): ValuesSource[] {
  const helm = source.fields.child('helm');
  const isOptional = helm.flag('ignoreMissingValueFiles');
  const named = helm.list('valueFiles').map((item) => namedFile(source, folder, item.asText(), item.at, context));
  const listed = new Set(named.filter(({ path }) => !isPattern(path)).map(({ path }) => path));
  const files = named.flatMap((file): ValuesSource[] => {
    const { path, isOfChart, at } = file;
    if (isOfChart) return [{ is: 'chart-file', path, isOptional, at }];
    if (isPattern(path)) return matching(file, isOptional, listed, context.paths);
    if (context.paths.has(path)) return [{ is: 'file', path }];
    if (isOptional) return [];
    throw new NotFollowedError(at, `its values file ${quoted(path)} does not exist`);
  });
  return [...new Map(files.map((file) => [JSON.stringify([file.is, 'path' in file && file.path]), file])).values()];
}

function isPattern(path: string): boolean {
  return /[*?[]/.test(path);
}

function matching(
  { path: pattern, at }: NamedFile,
  isOptional: boolean,
  listed: ReadonlySet<string>,
  paths: ReadonlySet<string>,
): ValuesSource[] {
  const matches = pathPattern(pattern, 'values');
  if (matches === undefined)
    throw new NotFollowedError(at, `the pattern ${quoted(pattern)} of its values files is faulty`);
  // A folder that matches makes Helm fail.
  const folder = fixedFolder(pattern);
  const found = [...filesIn(paths, folder, true), ...foldersBelow(paths, folder)].filter(matches).sort();
  const noFile = found.find((path) => !paths.has(path));
  if (noFile !== undefined) throw new NotFollowedError(at, `${quoted(noFile)} is a folder, and no values file`);
  if (found.length === 0 && !isOptional)
    throw new NotFollowedError(at, `no values file matches the pattern ${quoted(pattern)}`);
  return found.filter((path) => !listed.has(path)).map((path) => ({ is: 'file', path }));
}

/**
 * Finds the file that a source names by a path: relative to the chart, from the root of the repository where it begins
 * with `/`, and in another source where it begins with `$name/`.
 *
 * @throws NotFollowedError where it is not in this repository
 */
export function namedFile(
  source: ArgoSource,
  folder: string | undefined,
  text: string,
  at: Path,
  context: DeliveryContext,
): NamedFile {
  const [first = '', ...rest] = text.split('/');
  const reference = first.startsWith('$') ? source.references?.get(first) : undefined;
  if (reference !== undefined) {
    if (reference.text('chart') !== '')
      throw new NotFollowedError(at, `${quoted(first)} is a chart, and no repository`);
    folderOfRepository(reference, context);
    return inRoot('', withVariables(source.environment, rest.join('/'), at), at, false);
  }
  if (first.startsWith('$') && source.references !== undefined)
    throw new NotFollowedError(at, `none of its sources has the ref ${quoted(first.slice(1))}`);
  const path = withVariables(source.environment, text, at);
  if (SCHEME.test(path)) throw new NotFollowedError(at, `its file ${quoted(path)} would be fetched`);
  const isOfChart = folder === undefined;
  const isFromRoot = path.startsWith('/');
  if (isOfChart && isPattern(path))
    throw new NotFollowedError(at, `the pattern ${quoted(path)} is one of files of a chart that is fetched`);
  return inRoot(isFromRoot ? '' : (folder ?? ''), path.replace(/^\/+/, ''), at, isOfChart);
}

function inRoot(folder: string, path: string, at: Path, isOfChart: boolean): NamedFile {
  const resolved = resolvePath(folder, path);
  if (resolved !== '' && staysInRoot(folder, path.replaceAll(/\/{2,}/g, '/').replace(/^\//, '')))
    return { path: resolved, isOfChart, at };
  throw new NotFollowedError(at, `its file ${quoted(path)} is not in the repository`);
}
