import { compareTargets } from '../../pss/admission/compare-targets.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { ClusterVersion } from '../../pss/version.ts';
import type { TargetEntry } from '../../target/config/configuration.ts';
import type { Selector } from '../../target/config/selector.ts';
import { defaultPolicy } from '../../target/repository-target.ts';
import { compareClusterVersions } from './compare-cluster-versions.ts';
import { coversGlobs, mayOverlap } from './covers-globs.ts';
import type { Loosening } from './loosening.ts';
import { joinTexts } from './loosening.ts';

/** The levels that a config sets: its targets, and the default for all other workloads. */
export interface TargetSide {
  readonly targets: readonly TargetEntry[];
  readonly target: LevelVersion;
}

const SELECTORS = ['paths', 'namespaces', 'kinds', 'names'] as const;

/** With more different selectors, or more globs in them, there are too many pairs to compare. */
const MOST_SELECTORS = 100;
const MOST_GLOBS = 400;

/** The workloads that all of these selectors match. */
interface Region {
  readonly selectors: readonly Selector[];
}

/** The policy of a region. */
interface RegionPolicy {
  readonly policy: Policy;
  /** The position of the entry that sets it; absent where no entry is sure to match all of the region. */
  readonly index?: number;
}

/**
 * Lists what a change of `targets` lowers. It compares the policies of the workloads that one entry of either side
 * selects, and of those that two entries select. That misses nothing: where another entry decides for a workload than
 * before, both entries select it, and no earlier entry covers all that both select. Workloads that no entry selects get
 * the default, which is compared elsewhere. Labels of Namespaces are not known here: the default stands for them.
 *
 * @param line of the list in head, from 1; used for what a removed entry lowers
 */
export function compareTargetEntries(before: TargetSide, after: TargetSide, line: number): Loosening[] {
  if (textOf(before) === textOf(after)) return [];
  const entries = [...after.targets, ...before.targets];
  const selectors = [...new Map(entries.map((entry) => [selectorText(entry), entry])).values()];
  if (
    selectors.length > MOST_SELECTORS ||
    selectors.reduce((sum, selector) => sum + sizeOf(selector), 0) > MOST_GLOBS
  ) {
    return [{ line, name: 'targets', message: 'targets changed, and are too many to be compared' }];
  }
  const isCovered = memoise(coversSelector);
  const found: Loosening[] = [];
  const reported = new Set<string>();
  for (const region of regionsOf(selectors, isCovered)) {
    const [was, is] = [policyOfRegion(before, region, isCovered), policyOfRegion(after, region, isCovered)];
    if (was.index === undefined && is.index === undefined) continue;
    const entry = is.index === undefined ? undefined : after.targets[is.index];
    const name = entry === undefined ? 'targets' : `targets[${is.index}]`;
    const regionText = describeRegion(region);
    const isNew = (what: string): boolean => {
      const key = `${name} ${entry === undefined ? regionText : ''} ${what}`;
      return !reported.has(key) && reported.add(key) !== undefined;
    };
    const modes = loweredModes(before, was, after, is).filter(isNew);
    const changes = modes.map(
      (mode) => `${mode} lowered from ${formatTarget(was.policy[mode])} to ${formatTarget(is.policy[mode])}`,
    );
    const cluster = comparedClusters(before, was, after, is);
    if (cluster !== undefined && isNew('cluster-version')) changes.push(cluster);
    if (changes.length === 0) continue;
    const reason = entry === undefined ? ', for which no entry speaks any more' : '';
    found.push({ line: entry?.place.line ?? line, name, message: `${changes.join(', ')} for ${regionText}${reason}` });
  }
  return found;
}

type Covers = (wide: Selector, narrow: Selector) => boolean;

/** Caches the results: each pair of selectors is compared many times. */
function memoise(covers: Covers): Covers {
  const known = new Map<string, boolean>();
  return (wide, narrow) => {
    const key = `${selectorText(wide)} ${selectorText(narrow)}`;
    const answer = known.get(key) ?? covers(wide, narrow);
    known.set(key, answer);
    return answer;
  };
}

/** The regions to compare: each selector, and each pair that may overlap without one covering the other. */
function regionsOf(selectors: readonly Selector[], isCovered: Covers): Region[] {
  const pairs = selectors.flatMap((a, index) =>
    selectors
      .slice(index + 1)
      .filter((b) => selectorsOverlap(a, b) && !isCovered(a, b) && !isCovered(b, a))
      .map((b) => ({ selectors: [a, b] })),
  );
  return [...selectors.map((selector) => ({ selectors: [selector] })), ...pairs];
}

