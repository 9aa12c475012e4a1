import type { Comparison } from '../compare/workloads/compare-manifests.ts';
import type { Finding, WorkloadChange } from '../compare/workloads/compare-workload.ts';
import type { Place, Workload } from '../manifest/manifest.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { RepositoryFacts } from '../repository/file-roles.ts';
import { entryTargets } from '../repository/kustomize/entry-targets.ts';
import type { Reach } from '../repository/kustomize/reach/reach.ts';
import { reachOf } from '../repository/kustomize/reach/reach-of.ts';
import { pathsOf } from '../repository/repository-files.ts';
import { firstChangedLine, hunksOf, showsLines, writtenLinesOf } from './hunks.ts';

/** What a change does to the files that kustomizations build of. */
interface Bringing {
  readonly files: readonly ChangedFile[];
  readonly base: RepositoryFacts;
  readonly head: RepositoryFacts;
  /** The files that charts of either side were rendered of, by `Workload.build`. */
  readonly chartFiles: readonly ReadonlyMap<string, ReadonlySet<string>>[];
}

/**
 * Adds to the introduced findings of what was built, where no hunk shows their places, the changed line that brought them:
 * the entry that takes the file in, or the only changed file that the root is built of. Where several may have, none is
 * named.
 */
export function withBringers(comparison: Comparison, change: Bringing): Comparison {
  const bringerOf = bringers(change);
  const withBringer = (finding: Finding, { workload }: WorkloadChange): Finding => {
    const bringer = bringerOf(finding, workload);
    return bringer === undefined ? finding : { ...finding, bringer };
  };
  return {
    ...comparison,
    workloads: comparison.workloads.map((each) =>
      each.workload.via === undefined || each.findings.every(({ status }) => status === 'existing')
        ? each
        : { ...each, findings: each.findings.map((finding) => withBringer(finding, each)) },
    ),
  };
}

/** Returns a function that finds the changed line which brought a finding of a root. */
function bringers({
  files,
  base,
  head,
  chartFiles,
}: Bringing): (finding: Finding, workload: Workload) => Place | undefined {
  const hunksAt = hunksOf(files);
  const writtenLines = writtenLinesOf(files);
  const reached = (build: string): ReadonlySet<string> =>
    new Set([
      ...[head, base].flatMap((facts) => (facts.kustomizations.has(build) ? [...takenIn(facts, build)] : [])),
      ...chartFiles.flatMap((files) => [...(files.get(build) ?? [])]),
    ]);
  const changedIn = new Map<string, readonly ChangedFile[]>();
  const changedOf = (root: string): readonly ChangedFile[] => {
    const known = changedIn.get(root);
    if (known !== undefined) return known;
    const paths = reached(root);
    // What is removed has no line any more: what named it has.
    const changed = files.filter((file) => file.head !== undefined && pathsOf(file).some((path) => paths.has(path)));
    changedIn.set(root, changed);
    return changed;
  };
  const isShown = ({ file, line }: Place): boolean => showsLines(hunksAt(file), line, line);
  return ({ place, status }: Finding, { file, build }: Workload): Place | undefined => {
    if (status !== 'introduced' || build === undefined || isShown(place)) return undefined;
    if (place.handedThrough !== undefined && isShown(place.handedThrough)) return place.handedThrough;
    const changed = changedOf(build).filter(({ path }) => path !== place.file);
    for (const { path } of changed) {
      const entry = entryTo(head, path, new Set([place.file, file]), writtenLines(path));
      if (entry !== undefined) return entry;
    }
    const [only, ...others] = changed;
    const line = only === undefined ? undefined : firstChangedLine(hunksAt(only.path));
    return only === undefined || line === undefined || others.length > 0
      ? undefined
      : { file: only.path, line, column: 1 };
  };
}

/** The entry of a kustomization, written anew, that takes in one of some files. */
function entryTo(
  facts: RepositoryFacts,
  kustomization: string,
  wanted: ReadonlySet<string>,
  written: ReadonlySet<number>,
): Place | undefined {
  const { locateEntry } = facts.kustomizations.get(kustomization) ?? {};
  for (const { entry, path, kustomization: below } of entryTargets(facts, kustomization)) {
    const place = locateEntry?.(entry);
    if (place === undefined || !written.has(place.line)) continue;
    const taken = below === undefined ? new Set([path]) : takenIn(facts, below);
    if ([...wanted].some((each) => taken.has(each))) return place;
  }
  return undefined;
}

/** All files that a kustomization is built of. */
function takenIn(facts: RepositoryFacts, kustomization: string): ReadonlySet<string> {
  const known = TAKEN.get(facts) ?? new Map<string, ReadonlySet<string>>();
  TAKEN.set(facts, known);
  const taken = known.get(kustomization) ?? loadedFiles(reachOf(facts, kustomization));
  known.set(kustomization, taken);
  return taken;
}

function loadedFiles({ kustomizations, resources, parts }: Reach): ReadonlySet<string> {
  return new Set([...kustomizations, ...resources, ...parts]);
}

/** Each finding asks for the same ones. */
const TAKEN = new WeakMap<RepositoryFacts, Map<string, ReadonlySet<string>>>();
