import type { Place } from '../../manifest/manifest.ts';
import { compareTargets, mayRejectMore } from '../../pss/admission/compare-targets.ts';
import { LABEL_PREFIX, parseNamespacePolicy } from '../../pss/admission/namespace-policy.ts';
import type { NamespaceAnswer } from '../../pss/admission/namespace-update.ts';
import { answerNamespaceUpdate } from '../../pss/admission/namespace-update.ts';
import type { ServerSettings } from '../../pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../pss/admission/server-settings.ts';
import { evaluate } from '../../pss/evaluate.ts';
import { quoteGo } from '../../pss/message.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { Policy } from '../../pss/policy.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { NamespaceDefinition, RepositoryNamespace } from '../../repository/repository-namespaces.ts';
import type { NamespaceChange, PlacedWorkload } from './namespace-change.ts';
import type { DefinitionPair } from './pair-definitions.ts';
import { pairDefinitions } from './pair-definitions.ts';
import { rejectedWorkloads } from './rejected-workloads.ts';

/** What a namespace's labels are compared with, where they say nothing. */
export interface NamespaceComparisonOptions {
  /** The repository's: what its workloads are judged by. */
  readonly defaults: Policy;
  /** The API server's own, where the repository has them. */
  readonly settings?: ServerSettings;
}

const ENFORCE = `${LABEL_PREFIX}enforce`;
const ENFORCE_VERSION = `${LABEL_PREFIX}enforce-version`;

/**
 * What the pull request does to the namespaces of the repository: labels that the API server refuses, an `enforce` that
 * is weakened, removed, or pinned to an older version than before, and a raised one that rejects what the repository
 * runs. To the server no label is its default; to the repository's judge it is the repository's default: a first label
 * below that weakens the judge, though the server may be stricter with it. One Namespace may be both raised and weakened.
 *
 * A raise is worth a word where it rejects a workload: all of those that the new level rejects are listed, as the server
 * lists pods. Where only the version moves, and none of them passed before, it blocks nothing: that is older debt. The server looks at nothing where a
 * Namespace is created; but where the pull request brings the Namespace of workloads that are there already, these run,
 * and it is taken for an update of a Namespace without labels.
 *
 * @param workloads of head: all that the repository has, as far as they are known
 */
export function compareNamespaces(
  base: readonly RepositoryNamespace[],
  head: readonly RepositoryNamespace[],
  workloads: readonly PlacedWorkload[],
  { defaults, settings = DEFAULT_SETTINGS }: NamespaceComparisonOptions,
): NamespaceChange[] {
  const former = new Map(base.map((namespace) => [namespace.name, namespace]));
  const changes = head.flatMap((namespace): NamespaceChange[] => {
    const before = former.get(namespace.name);
    const within = workloads.filter(({ namespaces }) => namespaces.includes(namespace.name));
    const shared = { within, defaults, settings };
    if (before === undefined) return namespace.definitions.flatMap((after) => compareDefinition({ ...shared, after }));
    const found = pairDefinitions(before, namespace).flatMap((pair) => compareDefinition({ ...shared, ...pair }));
    if (found.some(({ change }) => change !== 'raised')) return found;
    // The strictest definition may be gone while others stay.
    const weaker = compareLoosening({ ...shared, before: before.strictest, after: namespace.strictest });
    return weaker === undefined ? found : [...found, weaker];
  });
  const names = new Set(head.map(({ name }) => name));
  for (const { name, strictest } of base) if (!names.has(name)) changes.push(...compareGone(strictest, defaults));
  // Several kustomizations may build one Namespace from one line.
  const distinct = new Map(changes.map((change) => [JSON.stringify({ ...change, rejects: [] }), change]));
  return [...distinct.values()];
}

interface Compared extends DefinitionPair, Required<NamespaceComparisonOptions> {
  readonly within: readonly PlacedWorkload[];
}

function compareDefinition(compared: Compared): NamespaceChange[] {
  const invalid = compareValidity(compared);
  if (invalid !== undefined) return [invalid];
  return [compareRaise(compared), compareLoosening(compared)].filter((change) => change !== undefined);
}

function answer(
  { before, after, settings }: Compared,
  pods: readonly Pod[],
  isUpdate = before !== undefined,
): NamespaceAnswer {
  const update = { name: after.name, after: after.labels, pods };
  return answerNamespaceUpdate(isUpdate ? { ...update, before: before?.labels ?? {} } : update, settings);
}

function compareValidity(compared: Compared): NamespaceChange | undefined {
  const { before, after } = compared;
  const { allowed, errors } = answer(compared, []);
  if (allowed) return undefined;
  const [label = ENFORCE] = parseNamespacePolicy(after.labels).errors.map((error) => error.label);
  return changeOf(after, before, [label], { change: 'invalid', severity: 'failure', message: errors.join('\n') });
}

