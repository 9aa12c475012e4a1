import type { FoundObject } from '../../manifest/objects/found-object.ts';
import {
  isOfKind,
  itemsIn,
  nameOfObject,
  namespaceOfObject,
  textListIn,
  textMapIn,
} from '../../manifest/objects/found-object.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';

type Labels = Readonly<Record<string, string>>;

/** A policy by which a runtime tool watches or confines some pods. */
export interface RuntimePolicy {
  readonly kind: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** Whether it names a pod with these labels in this namespace; undefined stands for an unknown one. */
  readonly names: (labels: Labels, namespace: string | undefined) => boolean;
}

/**
 * Lists the policies of a repository that name pods: those of KubeArmor and Tetragon. One that is for all pods of a
 * cluster, or for its nodes, names none.
 *
 * @param namespaceOf the namespace that an object comes to, which a kustomization may give; default: that which it names
 */
export function runtimePoliciesIn(
  objects: readonly FoundObject[],
  namespaceOf: (object: FoundObject) => string | undefined = namespaceOfObject,
): RuntimePolicy[] {
  return objects.flatMap((object) => {
    const names = namesOf(object, namespaceOf(object));
    if (names === undefined) return [];
    const { file, line } = object;
    return [{ kind: textOf(object.value, 'kind'), name: nameOfObject(object), file, line, names }];
  });
}

function namesOf(object: FoundObject, own: string | undefined): RuntimePolicy['names'] | undefined {
  const spec = fieldOf(object.value, 'spec')?.value;
  const isSame = (namespace: string | undefined): boolean =>
    own === undefined || namespace === undefined || own === namespace;
  // https://github.com/kubearmor/KubeArmor/blob/main/getting-started/security_policy_specification.md
  if (isOfKind(object, 'security.kubearmor.com', ['KubeArmorPolicy'])) {
    const selector = fieldOf(spec, 'selector')?.value;
    return (labels, namespace) => isSame(namespace) && isSelected(selector, labels);
  }
  // https://github.com/kubearmor/KubeArmor/blob/main/getting-started/cluster_security_policy_specification.md
  if (isOfKind(object, 'security.kubearmor.com', ['KubeArmorClusterPolicy'])) {
    const expressions = itemsIn(spec, ['selector', 'matchExpressions']);
    if (expressions.length === 0) return undefined;
    return (labels, namespace) => expressions.every((each) => isInCluster(each, labels, namespace));
  }
  // https://tetragon.io/docs/concepts/tracing-policy/k8s-filtering/
  if (isOfKind(object, 'cilium.io', ['TracingPolicyNamespaced'])) {
    const selector = fieldOf(spec, 'podSelector')?.value;
    return (labels, namespace) => isSame(namespace) && isSelected(selector, labels);
  }
  if (isOfKind(object, 'cilium.io', ['TracingPolicy'])) {
    const selector = fieldOf(spec, 'podSelector')?.value;
    return selector === undefined ? undefined : (labels) => isSelected(selector, labels);
  }
  return undefined;
}

/**
 * Whether a label selector selects labels; an empty one selects all.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
function isSelected(selector: JsonValue | undefined, labels: Labels): boolean {
  const wanted = Object.entries(textMapIn(selector, ['matchLabels']));
  const expressions = itemsIn(selector, ['matchExpressions']);
  return wanted.every(([key, value]) => labels[key] === value) && expressions.every((each) => isMet(each, labels));
}

function isMet(expression: JsonValue, labels: Labels): boolean {
  const key = textOf(expression, 'key');
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  const values = textListIn(expression, ['values']);
  switch (textOf(expression, 'operator')) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

/** One expression of a policy for clusters, whose keys are `namespace` and `label`. */
function isInCluster(expression: JsonValue, labels: Labels, namespace: string | undefined): boolean {
  const values = textListIn(expression, ['values']);
  const isNamed =
    textOf(expression, 'key') === 'namespace'
      ? namespace !== undefined && values.includes(namespace)
      : Object.entries(labels).some(([key, value]) => values.includes(`${key}=${value}`));
  return textOf(expression, 'operator') === 'NotIn' ? !isNamed : isNamed;
}
