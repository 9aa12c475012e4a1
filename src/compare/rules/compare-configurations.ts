import { chosenRules } from '../../hardening/chosen-rules.ts';
import type { HardeningSetting } from '../../hardening/hardening-choice.ts';
import { unjudgedKind } from '../../manifest/kinds/unjudged-kinds.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import { FETCHES_NOTHING } from '../../repository/fetch/fetch-rules.ts';
import type { RenderChoice } from '../../target/config/building/kustomize-configuration.ts';
import type { Configuration, NamespaceEntry, PodSpecEntry } from '../../target/config/configuration.ts';
import type { ConfigurationFault } from '../../target/config/configuration-fault.ts';
import type { ConfigurationReading } from '../../target/config/read-configuration.ts';
import { kustomizeSettings } from '../../target/kustomize-settings.ts';
import { repositoryTarget } from '../../target/repository-target.ts';
import type { RequestedSettings } from '../../target/settings.ts';
import { groupBy } from '../../text/group-by.ts';
import { compareChartEntries } from './building/compare-chart-entries.ts';
import { compareFetchRules } from './building/compare-fetch-rules.ts';
import { compareGitOpsSettings } from './building/compare-gitops-settings.ts';
import { compareImageEntries } from './building/compare-image-entries.ts';
import { compareKustomizeSettings } from './building/compare-kustomize-settings.ts';
import { compareRegistryLookup } from './building/compare-registry-lookup.ts';
import { compareRenderChoices } from './building/compare-render-choices.ts';
import { compareClusterVersions } from './compare-cluster-versions.ts';
import { compareExemptions } from './compare-exemptions.ts';
import { compareTargetEntries, formatTarget, loweredPart } from './compare-target-entries.ts';
import { coversGlobs } from './covers-globs.ts';
import type { Loosening } from './loosening.ts';
import { joinTexts, shownText } from './loosening.ts';

/**
 * What applies where the config states nothing: the Action's inputs or the command line's flags; see `statedTarget`.
 */
export interface ConfigurationDefaults {
  readonly target: Partial<LevelVersion>;
  readonly failOn: 'introduced' | 'any';
  readonly unjudged: 'neutral' | 'fail';
  readonly render: RenderChoice;
  readonly hardening?: HardeningSetting | undefined;
  /** Default: no registries. */
  readonly registryLookup?: readonly string[] | undefined;
}

/** Returns what inputs or flags say, or else is so, where the config says nothing. */
export function askedDefaults(asked: RequestedSettings): ConfigurationDefaults {
  const { failOn = 'introduced', unjudged = 'neutral', render = 'auto', hardening, registryLookup } = asked;
  return { target: asked, failOn, unjudged, render, hardening, registryLookup };
}

/** The result of `compareConfigurations`. */
export interface ConfigurationComparison {
  readonly loosened: readonly Loosening[];
  /** The mistakes of head; where there are any, `loosened` is empty. */
  readonly faults: readonly ConfigurationFault[];
}

/**
 * Lists what a change of the config loosens, in the order of its keys. Tightening is not reported. Where it cannot tell
 * whether one glob matches all that another matches, it reports a change.
 *
 * @param before the config of base; its mistakes are not reported
 * @param after the config of head; empty where it was removed: then the defaults apply
 * @param today the day of the run in UTC, `YYYY-MM-DD`: expired exemptions have no effect
 */
