import type { Content, NamedContent } from '../manifest/content.ts';
import { readContent } from '../manifest/content.ts';
import type { Manifest, NamespaceManifest } from '../manifest/manifest.ts';
import type { FileRole, RepositoryFacts } from './file-roles.ts';
import { fileRoles } from './file-roles.ts';
import type { NamespaceSources } from './kustomize/build-kustomizations.ts';
import { isKustomizationPath } from './kustomize/kustomization.ts';
import { mentionsNamespaces } from './mentions-namespaces.ts';

/**
 * The files of a repository at one commit, as far as they tell what others are. Paths are relative to its root, with
 * slashes.
 */
export interface RepositoryFiles {
  /** Folders that hold a `Chart.yaml`; the root is the empty text. */
  readonly charts: ReadonlySet<string>;
  /** Symbolic links: git stores where they lead to, and no manifest. */
  readonly links: ReadonlySet<string>;
  /** Kustomizations, what they name as patches, Namespaces, the config; others may be among them. */
  readonly contents: ReadonlyMap<string, Content>;
}

/** Nothing is known. */
export const NO_FILES: RepositoryFiles = { charts: new Set(), links: new Set(), contents: new Map() };

/** What the files of a repository say of each other, as it was parsed. */
export interface ParsedFiles {
  readonly facts: RepositoryFacts;
  /** By path: what the files say that kustomizations name as patches. */
  readonly patchFiles: NamespaceSources['patchFiles'];
  readonly contents: RepositoryFiles['contents'];
}

/** What a repository says of its files and of its namespaces. */
export interface Repository {
  readonly facts: RepositoryFacts;
  readonly sources: NamespaceSources;
}

/** How the Namespaces of a repository are found; each has its default. */
export interface NamespaceReading {
  /** The roles of the files; without it those that the facts give. */
  readonly roleOf?: (path: string) => FileRole;
  /** Manifests that were read already, by path. */
  readonly manifests?: ReadonlyMap<string, Manifest>;
  /** Files that are not among the parsed ones, of which only the Namespaces are kept: they need not be in memory all at once. */
  readonly others?: Iterable<NamedContent>;
  /** The Namespaces of a file of which no manifest is known. */
  readonly readNamespaces?: (path: string, content: Content) => readonly NamespaceManifest[];
}

/** The repository that files make which were parsed, with all its Namespaces. */
export function repositoryOf(
  { facts, patchFiles, contents }: ParsedFiles,
  {
    roleOf = fileRoles(facts),
    manifests = new Map(),
    others = [],
    readNamespaces = namespacesIn,
  }: NamespaceReading = {},
): Repository {
  const namespaces: NamespaceManifest[] = [];
  for (const { path, content } of allOf(others, contents)) {
    if (isKustomizationPath(path) || roleOf(path).is !== 'manifest') continue;
    const found = manifests.get(path)?.namespaces ?? readNamespaces(path, content);
    for (const namespace of found) namespaces.push(namespace);
  }
  return { facts, sources: { namespaces, patchFiles } };
}

/** The Namespaces of a file; one that mentions none is not parsed. */
export function namespacesIn(path: string, content: Content): readonly NamespaceManifest[] {
  return mentionsNamespaces(content) ? readContent(path, content).namespaces : [];
}

function* allOf(others: Iterable<NamedContent>, contents: ParsedFiles['contents']): Generator<NamedContent> {
  yield* others;
  for (const [path, content] of contents) yield { path, content };
}
