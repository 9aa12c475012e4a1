import type { ContainedContainer } from '../hardening/contained-pod.ts';
import { textOfContent } from '../manifest/content.ts';
import { containersOf } from '../pss/pod/containers.ts';
import { imageReference } from '../pss/pod/image-reference.ts';
import { isManifestPath } from '../repository/manifest-paths.ts';
import { imagesWithoutResources } from '../repository/surroundings/resource-files.ts';
import type { RenderedSides } from '../review/review-change.ts';
import type { ReadChange } from '../source/read-change.ts';
import { readResourceFiles, withContents } from '../source/read-resource-files.ts';
import type { Settings } from '../target/settings.ts';

/** Reads the unchanged files that may say which resources containers have that the change leaves without. */
export async function withResourceFiles(
  { files, paths, repository: { base, head }, trees, isWholeKnown }: ReadChange,
  rendered: RenderedSides,
  { hardening }: Settings,
): Promise<ReadChange['repository']> {
  if (!isWholeKnown || !hardening.some(({ rule }) => rule.id === 'resources')) return { base, head };
  const texts = files.flatMap(({ path, head: content }) =>
    isManifestPath(path) ? (textOfContent(content) ?? []) : [],
  );
  const images = [...texts.flatMap(imagesWithoutResources), ...builtImages(rendered.head)];
  const changed = new Set(paths);
  const isKnown = (path: string): boolean => changed.has(path) || base.contents.has(path);
  const more = await readResourceFiles(trees.base, isKnown, [...new Set(images)]);
  return { base: withContents(base, more), head: withContents(head, more) };
}

/** The repositories of the images of what was built, where a container lacks requests or limits. */
function builtImages({ manifests }: RenderedSides['head']): string[] {
  return manifests.flatMap(({ workloads }) =>
    workloads.flatMap(({ pod }) =>
      containersOf(pod).flatMap(({ container }) => {
        const { image, resources = {} }: ContainedContainer = container;
        const isComplete = resources.requests !== undefined && resources.limits !== undefined;
        return isComplete ? [] : (imageReference(image)?.repository ?? []);
      }),
    ),
  );
}
