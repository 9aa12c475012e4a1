import type { Content, NamedContent } from '../manifest/content.ts';
import { readContent, textOfContent } from '../manifest/content.ts';
import { plainIdentity } from '../manifest/kinds/skip-document.ts';
import type { Manifest, NamespaceManifest } from '../manifest/manifest.ts';
import type { FoundObject } from '../manifest/objects/found-object.ts';
import { oncePerContent } from '../manifest/once-per-content.ts';
import type { BuildFile } from './dockerfiles/builds/image-build.ts';
import { isImageFile } from './dockerfiles/builds/image-builds.ts';
import type { FileRole, RepositoryFacts } from './file-roles.ts';
import { fileRoles, isBuiltRole } from './file-roles.ts';
import type { NamespaceSources } from './kustomize/build-kustomizations.ts';
import { isKustomizationPath } from './kustomize/kustomization.ts';
import type { Links } from './links.ts';
import { isManifestPath } from './manifest-paths.ts';
import { mentionsNamespaces } from './mentions-namespaces.ts';
import { SIGN_OFF_PATHS } from './sign-off.ts';
import type { ResourceFiles } from './surroundings/resource-files.ts';
import { imagesWithResources, PathsByImage } from './surroundings/resource-files.ts';
import { seccompText, surroundingObjects } from './surroundings/surrounding-objects.ts';

/**
 * The files of a repository at one commit that say what other files are. Paths are relative to its root, with slashes.
 */
export interface RepositoryFiles {
  /** The folders that hold a chart; the root is the empty text. */
  readonly charts: ReadonlySet<string>;
  readonly links: Links;
  /** All files; absent where only some are known. */
  readonly paths?: ReadonlySet<string>;
  /** Where not all files are known: what kustomizations take in and is not there. */
  readonly missing?: ReadonlySet<string>;
  /**
   * The contents, by path, of kustomizations, their patch files, manifests with Namespaces, and the config; may hold
   * others too.
   */
  readonly contents: ReadonlyMap<string, Content>;
}

/** No files: nothing is known about the repository. */
export const NO_FILES: RepositoryFiles = { charts: new Set(), links: new Map(), contents: new Map() };

/** What the files of a repository say about each other, parsed. */
export interface ParsedFiles {
  readonly facts: RepositoryFacts;
  /** The patches of each file that a kustomization names as a patch, by path. */
  readonly patchFiles: NamespaceSources['patchFiles'];
  readonly contents: RepositoryFiles['contents'];
}

/** What a repository says about its files and its namespaces. */
export interface Repository {
  readonly facts: RepositoryFacts;
  readonly sources: NamespaceSources;
  /** The objects that say something of workloads; absent where nobody asked for them, or not all files are known. */
  readonly objects?: readonly FoundObject[];
  /** The texts of files that look like seccomp profiles, by path; absent likewise. */
  readonly seccompFiles?: ReadonlyMap<string, string>;
  /** The Dockerfiles, and the files that may say what is built of them; absent likewise. */
  readonly imageFiles?: readonly BuildFile[];
  /** The files that set resources of containers; absent likewise. */
  readonly resourceFiles?: ResourceFiles;
}

/** Reads the Namespaces of a file. */
type ReadNamespaces = (path: string, content: Content, isBuilt: boolean) => readonly NamespaceManifest[];

/** Options for finding the Namespaces of a repository; each has a default. */
export interface NamespaceReading {
  /** Tells the role of a file; default: the roles that the facts give. */
  readonly roleOf?: (path: string) => FileRole;
  /** Manifests that were already read, by path. */
  readonly manifests?: ReadonlyMap<string, Manifest>;
  /** Files beyond the parsed ones. Only their Namespaces are kept, so they need not be in memory all at once. */
  readonly others?: Iterable<NamedContent>;
  /** Reads the Namespaces of a file that is not in `manifests`: as kustomize does where a kustomization builds it. */
  readonly readNamespaces?: ReadNamespaces;
  /** Whether all files are among these that may say something of workloads; default: nobody knows. */
  readonly isWhole?: boolean;
  /** Reads the objects of a file that say something of workloads; default: none are kept. */
  readonly readObjects?: (path: string, content: Content) => readonly FoundObject[];
  /** Reads one of `others` again; default: nothing is found there. */
  readonly contentOf?: (path: string) => Content | undefined;
}

/** Assembles a repository from its parsed files, with all its Namespaces. */
export function repositoryOf(
  { facts, patchFiles, contents }: ParsedFiles,
  {
    roleOf = fileRoles(facts),
    manifests = new Map(),
    others = [],
    readNamespaces = namespacesIn,
    readObjects,
    contentOf = () => undefined,
    isWhole = false,
  }: NamespaceReading = {},
): Repository {
  const namespaces: NamespaceManifest[] = [];
  const objects: FoundObject[] = [];
  const seccompFiles = new Map<string, string>();
  const imageFiles: BuildFile[] = [];
  const byImage = new PathsByImage();
  for (const { path, content } of allOf(others, contents)) {
    const role = roleOf(path);
    if (isKustomizationPath(path) || role.is !== 'manifest' || SIGN_OFF_PATHS.includes(path)) continue;
    const found = manifests.get(path)?.namespaces ?? readNamespaces(path, content, isBuiltRole(role));
    for (const namespace of found) namespaces.push(namespace);
    if (readObjects === undefined) continue;
    objects.push(...readObjects(path, content));
    const profile = seccompText(path, content);
    if (profile !== undefined) seccompFiles.set(path, profile);
    const text = textOfContent(content) ?? '';
    if (isImageFile(path) && 'bytes' in content) imageFiles.push({ path, text });
    if (!isManifestPath(path) && !isBuiltRole(role)) continue;
    for (const image of imagesWithResources(text)) byImage.add(image, path);
  }
  const resourceFiles: ResourceFiles = {
    pathsOf: (image) => byImage.of(image),
    contentOf: (path) => contents.get(path) ?? contentOf(path),
  };
  const around = readObjects !== undefined && isWhole ? { objects, seccompFiles, imageFiles, resourceFiles } : {};
  return { facts, sources: { namespaces, patchFiles }, ...around };
}

/** Returns a reader of Namespaces that reads each content of a path once. */
export function namespaceReader(): ReadNamespaces {
  const plain = oncePerContent((path, content) => namespacesIn(path, content, false));
  const built = oncePerContent((path, content) => namespacesIn(path, content, true));
  return (path, content, isBuilt) => (isBuilt ? built : plain)(path, content);
}

/** Returns a reader of the objects that say something of workloads, which reads each content of a path once. */
export function objectReader(): NonNullable<NamespaceReading['readObjects']> {
  return oncePerContent(surroundingObjects);
}

/** Reads the Namespaces of a file. Files and documents that mention none are not parsed. */
function namespacesIn(path: string, content: Content, isBuilt: boolean): readonly NamespaceManifest[] {
  if (!mentionsNamespaces(textOfContent(content) ?? '')) return [];
  return readContent(path, content, undefined, isBuilt, mayBeLeftOut).namespaces;
}

/** Whether a document is sure to hold no Namespace; one that may be empty, which counts as none, is parsed. */
function mayBeLeftOut(document: string): boolean {
  return plainIdentity(document) !== undefined && !mentionsNamespaces(document);
}

function* allOf(others: Iterable<NamedContent>, contents: ParsedFiles['contents']): Generator<NamedContent> {
  yield* others;
  for (const [path, content] of contents) yield { path, content };
}
