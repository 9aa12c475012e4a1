import type { Place } from '../../manifest/manifest.ts';
import { compareTargets, mayRejectMore } from '../../pss/admission/compare-targets.ts';
import { LABEL_PREFIX, parseNamespacePolicy } from '../../pss/admission/namespace-policy.ts';
import type { NamespaceAnswer, NamespaceUpdate } from '../../pss/admission/namespace-update.ts';
import { answerNamespaceUpdate } from '../../pss/admission/namespace-update.ts';
import type { ServerSettings } from '../../pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../pss/admission/server-settings.ts';
import { evaluate } from '../../pss/evaluate.ts';
import { quoteGo } from '../../pss/message.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { Policy } from '../../pss/policy.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { NamespaceDefinition, RepositoryNamespace } from '../../repository/repository-namespaces.ts';
import { distinctBy, groupByEach } from '../../text/group-by.ts';
import type { NamespaceChange, PlacedWorkload, RejectedWorkload } from './namespace-change.ts';
import type { DefinitionPair } from './pair-definitions.ts';
import { pairDefinitions } from './pair-definitions.ts';
import { rejectedWorkloads } from './rejected-workloads.ts';
import { saidOnce } from './said-once.ts';

/** The defaults that apply where a Namespace has no labels. */
export interface NamespaceComparisonOptions {
  /** The repository's default, by which its workloads are judged. */
  readonly defaults: Policy;
  /** The API server's own settings, where the repository has them. */
  readonly settings?: ServerSettings;
}

export const ENFORCE = `${LABEL_PREFIX}enforce`;
const ENFORCE_VERSION = `${LABEL_PREFIX}enforce-version`;

/**
 * Lists what the pull request changes in the Namespaces of the repository: labels that the API server refuses; an
 * `enforce` that is weakened, removed, or set to an older version; and a raised one that rejects workloads of the
 * repository. Without a label the API server applies its own default, and the review applies the repository's default.
 * A first label that is below the repository's default therefore weakens the review, even where it makes the API server
 * stricter. One Namespace may be both raised and weakened.
 *
 * A raise is reported where it rejects workloads; all of those are listed, as the API server lists pods. It does not
 * block where only the version changes and none of these workloads passed before: those violations are older. The API
 * server checks no pods when a Namespace is created. But where the pull request adds the Namespace of workloads that
 * were in that namespace before, their pods run, so it is treated as an update of a Namespace without labels. Workloads
 * that come from another namespace are compared with what they were there.
 *
 * @param workloads all known workloads of head
 */
export function compareNamespaces(
  base: readonly RepositoryNamespace[],
  head: readonly RepositoryNamespace[],
  workloads: readonly PlacedWorkload[],
  { defaults, settings = DEFAULT_SETTINGS }: NamespaceComparisonOptions,
): NamespaceChange[] {
  const former = new Map(base.map((namespace) => [namespace.name, namespace]));
  const workloadsOf = groupByEach(workloads, ({ namespaces }) => [...new Set(namespaces)]);
  const changes = head.flatMap((namespace): NamespaceChange[] => {
    const before = former.get(namespace.name);
    const common = { workloads: workloadsOf.get(namespace.name) ?? [], raises: new Map(), defaults, settings };
    if (before === undefined) {
      const definitions = distinctBy(namespace.definitions, ({ labels }) => labels);
      return definitions.flatMap((after) => compareDefinition({ ...common, after }));
    }
    const found = pairDefinitions(before, namespace).flatMap((pair) => compareDefinition({ ...common, ...pair }));
    if (found.some(({ change }) => change !== 'raised')) return found;
    // The strictest definition may be removed while others stay.
    const weaker = compareLoosening({ ...common, before: before.strictest, after: namespace.strictest });
    return weaker === undefined ? found : [...found, weaker];
  });
  const names = new Set(head.map(({ name }) => name));
  for (const { name, strictest } of base) if (!names.has(name)) changes.push(...compareRemoved(strictest, defaults));
  // Several kustomizations may build one Namespace from the same line.
  const distinct = new Map(
    saidOnce(changes).map((change) => [JSON.stringify({ ...change, rejects: change.rejects.length }), change]),
  );
  return [...distinct.values()];
}

/** What a raise of `enforce` rejects, and what the API server says of it. */
interface Raise {
  readonly rejects: NamespaceChange['rejects'];
  readonly message: string;
  readonly hasNewlyRejected: boolean;
}

interface DefinitionComparison extends DefinitionPair, Required<NamespaceComparisonOptions> {
  readonly workloads: readonly PlacedWorkload[];
  /** The raises that were found of the same Namespace, by the labels before and after. */
  readonly raises: Map<string, Raise>;
}

function compareDefinition(compared: DefinitionComparison): NamespaceChange[] {
  const invalid = compareValidity(compared);
  if (invalid !== undefined) return [invalid];
  // What a new Namespace loosens: see `newNamespaces`.
  const loosening = compared.before === undefined ? undefined : compareLoosening(compared);
  return [compareRaise(compared), loosening].filter((change) => change !== undefined);
}

/** What the API server answers when the Namespace is applied while these pods run. */
function answerOf(
  { before, after, settings }: DefinitionComparison,
  running: Pick<NamespaceUpdate, 'pods' | 'clusterVersion'>,
  isUpdate = before !== undefined,
): NamespaceAnswer {
  const update = { name: after.name, after: after.labels, ...running };
  return answerNamespaceUpdate(isUpdate ? { ...update, before: before?.labels ?? {} } : update, settings);
}

