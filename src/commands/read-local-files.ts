import { resolve } from 'node:path';
import type { Content, NamedContent } from '../manifest/content.ts';
import { renderTree } from '../render/renderers.ts';
import { isImageFile } from '../repository/dockerfiles/builds/image-builds.ts';
import { namedFiles } from '../repository/file-roles.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import { countNamed } from '../repository/named-namespaces.ts';
import { isBelow } from '../repository/paths.ts';
import type { Shard } from '../scan/divide-files.ts';
import type { SearchedFolder } from '../scan/note-nothing-found.ts';
import type { ScanRules, ScanSetup } from '../scan/scan-files.ts';
import { scanRules, scanSetup } from '../scan/scan-files.ts';
import type { Scope } from '../source/folder/find-scope.ts';
import { findScope, pathFrom } from '../source/folder/find-scope.ts';
import type { FolderTree } from '../source/folder/folder-tree.ts';
import { folderTree } from '../source/folder/folder-tree.ts';
import type { FoundFiles, LocalFile } from '../source/folder/local-files.ts';
import { findLocalFiles, inPathOrder } from '../source/folder/local-files.ts';
import { gitIn } from '../source/git/git.ts';
import { readRepository } from '../source/read-repository.ts';
import { repositoryName } from '../source/this-repository.ts';
import { today } from '../source/today.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import type { ReadingRequest, RepositoryReading } from '../target/repository-reading.ts';
import { readBaselineFile, standingBelow } from './baseline-file.ts';
import { defaultsRequest } from './flags/defaults-flag.ts';
import type { LocalPart } from './flags/shard-flag.ts';
import { localPart } from './flags/shard-flag.ts';
import type { TargetFlags } from './flags/target-flags.ts';
import { settingsRequest } from './flags/target-flags.ts';

/** The local files to scan, and the rules of the repository that they are in. */
export interface LocalScan {
  /** The root of the repository; the working folder where there is none. */
  readonly root: string;
  /** The paths of all files to scan, from the root, in a stable order. */
  readonly paths: readonly string[];
  /** The named folders, and what was found in each. */
  readonly searched: readonly SearchedFolder[];
  /** Reads one of the files; undefined for any other path. */
  readonly contentOf: (path: string) => Content | undefined;
  /** Reads some of the files, one at a time. */
  readonly read: (paths: readonly string[]) => Iterable<NamedContent>;
  readonly rules: ScanRules;
  /** Whether these are all files of the repository. */
  readonly isWhole: boolean;
  /** What the repository is called, where that is known without its checkout: `OWNER/NAME`. */
  readonly repository?: string;
  /** The part of the scan that is wanted; absent for all of it. */
  readonly part?: LocalPart;
}

/** The flags by which files are read. */
export interface ReadFlags extends TargetFlags {
  /** Whether what is around workloads is read, too. */
  readonly hasChecklist?: boolean;
  readonly shard?: Shard | undefined;
}

/** The files to scan, the tree of them, and what the repository says of itself. */
interface NamedLocalFiles {
  readonly local: readonly LocalFile[];
  readonly tree: FolderTree;
  readonly reading: RepositoryReading;
}

/** Adds the files that kustomizations name, whatever their names, as far as they are below the named folders. */
async function readNamed(
  { files, folders, listed }: FoundFiles,
  request: ReadingRequest,
  { root }: Scope,
  given: GivenTexts,
): Promise<NamedLocalFiles> {
  const tree = withGiven(await folderTree(files, root, listed), given);
  const reading = await readRepository(tree, request);
  const known = new Set(files.map(({ path }) => path));
  const isSearched = (path: string): boolean =>
    folders.some((folder) => (folder.path === '' ? !path.startsWith('../') : isBelow(path, folder.path)));
  const named = namedFiles(reading.facts).flatMap((path): LocalFile[] => {
    const content = known.has(path) || !isSearched(path) ? undefined : reading.contents.get(path);
    return content === undefined ? [] : [{ path, isLink: false, isNamed: false, content: () => content }];
  });
  if (named.length === 0) return { local: files, tree, reading };
  const local = inPathOrder([...files, ...named]);
  return { local, tree: withGiven(await folderTree(local, root, listed), given), reading };
}

/** Reads the Dockerfiles of a repository and what may say what is built of them, but for files that are read anyway. */
async function readImageFiles(tree: FolderTree, known: ReadonlySet<string>): Promise<NamedContent[]> {
  const files = (await tree.listBelow?.([''])) ?? [];
  const paths = files.map(({ path }) => path).filter((path) => isImageFile(path) && !known.has(path));
  return [...(await tree.read(paths))].map(([path, content]) => ({ path, content }));
}