export function compareConfigurations(
  before: ConfigurationReading,
  after: ConfigurationReading,
  defaults: ConfigurationDefaults,
  today: string,
): ConfigurationComparison {
  const { configuration: base } = before;
  const { configuration: head, faults } = after;
  if (faults.length > 0) return { loosened: [], faults };
  const line = (key: string): number => (head.places.get(key) ?? head.places.get(key.replace(/\..*$/, '')))?.line ?? 1;
  const looseningAt = (key: string, message: string): Loosening => ({ line: line(key), name: key, message });
  const [was, is] = [repositoryTarget(base, defaults.target), repositoryTarget(head, defaults.target)];
  const loosened = [
    ...compareDefaults(was, is, looseningAt),
    ...compareClusters(was, is, looseningAt),
    ...compareSettings(base, head, defaults, looseningAt),
    ...compareHardening(base, head, defaults, looseningAt),
    ...compareBuilding(base, head, defaults, looseningAt),
    ...compareImages(base, head, defaults, looseningAt),
    ...compareTargetEntries(
      { targets: base.targets, target: was },
      { targets: head.targets, target: is },
      line('targets'),
    ),
    ...compareNamespaces(base.namespaces, head.namespaces, line('namespaces')),
    ...compareExemptions(base.exemptions, head.exemptions, line('exemptions'), today),
    ...compareReading(base, head, looseningAt),
  ];
  return { loosened, faults };
}

type LooseningAt = (key: string, message: string) => Loosening;

function compareDefaults(was: LevelVersion, is: LevelVersion, looseningAt: LooseningAt): Loosening[] {
  const key = loweredPart(was, is);
  if (key === undefined) return [];
  return [looseningAt(key, `${key} lowered: the default goes from ${formatTarget(was)} to ${formatTarget(is)}`)];
}

function compareClusters(was: LevelVersion, is: LevelVersion, looseningAt: LooseningAt): Loosening[] {
  const change = compareClusterVersions(was.clusterVersion, is.clusterVersion);
  return change === undefined ? [] : [looseningAt('cluster-version', change)];
}

function compareSettings(
  base: Configuration,
  head: Configuration,
  { failOn, unjudged }: ConfigurationDefaults,
  looseningAt: LooseningAt,
): Loosening[] {
  const found: Loosening[] = [];
  if ((base.failOn ?? failOn) === 'any' && (head.failOn ?? failOn) === 'introduced') {
    found.push(
      looseningAt('fail-on', 'fail-on lowered from any to introduced: what was violated before no longer blocks'),
    );
  }
  if ((base.unjudged ?? unjudged) === 'fail' && (head.unjudged ?? unjudged) === 'neutral') {
    found.push(
      looseningAt('unjudged', 'unjudged lowered from fail to neutral: what could not be judged no longer blocks'),
    );
  }
  if (!coversGlobs(head.paths, base.paths)) {
    const [before, after] = [base, head].map(({ paths }) => (paths.length === 0 ? 'all files' : joinTexts(paths)));
    found.push(looseningAt('paths', `paths narrowed: ${after} in place of ${before}`));
  }
  return found;
}

/** Reports which hardening rules no longer block; advice that does not block is no part of the judgement. */
function compareHardening(
  base: Configuration,
  head: Configuration,
  { hardening }: ConfigurationDefaults,
  looseningAt: LooseningAt,
): Loosening[] {
  const kept = new Set(enforcedBy(head, hardening));
  const dropped = enforcedBy(base, hardening).filter((id) => !kept.has(id));
  if (dropped.length === 0) return [];
  const key = dropped.length === 1 ? `hardening.${dropped[0]}` : 'hardening';
  const are = dropped.length === 1 ? 'is' : 'are';
  return [looseningAt(key, `hardening lowered: ${joinTexts(dropped)} ${are} no longer enforced`)];
}

/** Reports images whose users are read elsewhere than before, where that decides what blocks. */
function compareImages(
  base: Configuration,
  head: Configuration,
  { hardening }: ConfigurationDefaults,
  looseningAt: LooseningAt,
): Loosening[] {
  if (!enforcedBy(base, hardening).includes('image-user')) return [];
  return compareImageEntries(base.images, head.images).map((change) =>
    withLine(looseningAt('images', change.message), change),
  );
}

/** The hardening rules that block. */
function enforcedBy(side: Configuration, hardening: HardeningSetting | undefined): string[] {
  return chosenRules([side.hardening, hardening]).flatMap(({ rule, choice }) =>
    choice === 'enforce' ? [rule.id] : [],
  );
}

function withLine(loosening: Loosening, { line }: { readonly line?: number }): Loosening {
  return line === undefined ? loosening : { ...loosening, line };
}

