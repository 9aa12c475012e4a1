import { sortedSet } from '../../text/order.ts';
import { plural } from '../../text/plural.ts';
import type { Check, Failure } from '../check.ts';
import { joinQuoted, quoteGo } from '../message.ts';
import { containersOf } from '../pod/containers.ts';
import type { Pod } from '../pod/pod.ts';
import { CONTAINER_ANNOTATION_PREFIX, isRuntimeDefaultAnnotation, POD_ANNOTATION } from '../pod/seccomp-annotations.ts';
import { podViolation } from '../violation.ts';
import { inPodAndContainers } from './shared/fields.ts';
import { fixSeccomp, SECCOMP_FIELD } from './shared/seccomp.ts';
import { findSetters } from './shared/setters.ts';

/** Before 1.19: finds the seccomp annotations that name a forbidden profile. */
function evaluateAnnotations(pod: Pod): Failure | undefined {
  const annotations = pod.metadata?.annotations ?? {};
  const keys = [POD_ANNOTATION, ...containersOf(pod).map(({ name }) => CONTAINER_ANNOTATION_PREFIX + name)];
  const bad = [...new Set(keys)].filter((key) => {
    const value = annotations[key];
    return value !== undefined && !isRuntimeDefaultAnnotation(value) && !value.startsWith('localhost/');
  });
  if (bad.length === 0) return undefined;
  const texts = sortedSet(bad.map((key) => `${key}=${quoteGo(annotations[key] ?? '')}`));
  return {
    reason: 'seccompProfile',
    detail: `forbidden ${plural('annotation', texts.length)} ${texts.join(', ')}`,
    violations: bad.map((key) => podViolation(['metadata', 'annotations', key], key)),
  };
}

/** Since 1.19: finds seccomp profiles whose type is neither `RuntimeDefault` nor `Localhost`. */
function evaluateFields(pod: Pod): Failure | undefined {
  const { violations, explicit, explicitValues } = findSetters(pod, SECCOMP_FIELD);
  if (violations.length === 0) return undefined;
  const types = joinQuoted(sortedSet(explicitValues.map(({ type = '' }) => type)));
  return {
    reason: 'seccompProfile',
    detail: `${explicit.join(' and ')} must not set securityContext.seccompProfile.type to ${types}`,
    violations,
  };
}

export const seccompProfileBaseline: Check = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seccompProfile_baseline.go',
  revisions: [
    { since: 'v1.0', evaluate: evaluateAnnotations },
    { since: 'v1.19', evaluate: evaluateFields },
  ],
  fix: fixSeccomp,
  docs: {
    title: 'Seccomp',
    what: 'Neither the pod nor a container turns its seccomp profile off.',
    why: 'The runtime’s default profile keeps a container from the system calls that are most useful to break out of it.',
    fields: [
      ...inPodAndContainers('seccompProfile.type'),
      `metadata.annotations['${POD_ANNOTATION}']`,
      `metadata.annotations['${CONTAINER_ANNOTATION_PREFIX}*']`,
    ],
    allowed:
      '`RuntimeDefault`, `Localhost`, or absent; of the annotations `runtime/default`, `docker/default`, `localhost/…`',
    history: { 'v1.0': 'reads the annotations', 'v1.19': 'reads the fields, and the annotations no longer' },
    fix: {
      classes: ['careful', 'manual'],
      what: 'Sets the type to `RuntimeDefault`; removes the annotation. Manual in Windows pods, which the API server refuses with the field.',
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
    seccompProfile:
      type: Unconfined
  containers:
    - name: app
      image: registry.example/web:1.4
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
`,
    },
  },
};
