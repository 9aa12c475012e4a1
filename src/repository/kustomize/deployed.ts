import type { Place } from '../../manifest/manifest.ts';
import type { RepositoryFacts } from '../file-roles.ts';
import { entryPath } from '../links.ts';
import { folderOf, isBelow } from '../paths.ts';
import type { KustomizationBuild, KustomizationBuilds } from './build-kustomizations.ts';
import { entriesOf, kustomizationAt } from './kustomization.ts';
import type { KustomizedSide } from './workload-namespaces.ts';

/** What brings the objects of a file into a deployment that they were not in before. */
export interface Bringer {
  /** The root kustomization that deploys them now. */
  readonly root: string;
  /** Whether the file stands outside of the root's folder. */
  readonly isElsewhere: boolean;
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
  /** The line that gives the objects of a file a namespace: that of the outermost kustomization that head changed. */
  readonly namingOf: (file: string) => Place | undefined;
  /** Whether head deploys a file that did not change differently: newly, or in a namespace that base did not give it. */
  readonly isAffected: (file: string) => boolean;
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
  const formerRoots = new Map(rootsOf(base.builds).map((root) => [folderOf(root.kustomization), root]));
  const deployedBefore = new Set(rootsOf(base.builds).flatMap(({ files }) => [...files.keys()]));
  /** The files that a kustomization reached in base, in its folder or in the one that it was renamed from. */
  const formerFilesOf = (kustomization: string): Pick<ReadonlySet<string>, 'has'> | undefined => {
    const folders = [folderOf(kustomization), folderOf(formerPath(kustomization) ?? kustomization)];
    for (const folder of folders) {
      const root = formerRoots.get(folder);
      if (root !== undefined) return root.files;
      const nested = kustomizationAt(base.facts.kustomizations, folder);
      if (nested !== undefined) return reachOf(nested, base.facts);
    }
    return undefined;
  };
  const roots = rootsOf(head.builds).map((root) => {
    const { kustomization } = root;
    const former = once(() => formerFilesOf(kustomization));
    return { ...root, former, lines: once(() => linesOf(kustomization, base.facts, head.facts, formerPath)) };
  });
  const isNewIn = ({ kustomization, former }: (typeof roots)[number], file: string, formerFile: string): boolean => {
    const before = former();
    if (before !== undefined) return !before.has(formerFile);
    const folder = folderOf(kustomization);
    // Plain files may move down into the folder of their new root.
    const isFromHere = isBelow(formerFile, folder) || isBelow(kustomization, folderOf(formerFile));
    return !deployedBefore.has(formerFile) && !(isBelow(file, folder) && isFromHere);
  };
  const bringerOf: Deployments['bringerOf'] = (file, formerFile) => {
    const root = roots.find((candidate) => candidate.files.has(file) && isNewIn(candidate, file, formerFile));
    if (root === undefined) return undefined;
    const { kustomization } = root;
    const place = root.lines().taking.get(file);
    const isElsewhere = !isBelow(file, folderOf(kustomization));
    return { root: kustomization, isElsewhere, ...(place === undefined ? {} : { place }) };
  };
  return {
    bringerOf,
    namingOf: (file) => {
      for (const { files, lines } of roots) {
        const place = files.has(file) ? lines().naming.get(file) : undefined;
        if (place !== undefined) return place;
      }
      return undefined;
    },
    isAffected: (file) => {
      const [before, after] = [base.builds.namings.get(file), head.builds.namings.get(file)];
      const isRenamed = [...(after ?? [])].some((name) => before !== undefined && !before.has(name));
      return isRenamed || (after !== undefined && before === undefined) || bringerOf(file, file) !== undefined;
    },
  };
}

function rootsOf({ roots, former }: KustomizationBuilds): KustomizationBuild[] {
  return [...roots, ...former];
}

/** The lines by which a root of head reaches each file: those that base did not have. */
interface Lines {
  /** The entry of a list that takes the file in. */
  readonly taking: ReadonlyMap<string, Place>;
  /** The `namespace:` that the file gets. */
  readonly naming: ReadonlyMap<string, Place>;
}

/** A kustomization on the way from a root, with the first lines on that way that base did not have. */
interface Step {
  readonly file: string;
  readonly taken?: Place | undefined;
  readonly named?: Place | undefined;
}

/** Walks from a root to its files, and remembers the outermost lines on the way that base did not have. */
function linesOf(
  root: string,
  base: RepositoryFacts,
  head: RepositoryFacts,
  formerPath: (path: string) => string | undefined,
): Lines {
  const taking = new Map<string, Place>();
  const naming = new Map<string, Place>();
  const walked = new Set<string>();
  const steps: Step[] = [{ file: root }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { file, taken, named } = step;
    const kustomization = head.kustomizations.get(file);
    // A kustomization may be walked again with lines on the way that were not there the first time.
    const key = JSON.stringify([file, taken !== undefined, named !== undefined]);
    if (kustomization === undefined || walked.has(key)) continue;
    walked.add(key);
    const former = base.kustomizations.get(formerPath(file) ?? file);
    const formerEntries = new Set(entriesOf(former));
    const ownName = kustomization.namespace === former?.namespace ? undefined : kustomization.namespacePlace;
    const nowNamed = named ?? ownName;
    for (const path of entriesOf(kustomization)) {
      const target = entryPath(head.links, file, path);
      const nowTaken = taken ?? (formerEntries.has(path) ? undefined : kustomization.locateEntry(path));
      const nested = kustomizationAt(head.kustomizations, target);
      if (nested !== undefined) steps.push({ file: nested, taken: nowTaken, named: nowNamed });
      else {
        if (nowTaken !== undefined && !taking.has(target)) taking.set(target, nowTaken);
        if (nowNamed !== undefined && !naming.has(target)) naming.set(target, nowNamed);
      }
    }
  }
  return { taking, naming };
}

/** The files that a kustomization builds from, and those that the ones which it uses build from. */
function reachOf(kustomization: string, { kustomizations, links }: RepositoryFacts): ReadonlySet<string> {
  const files = new Set<string>();
  const walked = new Set([kustomization]);
  for (const file of walked) {
    for (const entry of entriesOf(kustomizations.get(file))) {
      const target = entryPath(links, file, entry);
      const nested = kustomizationAt(kustomizations, target);
      if (nested === undefined) files.add(target);
      else walked.add(nested);
    }
  }
  return files;
}

/** Returns a function that computes a value at its first call. */
function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}
