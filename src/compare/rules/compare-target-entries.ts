import { compareTargets } from '../../pss/admission/compare-targets.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { TargetEntry } from '../../target/config/configuration.ts';
import type { Selector } from '../../target/config/selector.ts';
import { defaultPolicy } from '../../target/repository-target.ts';
import { coversGlobs, mayOverlap } from './covers-globs.ts';
import type { Loosening } from './loosening.ts';
import { listed } from './loosening.ts';

/** What a config says of levels: its targets, and the default behind them. */
export interface TargetSide {
  readonly targets: readonly TargetEntry[];
  readonly target: LevelVersion;
}

const SELECTORS = ['paths', 'namespaces', 'kinds', 'names'] as const;

/** Beyond so many different selectors, or globs in them, the pairs are too many. */
const MOST_SELECTORS = 100;
const MOST_GLOBS = 400;

/** The workloads that each of some selectors matches. */
interface Region {
  readonly selectors: readonly Selector[];
}

interface Decision {
  readonly policy: Policy;
  /** The position of the entry that decides; absent where none is sure to match. */
  readonly index?: number;
}

/**
 * What a change of `targets` lowers. It asks of the workloads that an entry of either side selects, and of those that two
 * entries select, what applied to them and what will. Nothing is missed so: where the entry that decides for a workload
 * changes from one to another, it is among those that both select, and no earlier entry is for all of these. What neither
 * side's entries speak of is the default's to tell; labels of Namespaces are not known here, the default is in their place.
 *
 * @param line where the list stands in head; for what is lowered since an entry has gone
 */
export function compareTargetEntries(before: TargetSide, after: TargetSide, line: number): Loosening[] {
  if (textOf(before) === textOf(after)) return [];
  const entries = [...after.targets, ...before.targets];
  const selectors = [...new Map(entries.map((entry) => [selectorText(entry), entry])).values()];
  if (selectors.length > MOST_SELECTORS || selectors.reduce((sum, each) => sum + sizeOf(each), 0) > MOST_GLOBS) {
    return [{ line, name: 'targets', message: 'targets changed, and are too many to be compared' }];
  }
  const isCovered = memoise(covers);
  const found: Loosening[] = [];
  const told = new Set<string>();
  for (const region of regionsOf(selectors, isCovered)) {
    const [was, is] = [decide(before, region, isCovered), decide(after, region, isCovered)];
    if (was.index === undefined && is.index === undefined) continue;
    const entry = is.index === undefined ? undefined : after.targets[is.index];
    const name = entry === undefined ? 'targets' : `targets[${is.index}]`;
    const words = wordsOf(region);
    const modes = loweredModes(before, was, after, is).filter((mode) => {
      const key = `${name} ${entry === undefined ? words : ''} ${mode}`;
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    });
    if (modes.length === 0) continue;
    const changes = modes.map(
      (mode) => `${mode} lowered from ${format(was.policy[mode])} to ${format(is.policy[mode])}`,
    );
    const reason = entry === undefined ? ', for which no entry speaks any more' : '';
    found.push({ line: entry?.place.line ?? line, name, message: `${changes.join(', ')} for ${words}${reason}` });
  }
  return found;
}

type Covers = (wide: Selector, narrow: Selector) => boolean;

/** Each pair of selectors is asked many times. */
function memoise(covers: Covers): Covers {
  const known = new Map<string, boolean>();
  return (wide, narrow) => {
    const key = `${selectorText(wide)} ${selectorText(narrow)}`;
    const answer = known.get(key) ?? covers(wide, narrow);
    known.set(key, answer);
    return answer;
  };
}

function regionsOf(selectors: readonly Selector[], isCovered: Covers): Region[] {
  const pairs = selectors.flatMap((a, index) =>
    selectors
      .slice(index + 1)
      .filter((b) => overlap(a, b) && !isCovered(a, b) && !isCovered(b, a))
      .map((b) => ({ selectors: [a, b] })),
  );
  return [...selectors.map((selector) => ({ selectors: [selector] })), ...pairs];
}

/** What the first entry says that is sure to match all of a region; what it leaves open is the default's. */
function decide({ targets, target }: TargetSide, { selectors }: Region, isCovered: Covers): Decision {
  const index = targets.findIndex((entry) => selectors.some((selector) => isCovered(entry, selector)));
  const entry = targets[index];
  if (entry === undefined) return { policy: defaultPolicy(target) };
  const defaults = defaultPolicy(entry.enforce ?? target);
  const policy = { ...defaults, ...(entry.warn && { warn: entry.warn }), ...(entry.audit && { audit: entry.audit }) };
  return { index, policy };
}

/** A warn that only follows enforce, before and after, is no news beside it. */
function loweredModes(before: TargetSide, was: Decision, after: TargetSide, is: Decision): Mode[] {
  const lowered = MODES.filter((mode) => isLower(was.policy[mode], is.policy[mode]));
  const states = ({ targets }: TargetSide, { index }: Decision): boolean =>
    index !== undefined && targets[index]?.warn !== undefined;
  const hasFollowed = !states(before, was) && !states(after, is);
  return lowered.filter((mode) => mode !== 'warn' || !hasFollowed);
}

/** Whether pods that were refused may pass now: a lower level, or at one level an older version. */
export function isLower(before: LevelVersion, after: LevelVersion): boolean {
  const { level, version } = compareTargets(before, after);
  return level === 'lowered' || (level === 'same' && version === 'lowered');
}

/** `restricted:latest` */
export function format({ level, version }: LevelVersion): string {
  return `${level}:${version}`;
}

/** Whether one selector is sure to match all that another matches. */
export function covers(wide: Selector, narrow: Selector): boolean {
  // An unknown namespace passes only where there is no list at all.
  return SELECTORS.every(
    (name) => wide[name] === undefined || (narrow[name] !== undefined && coversGlobs(wide[name], narrow[name])),
  );
}

function overlap(a: Selector, b: Selector): boolean {
  return SELECTORS.every((name) => mayOverlap(a[name], b[name]));
}

function wordsOf({ selectors }: Region): string {
  return selectors.map((selector) => selectorWords(selector)).join(' that are also ');
}

/** `paths envs/**, kinds CronJob` */
function selectorWords(selector: Selector): string {
  const words = SELECTORS.flatMap((name) => {
    const globs = selector[name];
    return globs === undefined ? [] : [`${name} ${listed(globs)}`];
  });
  return words.length === 0 ? 'all workloads' : words.join(', ');
}

/** How many globs it holds. */
function sizeOf(selector: Selector): number {
  return SELECTORS.reduce((sum, name) => sum + (selector[name]?.length ?? 0), 0);
}

function selectorText(selector: Selector): string {
  return JSON.stringify(SELECTORS.map((name) => selector[name] ?? null));
}

function textOf({ targets, target }: TargetSide): string {
  return JSON.stringify([target, targets.map(({ place, ...entry }) => entry)]);
}
