import type { Manifest, Note } from '../manifest/manifest.ts';
import type { Rendering } from './rendering.ts';

/** The codes of notes that stand for a kustomization's not being built. */
const STANDING_IN: readonly string[] = ['patch', 'kustomization-not-built'];

/**
 * Whether a note says that a kustomization was not built though it was, or though other notes say why it was not.
 *
 * @param renderings what was built
 */
export function isExplained(
  { file, code }: Pick<Note, 'file' | 'code'>,
  ...renderings: readonly Pick<Rendering, 'files' | 'explained'>[]
): boolean {
  return (
    STANDING_IN.includes(code) && renderings.some(({ files, explained }) => files.has(file) || explained.has(file))
  );
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
