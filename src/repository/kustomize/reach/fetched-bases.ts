import type { Content } from '../../../manifest/content.ts';
import { textOfContent } from '../../../manifest/content.ts';
import type { Place } from '../../../manifest/manifest.ts';
import type { GitBase } from '../../fetch/git-base.ts';
import { fetchedFolder, gitBaseOf, isFetchedPath } from '../../fetch/git-base.ts';
import type { RepositoryFacts } from '../../file-roles.ts';
import { folderOf } from '../../paths.ts';
import type { Kustomization } from '../kustomization.ts';
import { isKustomizationPath, readKustomization } from '../kustomization.ts';
import type { Reach } from './reach.ts';
import { factsOf } from './reach.ts';
import { reachOf } from './reach-of.ts';

/** The files of a commit that was fetched, by their paths in it. */
export type FetchedFiles = ReadonlyMap<string, Uint8Array>;

/** What a root loads from elsewhere, as if it stood beside the repository. */
export interface FetchedBases {
  /** The facts of the repository with what was fetched. */
  readonly facts: RepositoryFacts;
  /** By their paths beside the repository. */
  readonly files: ReadonlyMap<string, Content>;
  /** By the kustomization: the paths that stand for its entries. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The places that stand for the folders that were fetched. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Lists the repositories that a root loads folders of. */
export function gitBasesOf({ remotes }: Reach): GitBase[] {
  return remotes.flatMap(({ entry }) => gitBaseOf(entry) ?? []);
}

/**
 * Returns a root with what was fetched for it: the repositories stand beside its own files, and its kustomizations name them
 * there. What was not fetched stays remote.
 *
 * @param filesOf the files of a repository of elsewhere; undefined where it was not fetched
 * @param textOf the text of a file of the repository
 */
export function withFetchedBases(
  reach: Reach,
  facts: RepositoryFacts,
  filesOf: (base: GitBase) => FetchedFiles | undefined,
  textOf: (path: string) => string | undefined,
): Reach {
  const { applied, fetched } = reach;
  const own = factsOf(reach, facts);
  const kustomizations = new Map(own.kustomizations);
  const files = new Map(fetched?.files);
  const entries = new Map([...(fetched?.entries ?? [])].map(([file, paths]) => [file, new Map(paths)]));
  const places = new Map(fetched?.places);
  for (const { file, entry } of reach.remotes) {
    const base = gitBaseOf(entry);
    const found = base && filesOf(base);
    if (base === undefined || found === undefined) continue;
    const folder = fetchedFolder(base);
    for (const { path, content, kustomization } of filesBeside(folder, found)) {
      files.set(path, content);
      if (kustomization !== undefined && !kustomizations.has(path)) kustomizations.set(path, kustomization);
    }
    const paths = entries.get(file) ?? new Map<string, string>();
    paths.set(entry, fromFolder(folderOf(file), base.folder === '' ? folder : `${folder}/${base.folder}`));
    entries.set(file, paths);
    if (!places.has(folder)) places.set(folder, placeOf(file, entry, own, places));
  }
  for (const [file, paths] of entries) {
    const written = own.kustomizations.get(file);
    const text = isFetchedPath(file) ? textOfContent(files.get(file)) : textOf(file);
    const made = applied?.root === file ? applied.textOf(text) : (text ?? '');
    const read = readKustomization(file, new TextEncoder().encode(withEntries(made, paths)));
    if (read !== undefined) kustomizations.set(file, withPlaces(read, written, paths));
  }
  const all = own.paths === undefined ? {} : { paths: new Set([...own.paths, ...files.keys()]) };
  const together = { ...own, ...all, kustomizations };
  return {
    ...reachOf(together, reach.root),
    ...(applied === undefined ? {} : { applied }),
    fetched: { facts: together, files, entries, places },
  };
}

/** A file of another repository, by its path beside this one; with what it says, where it is a kustomization. */
interface FileBeside {
  readonly path: string;
  readonly content: Content;
  readonly kustomization: Kustomization | undefined;
}

/** Lists the files of a commit that was fetched, as they stand in the folder that is for it. */
export function filesBeside(folder: string, files: FetchedFiles): FileBeside[] {
  return [...files].map(([name, bytes]) => {
    const path = `${folder}/${name}`;
    return {
      path,
      content: { bytes },
      kustomization: isKustomizationPath(name) ? readKustomization(path, bytes) : undefined,
    };
  });
}

/**
 * A text in which entries are named otherwise; the lines stay. An entry is one where it stands alone, and neither in a longer
 * one nor in the path that stands for another.
 */
export function withEntries(text: string, paths: ReadonlyMap<string, string>): string {
  if (paths.size === 0) return text;
  // The longer ones first: one may begin as another one does.
  const entries = [...paths.keys()].sort((a, b) => b.length - a.length).map((entry) => entry.replaceAll(/\W/g, '\\$&'));
  const alone = new RegExp(`(?<![^\\s"'[,])(?:${entries.join('|')})(?![^\\s"',\\]}])`, 'g');
  return text.replaceAll(alone, (entry) => paths.get(entry) ?? entry);
}

function withPlaces(
  read: Kustomization,
  written: Kustomization | undefined,
  paths: ReadonlyMap<string, string>,
): Kustomization {
  const names = new Map([...paths].map(([entry, path]) => [path, entry]));
  return { ...read, locateEntry: (path) => written?.locateEntry(names.get(path) ?? path) };
}

function placeOf(
  file: string,
  entry: string,
  { kustomizations }: RepositoryFacts,
  places: ReadonlyMap<string, Place>,
): Place {
  const outer = [...places].find(([folder]) => file.startsWith(`${folder}/`))?.[1];
  return outer ?? kustomizations.get(file)?.locateEntry(entry) ?? { file, line: 1, column: 1 };
}

/** A path from a folder to another one: both from the root. */
function fromFolder(folder: string, path: string): string {
  const up = folder === '' ? [] : folder.split('/').map(() => '..');
  return [...up, path].join('/');
}
