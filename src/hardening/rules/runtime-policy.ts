import type { Pod } from '../../pss/pod/pod.ts';
import { isWindows } from '../../pss/pod/pod-traits.ts';
import { podViolation } from '../../pss/violation.ts';
import { labelsOf } from '../contained-pod.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import type { Surroundings } from '../surroundings.ts';

const LABELS = ['metadata', 'labels'];

function answers(pod: Pod, { runtimePolicies = [], namespaceName }: Surroundings): readonly HardeningAnswer[] {
  const nobody = (says: string): readonly HardeningAnswer[] => [
    { violation: podViolation(LABELS), answer: 'not applicable', says },
  ];
  if (isWindows(pod)) return nobody('not on Windows');
  const found = runtimePolicies.filter(({ names }) => names(labelsOf(pod), namespaceName));
  if (found.length === 0) return nobody('no policy of the repository names it');
  return found.map(({ kind, name, file, line }) => ({
    violation: podViolation(LABELS, `${kind}/${name}`),
    answer: 'met',
    says: `${kind} ${name} (${file}:${line})`,
  }));
}

export const runtimePolicy: HardeningRule = {
  id: 'runtime-policy',
  reason: 'no runtime policy',
  answers,
  fix: () => ({ class: 'manual' }),
  docs: {
    title: 'Policies of runtime tools',
    what: 'A policy of KubeArmor or Tetragon that names the pod counts for it; nobody has to have one.',
    why: 'What the standard allows a program can still do harm: such a policy refuses, or at least reports, what this program never does.',
    since:
      'These are tools beside Kubernetes: [KubeArmorPolicy](https://github.com/kubearmor/KubeArmor/blob/main/getting-started/security_policy_specification.md), [TracingPolicy](https://tetragon.io/docs/concepts/tracing-policy/). They need BPF, or a security module, on the nodes.',
    fields: ['metadata.labels'],
    fix: {
      classes: [],
      what: 'None: a policy is written for one program, from what it is seen to do. A KubeArmorPolicy, a KubeArmorClusterPolicy and a TracingPolicy count where their selectors name the pod’s labels or namespace; what is for all pods of a cluster, or for nodes, names none.',
    },
    verify: {
      command: 'kubectl get kubearmorpolicies,tracingpoliciesnamespaced -n NAMESPACE',
      expect: 'the policy, where the tool is installed',
    },
    example: { bad: podLabelled('web'), good: podLabelled('bank') },
    exampleAround: { bad: aroundExample(), good: aroundExample() },
  },
};

function aroundExample(): Surroundings {
  const names = (labels: Readonly<Record<string, string>>): boolean => labels['app'] === 'bank';
  return { runtimePolicies: [{ kind: 'KubeArmorPolicy', name: 'bank', file: 'bank/policy.yaml', line: 2, names }] };
}

function podLabelled(app: string): string {
  return `# The repository has a KubeArmorPolicy whose selector is app: bank.
apiVersion: v1
kind: Pod
metadata:
  name: ${app}
  labels:
    app: ${app}
spec:
  containers:
    - name: app
      image: registry.example/${app}:1.4
`;
}
