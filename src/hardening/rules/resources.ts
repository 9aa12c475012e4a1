import { inContainers } from '../../pss/checks/shared/fields.ts';
import type { PlacedContainer } from '../../pss/pod/containers.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { Violation } from '../../pss/rule.ts';
import { containerViolation, podViolation } from '../../pss/violation.ts';
import type { ContainedContainer, Resources } from '../contained-pod.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import { fixResources } from '../resources/fix-resources.ts';
import type { ResourceField } from '../resources/set-resources.ts';
import { contradictions, heldQuantity, isSome, podResources, quantityOf } from '../resources/set-resources.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * What every container must have. No CPU limit: it slows a program down where the node has time to spare, and whether
 * that is wanted is a matter of debate.
 */
const REQUIRED: readonly (readonly [ResourceField, string])[] = [
  ['requests', 'cpu'],
  ['requests', 'memory'],
  ['limits', 'memory'],
];

/** Asks the pod for what it sets as a whole, and each container, those that only initialise it too. */
function answers(pod: Pod, around: Surroundings): HardeningAnswer[] {
  const ofPod = contradictionsIn(podResources(pod, around), (path, value) =>
    podViolation(['spec', 'resources', ...path], value),
  );
  return [...ofPod, ...containersOf(pod).flatMap((placed) => answersOf(placed, pod, around))];
}

function answersOf(placed: PlacedContainer, pod: Pod, around: Surroundings): HardeningAnswer[] {
  const container: ContainedContainer = placed.container;
  if (placed.path[1] === 'ephemeralContainers') {
    const violation = containerViolation(placed, ['resources']);
    return [{ violation, answer: 'not applicable', says: 'ephemeral containers have none' }];
  }
  const required = REQUIRED.map(([field, resource]): HardeningAnswer => {
    const violation = containerViolation(placed, ['resources', field, resource], `${field}.${resource}`);
    const held = heldQuantity(pod, container, field, resource, around);
    if (held === undefined) return { violation, answer: 'not met', says: 'not set', must: mustSet(field, resource) };
    const by = `${held.isByLimit ? ', by its limit' : ''}${held.isByPod ? ', set by the pod' : ''}`;
    const says = `${field}.${resource}: ${held.text}${by}`;
    if (isSome(held.text)) return { violation, answer: 'met', says };
    return { violation, answer: 'not met', says: `${says}, which is none`, must: mustSet(field, resource) };
  });
  const contradicted = contradictionsIn(container.resources, (path, value) =>
    containerViolation(placed, ['resources', ...path], value),
  );
  return [...required, ...contradicted];
}

function mustSet(field: ResourceField, resource: string): string {
  return `must set resources.${field}.${resource}`;
}

/** Finds limits below their requests, in the server’s words. */
function contradictionsIn(
  resources: Resources = {},
  violationAt: (path: Path, value: string) => Violation,
): HardeningAnswer[] {
  return contradictions(resources).map((name) => {
    const [limit, request] = [quantityOf(resources, 'limits', name), quantityOf(resources, 'requests', name)];
    return {
      violation: violationAt(['limits', name], `limits.${name}<requests.${name}`),
      answer: 'not met',
      says: `requests.${name}: ${request}: must be less than or equal to ${name} limit of ${limit}`,
      must: `must not set resources.limits.${name} below resources.requests.${name}`,
    };
  });
}

export const resources: HardeningRule = {
  id: 'resources',
  reason: 'unlimited resources',
  answers,
  fix: (violation, pod, around) => fixResources(violation, pod, around),
  docs: {
    title: 'Requests and limits',
    what: 'Each container requests CPU and memory and has a memory limit, and no limit is below its request.',
    since:
      'Requests and limits of containers are older than every supported version. Those of the pod as a whole, `spec.resources`, count by default [since v1.34](https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification).',
    why: 'A container without a memory limit can take the whole node’s, and without requests nobody keeps room for it: then others are killed in its place.',
    fields: [...inContainers('resources').filter((field) => !field.includes('ephemeral')), 'spec.resources'],
    fix: {
      classes: ['careful', 'manual'],
      what: 'Takes over what the repository sets for the same container (by name and image) in another workload or overlay. Where these differ, those of the same namespace count, if they agree; else nothing is proposed. No other number is made up: a LimitRange gives defaults, a VerticalPodAutoscaler recommends, and measuring tells. Init containers are asked too, as a ResourceQuota counts them, and refuses a pod in which one of them says nothing. A limit is its own request, and a CPU limit is not asked for. A limit below its request is refused by the server.',
    },
    verify: {
      command: 'kubectl get pod POD -o jsonpath="{.status.qosClass} {.spec.containers[*].resources}"',
      expect:
        '`Burstable` or `Guaranteed`, and for each container its requests and limits, with those that a LimitRange gave it',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      resources:
        requests:
          cpu: 250m
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      resources:
        requests:
          cpu: 250m
          memory: 128Mi
        limits:
          memory: 256Mi
`,
    },
  },
};
