import { sortedSet } from '../../text/order.ts';
import type { Check, Failure } from '../check.ts';
import { joinQuoted, namedContainers } from '../message.ts';
import type { Pod } from '../pod/pod.ts';
import { isWindows } from '../pod/pod-traits.ts';
import { inPodAndContainers } from './shared/fields.ts';
import { fixSeccomp, SECCOMP_FIELD } from './shared/seccomp.ts';
import { findSetters } from './shared/setters.ts';

const overrides = ['seccompProfile_baseline'];

/** The field that may be wrong, with where a type is set that is missing. */
const FIELD = { ...SECCOMP_FIELD, missing: { field: ['seccompProfile', 'type'] } };

/**
 * Finds seccomp profiles whose type is neither `RuntimeDefault` nor `Localhost`, and containers for which neither they
 * nor the pod set one.
 */
function evaluate(pod: Pod): Failure | undefined {
  const { violations, explicit, explicitValues, silent } = findSetters(pod, FIELD);
  if (violations.length === 0) return undefined;
  const types = joinQuoted(sortedSet(explicitValues.map(({ type = '' }) => type)));
  const detail =
    explicit.length > 0
      ? `${explicit.join(' and ')} must not set securityContext.seccompProfile.type to ${types}`
      : `pod or ${namedContainers(silent)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`;
  return { reason: 'seccompProfile', detail, violations };
}

export const seccompProfileRestricted: Check = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seccompProfile_restricted.go',
  revisions: [
    { since: 'v1.19', overrides, evaluate },
    // The API server's validation refuses the field in Windows pods, so the check cannot require it there.
    { since: 'v1.25', overrides, evaluate: (pod) => (isWindows(pod) ? undefined : evaluate(pod)) },
  ],
  fix: fixSeccomp,
  docs: {
    title: 'Seccomp, restricted',
    what: 'The pod or every container sets a seccomp profile, and none turns it off.',
    why: 'Without the field most nodes run the container with no profile at all, and so with the system calls that are most useful to break out of it.',
    fields: inPodAndContainers('seccompProfile.type'),
    allowed: '`RuntimeDefault`, `Localhost`; absent in a container where the pod sets one of them',
    history: {
      'v1.19': 'the field came with Kubernetes 1.19',
      'v1.25': 'pods with `spec.os.name: windows` are exempt',
    },
    fix: {
      classes: ['safe', 'careful', 'manual'],
      what: 'Sets the type to `RuntimeDefault`: safe where nobody set one, careful where it was turned off. Manual in Windows pods, before `v1.25`.',
    },
    verify: {
      command: "kubectl exec POD -c CONTAINER -- grep '^Seccomp:' /proc/1/status",
      expect: '`Seccomp:	2`',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
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
`,
    },
  },
};
