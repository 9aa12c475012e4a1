import type { Place } from '../../../manifest/manifest.ts';
import { folderOf, isBelow } from '../../paths.ts';
import type { KustomizationBuild, KustomizationBuilds } from '../build-kustomizations.ts';
import { kustomizationAt } from '../kustomization.ts';
import type { KustomizedSide } from '../workload-namespaces.ts';
import type { Intake } from './intake.ts';
import { intakeOf, outerPlaces } from './intake.ts';
import type { NewLines } from './new-lines.ts';
import { newLines } from './new-lines.ts';

/** What brings the objects of a file into a deployment that they were not in before. */
export interface Bringer {
  /** The root kustomization that deploys them now. */
  readonly root: string;
  /** The line that takes the file in; absent where none of head does so newly. */
  readonly place?: Place;
}

/** What the roots of head deploy, compared with those of base. */
export interface Deployments {
  /**
   * What newly deploys the objects of a file of head: a kustomization of base that did not reach the file, or a root
   * that only head has, if no root of base reached the file and it came from outside of the new root's folder.
   * Undefined where they were deployed before.
   *
   * @param formerFile where the objects were in base
   */
  readonly bringerOf: (file: string, formerFile: string) => Bringer | undefined;
  /**
   * The places in which kustomizations deploy the objects of a file, beside its own folder: those that only head has,
   * and those of base.
   *
   * @param formerFile where the objects were in base
   */
  readonly placesOf: (
    file: string,
    formerFile: string,
  ) => { readonly added: readonly string[]; readonly former: readonly string[] };
  /** The line that gives the objects of a file a namespace: that of the outermost kustomization that head changed. */
  readonly namingOf: (file: string) => Place | undefined;
  /** The line that takes a file into a root of head, and that base did not have. */
  readonly takingOf: (file: string) => Place | undefined;
  /** Whether head deploys a file that did not change differently: newly, elsewhere, in another namespace, or no more. */
  readonly isAffected: (file: string) => boolean;
  /** Whether kustomizations deploy a file in base, and none does in head: its objects keep their own namespaces then. */
  readonly isReleased: (file: string) => boolean;
}

/**
 * Compares what the root kustomizations of base and head deploy.
 *
 * @param formerPath returns the path in base of a file of head; undefined for a file that base does not have
 */
export function compareDeployments(
  base: KustomizedSide,
  head: KustomizedSide,
  formerPath: (path: string) => string | undefined,
): Deployments {
  const [before, after] = [base, head].map(({ facts, builds }) => intakeOf(rootsOf(builds).map(pathOf), facts)) as [
    Intake,
    Intake,
  ];
  /**
   * The files that a kustomization reached in base, in its folder or in the one that it was renamed from; undefined where
   * no root of base built it.
   */
  const formerFilesOf = (kustomization: string): ReadonlySet<string> | undefined => {
    const former = [kustomization, formerPath(kustomization) ?? kustomization]
      .map((path) => kustomizationAt(base.facts.kustomizations, folderOf(path)))
      .find((path) => path !== undefined && before.kustomizations.has(path));
    return former === undefined ? undefined : intakeOf([former], base.facts).files;
  };
  const [formerPlaces, places] = [outerPlaces(before, base.facts), outerPlaces(after, head.facts)];
  const placesOf: Deployments['placesOf'] = (file, formerFile) => {
    const former = formerPlaces(formerFile);
    const isFormer = new Set(former);
    return { added: places(file).filter((place) => !isFormer.has(place)), former };
  };
  const roots = rootsOf(head.builds).map((root) => {
    const { kustomization } = root;
    const former = once(() => formerFilesOf(kustomization));
    return { ...root, former, lines: once(() => newLines(kustomization, base.facts, head.facts, formerPath)) };
  });
  const isNewIn = ({ kustomization, former }: (typeof roots)[number], file: string, formerFile: string): boolean => {
    const filesBefore = former();
    if (filesBefore !== undefined) return !filesBefore.has(formerFile);
    const folder = folderOf(kustomization);
    // Plain files may move down into the folder of their new root, or into that of its base beside it.
    const isFromHere = isBelow(formerFile, folder) || isBelow(kustomization, folderOf(formerFile));
    const isHere = isBelow(file, folder) || file !== formerFile;
    return !before.files.has(formerFile) && !(isHere && isFromHere);
  };
  const lineOf = (what: keyof NewLines, file: string): Place | undefined => {
    for (const { files, lines } of roots) {
      const place = files.has(file) ? lines()[what].get(file) : undefined;
      if (place !== undefined) return place;
    }
    return undefined;
  };
  const bringerOf: Deployments['bringerOf'] = (file, formerFile) => {
    const root = roots.find((candidate) => candidate.files.has(file) && isNewIn(candidate, file, formerFile));
    if (root === undefined) return undefined;
    const place = root.lines().taking.get(file);
    return { root: root.kustomization, ...(place === undefined ? {} : { place }) };
  };
  return {
    bringerOf,
    placesOf,
    takingOf: (file) => lineOf('taking', file),
    namingOf: (file) => lineOf('naming', file),
    isReleased: (file) => base.builds.namings.has(file) && !head.builds.namings.has(file),
    isAffected: (file) => {
      const [names, newNames] = [base.builds.namings.get(file), head.builds.namings.get(file)];
      const isRenamed = [...(newNames ?? [])].some((name) => names !== undefined && !names.has(name));
      const isElsewhere = isRenamed || (newNames === undefined) !== (names === undefined);
      return isElsewhere || placesOf(file, file).added.length > 0 || bringerOf(file, file) !== undefined;
    },
  };
}

/** The builds of the root kustomizations, and of those that were roots in base. */
function rootsOf({ roots, former }: KustomizationBuilds): KustomizationBuild[] {
  return [...roots, ...former];
}

function pathOf({ kustomization }: KustomizationBuild): string {
  return kustomization;
}

/** Returns a function that computes a value at its first call. */
function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}
