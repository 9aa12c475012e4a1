import type { Workload } from '../../manifest/manifest.ts';
import { evaluate } from '../../pss/evaluate.ts';
import { violationKey } from '../../pss/violation-key.ts';
import { folderOf, isBelow } from '../../repository/paths.ts';
import { folderOfVia } from '../../repository/rendering.ts';
import { groupBy } from '../../text/group-by.ts';
import { pairGiven } from './pair-given.ts';
import type { Pair, Pairing } from './pair-workloads.ts';
import { pairWorkloads } from './pair-workloads.ts';
import { podKeys, writtenKeys } from './workload-keys.ts';

/** What was built of base, as far as it decides what a workload of head was before. */
export interface FormerRoots {
  /** What was built of base (`Workload.build`). */
  readonly built: ReadonlySet<string>;
  /** What was not built of base, though it is there: its files are judged alone. */
  readonly unbuilt: ReadonlySet<string>;
  /** Whether a file is the same in base and was judged alone there. */
  readonly isUnchangedAlone: (file: string) => boolean;
}

/** Nothing was built of base. */
export const NO_FORMER_ROOTS: FormerRoots = { built: new Set(), unbuilt: new Set(), isUnchangedAlone: () => false };

/**
 * Pairs the workloads of base and head: those of a root with those of the same root, and those of files that are judged
 * alone with each other. What is left pairs with the same object of the same file, however it was judged in base: built
 * by another root, or alone. For a root of base that built something else, nothing is left: what it newly takes in is
 * new, wherever it was before. What was rendered elsewhere pairs with its like alone.
 *
 * @param formerFile the path in base of a file of head: a different one where the file was renamed
 */
export function pairBuilt(
  base: readonly Workload[],
  head: readonly Workload[],
  formerFile: (file: string) => string,
  former: FormerRoots,
): Pairing {
  const isGiven = (workload: Workload): boolean => workload.isGiven === true;
  const isOwnBuild = (workload: Workload): boolean => !isGiven(workload);
  const own = pairOwn(base.filter(isOwnBuild), head.filter(isOwnBuild), formerFile, former);
  const given = pairGiven(base.filter(isGiven), head.filter(isGiven));
  const pairs = new Map([...own.pairs, ...given.pairs].map((pair) => [pair.head, pair]));
  return {
    pairs: head.map((workload) => pairs.get(workload) ?? { head: workload }),
    unpaired: [...own.unpaired, ...given.unpaired],
  };
}

/** Pairs the workloads of files and of what is built of them here. */
function pairOwn(
  base: readonly Workload[],
  head: readonly Workload[],
  formerFile: (file: string) => string,
  former: FormerRoots,
): Pairing {
  const before = groupBy(base, ({ build }) => build);
  const pairings = [...groupBy(head, ({ build }) => build)].map(([build, workloads]) =>
    pairWorkloads(before.get(build) ?? [], workloads, formerFile),
  );
  const found = new Map(pairings.flatMap(({ pairs }) => pairs).map((pair) => [pair.head, pair]));
  const originKeys = (workload: Workload, file: string): string => JSON.stringify([file, writtenKeys(workload)]);
  const origins = groupBy(base, (workload) => originKeys(workload, workload.file));
  // A chart may give its objects another name each time, or one of its folder.
  const positionKeys = ({ document, podKey, identity }: Workload, file: string): string =>
    JSON.stringify([file, document, identity.kind, podKey]);
  const positions = groupBy(base.filter(isOfChart), (workload) => positionKeys(workload, workload.file));
  const taken = new Set([...found.values()].map((pair) => pair.base));
  const pairs = head.map((workload): Pair => {
    const pair = found.get(workload) ?? { head: workload };
    const { via, build, file } = workload;
    if (pair.base !== undefined) return pair;
    if (isOfChart(workload)) {
      const there = positions.get(positionKeys(workload, formerFile(file))) ?? [];
      const free = there.filter(
        (other) => !taken.has(other) && (other.build === build || !former.built.has(build ?? '')),
      );
      const [same = free[0]] = free.filter((other) => other.build === build);
      if (same !== undefined) {
        taken.add(same);
        return { head: workload, base: same };
      }
    }
    if (build !== undefined && former.built.has(build)) return pair;
    const isCandidate = (other: Workload): boolean =>
      other.via !== undefined ||
      (via !== undefined && (isOwn(other.file, workload, former) || isDivided(other.file, file, via)));
    const candidates = (origins.get(originKeys(workload, formerFile(file))) ?? []).filter(isCandidate);
    const isKept = via !== undefined && former.isUnchangedAlone(file) && isOwn(file, workload, former);
    const alone = isKept ? workload.written : undefined;
    const all = alone === undefined ? candidates : [...candidates, alone];
    const partner = bestOf(all, workload, taken);
    if (partner === undefined) return pair;
    const isCopy = taken.has(partner);
    taken.add(partner);
    return { head: workload, base: partner, ...(isCopy ? { isCopy } : {}) };
  });
  const paired = new Set(pairs.map((pair) => pair.base));
  return { pairs, unpaired: base.filter((workload) => !paired.has(workload)) };
}

/** Whether a chart made a workload. */
function isOfChart({ values }: Workload): boolean {
  return values !== undefined;
}

/** Chooses among what a workload may have been: one that is no other's, then one with an equal pod, then the likest. */
function bestOf(
  candidates: readonly Workload[],
  workload: Workload,
  taken: ReadonlySet<Workload | undefined>,
): Workload | undefined {
  const [pod] = podKeys(workload);
  const isEqual = (candidate: Workload): boolean => podKeys(candidate)[0] === pod;
  const free = candidates.filter((candidate) => !taken.has(candidate));
  return free.find(isEqual) ?? free[0] ?? candidates.find(isEqual) ?? likest(candidates, workload);
}

/** The one of which the most violations are those of the workload, too: they were there before. */
function likest(candidates: readonly Workload[], workload: Workload): Workload | undefined {
  if (candidates.length < 2) return candidates[0];
  const own = new Set(violationKeys(workload));
  const shared = (candidate: Workload): number => violationKeys(candidate).filter((key) => own.has(key)).length;
  return candidates.map((candidate) => ({ candidate, count: shared(candidate) })).sort((a, b) => b.count - a.count)[0]
    ?.candidate;
}

function violationKeys({ pod }: Workload): string[] {
  const { results } = evaluate(pod, { level: 'restricted', version: 'latest' });
  return results.flatMap(({ check, violations }) => violations.map((violation) => violationKey(check, violation)));
}

/** Whether a file moved from a folder into a base there, with the root beside that: a folder becomes base and overlays. */
function isDivided(formerFile: string, file: string, via: string): boolean {
  return file !== formerFile && via !== '.' && isBelow(`${via}/`, folderOf(formerFile));
}

/**
 * Whether a file that was judged alone in base is the own one of the root that builds it now: it stands in the folder of
 * a new root or below it, or the root was there before and was not built.
 */
function isOwn(file: string, { via, build = '' }: Workload, { unbuilt }: FormerRoots): boolean {
  return unbuilt.has(build) || isBelow(file, folderOfVia(via));
}
