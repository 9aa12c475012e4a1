import { groupBy } from '../../text/group-by.ts';
import { homeOf } from '../blocks.ts';
import { buildOf } from '../kustomize/reach/reach.ts';
import type { AppliedRelease } from './applied-release.ts';
import { buildOfRelease } from './applied-release.ts';
import type { AppliedRoot } from './applied-root.ts';
import type { Delivery } from './delivery.ts';
import type { GitOpsObject } from './gitops-object.ts';
import { keyOfObject } from './gitops-object.ts';

/** What controllers apply of a repository. */
export interface AppliedObjects {
  readonly deliveries: readonly Delivery[];
  /** The folders among them, as root kustomizations. */
  readonly roots: readonly AppliedRoot[];
  /** The charts of the repository among them, as releases. */
  readonly releases: readonly AppliedRelease[];
}

/** No controller applies anything. */
export const NOTHING_APPLIED: AppliedObjects = { deliveries: [], roots: [], releases: [] };

/** A folder or a chart that is built for an object. */
export interface AppliedBuild {
  /** See `Workload.build`. */
  readonly build: string;
  readonly object: GitOpsObject;
  /** The files of the repository that say what it is built of, and with what. */
  readonly files: readonly string[];
}

type Applied = Pick<AppliedObjects, 'roots' | 'releases'>;

/** Returns all that is built for objects. */
export function appliedBuilds({ roots, releases }: Applied): AppliedBuild[] {
  return [
    ...roots.map((applied) => ({
      build: buildOf({ root: applied.root, applied }),
      object: applied.delivery.object,
      files: applied.files,
    })),
    ...releases.map((release) => ({
      build: buildOfRelease(release),
      object: release.delivery.object,
      files: [...(release.stated.applied?.files ?? []), ...release.stated.values],
    })),
  ];
}

/**
 * Returns what is built for objects on one side of a change, each with the files that say so on either side: what is gone
 * on one may have been what it was built with, or what had something else built for its object.
 */
export function buildsOfBoth(here: Applied, there: Applied): AppliedBuild[] {
  const ownBuilds = appliedBuilds(here);
  const ofBuilds = groupBy(appliedBuilds(there), ({ build }) => build);
  const known = new Set(ownBuilds.map(({ build }) => build));
  const gone = groupBy(
    [...ofBuilds.values()].flat().filter(({ build }) => !known.has(build)),
    ({ object }) => keyOfObject(object),
  );
  return ownBuilds.map((each) => {
    const former = ofBuilds.get(each.build) ?? gone.get(keyOfObject(each.object)) ?? [];
    return { ...each, files: [...each.files, ...former.flatMap(({ files }) => files)] };
  });
}

/** Returns which of these builds a change reaches. */
export function reachedBuilds(here: Applied, there: Applied, changed: ReadonlySet<string>): ReadonlySet<string> {
  const reached = buildsOfBoth(here, there).filter(({ files }) => files.some((file) => changed.has(file)));
  return new Set(reached.map(({ build }) => build));
}

/** Adds to the files that charts are rendered of, by `Workload.build`, those that say so on either side. */
export function withFilesOfObjects(
  chartFiles: ReadonlyMap<string, ReadonlySet<string>>,
  builds: readonly AppliedBuild[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const filesOf = new Map(builds.map(({ build, files }) => [build, files.map(homeOf)]));
  return new Map([...chartFiles].map(([build, files]) => [build, new Set([...files, ...(filesOf.get(build) ?? [])])]));
}
