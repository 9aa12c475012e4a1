import { inPodAndContainers } from '../../pss/checks/shared/fields.ts';
import { fixSeccomp } from '../../pss/checks/shared/seccomp.ts';
import type { PlacedContainer } from '../../pss/pod/containers.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import { POD_CONTEXT } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { isWindows } from '../../pss/pod/pod-traits.ts';
import type { Violation } from '../../pss/rule.ts';
import { containerOf, containerViolation } from '../../pss/violation.ts';
import { plural } from '../../text/plural.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import type { KnownProfile } from '../seccomp/known-profiles.ts';
import { letsThrough } from '../seccomp/read-profile.ts';
import type { Surroundings } from '../surroundings.ts';

/** Where the kubelet looks for profiles, unless its `--root-dir` is another. */
const FOLDER = '/var/lib/kubelet/seccomp';

function answerOf(pod: Pod, placed: PlacedContainer, around: Surroundings): HardeningAnswer {
  const own = placed.container.securityContext?.seccompProfile;
  const profile = own ?? pod.spec?.securityContext?.seccompProfile;
  const isInherited = own === undefined && profile !== undefined;
  const field = profile?.type === 'Localhost' ? 'localhostProfile' : 'type';
  const path = ['seccompProfile', field];
  const violation: Violation = {
    ...(isInherited && { inheritedFrom: [...POD_CONTEXT, ...path] }),
    ...containerViolation(placed, ['securityContext', ...path]),
  };
  const say = (answer: HardeningAnswer['answer'], text: string, must?: string): HardeningAnswer => ({
    violation,
    answer,
    says: isInherited ? `${text}, set by the pod` : text,
    ...(must !== undefined && { must }),
  });
  if (isWindows(pod)) return say('not applicable', 'not on Windows');
  if (profile?.type === 'RuntimeDefault') return say('met', 'RuntimeDefault');
  // Of these two the standard’s own checks speak.
  if (profile === undefined) return say('not applicable', 'no profile: see seccompProfile_restricted');
  if (profile.type !== 'Localhost')
    return say('not applicable', `${profile.type ?? 'no type'}: see seccompProfile_baseline`);
  const { localhostProfile = '' } = profile;
  const known = around.seccompProfile?.(localhostProfile);
  if (known === undefined) return say('unknown', `must be on the node: ${FOLDER}/${localhostProfile}`);
  const fault = faultOf(known);
  return fault === undefined
    ? say('met', `${placeOf(known)}: ${known.content.defaultAction} by default`)
    : say('not met', `${placeOf(known)}: ${fault}`, `must not use the seccomp profile ${localhostProfile}: ${fault}`);
}

function placeOf({ file, line, by }: KnownProfile): string {
  return `${by === undefined ? '' : `${by}, `}${file}${line === undefined ? '' : `:${line}`}`;
}

/** What is wrong with a profile, in a few words; undefined where it filters calls. */
function faultOf({ content }: KnownProfile): string | undefined {
  const { problems, refused, defaultAction } = content;
  if (problems[0] !== undefined) return problems[0];
  if (!letsThrough(content)) return undefined;
  const but = refused === 0 ? '' : ` but ${refused} ${plural('call', refused)}`;
  return `nothing${but} is filtered (${defaultAction} by default)`;
}

export const seccomp: HardeningRule = {
  id: 'seccomp',
  reason: 'seccomp profile that filters nothing',
  answers: (pod, around) => containersOf(pod).map((placed) => answerOf(pod, placed, around)),
  fix: (violation, pod, around) => {
    const context = containerOf(pod, violation)?.securityContext ?? {};
    const { localhostProfile = '' } = context.seccompProfile ?? pod.spec?.securityContext?.seccompProfile ?? {};
    const known = around.seccompProfile?.(localhostProfile);
    if (known === undefined || known.content.problems.length > 0) return { class: 'manual', caution: BROKEN };
    return { ...fixSeccomp(violation, pod), class: 'careful' };
  },
  docs: {
    title: 'Seccomp profiles of your own',
    what: 'A seccomp profile of type `Localhost` filters system calls, and runtimes can read it.',
    why: 'A profile that allows what it does not name is as good as none, and the standard does not look into the file: `Localhost` is enough for it.',
    since:
      'The field `seccompProfile` is there, and stable, since Kubernetes v1.19 ([seccomp](https://kubernetes.io/docs/tutorials/security/seccomp/)); the actions are those of the [OCI runtime specification](https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp). SeccompProfile objects are those of the [security profiles operator](https://github.com/kubernetes-sigs/security-profiles-operator).',
    fields: inPodAndContainers('seccompProfile'),
    fix: {
      classes: ['careful', 'manual'],
      what: 'Sets `RuntimeDefault` in place of a profile that allows (or logs) by default. A profile that runtimes refuse is for people to repair. Never `Unconfined`. Where a profile is neither a file nor a SeccompProfile of the repository, the answer is *unknown*, with the path that it must have on the node. Where no profile is set, or it is turned off, the checks of the standard say so.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- sh -c "grep \'^Seccomp:\' /proc/1/status; unshare -U true"',
      expect: '`Seccomp:	2`, and that `unshare` is not permitted',
    },
    example: {
      bad: exampleWith('profiles/audit.json', 'SCMP_ACT_LOG'),
      good: exampleWith('profiles/web.json', 'SCMP_ACT_ERRNO'),
    },
    exampleAround: {
      bad: {
        seccompProfile: () => ({
          file: 'seccomp/profiles/audit.json',
          content: { defaultAction: 'SCMP_ACT_LOG', refused: 0, problems: [] },
        }),
      },
      good: {
        seccompProfile: () => ({
          file: 'seccomp/profiles/web.json',
          content: { defaultAction: 'SCMP_ACT_ERRNO', refused: 0, problems: [] },
        }),
      },
    },
  },
};

const BROKEN =
  'The runtime does not start a container with such a profile (`CreateContainerError`): repair the file, or use `RuntimeDefault`.';

function exampleWith(localhostProfile: string, defaultAction: string): string {
  return `# The defaultAction of ${localhostProfile} is ${defaultAction}.
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        seccompProfile:
          type: Localhost
          localhostProfile: ${localhostProfile}
`;
}
