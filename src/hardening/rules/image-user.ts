import type { PlacedContainer } from '../../pss/pod/containers.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Container, Pod } from '../../pss/pod/pod.ts';
import { effectiveUser, isWindows } from '../../pss/pod/pod-traits.ts';
import type { Decider, Fix, Violation } from '../../pss/rule.ts';
import { containerOf, containerViolation } from '../../pss/violation.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import { adviseNonRoot } from '../image-users/advise-non-root.ts';
import type { KnownImageUser } from '../image-users/known-image-user.ts';
import type { Surroundings } from '../surroundings.ts';

function answers(pod: Pod, around: Surroundings): HardeningAnswer[] {
  return containersOf(pod).map((placed) => ({
    violation: containerViolation(placed, ['image']),
    ...answerFor(pod, placed, around),
  }));
}

function answerFor(
  pod: Pod,
  { container }: PlacedContainer,
  { imageUser }: Surroundings,
): Pick<HardeningAnswer, 'answer' | 'says' | 'must'> {
  if (isWindows(pod)) return { answer: 'not applicable', says: 'not on Windows' };
  const user = effectiveUser(pod, container);
  if (user !== undefined) return { answer: 'not applicable', says: `runAsUser: ${user} decides` };
  const known = imageUser?.(container.image ?? '');
  if (known === undefined) return { answer: 'unknown', says: 'nobody has looked at the image' };
  const { kind, says } = known;
  if (kind === 'number') return { answer: 'met', says };
  return kind === 'unknown' ? { answer: 'unknown', says } : { answer: 'not met', says, must: MUST };
}

const MUST = 'must have an image whose user is a number that is not 0';

function fix(violation: Violation, pod: Pod, { imageUser }: Surroundings): Fix {
  const container = containerOf(pod, violation);
  const known = imageUser?.(container?.image ?? '');
  const { subject } = violation;
  const starts = startOf(pod, container, known);
  const decider = known?.decider && { decider: withWords(known.decider, starts) };
  if (known?.kind === 'name' && known.number !== undefined && subject.kind === 'container') {
    return {
      class: 'careful',
      edits: [{ op: 'set', path: [...subject.path, 'securityContext', 'runAsUser'], value: known.number }],
      caution:
        `${starts}Then the manifest decides, and an image with another number for its user would run as a stranger. ${known.remedy ?? ''}`.trimEnd(),
      ...decider,
    };
  }
  const remedy = known?.remedy ?? 'Build the image with `USER` and a number that is not 0, or take one that has it.';
  return { class: 'manual', caution: `${starts}${remedy}`, ...decider };
}

function withWords(decider: Decider, starts: string): Decider {
  const { repair } = decider;
  return repair === undefined ? decider : { ...decider, repair: { ...repair, caution: `${starts}${repair.caution}` } };
}

/** What the kubelet says of the pod as it is, where it does not start the container. */
function startOf(pod: Pod, container: Container | undefined, { refusal }: Partial<KnownImageUser> = {}): string {
  const asks = container?.securityContext?.runAsNonRoot ?? pod.spec?.securityContext?.runAsNonRoot;
  return asks === true && refusal !== undefined ? `The container does not start: ${inlineCode(refusal)}. ` : '';
}

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  hostUsers: false
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: web
      image: registry.example/web:1.4
      resources:
        requests: {cpu: 50m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: ["ALL"]
`;

export const imageUser: HardeningRule = {
  id: 'image-user',
  reason: 'image without a numeric user',
  answers,
  fix,
  adjustFix: (adjusted, { imageUser: userOf }) =>
    adjusted.check === 'runAsNonRoot' && userOf !== undefined ? adviseNonRoot(adjusted, userOf) : adjusted.fix,
  docs: {
    title: 'The image’s user',
    what: 'Every container’s image runs as a user that is a number and not 0, where the pod names none.',
    why: 'An image that needs no root runs anywhere; the kubelet refuses one that runs as root, or names its user, where the pod asks for non-root.',
    since:
      '`runAsNonRoot` is in Kubernetes since v1.2; the kubelet’s texts are in <https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kuberuntime/security_context_others.go>.',
    fields: ['spec.containers[*].image', 'spec.initContainers[*].image'],
    fix: {
      classes: ['careful', 'manual'],
      what: 'Where the image is built of a Dockerfile of the repository, its last stage is read, and the caution says which lines to change; where the pull request changes that Dockerfile, the comment stands on its line, with a suggestion. A user that is a name, and whose number is known, gets `runAsUser`. A suggestion of `runAsNonRoot` knows the answer, too: it is *safe* where the user is a number, and none where the image runs as root. [What is read](../image-users.md), and of which registries, the config says.',
    },
    verify: { command: 'crane config IMAGE | jq -r .config.User', expect: 'a number that is not `0`' },
    example: { bad: POD, good: POD },
    exampleAround: {
      bad: {
        imageUser: () => ({
          kind: 'root',
          says: 'web/Dockerfile:1 sets no user, and neither does scratch',
          refusal: 'container has runAsNonRoot and image will run as root',
          remedy: 'Put `USER 10001` at the end of `web/Dockerfile`.',
        }),
      },
      good: { imageUser: () => ({ kind: 'number', number: 10001, says: 'USER 10001 in web/Dockerfile:3' }) },
    },
  },
};
