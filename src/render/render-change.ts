import { pathsOf } from '../repository/repository-files.ts';
import type { RenderedSides } from '../review/review-change.ts';
import type { ReadChange } from '../source/read-change.ts';
import type { SettingsRequest } from '../target/settings.ts';
import { settingsOf } from '../target/settings.ts';
import type { Renderer } from './renderer.ts';
import { renderTree } from './renderers.ts';

/** Builds, on both sides of a change, what depends on the changed files. Base's config says how. */
export async function renderChange(
  { files, repository, trees }: ReadChange,
  settings: SettingsRequest,
  renderers?: readonly Renderer[],
): Promise<RenderedSides> {
  const { podSpecs } = settingsOf(repository.base, settings);
  const changed = new Set(files.flatMap(pathsOf));
  const [base, head] = await Promise.all([
    renderTree({ tree: trees.base, podSpecs, changed }, renderers),
    renderTree({ tree: trees.head, podSpecs, changed }, renderers),
  ]);
  return { base, head };
}
