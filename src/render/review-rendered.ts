import { pathsOf } from '../repository/repository-files.ts';
import type { Review } from '../review/review.ts';
import type { RenderedSides, ReviewOptions } from '../review/review-change.ts';
import { reviewChange } from '../review/review-change.ts';
import type { ReadChange } from '../source/read-change.ts';
import { settingsOf } from '../target/settings.ts';
import { Builds } from './builds.ts';
import type { Renderer } from './renderer.ts';
import { renderTree } from './renderers.ts';

/**
 * Builds what depends on the changed files, and reviews the change with that.
 *
 * @throws ConfigurationError where the config in force has mistakes
 */
export async function reviewRendered(
  change: ReadChange,
  options: Omit<ReviewOptions, 'rendered'>,
  renderers?: readonly Renderer[],
): Promise<Review> {
  return reviewChange(change, { ...options, rendered: await renderSides(change, options, renderers) });
}

/** Builds, on both sides of a change, what depends on the changed files. Base's config says how. */
async function renderSides(
  { files, repository, trees }: ReadChange,
  options: Omit<ReviewOptions, 'rendered'>,
  renderers: readonly Renderer[] | undefined,
): Promise<RenderedSides> {
  const settings = settingsOf(repository.base, options);
  const changed = new Set(files.flatMap(pathsOf));
  const builds = new Builds();
  const [before, after] = [repository.base.facts, repository.head.facts];
  const request = { settings, changed, builds };
  const [base, head] = await Promise.all([
    renderTree({ ...request, tree: trees.base, facts: before, other: after, findsSetters: false }, renderers),
    renderTree({ ...request, tree: trees.head, facts: after, other: before }, renderers),
  ]);
  return { base, head };
}