function* chain(first: Iterable<NamedContent>, second: Iterable<NamedContent>): Generator<NamedContent> {
  yield* first;
  yield* second;
}

/** Texts that count as those of files of the repository, by path from its root, whatever is there. */
type GivenTexts = ReadonlyMap<string, string>;

function withGiven(tree: FolderTree, given: GivenTexts): FolderTree {
  if (given.size === 0) return tree;
  const contents = new Map([...given].map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }]));
  const contentOf: FolderTree['contentOf'] = (path) => contents.get(path) ?? tree.contentOf(path);
  return {
    ...tree,
    read: async (wanted) => {
      const found = await tree.read(wanted);
      const asked = [...contents].filter(([path]) => found.has(path) || wanted.includes(path));
      return new Map([...found, ...asked]);
    },
    readInOrder: function* (wanted): Generator<NamedContent> {
      for (const { path, content } of tree.readInOrder(wanted)) yield { path, content: contents.get(path) ?? content };
    },
    contentOf,
  };
}

/**
 * Finds the files to scan, and the rules of the repository that they are in: its config and its Namespaces, wherever in
 * it they are. All paths are from its root. Each manifest is read once for its Namespaces, and none is kept.
 *
 * @throws ConfigurationError if a path does not exist, or the config that `--config` names, or paths are in several
 *   repositories
 */
export async function readLocalFiles(
  paths: readonly string[],
  flags: ReadFlags,
  given: GivenTexts = new Map(),
): Promise<LocalScan> {
  const folder = process.cwd();
  const scope = await findScope(paths, folder);
  const { root } = scope;
  const request = {
    ...settingsRequest(flags),
    ...(await defaultsRequest(flags.defaults)),
    ...(flags.config === undefined ? {} : { config: pathFrom(root, resolve(folder, flags.config)) }),
  };
  const found = await findLocalFiles(scope);
  const { local, tree, reading } = await readNamed(found, request, scope, given);
  if (flags.config !== undefined && !reading.contents.has(request.config)) {
    throw new ConfigurationError(`--config ${flags.config}: no such file`);
  }
  const baseline = flags.baseline === undefined ? undefined : await readBaselineFile(flags.baseline);
  const isWithoutBaseline = flags.baseline === undefined && flags.writeBaseline !== undefined;
  const options = { baseline, isWithoutBaseline, hasChecklist: flags.hasChecklist ?? false };
  const setup = await withName(scanSetup(reading, { ...request, today: today(), ...options }), root);
  const named = local.filter(({ isContext }) => isContext !== true);
  // Whoever names a folder of node_modules means it.
  const scanned = named.filter(({ path, isNamed }) => isNamed || matchesGlobs(setup.settings.paths, path));
  const seen = new Set(scanned);
  const unscanned = local.filter((file) => !file.isLink && !seen.has(file) && file.path !== request.config);
  const leftOut = countNamed(unscanned.map(({ path }) => path));
  const otherManifests = local
    .map(({ path }) => path)
    .filter((path) => !reading.contents.has(path) && setup.roleOf(path).is === 'manifest');
  for (const [path, content] of reading.contents) leftOut.see({ path, content });
  const others = leftOut.seeing(tree.readInOrder(otherManifests));
  const isWhole = scope.paths.includes(root);
  const scannedPaths = scanned.map(({ path }) => path);
  const part = flags.shard && localPart(scannedPaths, root, setup.facts, flags.shard);
  const reached = isWhole ? {} : { changed: new Set(scannedPaths) };
  // Namespaces may come from anything that is built, so all is; the places of fields take most of the time.
  const rendering = await renderTree({ tree, ...setup, ...reached, ...(part && { findsSetters: part.findsSetters }) });
  const imageFiles = setup.readsSurroundings ? await readImageFiles(tree, new Set(otherManifests)) : [];
  const rules = scanRules(setup, chain(others, imageFiles), rendering, tree.contentOf);
  return {
    root,
    paths: scannedPaths,
    searched: found.folders.map((counts) => {
      const below = (files: readonly LocalFile[]) => files.filter(({ path }) => isBelow(path, counts.path)).length;
      return { ...counts, read: below(scanned), deselected: below(named) - below(scanned) };
    }),
    contentOf: tree.contentOf,
    read: tree.readInOrder,
    rules: { ...rules, leftOut: leftOut.counts, standing: await standingBelow(root, setup.settings.baseline) },
    isWhole,
    ...(part && { part }),
  };
}

/** Adds what the repository calls itself, where surroundings are read: by that name CI builds images. */
async function withName(setup: ScanSetup, root: string): Promise<ScanSetup> {
  if (!setup.readsSurroundings) return setup;
  const repository = await repositoryName(gitIn(root), process.env);
  return { ...setup, settings: { ...setup.settings, repository } };
}
