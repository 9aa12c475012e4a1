import { podViolation } from '../../pss/violation.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import type { Guard, NamespaceLayout } from '../namespace/guard-manifests.ts';
import { GUARDS, guardManifest, guardManifests, missingGuards } from '../namespace/guard-manifests.ts';
import type { GuardedNamespace } from '../namespace/namespace-guards.ts';
import type { Surroundings } from '../surroundings.ts';

/** What each guard is called in sentences. */
const NAMES: Readonly<Record<Guard, string>> = {
  networkPolicy: 'a default-deny NetworkPolicy',
  limitRange: 'a LimitRange',
  resourceQuota: 'a ResourceQuota',
};

/** What may break where each guard comes, and how to find out. */
const CAUTIONS: Readonly<Record<Guard, string>> = {
  networkPolicy:
    'From then on each connection but DNS needs a NetworkPolicy that allows it, where the cluster’s network enforces them: `kubectl get netpol -A` and timeouts tell.',
  limitRange:
    'Containers without requests and limits get these from then on: compare with `kubectl top pod --containers`.',
  resourceQuota:
    'From then on pods without requests and limits are refused, unless a LimitRange gives them some: `kubectl describe quota` shows what is used.',
};

/** The layout of a repository of which nothing else is known. */
const UNKNOWN_LAYOUT: NamespaceLayout = { kustomizationOf: () => undefined, isTaken: () => false };

function answerOf(guard: Guard, { namespace }: Surroundings): HardeningAnswer {
  const violation = podViolation(['metadata', 'namespace'], guard);
  if (namespace === undefined) return { violation, answer: 'unknown', says: 'the Namespace is not in the repository' };
  const place = `${namespace.file}:${namespace.line}`;
  if (!missingGuards(namespace).includes(guard)) return { violation, ...present(guard, namespace) };
  const must = `must be in a namespace with ${NAMES[guard]}`;
  return { violation, answer: 'not met', says: `Namespace ${namespace.name} has none (${place})`, must };
}

function present(
  guard: Guard,
  { deniesIngress, deniesEgress, otherPolicy }: GuardedNamespace,
): Pick<HardeningAnswer, 'answer' | 'says'> {
  if (guard !== 'networkPolicy') return { answer: 'met', says: `the namespace has ${NAMES[guard]}` };
  if (!deniesIngress) return { answer: 'unknown', says: `${otherPolicy} may deny what nothing allows` };
  return {
    answer: 'met',
    says: deniesEgress ? 'nothing is let in or out by default' : 'nothing is let in by default, everything out',
  };
}

export const namespace: HardeningRule = {
  id: 'namespace',
  reason: 'namespace without bounds',
  answers: (_pod, around) => GUARDS.map((guard) => answerOf(guard, around)),
  fix: ({ value }, _pod, { namespace: around, guards }) => {
    const guard = GUARDS.find((each) => each === value);
    if (guard === undefined || around === undefined) return { class: 'manual' };
    const all = guards ?? guardManifests([around], UNKNOWN_LAYOUT);
    const manifest = all.find((each) => each.guard === guard && each.namespace === around.name);
    if (manifest === undefined) return { class: 'manual', caution: CAUTIONS[guard] };
    const { path, kustomization } = manifest;
    const named = kustomization === undefined ? '' : `, named in ${inlineCode(kustomization.file)}`;
    return { class: 'manual', caution: `Add ${NAMES[guard]} as ${inlineCode(path)}${named}. ${CAUTIONS[guard]}` };
  },
  docs: {
    title: 'Bounds of a namespace',
    what: 'The Namespace, where it is in the repository, has a default-deny NetworkPolicy, a LimitRange and a ResourceQuota beside it.',
    why: 'Without them each pod talks to every other one in the cluster, and one that runs away takes the memory of its neighbours.',
    since:
      'NetworkPolicy is stable since Kubernetes v1.7 ([network policies](https://kubernetes.io/docs/concepts/services-networking/network-policies/)); [ResourceQuota](https://kubernetes.io/docs/concepts/policy/resource-quotas/) and [LimitRange](https://kubernetes.io/docs/concepts/policy/limit-range/) are as old as `v1`.',
    fields: ['metadata.namespace'],
    fix: {
      classes: ['manual'],
      what: [
        'The advice names the file to add, beside the Namespace’s own, and the kustomization that has to name it. A default deny is a NetworkPolicy with an empty `podSelector` and no rules; one for `Ingress` alone is enough for this rule, and it says that everything may go out. Policies of Cilium, Calico and of whole clusters are in languages of their own, and the answer is *unknown*. The numbers are a beginning.',
        ...GUARDS.map((guard) => `\`\`\`yaml\n${guardManifest(guard, 'shop')}\`\`\``),
      ].join('\n\n'),
    },
    verify: {
      command: 'kubectl get networkpolicy,limitrange,resourcequota -n NAMESPACE',
      expect: 'at least one of each',
    },
    example: { bad: podIn('bare'), good: podIn('shop') },
    exampleAround: {
      bad: { namespace: guarded('bare', false) },
      good: { namespace: guarded('shop', true) },
    },
  },
};

function guarded(name: string, isGuarded: boolean): GuardedNamespace {
  const bounds = { deniesIngress: isGuarded, deniesEgress: isGuarded, hasQuota: isGuarded, hasLimitRange: isGuarded };
  return { name, file: `${name}/namespace.yaml`, line: 2, ...bounds };
}

function podIn(name: string): string {
  const has = name === 'shop' ? 'has all three' : 'has nothing';
  return `# The repository has the Namespace ${name}, which ${has}.
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: ${name}
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`;
}
