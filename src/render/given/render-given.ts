import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Rendering } from '../../repository/rendering.ts';
import { NOTHING_RENDERED } from '../../repository/rendering.ts';
import type { RenderedSides } from '../../review/review-change.ts';
import type { ReadChange } from '../../source/read-change.ts';
import { groupBy } from '../../text/group-by.ts';
import { readClaimed } from './claimed-files.ts';
import type { ReadFile } from './given-manifest.ts';
import { claimsOf, givenManifest, readRendered } from './given-manifest.ts';
import { givenNotes } from './given-notes.ts';
import type { GivenPaths } from './given-paths.ts';
import type { PlaceMap } from './place-map.ts';
import { readGiven } from './read-given.ts';
import { saidOf, withoutSaid } from './without-said.ts';

/**
 * Reads what somebody rendered of both sides of a change.
 *
 * @throws ConfigurationError where something is not there, or the map of places is none
 */
export async function renderGiven(
  paths: GivenPaths,
  { repository, trees }: Pick<ReadChange, 'repository' | 'trees'>,
  podSpecs: PodSpecs,
): Promise<RenderedSides> {
  const given = await readGiven(paths);
  const [was, is] = [given.base, given.head].map(({ files }) => files.map((file) => readRendered(file, podSpecs))) as [
    ReadFile[],
    ReadFile[],
  ];
  const [before, after] = [withoutSaid(was, saidOf(is)), withoutSaid(is, saidOf(was))];
  const used = new Set<string>();
  const render = async (side: 'base' | 'head', files: readonly ReadFile[], map: PlaceMap): Promise<Rendering> => {
    const { facts } = repository[side];
    const claimed = await readClaimed(claimsOf(files), { tree: trees[side], facts, podSpecs });
    const manifests = files.map((file) => givenManifest(file, claimed, map, used));
    const namespaces = manifests.flatMap((manifest) => manifest.namespaces);
    const givenNamespaces = groupBy(namespaces, ({ file }) => file);
    return { ...NOTHING_RENDERED, manifests, givenNamespaces, explained: claimed.charts };
  };
  const [base, head] = await Promise.all([render('base', before, new Map()), render('head', after, given.map)]);
  // What only head says to be rendered may be said to hide a chart that nobody renders.
  const explained = new Set([...head.explained].filter((chart) => base.explained.has(chart)));
  return { base: { ...base, explained }, head: { ...head, explained, notes: givenNotes(given, used) } };
}
