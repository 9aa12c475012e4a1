import type { Content, NamedContent } from '../manifest/content.ts';
import { readContent } from '../manifest/content.ts';
import type { Manifest, NamespaceManifest } from '../manifest/manifest.ts';
import type { FileRole, RepositoryFacts } from './file-roles.ts';
import { fileRoles } from './file-roles.ts';
import type { NamespaceSources } from './kustomize/build-kustomizations.ts';
import { patchFilePaths } from './kustomize/build-kustomizations.ts';
import { isKustomizationPath, readKustomization, readPatchFile } from './kustomize/kustomization.ts';
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

/** What a repository says of its files and of its namespaces. */
export interface Repository {
  readonly facts: RepositoryFacts;
  readonly sources: NamespaceSources;
  readonly files: RepositoryFiles;
}

/** What is known of a repository's files beside what is in them. */
export interface KnownFiles {
  /** Read from the same files. */
  readonly facts?: RepositoryFacts;
  /** The roles of their paths; without it those of `facts`. */
  readonly roleOf?: (path: string) => FileRole;
  /** Manifests that were read already, by path. */
  readonly parsed?: ReadonlyMap<string, Manifest>;
  /** Files that are not among these, of which only the Namespaces are kept: they need not be in memory all at once. */
  readonly others?: Iterable<NamedContent>;
}

/** Reads what the files say. */
export function readRepository(
  files: RepositoryFiles,
  { facts = readFacts(files), roleOf = fileRoles(facts), parsed = new Map(), others = [] }: KnownFiles = {},
): Repository {
  const patchFiles = patchFilePaths(facts).flatMap((path) => {
    const content = files.contents.get(path);
    return content !== undefined && 'bytes' in content ? [[path, readPatchFile(path, content.bytes)] as const] : [];
  });
  return {
    facts,
    sources: {
      namespaces: namespacesOf(allOf(others, files.contents), roleOf, parsed),
      patchFiles: new Map(patchFiles),
    },
    files,
  };
}

/** What the files say of each other. */
export function readFacts({ charts, links, contents }: RepositoryFiles): RepositoryFacts {
  const kustomizations = [...contents].flatMap(([path, content]) =>
    isKustomizationPath(path) && 'bytes' in content ? [[path, readKustomization(path, content.bytes)] as const] : [],
  );
  return { charts, links, kustomizations: new Map(kustomizations) };
}

function* allOf(others: Iterable<NamedContent>, contents: RepositoryFiles['contents']): Generator<NamedContent> {
  yield* others;
  for (const [path, content] of contents) yield { path, content };
}

function namespacesOf(
  files: Iterable<NamedContent>,
  roleOf: (path: string) => FileRole,
  parsed: ReadonlyMap<string, Manifest>,
): NamespaceManifest[] {
  const namespaces: NamespaceManifest[] = [];
  for (const { path, content } of files) {
    if (isKustomizationPath(path) || roleOf(path).is !== 'manifest') continue;
    const known = parsed.get(path) ?? (mentionsNamespaces(content) ? readContent(path, content) : undefined);
    for (const namespace of known?.namespaces ?? []) namespaces.push(namespace);
  }
  return namespaces;
}
