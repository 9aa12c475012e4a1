import { composeBuilds } from './compose-builds.ts';
import type { BuildFile, ImageBuild, RepositoryName } from './image-build.ts';
import { listedBuilds, makefileBuilds, shellBuilds } from './script-builds.ts';
import { bakeBuilds, skaffoldBuilds } from './skaffold-builds.ts';
import { workflowBuilds } from './workflow-builds.ts';

/** How the files that may build images are read, by their paths; the first row that fits counts. */
const READERS: readonly {
  readonly path: RegExp;
  readonly read: (file: BuildFile, repository: RepositoryName | undefined) => ImageBuild[];
}[] = [
  { path: /(?:^|\/)(?:[^/]*[.-])?compose[^/]*\.ya?ml$/i, read: composeBuilds },
  { path: /(?:^|\/)skaffold[^/]*\.ya?ml$/, read: skaffoldBuilds },
  { path: /(?:^|\/)docker-bake(?:\.override)?\.json$/, read: bakeBuilds },
  { path: /^\.github\/workflows\/[^/]+\.ya?ml$/, read: workflowBuilds },
  { path: /(?:^|\/)action\.ya?ml$/, read: workflowBuilds },
  { path: /(?:^|\/)(?:GNUm|m|M)akefile(?:\.[^/]*)?$|\.mk$|(?:^|\/)\.?[jJ]ustfile$/, read: makefileBuilds },
  { path: /\.(?:sh|bash)$/, read: shellBuilds },
  {
    path: /(?:^|\/)(?:\.gitlab-ci[^/]*|cloudbuild[^/]*|azure-pipelines[^/]*|bitbucket-pipelines|\.drone|\.travis|\.woodpecker|[Tt]askfile|codefresh|buildspec)\.ya?ml$/,
    read: listedBuilds,
  },
  {
    path: /^\.(?:circleci|woodpecker|tekton|buildkite|azure|azuredevops|pipelines|gitlab)\/.*\.ya?ml$/,
    read: listedBuilds,
  },
  { path: /(?:^|\/)package\.json$/, read: listedBuilds },
];

/** What any of the paths may be: most files of a repository are none of these, and are asked only this. */
const ANY_PATH = new RegExp(READERS.map(({ path }) => path.source).join('|'), 'i');

/** A longer file is not read, in UTF-16 units. */
const LONGEST_FILE = 500_000;

/** Whether a file, by its path, tells of images: a Dockerfile, or a file that may say what is built of one. */
export function isImageFile(path: string): boolean {
  return isDockerfilePath(path) || mayBuildImages(path);
}

/** Whether a file, by its path, may say which image a Dockerfile of the repository is built into. */
export function mayBuildImages(path: string): boolean {
  return ANY_PATH.test(path) && READERS.some((reader) => reader.path.test(path));
}

/** Whether a file, by its path, is a Dockerfile or Containerfile. */
export function isDockerfilePath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.(?:dockerignore|md|go|ts|js|py|sh|ya?ml|json|tmpl|tpl|template|j2|erb|txt|in)$/i.test(name)) return false;
  return /^(?:docker|container)file(?:[.-].+)?$|.[.-](?:docker|container)file$/i.test(name);
}

/**
 * Collects what the files of a repository say of the images that they build: compose files, workflows and other CI,
 * skaffold, bake (JSON), makefiles and scripts. Files that say nothing of it, or cannot be read, add nothing; never
 * throws.
 *
 * @param files those for which `mayBuildImages`
 * @param repository its name, for what CI calls by it
 */
export function imageBuilds(files: readonly BuildFile[], repository?: RepositoryName): ImageBuild[] {
  return files.flatMap((file) => {
    const reader = READERS.find(({ path }) => path.test(file.path));
    if (reader === undefined || file.text.length > LONGEST_FILE) return [];
    try {
      return distinct(reader.read(file, repository));
    } catch {
      // A file that no reader foresees says nothing here: what builds an image is then unknown, and that is said.
      return [];
    }
  });
}

function distinct(builds: readonly ImageBuild[]): ImageBuild[] {
  const known = new Map<string, ImageBuild>();
  for (const build of builds) {
    const { image, dockerfile, context, target, args } = build;
    const key = JSON.stringify([image, dockerfile, context, target, [...args]]);
    if (!known.has(key)) known.set(key, build);
  }
  return [...known.values()];
}
