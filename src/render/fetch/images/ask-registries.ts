import type { Content } from '../../../manifest/content.ts';
import { readContent, textOfContent } from '../../../manifest/content.ts';
import type { Workload } from '../../../manifest/manifest.ts';
import { containersOf } from '../../../pss/pod/containers.ts';
import type { ChangedFile } from '../../../repository/changed-file.ts';
import { isDockerfilePath } from '../../../repository/dockerfiles/builds/image-builds.ts';
import { readDockerfile } from '../../../repository/dockerfiles/read-dockerfile.ts';
import type { Rendering } from '../../../repository/rendering.ts';
import type { RegistryAnswers } from '../../../target/images/image-users-in.ts';
import type { Settings } from '../../../target/settings.ts';

/** What of a change names images. */
interface NamingImages {
  readonly files: readonly Pick<ChangedFile, 'path' | 'head'>[];
  readonly repository: { readonly head: { readonly contents: ReadonlyMap<string, Content> } };
}

/**
 * Asks the registries that the config names as which users the images run which a change has: those of its workloads,
 * of what is built of them, and those that Dockerfiles begin from. Nobody is asked where the rule is off.
 */
export async function askRegistries(
  { files, repository }: NamingImages,
  { head }: Readonly<Record<'head', Pick<Rendering, 'manifests'>>>,
  settings: Settings,
): Promise<RegistryAnswers> {
  const isAsked = settings.hardening.some(({ rule }) => rule.id === 'image-user');
  if (settings.registryLookup.length === 0 || !isAsked) return new Map();
  const alone = files.flatMap(({ path, head: content }) =>
    content === undefined ? [] : readContent(path, content, settings.podSpecs).workloads,
  );
  const built = head.manifests.flatMap(({ workloads }) => workloads);
  const bases = [...repository.head.contents].flatMap(([path, content]) =>
    isDockerfilePath(path) ? baseOf(textOfContent(content) ?? '') : [],
  );
  const images = [...imagesOf([...alone, ...built]), ...bases];
  const { lookUpImageUsers } = await import('./image-users.ts');
  return lookUpImageUsers(images, settings, process.env['GITHUB_EVENT_NAME']);
}

function imagesOf(workloads: readonly Workload[]): string[] {
  return workloads.flatMap(({ pod }) => containersOf(pod).flatMap(({ container: { image } }) => image ?? []));
}

/** The image that decides as which user a Dockerfile's image runs; none where the Dockerfile says it. */
function baseOf(text: string): string[] {
  const { user } = readDockerfile(text);
  return user.kind === 'base' ? [user.image] : [];
}
