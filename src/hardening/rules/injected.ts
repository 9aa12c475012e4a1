import type { Level } from '../../pss/level.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { isWindows } from '../../pss/pod/pod-traits.ts';
import { podViolation } from '../../pss/violation.ts';
import { labelsOf } from '../contained-pod.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import type { Asked, AskingPod, Injector } from '../injected/injector.ts';
import { INJECTORS } from '../injected/injectors.ts';
import type { Surroundings } from '../surroundings.ts';

const NOTHING: HardeningAnswer = {
  violation: podViolation(['metadata', 'labels']),
  answer: 'not applicable',
  says: 'nothing is known to be added',
};

function answers(pod: Pod, around: Surroundings): readonly HardeningAnswer[] {
  if (isWindows(pod)) return [{ ...NOTHING, says: 'not on Windows' }];
  const asking = askingOf(pod, around);
  const found = [
    ...INJECTORS.flatMap((injector): HardeningAnswer[] => {
      const asked = injector.asked(asking);
      return asked === undefined ? [] : [answerOf(injector, asked, around)];
    }),
    ...(around.mutations ?? []).map(
      ({ by, file, line, says }): HardeningAnswer => ({
        violation: podViolation(['spec', 'securityContext'], by),
        answer: 'unknown',
        says: `not the pod as written: ${by} ${says} (${file}:${line})`,
      }),
    ),
  ];
  return found.length === 0 ? [NOTHING] : found;
}

function askingOf(pod: Pod, { namespaceLabels = {}, namespaceAnnotations = {} }: Surroundings): AskingPod {
  return {
    labels: labelsOf(pod),
    annotations: pod.metadata?.annotations ?? {},
    namespaceLabels,
    namespaceAnnotations,
    isOnHostNetwork: pod.spec?.hostNetwork ?? false,
    containers: containersOf(pod).map(({ name }) => name),
  };
}

function answerOf(
  injector: Injector,
  { is, by }: Asked,
  { level = 'restricted', meshPlugins = [] }: Surroundings,
): HardeningAnswer {
  const { id, name, adds, mesh, isRefusedByBaseline } = injector;
  const violation = podViolation([...by], id);
  if (is === 'nothing') return { violation, answer: 'met', says: `${name} adds nothing to the pod in ambient mode` };
  if (level === 'privileged') return { violation, answer: 'met', says: `${name} adds ${adds}: privileged allows that` };
  const plugin = mesh === undefined ? undefined : meshPlugins.find((each) => each.mesh === mesh);
  if (!isRefusedByBaseline || is === 'less' || plugin !== undefined) {
    const where = plugin === undefined ? '' : `, its network plugin is in ${plugin.file}:${plugin.line}`;
    return withoutRefused(injector, violation, level, is === 'yes' && !isRefusedByBaseline ? adds : undefined, where);
  }
  const says = `not the pod as written: ${name} adds ${adds}`;
  if (is === 'maybe') return { violation, answer: 'unknown', says: `${says}, where the namespace asks for it` };
  const must = `must not get from ${name} what baseline refuses: it adds ${adds}`;
  return { violation, answer: 'not met', says, must };
}

/** What is said where nothing is added that *baseline* refuses. */
function withoutRefused(
  { name, atRestricted }: Injector,
  violation: HardeningAnswer['violation'],
  level: Level,
  adds = 'its containers, without what baseline refuses',
  where = '',
): HardeningAnswer {
  const says = `${name} adds ${adds}${where}`;
  if (level === 'baseline') return { violation, answer: 'met', says };
  const condition = atRestricted.replaceAll('`', '');
  return {
    violation,
    answer: 'unknown',
    says: `not the pod as written: ${says}; restricted allows it if ${condition}`,
  };
}

export const injected: HardeningRule = {
  id: 'injected',
  reason: 'injected containers that the level refuses',
  answers,
  fix: ({ value }) => ({
    class: 'manual',
    caution: INJECTORS.find(({ id }) => id === value)?.instead ?? '',
  }),
  docs: {
    title: 'What admission adds to pods',
    what: 'What meshes and other tools add to the pod when it is created is allowed by its level, too.',
    why: 'The standard judges the pod with what webhooks added: an injected init container that needs NET_ADMIN has the whole pod refused at *baseline*.',
    since:
      'Mutating admission comes before Pod Security Admission in every version of Kubernetes ([admission phases](https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#admission-control-phases)). What each tool adds, its makers say: ' +
      `${INJECTORS.map(({ id, source }) => `[${id}](${source})`).join(', ')}.`,
    fields: ['metadata.labels', 'metadata.annotations', 'spec.hostNetwork'],
    fix: {
      classes: ['manual'],
      what: 'How a mesh is installed is for people to say: with its CNI plugin, or Istio’s ambient mode, no pod needs `NET_ADMIN`. Where the repository installs the plugin (a DaemonSet, an IstioCNI, a chart of Flux or Argo CD), nothing is advised. Mutating policies of the repository (Kyverno, Gatekeeper, MutatingAdmissionPolicy) that set fields of the standard are named, and the answer is *unknown*: what is judged is not the pod as written.',
    },
    verify: {
      command: `kubectl get pod POD -o jsonpath='{range .spec.initContainers[*]}{.name} {.securityContext.capabilities.add}{"\\n"}{end}'`,
      expect: 'no `NET_ADMIN`, nor any init container that the manifest does not have',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    sidecar.istio.io/inject: "true"
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    istio.io/dataplane-mode: ambient
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`,
    },
  },
};
