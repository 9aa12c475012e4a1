import type { FoundObject } from '../../manifest/objects/found-object.ts';
import {
  isOfKind,
  itemsIn,
  matchesStars,
  nameOfObject,
  namespaceOfObject,
  textListIn,
  valueIn,
  wordsIn,
} from '../../manifest/objects/found-object.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';

/** A policy of the repository that changes pods before the standard is asked. */
export interface Mutation {
  /** The policy, and its rule where it has several: `Kyverno ClusterPolicy harden (run-as-non-root)`. */
  readonly by: string;
  readonly file: string;
  readonly line: number;
  /** What it does, as far as that is known: `sets runAsNonRoot, seccompProfile`. */
  readonly says: string;
  /** Whether it may reach the pods of a kind of workload in a namespace; undefined stands for an unknown one. */
  readonly reaches: (kind: string, namespace: string | undefined) => boolean;
}

/** The fields that a change of which may change what the standard says. */
const FIELDS =
  /\b(?:securityContext|runAsNonRoot|runAsUser|runAsGroup|fsGroup|supplementalGroups|seccompProfile|appArmorProfile|seLinuxOptions|windowsOptions|capabilities|allowPrivilegeEscalation|privileged|readOnlyRootFilesystem|procMount|sysctls|hostNetwork|hostPID|hostIPC|hostUsers|hostPort|hostPath|initContainers|automountServiceAccountToken|sidecar\.istio\.io\/inject|linkerd\.io\/inject)\b/g;

/** Lists the mutations that the policies of a repository make of pods. */
export function mutationsIn(objects: readonly FoundObject[]): Mutation[] {
  const bound = new Set(
    objects
      .filter((object) => isOfKind(object, 'admissionregistration.k8s.io', ['MutatingAdmissionPolicyBinding']))
      .map(({ value }) => textOf(fieldOf(value, 'spec')?.value, 'policyName')),
  );
  return objects.flatMap((object) => [
    ...ofKyverno(object),
    ...ofGatekeeper(object),
    ...ofServer(object, bound.has(nameOfObject(object))),
  ]);
}

/** https://kyverno.io/docs/policy-types/cluster-policy/mutate/ */
function ofKyverno(object: FoundObject): Mutation[] {
  if (!isOfKind(object, 'kyverno.io', ['ClusterPolicy', 'Policy'])) return [];
  const kind = textOf(object.value, 'kind');
  const own = kind === 'Policy' ? [namespaceOfObject(object) ?? 'default'] : [];
  return itemsIn(object.value, ['spec', 'rules']).flatMap((rule) => {
    const mutate = fieldOf(rule, 'mutate')?.value;
    // With targets it changes other objects than the one that is created.
    if (mutate === undefined || fieldOf(mutate, 'targets') !== undefined) return [];
    const matches = resourcesOf(rule, 'match');
    const kinds = matches.flatMap((each) => textListIn(each, ['kinds'])).map((each) => each.split('/').at(-1) ?? '');
    const namespaces = [...own, ...matches.flatMap((each) => textListIn(each, ['namespaces']))];
    const excluded = resourcesOf(rule, 'exclude').flatMap((each) => textListIn(each, ['namespaces']));
    return mutationOf(object, `Kyverno ${kind} ${nameOfObject(object)} (${textOf(rule, 'name')})`, mutate, {
      kinds,
      namespaces,
      excluded,
    });
  });
}

/** The `resources` of a rule's `match` or `exclude`, in whichever of its shapes. */
function resourcesOf(rule: JsonValue, key: 'match' | 'exclude'): JsonValue[] {
  const match = fieldOf(rule, key)?.value;
  const filters = [...(match === undefined ? [] : [match]), ...itemsIn(match, ['any']), ...itemsIn(match, ['all'])];
  return filters.flatMap((filter) => fieldOf(filter, 'resources')?.value ?? []);
}

/** https://open-policy-agent.github.io/gatekeeper/website/docs/mutation/ */
function ofGatekeeper(object: FoundObject): Mutation[] {
  if (!isOfKind(object, 'mutations.gatekeeper.sh', ['Assign', 'AssignMetadata', 'ModifySet'])) return [];
  const spec = fieldOf(object.value, 'spec')?.value;
  const match = fieldOf(spec, 'match')?.value;
  const matched = [...itemsIn(spec, ['applyTo']), ...itemsIn(match, ['kinds'])];
  return mutationOf(
    object,
    `Gatekeeper ${textOf(object.value, 'kind')} ${nameOfObject(object)}`,
    valueIn(spec, ['location']),
    {
      kinds: matched.flatMap((each) => textListIn(each, ['kinds'])),
      namespaces: textListIn(match, ['namespaces']),
      excluded: textListIn(match, ['excludedNamespaces']),
    },
  );
}

/**
 * The server's own policies, and Kyverno's of the same shape, which need no binding.
 * https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/
 * https://kyverno.io/docs/policy-types/mutating-policy/
 */
function ofServer(object: FoundObject, isBound: boolean): Mutation[] {
  const isKyverno = isOfKind(object, 'policies.kyverno.io', ['MutatingPolicy', 'NamespacedMutatingPolicy']);
  if (!isKyverno && !isOfKind(object, 'admissionregistration.k8s.io', ['MutatingAdmissionPolicy'])) return [];
  const kind = textOf(object.value, 'kind');
  const rules = itemsIn(object.value, ['spec', 'matchConstraints', 'resourceRules']);
  const resources = rules.flatMap((rule) => textListIn(rule, ['resources']));
  const doubt = isKyverno || isBound ? '' : ', which no binding of the repository names';
  const by = `${isKyverno ? 'Kyverno ' : ''}${kind} ${nameOfObject(object)}${doubt}`;
  const namespace = kind === 'NamespacedMutatingPolicy' ? namespaceOfObject(object) : undefined;
  return mutationOf(object, by, valueIn(object.value, ['spec', 'mutations']), {
    kinds: resources.map((resource) => (resource === 'pods' ? 'Pod' : resource)),
    namespaces: namespace === undefined ? [] : [namespace],
    excluded: [],
  });
}

interface Reach {
  readonly kinds: readonly string[];
  readonly namespaces: readonly string[];
  readonly excluded: readonly string[];
}

function mutationOf(object: FoundObject, by: string, change: JsonValue | undefined, reach: Reach): Mutation[] {
  const found = [...new Set(wordsIn(change).match(FIELDS) ?? [])];
  const fields = found.length > 1 ? found.filter((field) => field !== 'securityContext') : found;
  if (fields.length === 0) return [];
  const { file, line } = object;
  return [
    {
      by,
      file,
      line,
      says: `sets ${fields.join(', ')}`,
      reaches: (kind, namespace) => isReached(reach, kind, namespace),
    },
  ];
}

/** A controller's pods are Pods: what speaks of those reaches them, too. */
function isReached({ kinds, namespaces, excluded }: Reach, kind: string, namespace: string | undefined): boolean {
  const isOfKinds =
    kinds.length === 0 || kinds.some((each) => ['*', 'Pod', kind, `${kind.toLowerCase()}s`].includes(each));
  if (!isOfKinds || namespace === undefined) return isOfKinds;
  const isNamed = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matchesStars(pattern, namespace));
  return (namespaces.length === 0 || isNamed(namespaces)) && !isNamed(excluded);
}
