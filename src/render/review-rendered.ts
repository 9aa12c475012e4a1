import type { Content } from '../manifest/content.ts';
import { joinRenderings } from '../repository/rendering.ts';
import { pathsOf } from '../repository/repository-files.ts';
import { decidesImages } from '../review/decided-elsewhere.ts';
import type { Review } from '../review/review.ts';
import type { RenderedSides, ReviewOptions } from '../review/review-change.ts';
import { reviewChange } from '../review/review-change.ts';
import type { ReadChange } from '../source/read-change.ts';
import type { Tree } from '../source/tree.ts';
import type { Settings } from '../target/settings.ts';
import { settingsOf } from '../target/settings.ts';
import { Builds } from './builds.ts';
import { askRegistries } from './fetch/images/ask-registries.ts';
import type { GivenPaths } from './given/given-paths.ts';
import type { Renderer } from './renderer.ts';
import { followedIn, renderTree } from './renderers.ts';
import { withResourceFiles } from './with-resource-files.ts';

/** How a change is reviewed, and what somebody else rendered of it. */
export interface RenderedReviewOptions extends Omit<ReviewOptions, 'rendered'> {
  /** Absent: nothing was handed over. */
  readonly given?: GivenPaths | undefined;
}

/**
 * Builds what depends on the changed files, and reviews the change with that, and with what was rendered elsewhere.
 *
 * @throws ConfigurationError where the config in force has mistakes, or what was rendered is not there
 */
export async function reviewRendered(
  read: ReadChange,
  { given, ...options }: RenderedReviewOptions,
  renderers?: readonly Renderer[],
): Promise<Review> {
  const { change, built } = await renderWhole(read, options, renderers);
  const settings = settingsOf(change.repository.base, options);
  const handedOver = given && (await renderedElsewhere(given, change, settings));
  const rendered = handedOver === undefined ? built : joinSides(built, handedOver);
  const registryAnswers = await askRegistries(change, rendered, settings);
  const repository = await withResourceFiles(change, rendered, settings);
  const whole = await withUnchanged({ ...change, repository }, settings);
  return reviewChange(whole, { ...options, rendered, registryAnswers });
}

async function renderedElsewhere(
  given: GivenPaths,
  change: ReadChange,
  { podSpecs }: Pick<Settings, 'podSpecs'>,
): Promise<RenderedSides> {
  const { renderGiven } = await import('./given/render-given.ts');
  return renderGiven(given, change, podSpecs);
}

/**
 * Adds the manifests that did not change, where files of the change may decide of the images that they name. Where not
 * all of the repository is known, nothing is claimed of images.
 */
async function withUnchanged(change: ReadChange, settings: Settings): Promise<ReadChange> {
  if (!change.isWholeKnown || change.readUnchanged === undefined || !decidesImages(change, settings)) return change;
  const { manifests, gaps } = await change.readUnchanged();
  return { ...change, others: manifests, gaps: [...change.gaps, ...gaps] };
}

/** How often a change is read anew, as what is built takes in further files of it. */
const MAX_READS = 3;

/** Builds both sides; where that takes in changed files whose names told nobody to read them, they are read first. */
async function renderWhole(
  read: ReadChange,
  options: Omit<ReviewOptions, 'rendered'>,
  renderers: readonly Renderer[] | undefined,
): Promise<{ readonly change: ReadChange; readonly built: RenderedSides }> {
  let change = read;
  for (let count = 1; ; count++) {
    const unread = new Set(change.unread?.flatMap(pathsOf));
    const taken = new Set<string>();
    const [base, head] = [change.trees.base, change.trees.head].map((tree) => watchedTree(tree, unread, taken)) as [
      Tree,
      Tree,
    ];
    const built = await renderSides({ ...change, trees: { base, head } }, options, renderers);
    if (taken.size === 0 || change.withFiles === undefined || count === MAX_READS) return { change, built };
    const { mergeBase, head: commit, gaps } = change;
    change = { ...(await change.withFiles([...taken])), mergeBase, head: commit, gaps };
  }
}

/** Returns a tree that tells which of some files are read. */
function watchedTree(tree: Tree, watched: ReadonlySet<string>, seen: Set<string>): Tree {
  if (watched.size === 0) return tree;
  return {
    ...tree,
    read: (paths) => {
      for (const path of paths) if (watched.has(path)) seen.add(path);
      return tree.read(paths);
    },
  };
}

/** Builds, on both sides of a change, what depends on the changed files. Base's config says how. */
async function renderSides(
  { files, paths, repository, trees }: ReadChange,
  options: Omit<ReviewOptions, 'rendered'>,
  renderers: readonly Renderer[] | undefined,
): Promise<RenderedSides> {
  const settings = settingsOf(repository.base, options);
  const changed = new Set(paths);
  const builds = new Builds();
  const [before, after] = [repository.base.facts, repository.head.facts];
  const request = { settings, changed, builds };
  const sides = {
    base: { ...request, knownContents: basesOf(files), tree: trees.base, facts: before, other: after },
    head: { ...request, tree: trees.head, facts: after, other: before },
  };
  const [appliedBefore, appliedAfter] = await Promise.all([followedIn(sides.base), followedIn(sides.head)]);
  const ofBase = { ...sides.base, applied: appliedBefore, otherApplied: appliedAfter };
  const ofHead = { ...sides.head, applied: appliedAfter, otherApplied: appliedBefore };
  const [base, head] = await Promise.all([
    renderTree({ ...ofBase, findsSetters: false }, renderers),
    renderTree(ofHead, renderers),
  ]);
  await builds.close();
  return { base, head };
}

function joinSides(built: RenderedSides, given: RenderedSides): RenderedSides {
  return { base: joinRenderings([built.base, given.base]), head: joinRenderings([built.head, given.head]) };
}

/** The changed files as base has them. */
function basesOf(files: ReadChange['files']): ReadonlyMap<string, Content> {
  return new Map(
    files.flatMap(({ path, previousPath = path, base }) => (base === undefined ? [] : [[previousPath, base]])),
  );
}
