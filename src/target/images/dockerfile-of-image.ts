import type { ImageBuild } from '../../repository/dockerfiles/builds/image-build.ts';
import { imageBuilds, isDockerfilePath, mayBuildImages } from '../../repository/dockerfiles/builds/image-builds.ts';
import type { DockerfileSources, FoundDockerfile } from '../../repository/dockerfiles/find-dockerfile.ts';
import { findDockerfile } from '../../repository/dockerfiles/find-dockerfile.ts';
import { folderOf } from '../../repository/paths.ts';
import type { Repository } from '../../repository/repository.ts';
import { rememberSome } from '../../text/remember-some.ts';

/** The Dockerfile of an image in the repository. */
interface DockerfileOfImage extends FoundDockerfile {
  readonly text: string;
  /** The folders whose files it may copy; several where nothing says which of them. */
  readonly contexts: readonly string[];
}

/** What is found, or why nothing is. */
type DockerfileOfImageSearch = { readonly found: DockerfileOfImage } | { readonly reason: string };

/** Of so many images at most is known what was found. */
export const MOST_IMAGES = 10_000;

/** Finds the Dockerfile that an image is built of. */
export type DockerfileFinder = (image: string) => DockerfileOfImageSearch;

/**
 * Returns a finder of the Dockerfiles of a repository, which reads what builds them once, and only where it is asked.
 *
 * @param known what the config says of them, and what the repository calls itself
 */
export function dockerfileFinder(
  { imageFiles = [] }: Pick<Repository, 'imageFiles'>,
  { repository, ...known }: Pick<DockerfileSources, 'configured' | 'repository'> = {},
): DockerfileFinder {
  const texts = new Map(imageFiles.flatMap(({ path, text }) => (isDockerfilePath(path) ? [[path, text]] : [])));
  let builds: readonly ImageBuild[] | undefined;
  const search = (image: string): DockerfileOfImageSearch => {
    builds ??= imageBuilds(
      imageFiles.filter(({ path }) => mayBuildImages(path)),
      repository,
    );
    const result = findDockerfile(image, { builds, dockerfiles: [...texts.keys()], ...known, repository });
    if (!('found' in result)) return result;
    const { dockerfile, target } = result.found;
    const own = builds.filter((build) => build.dockerfile === dockerfile && build.target === target);
    const contexts = own.length === 0 ? [folderOf(dockerfile), ''] : own.map(({ context }) => context);
    return {
      found: { ...result.found, text: texts.get(dockerfile) ?? '', contexts: [...new Set(contexts)] },
    };
  };
  return rememberSome(MOST_IMAGES, search);
}
