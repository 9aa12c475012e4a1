import type { Change, Gap } from '../compare/change.ts';
import type { NamedContent } from '../manifest/content.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { FileRole } from '../repository/file-roles.ts';
import { fileRoles, isBuiltRole, linkedKustomizations } from '../repository/file-roles.ts';
import { isManifestPath } from '../repository/manifest-paths.ts';
import { filesOf, isModuleChange, isWantedFile, pathsOf } from '../repository/repository-files.ts';
import { setsLevels } from '../repository/sets-levels.ts';
import { asksForSignOff } from '../repository/sign-off.ts';
import { changedConfigurations } from '../target/config/changed-configurations.ts';
import type { ConfigurationRequest } from '../target/config/configuration-of.ts';
import { contextPaths } from '../target/config/configuration-of.ts';
import { fileParsers } from '../target/file-parsers.ts';
import { readingOf } from '../target/repository-reading.ts';
import { changedTree, isLinkOnASide, withListed } from './changed-tree.ts';
import { followNames } from './follow-names.ts';
import { readRepository } from './read-repository.ts';
import { rememberingTree } from './remembering-tree.ts';
import type { Tree } from './tree.ts';

/** The changed files, and how they are read. */
export interface ChangeRequest<File extends ChangedFile> extends ConfigurationRequest {
  /** The repository at one side of the change. */
  readonly tree: Tree;
  /** The other side, which is derived from the tree and the changed files. */
  readonly derived: 'base' | 'head';
  /** All changed files, without contents. */
  readonly changed: readonly File[];
  /** Reads the contents of changed files. */
  readonly readChanged: (files: readonly File[]) => Promise<readonly ChangedFile[]>;
  /** Changed files that matter whatever their names, as what is built takes them in; absent where none are known. */
  readonly taken?: ReadonlySet<string>;
}

/**
 * A change, and the repository on both sides of it. Of the changed files, the trees know those that the change has: a
 * renderer that reads others (templates, texts of generators) has to have them read as well.
 */
export interface ReadChange extends Change {
  readonly trees: Readonly<Record<'base' | 'head', Tree>>;
  /** Reads the change anew, with further changed files that matter whatever their names. */
  readonly withFiles?: (paths: readonly string[]) => Promise<Omit<ReadChange, 'mergeBase' | 'head'>>;
  /** Reads the manifests that did not change; absent where they were read already. */
  readonly readUnchanged?: () => Promise<Unchanged>;
}

/** Reads the changed files that matter, and what the repository says about its files on both sides. */
export async function readChange<File extends ChangedFile>(
  request: ChangeRequest<File>,
): Promise<Omit<ReadChange, 'mergeBase' | 'head'>> {
  const { derived, config, overlay, changed, readChanged, taken = new Set<string>() } = request;
  const isWanted = (file: File): boolean => isWantedFile(file, config) || pathsOf(file).some((path) => taken.has(path));
  const tree = rememberingTree(request.tree);
  const parsers = fileParsers(overlay);
  const reading = { config, parsers };
  // Both start at once: GitHub answers them in one query.
  const [wanted, whole] = await Promise.all([readChanged(changed.filter(isWanted)), readRepository(tree, reading)]);
  const { files, named } = await followNames({ tree, config, changed, readChanged, wanted, whole, parsers });
  const known = new Set(files.map(({ path }) => path));
  const unread = changed.filter((file) => !known.has(file.path) && !isModuleChange(file));
  const derivedTree = withListed(changedTree(tree, files, derived), unread, derived);
  const context = contextPaths(config);
  const { isWhole, gaps } = await tree.findContextFiles(context);
  const { paths } = await derivedTree.findContextFiles(context);
  const contents = await derivedTree.read([...new Set([...paths, ...whole.contents.keys()])]);
  const treeReading = readingOf(filesOf(tree, new Map([...named, ...whole.contents])), reading);
  const derivedReading = readingOf(filesOf(derivedTree, new Map([...named, ...contents])), reading);
  // A link may lead kustomizations elsewhere, or be one.
  const linked = new Set([treeReading, derivedReading].flatMap(({ facts }) => linkedKustomizations(facts)));
  const readUnchanged = () =>
    readOthers(
      tree,
      new Set(files.flatMap(pathsOf)),
      [treeReading, derivedReading].map(({ facts }) => fileRoles(facts)),
    );
  const mayMove = files.some(
    (file) => setsLevels(file, parsers.kustomization) || isLinkOnASide(file) || linked.has(file.path),
  );
  const others = mayMove ? await readUnchanged() : NONE_READ;
  return {
    files,
    unread,
    paths: [...new Set(changed.flatMap(pathsOf))],
    modules: changed.filter(isModuleChange).map(({ path }) => path),
    withFiles: (paths) => readChange({ ...request, taken: new Set([...taken, ...paths]) }),
    trees: derived === 'head' ? { base: tree, head: derivedTree } : { base: derivedTree, head: tree },
    repository:
      derived === 'head' ? { base: treeReading, head: derivedReading } : { base: derivedReading, head: treeReading },
    configurations: changedConfigurations(files, config, parsers.configuration, parsers.noConfiguration),
    isWholeKnown: isWhole,
    needsSignOff: asksForSignOff(whole.contents),
    others: others.manifests,
    ...(mayMove ? {} : { readUnchanged }),
    gaps: [...(files.length === 0 ? [] : [...tree.gaps, ...gaps].map(gapOf)), ...others.gaps],
  };
}

/** The manifests that did not change, as far as they are read. */
interface Unchanged {
  readonly manifests: readonly NamedContent[];
  readonly gaps: readonly Gap[];
}

const NONE_READ: Unchanged = { manifests: [], gaps: [] };

/** Reads the unchanged manifests, or the most important of them if they are too many to read. */
async function readOthers(
  tree: Tree,
  changed: ReadonlySet<string>,
  roles: readonly ((path: string) => FileRole)[],
): Promise<Unchanged> {
  const isRead = (path: string): boolean => isManifestPath(path) || roles.some((roleOf) => isBuiltRole(roleOf(path)));
  const paths = tree.files.map(({ path }) => path).filter((path) => !changed.has(path) && isRead(path));
  const chosen = tree.choose(paths);
  const manifests: NamedContent[] = [];
  for await (const file of tree.readInOrder(chosen)) manifests.push(file);
  const unreadCount = paths.length - chosen.length;
  const message = `${unreadCount} manifests that did not change were not read, so that workloads in them which a new level of a namespace rejects are not known: check out the repository before this Action`;
  return { manifests, gaps: unreadCount === 0 ? [] : [{ message, hidesChanges: false }] };
}

/** If nothing is known about the repository, changed files may be anything. */
function gapOf({ message, isTotal }: Tree['gaps'][number]): Gap {
  return { message, hidesChanges: isTotal };
}