/** The policy of the first entry that is sure to match all of a region, completed by the default. */
function policyOfRegion({ targets, target }: TargetSide, { selectors }: Region, isCovered: Covers): RegionPolicy {
  const index = targets.findIndex((entry) => selectors.some((selector) => isCovered(entry, selector)));
  const entry = targets[index];
  if (entry === undefined) return { policy: defaultPolicy(target) };
  const defaults = defaultPolicy(entry.enforce ?? target);
  const policy = { ...defaults, ...(entry.warn && { warn: entry.warn }), ...(entry.audit && { audit: entry.audit }) };
  return { index, policy };
}

/** The modes whose level is lowered. Warn is left out where no entry states it: it then follows enforce. */
function loweredModes(before: TargetSide, was: RegionPolicy, after: TargetSide, is: RegionPolicy): Mode[] {
  const lowered = MODES.filter((mode) => isLower(was.policy[mode], is.policy[mode]));
  const states = ({ targets }: TargetSide, { index }: RegionPolicy): boolean =>
    index !== undefined && targets[index]?.warn !== undefined;
  const hasFollowed = !states(before, was) && !states(after, is);
  return lowered.filter((mode) => mode !== 'warn' || !hasFollowed);
}

/** Describes a changed version of the cluster, where an entry of either side states one: the default is told apart. */
function comparedClusters(
  before: TargetSide,
  was: RegionPolicy,
  after: TargetSide,
  is: RegionPolicy,
): string | undefined {
  const statedBy = ({ targets }: TargetSide, { index }: RegionPolicy): ClusterVersion | undefined =>
    index === undefined ? undefined : targets[index]?.clusterVersion;
  const [stated, now] = [statedBy(before, was), statedBy(after, is)];
  if (stated === undefined && now === undefined) return undefined;
  return compareClusterVersions(stated ?? before.target.clusterVersion, now ?? after.target.clusterVersion);
}

/**
 * Whether pods that were rejected may pass now: the level is lower, or the version is older. A higher level makes up for
 * no older version: that lacks checks of the lower level, too.
 */
export function isLower(before: LevelVersion, after: LevelVersion): boolean {
  return loweredPart(before, after) !== undefined;
}

/** What is lower: the level, or else the version. */
export function loweredPart(before: LevelVersion, after: LevelVersion): 'level' | 'version' | undefined {
  const { level, version } = compareTargets(before, after);
  if (level === 'lowered') return 'level';
  return version === 'lowered' ? 'version' : undefined;
}

/** `restricted:latest` */
export function formatTarget({ level, version }: LevelVersion): string {
  return `${level}:${version}`;
}

/** Whether `wide` is sure to match every workload that `narrow` matches. */
export function coversSelector(wide: Selector, narrow: Selector): boolean {
  // A workload whose namespace is unknown matches only selectors without `namespaces`.
  return SELECTORS.every(
    (name) => wide[name] === undefined || (narrow[name] !== undefined && coversGlobs(wide[name], narrow[name])),
  );
}

/** Whether two selectors may match a workload in common. */
export function selectorsOverlap(a: Selector, b: Selector): boolean {
  return SELECTORS.every((name) => mayOverlap(a[name], b[name]));
}

function describeRegion({ selectors }: Region): string {
  return selectors.map((selector) => describeSelector(selector)).join(' that are also ');
}

/** `paths envs/**, kinds CronJob` */
function describeSelector(selector: Selector): string {
  const words = SELECTORS.flatMap((name) => {
    const globs = selector[name];
    return globs === undefined ? [] : [`${name} ${joinTexts(globs)}`];
  });
  return words.length === 0 ? 'all workloads' : words.join(', ');
}

/** The number of globs in a selector. */
function sizeOf(selector: Selector): number {
  return SELECTORS.reduce((sum, name) => sum + (selector[name]?.length ?? 0), 0);
}

function selectorText(selector: Selector): string {
  return JSON.stringify(SELECTORS.map((name) => selector[name] ?? null));
}

function textOf({ targets, target }: TargetSide): string {
  return JSON.stringify([target, targets.map(({ place, versionPlaces, isOfDefaults, ...entry }) => entry)]);
}
