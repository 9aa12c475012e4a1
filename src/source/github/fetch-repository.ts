import type { Gap } from '../../compare/change.ts';
import { answerOf } from '../../github/answer.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { CommitRef } from '../../github/event.ts';
import type { Content } from '../../manifest/content.ts';
import { folderOf } from '../../repository/file-roles.ts';
import { patchFilePaths } from '../../repository/kustomize/build-kustomizations.ts';
import { isKustomizationPath } from '../../repository/kustomize/kustomization.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import type { RepositoryFiles } from '../../repository/repository.ts';
import { readFacts } from '../../repository/repository.ts';
import type { TreeFile } from '../../repository/repository-files.ts';
import { filesOf } from '../../repository/repository-files.ts';
import { configurationOf, configurationPaths } from '../../target/config/configuration-of.ts';
import type { WantedBlob } from './github-blobs.ts';
import { fetchBlobs } from './github-blobs.ts';

/** How many files are read, where there is no checkout, that were not changed: of those that tell what others are, … */
const MAX_TELLING = 100;

/** … and of manifests. */
const MAX_MANIFESTS = 100;

/** What GitHub lists of a commit's files. */
export interface FetchedTree {
  readonly commit: string;
  readonly files: readonly TreeFile[];
  readonly blobs: ReadonlyMap<string, string>;
  /** By path: those that are likely to tell what others are, the nearest to what changed first. */
  readonly telling: ReadonlyMap<string, WantedBlob>;
  readonly gaps: readonly Gap[];
}

/**
 * The files of a commit, from one call.
 *
 * @param changed the paths of the changed manifests
 * @param config the path of the repository's config
 */
export async function fetchTree(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  commit: string,
  changed: readonly string[],
  config: string,
): Promise<FetchedTree> {
  const answer = await answerOf(client.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' }));
  if ('refused' in answer) {
    const message = `GitHub does not list this repository (${answer.refused.status}): its config, its Namespaces, charts and patches are not known`;
    return { commit, files: [], blobs: new Map(), telling: new Map(), gaps: [{ message, hidesChanges: true }] };
  }
  const { tree, truncated } = answer.ok.data;
  const files = tree.flatMap(({ path, mode, type }) => (type === 'blob' ? [{ path, mode }] : []));
  const blobs = new Map(tree.map(({ path, sha }) => [path, sha]));
  const likely = byNearness(files.map(({ path }) => path).filter(isLikelyTelling), changed);
  const paths = [...new Set([...configurationPaths(config).filter((path) => blobs.has(path)), ...likely])];
  const telling = paths
    .slice(0, MAX_TELLING)
    .map((path): [string, WantedBlob] => [path, { name: `${commit}:${path}`, blob: blobs.get(path) ?? '' }]);
  return { commit, files, blobs, telling: new Map(telling), gaps: gapsOf(truncated, paths.length) };
}

/** By its name alone: a Namespace can be in any manifest, and is not known then. */
function isLikelyTelling(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isKustomizationPath(path) || (isManifestPath(path) && /namespace|^ns\./i.test(name));
}

/**
 * The files that tell what others are, with those that they name in turn.
 *
 * @param contents what is read already, by path
 */
export async function fetchNamedFiles(
  client: GitHubClient,
  repository: CommitRef,
  { commit, files, blobs }: FetchedTree,
  contents: ReadonlyMap<string, Content>,
  config: string,
): Promise<RepositoryFiles> {
  const known = filesOf(files, contents);
  const { podSecurityConfiguration: server } = configurationOf(known, config).configuration;
  const facts = readFacts(known);
  // Patches matter to the labels of Namespaces only.
  const hasNamespaces = [...contents.keys()].some((path) => !isKustomizationPath(path) && path !== config);
  const named = [...(server === undefined ? [] : [server]), ...(hasNamespaces ? patchFilePaths(facts) : [])];
  const wanted = named.filter((path) => blobs.has(path) && !contents.has(path)).slice(0, MAX_TELLING);
  const found = await fetchPaths(client, repository, commit, blobs, wanted);
  return filesOf(files, new Map([...contents, ...found]));
}

/** The manifests nearest to what changed, and what is to be said where there are more. */
export async function fetchManifests(
  client: GitHubClient,
  repository: CommitRef,
  { commit, files, blobs }: FetchedTree,
  changed: readonly string[],
): Promise<{ readonly manifests: ReadonlyMap<string, Content>; readonly gaps: readonly Gap[] }> {
  const paths = files.map(({ path }) => path).filter((path) => isManifestPath(path) && !changed.includes(path));
  const wanted = byNearness(paths, changed).slice(0, MAX_MANIFESTS);
  const left = paths.length - wanted.length;
  const message = `${left} manifests that did not change were not read, so that workloads in them which a new level of a namespace rejects are not known: ${REMEDY}`;
  return {
    manifests: await fetchPaths(client, repository, commit, blobs, wanted),
    gaps: left === 0 ? [] : [{ message, hidesChanges: false }],
  };
}

/** Files of the tree's commit by path, whether GitHub listed them or not; without those that it does not have. */
export async function fetchFiles(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  { commit, blobs }: FetchedTree,
  paths: readonly string[],
): Promise<Map<string, Content>> {
  const wanted = paths.slice(0, MAX_TELLING).map((path) => {
    const blob = blobs.get(path);
    return { name: `${commit}:${path}`, ...(blob === undefined ? {} : { blob }) };
  });
  return byPath(await fetchBlobs(client, { owner, repo }, wanted), commit);
}

async function fetchPaths(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  commit: string,
  blobs: ReadonlyMap<string, string>,
  paths: readonly string[],
): Promise<Map<string, Content>> {
  const wanted = paths.map((path) => ({ name: `${commit}:${path}`, blob: blobs.get(path) ?? '' }));
  return byPath(await fetchBlobs(client, { owner, repo }, wanted), commit);
}

function byPath(found: ReadonlyMap<string, Content>, commit: string): Map<string, Content> {
  return new Map([...found].map(([name, content]) => [name.slice(commit.length + 1), content]));
}

/** Those in folders above or beside the changed files first. */
function byNearness(paths: readonly string[], changed: readonly string[]): string[] {
  const tops = new Set(changed.map((path) => path.split('/')[0]));
  const folders = new Set(changed.map(folderOf));
  const rank = (path: string): number => (folders.has(folderOf(path)) ? 0 : tops.has(path.split('/')[0]) ? 1 : 2);
  return [...paths].sort((a, b) => rank(a) - rank(b));
}

const REMEDY = 'check out the repository before this Action';

function gapsOf(isTruncated: boolean, telling: number): Gap[] {
  const messages: string[] = [];
  if (isTruncated) {
    messages.push(
      `GitHub lists only a part of this repository, so that some charts, kustomizations and Namespaces are not known: ${REMEDY}`,
    );
  }
  if (telling > MAX_TELLING) {
    messages.push(`${telling - MAX_TELLING} of ${telling} kustomizations and Namespaces were not read: ${REMEDY}`);
  }
  return messages.map((message) => ({ message, hidesChanges: false }));
}
