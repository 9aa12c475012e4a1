import type { Path } from '../../../pss/pod/path.ts';
import { isBelow, resolvePath, staysInRoot } from '../../paths.ts';
import type { DeliveryContext, ValuesSource } from '../delivery.ts';
import { filesIn, foldersBelow } from '../folder-index.ts';
import { withVariables } from './environment.ts';
import type { Fields } from './fields.ts';
import { NotFollowedError, quoted } from './fields.ts';
import { fixedFolder, pathPattern } from './path-patterns.ts';
import type { ArgoSource } from './source.ts';
import { folderOfRepository, revisionAt } from './source.ts';

/** Where a chart in a folder of a repository is. */
export interface ChartHome {
  /** The folder that stands for the repository: empty for this one. */
  readonly root: string;
  readonly folder: string;
}

/** A file that a source names: of this repository or a fetched one, or of a chart that is fetched as an archive. */
export interface NamedFile {
  readonly path: string;
  readonly isOfArchive: boolean;
  /** The fetched repository that it is of; absent for a file of this one. */
  readonly origin?: FileOrigin;
  readonly at: Path;
}

interface FileOrigin {
  /** The folder that stands for the repository, and where its revision stands in the object. */
  readonly root: string;
  readonly at: Path;
}

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/**
 * Returns the values files of a source in their order. A pattern stands for those that match it and are not listed
 * themselves; no file comes twice.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#values-files
 *
 * @param home of the chart; absent for a chart that is fetched as an archive
 */
export function valueFiles(source: ArgoSource, home: ChartHome | undefined, context: DeliveryContext): ValuesSource[] {
  const helm = source.fields.child('helm');
  const isOptional = helm.flag('ignoreMissingValueFiles');
  const named = helm.list('valueFiles').map((item) => namedFile(source, home, item.asText(), item.at, context));
  const listed = new Set(named.filter(({ path }) => !isPattern(path)).map(({ path }) => path));
  const files = named.flatMap((file): ValuesSource[] => {
    const { path, isOfArchive, at } = file;
    if (isOfArchive) return [{ is: 'chart-file', path, isOptional, at }];
    if (isPattern(path))
      return matching(file, isOptional, listed, context.paths).map((each) => valuesSource(each, home, context));
    if (context.paths.has(path)) return [valuesSource(file, home, context)];
    if (isOptional) return [];
    throw new NotFollowedError(at, `its values file ${quoted(shownPath(file))} does not exist`);
  });
  return [...new Map(files.map((file) => [JSON.stringify({ ...file, at: [] }), file])).values()];
}

/** A values file that is there: below a chart that is fetched, one of the chart. */
function valuesSource(file: NamedFile, home: ChartHome | undefined, context: DeliveryContext): ValuesSource {
  const { path, at, origin } = file;
  if (origin === undefined) return { is: 'file', path };
  if (home !== undefined && home.root !== '' && isBelow(path, home.folder))
    return { is: 'chart-file', path: path.slice(home.folder.length + 1), isOptional: false, at };
  return { is: 'fetched-file', path: shownPath(file), text: textOfNamed(file, context), at: origin.at };
}

/**
 * Returns the text of a file that a source names.
 *
 * @throws NotFollowedError where it is not known
 */
export function textOfNamed(file: NamedFile, { textOf }: DeliveryContext): string {
  const text = file.isOfArchive ? undefined : textOf(file.path);
  if (text !== undefined) return text;
  throw new NotFollowedError(file.at, `the text of its file ${quoted(shownPath(file))} is not known`);
}

/** The path of a file in its repository. */
function shownPath({ path, origin }: Pick<NamedFile, 'path' | 'origin'>): string {
  return origin === undefined ? path : path.slice(origin.root.length + 1);
}

function isPattern(path: string): boolean {
  return /[*?[]/.test(path);
}

function matching(
  file: NamedFile,
  isOptional: boolean,
  listed: ReadonlySet<string>,
  paths: ReadonlySet<string>,
): NamedFile[] {
  const { path: pattern, at } = file;
  const shown = quoted(shownPath(file));
  const matches = pathPattern(pattern, 'values');
  if (matches === undefined) throw new NotFollowedError(at, `the pattern ${shown} of its values files is faulty`);
  // A folder that matches makes Helm fail.
  const folder = fixedFolder(pattern);
  const found = [...filesIn(paths, folder, true), ...foldersBelow(paths, folder)].filter(matches).sort();
  const files = found.map((path): NamedFile => ({ ...file, path }));
  const noFile = files.find(({ path }) => !paths.has(path));
  if (noFile !== undefined)
    throw new NotFollowedError(at, `${quoted(shownPath(noFile))} is a folder, and no values file`);
  if (found.length === 0 && !isOptional) throw new NotFollowedError(at, `no values file matches the pattern ${shown}`);
  return files.filter(({ path }) => !listed.has(path));
}

/**
 * Finds the file that a source names by a path: relative to the chart, from the root of its repository where it begins
 * with `/`, and in another source where it begins with `$name/`.
 *
 * @throws NotFollowedError where it is neither in this repository nor in one that was fetched
 */
export function namedFile(
  source: ArgoSource,
  home: ChartHome | undefined,
  text: string,
  at: Path,
  context: DeliveryContext,
): NamedFile {
  const [first = '', ...rest] = text.split('/');
  const reference = first.startsWith('$') ? source.references?.get(first) : undefined;
  if (reference !== undefined) {
    if (reference.text('chart') !== '')
      throw new NotFollowedError(at, `${quoted(first)} is a chart, and no repository`);
    const root = folderOfRepository(reference, context);
    const path = withVariables(source.environment, rest.join('/'), at);
    return { ...inRoot({ root, folder: root }, path, at, reference), isOfArchive: false };
  }
  if (first.startsWith('$') && source.references !== undefined)
    throw new NotFollowedError(at, `none of its sources has the ref ${quoted(first.slice(1))}`);
  const path = withVariables(source.environment, text, at);
  if (SCHEME.test(path)) throw new NotFollowedError(at, `its file ${quoted(path)} would be fetched`);
  const isOfArchive = home === undefined;
  if (isOfArchive && isPattern(path))
    throw new NotFollowedError(at, `the pattern ${quoted(path)} is one of files of a chart that is fetched`);
  const { root, folder } = home ?? { root: '', folder: '' };
  const from = { root, folder: path.startsWith('/') ? root : folder };
  return { ...inRoot(from, path.replace(/^\/+/, ''), at, source.fields), isOfArchive };
}

/** Finds a file by its path from a folder of the repository that a source is of. */
function inRoot({ root, folder }: ChartHome, path: string, at: Path, source: Fields): Omit<NamedFile, 'isOfArchive'> {
  const below = root === '' ? folder : folder.slice(root.length + 1);
  const resolved = resolvePath(below, path);
  if (resolved === '' || !staysInRoot(below, path.replaceAll(/\/{2,}/g, '/').replace(/^\//, '')))
    throw new NotFollowedError(at, `its file ${quoted(path)} is not in the repository`);
  if (root === '') return { path: resolved, at };
  return { path: `${root}/${resolved}`, origin: { root, at: revisionAt(source) }, at };
}