function compareRaise(compared: Compared): NamespaceChange | undefined {
  const { before, after, within, settings } = compared;
  const old = parseNamespacePolicy(before?.labels ?? {}, settings.policy).policy.enforce;
  const enforce = parseNamespacePolicy(after.labels, settings.policy).policy.enforce;
  // Of an exempt namespace the server warns in other words, and it rejects nothing.
  if (!mayRejectMore(old, enforce) || settings.exemptions.namespaces.includes(after.name)) return undefined;
  const running = within.filter(({ isExisting }) => isExisting || before !== undefined);
  const rejects = rejectedWorkloads(running, after.name, enforce, settings);
  if (rejects.length === 0) return undefined;
  const pods = rejects.map(
    ({ workload: { pod, identity } }): Pod => ({ ...pod, metadata: { ...pod.metadata, name: identity.name } }),
  );
  const { warnings } = answer(compared, pods, true);
  const isRaised = compareTargets(old, enforce).level === 'raised';
  const hasNewlyRejected = rejects.some(({ workload }) => isRaised || evaluate(workload.pod, old).allowed);
  const message = warnings.join('\n');
  return {
    ...changeOf(after, before, [ENFORCE, ENFORCE_VERSION], {
      change: 'raised',
      severity: hasNewlyRejected ? 'failure' : 'warning',
      message,
    }),
    rejects,
  };
}

function compareLoosening({ before, after, defaults, settings }: Compared): NamespaceChange | undefined {
  const enforceAt = (labels: NamespaceDefinition['labels'], open: Policy): LevelVersion =>
    parseNamespacePolicy(labels, open).policy.enforce;
  const old = enforceAt(before?.labels ?? {}, defaults);
  const judge = enforceAt(after.labels, defaults);
  const toJudge = compareTargets(old, judge);
  const toServer = compareTargets(
    enforceAt(before?.labels ?? {}, settings.policy),
    enforceAt(after.labels, settings.policy),
  );
  const namespace = `namespace ${quoteGo(after.name)}`;
  const was = before?.labels[ENFORCE] === undefined ? `the repository's default, ${old.level}` : old.level;
  if (after.labels[ENFORCE] === undefined && before?.labels[ENFORCE] !== undefined) {
    if (toServer.level !== 'lowered' && toJudge.level !== 'lowered') return undefined;
    const message = `${namespace}: the label ${ENFORCE} is removed, which was ${old.level}`;
    return changeOf(after, before, [ENFORCE], { change: 'removed', severity: 'warning', message });
  }
  if (toServer.level === 'lowered' || toJudge.level === 'lowered') {
    const message = `${namespace}: enforce is weakened to ${judge.level}, from ${was}`;
    return changeOf(after, before, [ENFORCE], { change: 'weakened', severity: 'warning', message });
  }
  if (toServer.version !== 'lowered' && toJudge.version !== 'lowered') return undefined;
  const message = `${namespace}: the version of enforce is lowered to ${judge.version}, from ${old.version}`;
  return changeOf(after, before, [ENFORCE_VERSION, ENFORCE], { change: 'lowered', severity: 'warning', message });
}

/**
 * A Namespace that head has no more takes nothing from the cluster by itself; but its workloads are judged by the
 * repository's default then, which may be weaker.
 */
function compareGone(before: NamespaceDefinition, defaults: Policy): NamespaceChange[] {
  const { enforce } = parseNamespacePolicy(before.labels, defaults).policy;
  if (compareTargets(enforce, defaults.enforce).level !== 'lowered') return [];
  const basePlace = before.locateLabel(ENFORCE) ?? before.place;
  const message = `namespace ${quoteGo(before.name)}: the Namespace is removed, whose enforce was ${enforce.level}: the repository's default is ${defaults.enforce.level}`;
  const { name } = before;
  return [
    { kind: 'namespace', ...basePlace, name, change: 'removed', severity: 'warning', message, rejects: [], basePlace },
  ];
}

/** At the first of the labels that head has, else at the Namespace; in base at the first that base had. */
function changeOf(
  after: NamespaceDefinition,
  before: NamespaceDefinition | undefined,
  labels: readonly string[],
  said: Pick<NamespaceChange, 'change' | 'severity' | 'message'>,
): NamespaceChange {
  const placeIn = (definition: NamespaceDefinition | undefined): Place | undefined =>
    labels.map((label) => definition?.locateLabel(label)).find((place) => place !== undefined);
  const basePlace = placeIn(before);
  return {
    kind: 'namespace',
    ...(placeIn(after) ?? after.place),
    name: after.name,
    ...said,
    rejects: [],
    ...(basePlace && { basePlace }),
  };
}
