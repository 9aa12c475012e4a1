import type { Note } from '../../manifest/manifest.ts';
import { compareTargets } from '../../pss/admission/compare-targets.ts';
import { parseNamespacePolicy } from '../../pss/admission/namespace-policy.ts';
import type { ServerSettings } from '../../pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../pss/admission/server-settings.ts';
import { evaluate } from '../../pss/evaluate.ts';
import { quoteGo } from '../../pss/message.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import { violationKey } from '../../pss/violation-key.ts';
import type { NamespaceDefinition, RepositoryNamespace } from '../../repository/repository-namespaces.ts';
import { defaultPolicy } from '../../target/repository-target.ts';
import { distinctBy, groupBy, groupByEach } from '../../text/group-by.ts';
import type { ComparedViolation } from '../workloads/compare-workload.ts';
import { ENFORCE, labelChange } from './compare-namespaces.ts';
import type { NamespaceChange, PlacedWorkload, RejectedWorkload } from './namespace-change.ts';
import { rejectedWorkloads } from './rejected-workloads.ts';

/** The level of a namespace without its labels. */
export interface StatedLevel {
  readonly enforce: LevelVersion;
  /** Who states it, as a clause: `the config states` it; absent where it is only assumed. */
  readonly statedBy?: string;
}

/** What new Namespaces change. */
export interface NewNamespaces {
  readonly changes: readonly NamespaceChange[];
  readonly notes: readonly Note[];
}

/**
 * Reports the Namespaces that only head has, and whose labels ask for less than base does without them. It blocks where
 * base states a level: the pull request would choose its own judge. There is nothing to report where all workloads of
 * the namespace come from Namespaces of base that are as lax, as when a Namespace is renamed, nor where none of them
 * gets its level from the labels.
 *
 * @param workloads all known workloads of head
 * @param levelOf the level of a namespace without its labels, by its definition; undefined where an entry of the
 *   config's `targets` decides it, whatever the labels say
 */
export function newNamespaces(
  base: readonly RepositoryNamespace[],
  head: readonly RepositoryNamespace[],
  workloads: readonly PlacedWorkload[],
  levelOf: (definition: NamespaceDefinition) => StatedLevel | undefined,
  settings: ServerSettings = DEFAULT_SETTINGS,
): NewNamespaces {
  const known = new Set(base.map(({ name }) => name));
  const workloadsOf = groupByEach(workloads, ({ namespaces }) => [...new Set(namespaces)]);
  const lost = lostIn(base, head);
  const changes: NamespaceChange[] = [];
  const notes: Note[] = [];
  for (const { name, strictest } of head) {
    const stated = levelOf(strictest);
    const own = workloadsOf.get(name) ?? [];
    if (known.has(name) || stated === undefined) continue;
    const { policy, errors } = parseNamespacePolicy(strictest.labels, defaultPolicy(stated.enforce));
    if (errors.length > 0 || !isLowered(stated.enforce, policy.enforce)) continue;
    if (own.length === 0 && isRenamed(lost, strictest, policy.enforce)) continue;
    const isHarmless = (workload: PlacedWorkload): boolean =>
      workload.because.from !== 'namespace' || wasAsLax(workload, policy.enforce);
    if (own.length > 0 && own.every(isHarmless)) continue;
    const change = loosening(strictest, policy.enforce, stated);
    if (stated.statedBy === undefined)
      notes.push({ ...placeOf(change), path: '', code: 'new-namespace', message: change.message });
    else changes.push({ ...change, rejects: violatingBetween(own, name, policy.enforce, stated.enforce, settings) });
  }
  return { changes, notes };
}

function isLowered(from: LevelVersion, to: LevelVersion): boolean {
  const { level, version } = compareTargets(from, to);
  return level === 'lowered' || (level === 'same' && version === 'lowered');
}

/** By file: what the Namespaces that only base has enforce, each once. */
function lostIn(
  base: readonly RepositoryNamespace[],
  head: readonly RepositoryNamespace[],
): ReadonlyMap<string, readonly LevelVersion[]> {
  const kept = new Set(head.map(({ name }) => name));
  const lost = base
    .filter(({ name }) => !kept.has(name))
    .map(({ strictest: { labels, place } }) => ({ file: place.file, ...parseNamespacePolicy(labels).policy }));
  const distinct = distinctBy(lost, ({ file, enforce }) => JSON.stringify([file, enforce]));
  return new Map(
    [...groupBy(distinct, ({ file }) => file)].map(([file, policies]) => [
      file,
      policies.map(({ enforce }) => enforce),
    ]),
  );
}

/** Whether a Namespace of base that is as lax is gone, and was defined in the same file. */
function isRenamed(
  lost: ReadonlyMap<string, readonly LevelVersion[]>,
  { place }: NamespaceDefinition,
  enforce: LevelVersion,
): boolean {
  return (lost.get(place.file) ?? []).some((before) => !isLowered(before, enforce));
}

/** Whether a workload comes from a Namespace of base that asks for as little, by its labels or by the config. */
function wasAsLax({ former }: PlacedWorkload, enforce: LevelVersion): boolean {
  if (former === undefined || isLowered(former.enforce, enforce)) return false;
  const { because } = former;
  return because.from === 'namespace' || (because.from === 'config' && because.isOfNamespaces);
}

function loosening(
  namespace: NamespaceDefinition,
  enforce: LevelVersion,
  { enforce: level, statedBy }: StatedLevel,
): NamespaceChange {
  const name = quoteGo(namespace.name);
  const target = enforce.level === level.level ? `${enforce.level}:${enforce.version}` : enforce.level;
  const is = `namespace ${name} is new, with enforce ${target}`;
  const message =
    statedBy === undefined
      ? `${is}: its workloads are judged by that, and not by ${level.level}, which is assumed where nobody states a level`
      : `${is}, and ${statedBy} ${level.level}: first let {namespaces: [${JSON.stringify(namespace.name)}], level: ${enforce.level}${enforce.level === level.level ? `, version: ${enforce.version}` : ''}} lead the targets of the config, in a pull request of its own`;
  return labelChange(namespace, undefined, [ENFORCE, `${ENFORCE}-version`], {
    change: 'weakened',
    severity: 'failure',
    message,
  });
}

function placeOf({ file, line, column }: NamespaceChange): Pick<Note, 'file' | 'line' | 'column'> {
  return { file, line, column };
}

/** The workloads that get their level from the Namespace, with what they violate of the stricter level alone. */
function violatingBetween(
  workloads: readonly PlacedWorkload[],
  namespace: string,
  lax: LevelVersion,
  strict: LevelVersion,
  settings: ServerSettings,
): RejectedWorkload[] {
  const labelled = workloads.filter(({ because }) => because.from === 'namespace');
  return rejectedWorkloads(labelled, namespace, strict, settings).flatMap((rejected) => {
    const { clusterVersion } = rejected.target;
    const { results } = evaluate(rejected.workload.pod, { ...lax, ...(clusterVersion && { clusterVersion }) });
    const refused = new Set(
      results.flatMap(({ check, violations }) => violations.map((violation) => violationKey(check, violation))),
    );
    const isBetween = ({ check, violation }: ComparedViolation): boolean =>
      !refused.has(violationKey(check, violation));
    const [findings, omitted] = [rejected.findings.filter(isBetween), rejected.omitted.filter(isBetween)];
    return findings.length + omitted.length === 0 ? [] : [{ ...rejected, findings, omitted }];
  });
}
