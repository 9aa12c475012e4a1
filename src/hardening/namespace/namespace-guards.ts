import type { FoundObject } from '../../manifest/objects/found-object.ts';
import { isOfKind, itemsIn, nameOfObject, namespaceOfObject, textListIn } from '../../manifest/objects/found-object.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';
import { groupBy } from '../../text/group-by.ts';

/** A Namespace of the repository, and what keeps its pods in bounds. */
export interface GuardedNamespace {
  readonly name: string;
  readonly file: string;
  /** The line of its `kind:`. */
  readonly line: number;
  /** Whether a NetworkPolicy for all of its pods lets no traffic in, or none out but to DNS. */
  readonly deniesIngress: boolean;
  readonly deniesEgress: boolean;
  /** A policy of another kind that may do the same: `CiliumNetworkPolicy default`. */
  readonly otherPolicy?: string;
  readonly hasQuota: boolean;
  readonly hasLimitRange: boolean;
}

/** Kinds of policies with languages of their own, by group; those of whole clusters too. */
const OTHER_POLICIES: Readonly<Record<string, readonly string[]>> = {
  'cilium.io': ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'],
  'crd.projectcalico.org': ['NetworkPolicy', 'GlobalNetworkPolicy'],
  'projectcalico.org': ['NetworkPolicy', 'GlobalNetworkPolicy'],
  'policy.networking.k8s.io': ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
};

/**
 * Lists the Namespaces of a repository with what guards them. Of several Namespaces of one name (overlays) each is listed,
 * and what names that namespace counts for all of them.
 *
 * @param namespaceOf the namespace that an object comes to, which a kustomization may give; default: that which it names
 */
export function guardedNamespaces(
  objects: readonly FoundObject[],
  namespaceOf: (object: FoundObject) => string | undefined = namespaceOfObject,
): GuardedNamespace[] {
  const byNamespace = groupBy(objects, namespaceOf);
  const ofCluster = (byNamespace.get(undefined) ?? []).find(isOtherPolicy);
  const namespaces = objects.filter((object) => isOfKind(object, '', ['Namespace']));
  return namespaces.map((object) => guardedNamespace(object, byNamespace.get(nameOfObject(object)) ?? [], ofCluster));
}

/** @param ofCluster a policy of another kind that is for the whole cluster */
function guardedNamespace(
  object: FoundObject,
  inIt: readonly FoundObject[],
  ofCluster: FoundObject | undefined,
): GuardedNamespace {
  const { file, line } = object;
  const specs = (group: string, kind: string): readonly (JsonValue | undefined)[] =>
    inIt.filter((each) => isOfKind(each, group, [kind])).map(({ value }) => fieldOf(value, 'spec')?.value);
  const policies = specs('networking.k8s.io', 'NetworkPolicy');
  const other = inIt.find(isOtherPolicy) ?? ofCluster;
  return {
    name: nameOfObject(object),
    file,
    line,
    deniesIngress: policies.some(deniesIngress),
    deniesEgress: policies.some(deniesEgress),
    ...(other && { otherPolicy: `${textOf(other.value, 'kind')} ${nameOfObject(other)}` }),
    hasQuota: specs('', 'ResourceQuota').some((spec) => isFilled(fieldOf(spec, 'hard')?.value)),
    hasLimitRange: specs('', 'LimitRange').some((spec) => isFilled(fieldOf(spec, 'limits')?.value)),
  };
}

function isOtherPolicy(object: FoundObject): boolean {
  return Object.entries(OTHER_POLICIES).some(([group, kinds]) => isOfKind(object, group, kinds));
}

/**
 * Whether a NetworkPolicy lets nothing in to any pod. Without `policyTypes` it is about what comes in, and about what
 * goes out where it has rules for that.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
 */
function deniesIngress(spec: JsonValue | undefined): boolean {
  const types = textListIn(spec, ['policyTypes']);
  return (
    isOfAllPods(spec) && (types.length === 0 || types.includes('Ingress')) && itemsIn(spec, ['ingress']).length === 0
  );
}

/** Whether a NetworkPolicy lets nothing out of any pod, but to DNS. */
function deniesEgress(spec: JsonValue | undefined): boolean {
  const rules = itemsIn(spec, ['egress']);
  return isOfAllPods(spec) && textListIn(spec, ['policyTypes']).includes('Egress') && rules.every(isForDns);
}

function isForDns(rule: JsonValue): boolean {
  const ports = itemsIn(rule, ['ports']).map((port) => fieldOf(port, 'port')?.value);
  const isDns = (port: JsonValue | undefined): boolean =>
    port?.kind === 'scalar' && typeof port.value === 'object' && port.value?.digits === '53';
  return ports.length > 0 && ports.every(isDns);
}

/** Whether a policy's `podSelector` is the empty one, which is also what an absent one means. */
function isOfAllPods(spec: JsonValue | undefined): boolean {
  const selector = fieldOf(spec, 'podSelector')?.value;
  const parts = ['matchLabels', 'matchExpressions'].map((key) => fieldOf(selector, key)?.value);
  return spec !== undefined && !parts.some(isFilled);
}

/** Whether a mapping or list has something in it. */
function isFilled(value: JsonValue | undefined): boolean {
  if (value?.kind === 'mapping') return value.entries.size > 0;
  return value?.kind === 'list' && value.items.length > 0;
}