/** Reports labels that the API server refuses. */
function compareValidity(compared: DefinitionComparison): NamespaceChange | undefined {
  const { before, after } = compared;
  const { allowed, errors } = answerOf(compared, { pods: [] });
  if (allowed) return undefined;
  const [label = ENFORCE] = parseNamespacePolicy(after.labels).errors.map((error) => error.label);
  return labelChange(after, before, [label], { change: 'invalid', severity: 'failure', message: errors.join('\n') });
}

/** Reports a raised `enforce` that rejects workloads of the repository. */
function compareRaise(compared: DefinitionComparison): NamespaceChange | undefined {
  const { before, after, raises, settings } = compared;
  const old = parseNamespacePolicy(before?.labels ?? {}, settings.policy).policy.enforce;
  const enforce = parseNamespacePolicy(after.labels, settings.policy).policy.enforce;
  // For an exempt namespace the server gives another warning and rejects nothing.
  if (!mayRejectMore(old, enforce) || settings.exemptions.namespaces.includes(after.name)) return undefined;
  const key = JSON.stringify([before === undefined ? null : policyLabels(before), policyLabels(after)]);
  const { rejects, message, hasNewlyRejected } = raises.get(key) ?? raiseOf(compared, old, enforce);
  raises.set(key, { rejects, message, hasNewlyRejected });
  if (rejects.length === 0) return undefined;
  return {
    ...labelChange(after, before, [ENFORCE, ENFORCE_VERSION], {
      change: 'raised',
      severity: hasNewlyRejected ? 'failure' : 'warning',
      message,
    }),
    rejects,
  };
}

function policyLabels({ labels }: NamespaceDefinition): [string, string][] {
  return Object.entries(labels).filter(([label]) => label.startsWith(LABEL_PREFIX));
}

function raiseOf(compared: DefinitionComparison, old: LevelVersion, enforce: LevelVersion): Raise {
  const { before, after, workloads, settings } = compared;
  const running = workloads.filter(
    ({ former }) => before !== undefined || former?.namespaces.includes(after.name) === true,
  );
  const rejects = rejectedWorkloads(running, after.name, enforce, settings);
  if (rejects.length === 0) return { rejects, message: '', hasNewlyRejected: false };
  const pods = rejects.map(
    ({ workload: { pod, identity } }): Pod => ({ ...pod, metadata: { ...pod.metadata, name: identity.name } }),
  );
  // One server answers, though the workloads of a namespace may go to several clusters.
  const clusterVersion = rejects[0]?.target.clusterVersion;
  const { warnings } = answerOf(compared, { pods, ...(clusterVersion && { clusterVersion }) }, true);
  const isRaised = compareTargets(old, enforce).level === 'raised';
  const hasPassed = ({ workload, target }: RejectedWorkload): boolean =>
    evaluate(workload.pod, { ...target, ...old }).allowed;
  const hasNewlyRejected = rejects.some((rejected) => isRaised || hasPassed(rejected));
  return { rejects, message: warnings.join('\n'), hasNewlyRejected };
}

/** Reports an `enforce` that is removed, weakened or set to an older version. */
function compareLoosening({ before, after, defaults, settings }: DefinitionComparison): NamespaceChange | undefined {
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
    return labelChange(after, before, [ENFORCE], { change: 'removed', severity: 'warning', message });
  }
  if (toServer.level === 'lowered' || toJudge.level === 'lowered') {
    const message = `${namespace}: enforce is weakened to ${judge.level}, from ${was}`;
    return labelChange(after, before, [ENFORCE], { change: 'weakened', severity: 'warning', message });
  }
  if (toServer.version !== 'lowered' && toJudge.version !== 'lowered') return undefined;
  const message = `${namespace}: the version of enforce is lowered to ${judge.version}, from ${old.version}`;
  return labelChange(after, before, [ENFORCE_VERSION, ENFORCE], { change: 'lowered', severity: 'warning', message });
}

/**
 * Compares a Namespace that head no longer has. That changes nothing in the cluster by itself, but its workloads are
 * then judged by the repository's default, which may be weaker.
 */
function compareRemoved(before: NamespaceDefinition, defaults: Policy): NamespaceChange[] {
  const { enforce } = parseNamespacePolicy(before.labels, defaults).policy;
  if (compareTargets(enforce, defaults.enforce).level !== 'lowered') return [];
  const basePlace = before.locateLabel(ENFORCE) ?? before.place;
  const message = `namespace ${quoteGo(before.name)}: the Namespace is removed, whose enforce was ${enforce.level}: the repository's default is ${defaults.enforce.level}`;
  const { name } = before;
  return [
    { kind: 'namespace', ...basePlace, name, change: 'removed', severity: 'warning', message, rejects: [], basePlace },
  ];
}

/**
 * Makes a change located at the first of the labels that head has, else at the Namespace; in base at the first that
 * base had.
 */
export function labelChange(
  after: NamespaceDefinition,
  before: NamespaceDefinition | undefined,
  labels: readonly string[],
  description: Pick<NamespaceChange, 'change' | 'severity' | 'message'>,
): NamespaceChange {
  const placeIn = (definition: NamespaceDefinition | undefined): Place | undefined =>
    labels.map((label) => definition?.locateLabel(label)).find((place) => place !== undefined);
  const basePlace = placeIn(before);
  return {
    kind: 'namespace',
    ...(placeIn(after) ?? after.place),
    name: after.name,
    ...description,
    rejects: [],
    ...(basePlace && { basePlace }),
  };
}
