import type { Manifest, Note } from '../manifest/manifest.ts';
import { withDeliveryWords } from './gitops/delivery-notes.ts';
import type { Rendering } from './rendering.ts';

/** Whether a note says that something of a kustomization was not built: it may alter all that kustomizations take in. */
export function isUnbuilt({ code }: Pick<Note, 'code'>): boolean {
  return code === 'patch' || code === 'kustomization-not-built';
}

/**
 * Whether a note says that a kustomization or chart was not built though it was, or though other notes say why it was not.
 *
 * @param renderings what was built
 */
export function isExplained(
  note: Pick<Note, 'file' | 'code'>,
  ...renderings: readonly Pick<Rendering, 'files' | 'explained'>[]
): boolean {
  const isOfBuild = isUnbuilt(note) || note.code === 'chart-not-rendered';
  return isOfBuild && renderings.some(({ files, explained }) => files.has(note.file) || explained.has(note.file));
}

/** Takes such notes from manifests, and says why objects of controllers were not followed. */
export function withoutExplained(
  manifests: readonly Manifest[],
  rendering: Pick<Rendering, 'files' | 'explained' | 'deliveries'>,
): readonly Manifest[] {
  const { deliveries = new Map() } = rendering;
  if (rendering.explained.size + rendering.files.size + deliveries.size === 0) return manifests;
  return manifests.map((manifest) =>
    withDeliveryWords(
      { ...manifest, notes: manifest.notes.filter((note) => !isExplained(note, rendering)) },
      deliveries,
    ),
  );
}