/** Reports what is no longer built, and what more runs. */
function compareBuilding(
  base: Configuration,
  head: Configuration,
  { render, registryLookup: asked = [] }: ConfigurationDefaults,
  looseningAt: LooseningAt,
): Loosening[] {
  const choice = compareRenderChoices(base.render ?? render, head.render ?? render);
  const gitops = compareGitOpsSettings(base.gitops, head.gitops);
  const changes = compareKustomizeSettings(kustomizeSettings(base.kustomize), kustomizeSettings(head.kustomize));
  const lookups = compareRegistryLookup(base.registryLookup ?? asked, head.registryLookup ?? asked);
  const fetching =
    base.fetch === head.fetch ? [] : compareFetchRules(base.fetch ?? FETCHES_NOTHING, head.fetch ?? FETCHES_NOTHING);
  return [
    ...(choice === undefined ? [] : [looseningAt('render', choice)]),
    ...[...gitops, ...changes].map(({ key, message }) => looseningAt(key, message)),
    ...compareChartEntries(base.charts, head.charts).map((change) =>
      withLine(looseningAt('charts', change.message), change),
    ),
    ...fetching.map(({ key, message }) => looseningAt(key, message)),
    ...lookups.map((message) => looseningAt('registry-lookup', message)),
  ];
}

/** The namespace of a workload decides which labels, targets and exemptions apply to it: any change may loosen. */
function compareNamespaces(
  before: readonly NamespaceEntry[],
  after: readonly NamespaceEntry[],
  line: number,
): Loosening[] {
  const pathsOf = ({ paths }: NamespaceEntry): string => JSON.stringify(paths);
  const textOf = (entry: NamespaceEntry): string => JSON.stringify([entry.paths, entry.namespace]);
  const known = new Set(before.map(textOf));
  const former = groupBy(before, pathsOf);
  const kept = new Set(after.map(pathsOf));
  const found = after.flatMap((entry, index): Loosening[] => {
    if (known.has(textOf(entry))) return [];
    const old = former.get(pathsOf(entry))?.[0];
    const replaced = old === undefined ? '' : `, in place of ${old.namespace}`;
    const message = `workloads of ${joinTexts(entry.paths)} that name no namespace are judged as in ${entry.namespace}${replaced}: ${MAY_ASK_LESS}`;
    return [{ line: entry.place.line, name: `namespaces[${index}]`, message }];
  });
  const removed = before.filter((entry) => !kept.has(pathsOf(entry)));
  return [
    ...found,
    ...removed.map(({ paths, namespace }) => ({
      line,
      name: 'namespaces',
      message: `workloads of ${joinTexts(paths)} that name no namespace are no longer judged as in ${namespace}: what holds elsewhere may ask for less`,
    })),
  ];
}

const MAY_ASK_LESS = 'its labels, targets and exemptions may ask for less';

/**
 * Reports kinds whose pods are no longer read, and kinds whose pods are made elsewhere: of an object with a pod at the
 * named place nobody says any more that others are not judged.
 */
function compareReading(base: Configuration, head: Configuration, looseningAt: LooseningAt): Loosening[] {
  const found: Loosening[] = [];
  if (base.podSpecs === head.podSpecs) return found;
  const isIn = ({ podSpecs }: Configuration, { group, kind, path }: PodSpecEntry): boolean =>
    podSpecs.some((podSpec) => podSpec.group === group && podSpec.kind === kind && podSpec.path === path);
  const podsOf = ({ group, kind, path }: PodSpecEntry): string =>
    `pods of ${kind} (${group || 'core group'}) at ${shownText(path)}`;
  for (const entry of base.podSpecs)
    if (!isIn(head, entry)) found.push(looseningAt('pod-specs', `${podsOf(entry)} are no longer read`));
  head.podSpecs.forEach((entry, index) => {
    if (isIn(base, entry) || unjudgedKind(entry.group, entry.kind) === undefined) return;
    const message = `${podsOf(entry)} are read, and that others are made of it elsewhere is said no more`;
    found.push({ line: entry.place.line, name: `pod-specs[${index}]`, message });
  });
  return found;
}
