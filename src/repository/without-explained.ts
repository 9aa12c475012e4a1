import type { Manifest, Note } from '../manifest/manifest.ts';
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

/** Takes such notes from manifests. */
export function withoutExplained(
  manifests: readonly Manifest[],
  rendering: Pick<Rendering, 'files' | 'explained'>,
): readonly Manifest[] {
  if (rendering.explained.size + rendering.files.size === 0) return manifests;
  return manifests.map((manifest) => ({
    ...manifest,
    notes: manifest.notes.filter((note) => !isExplained(note, rendering)),
  }));
}
