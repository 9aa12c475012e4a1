import { sortedSet } from '../../text/order.ts';
import { plural } from '../../text/plural.ts';
import type { Check, Failure } from '../check.ts';
import { joinQuoted, quoteGo } from '../message.ts';
import { APP_ARMOR_ANNOTATION } from '../pod/app-armor-annotation.ts';
import type { Pod, Profile } from '../pod/pod.ts';
import { podViolation } from '../violation.ts';
import { annotationOf, badAnnotations, fixAppArmor, isCopiedToField } from './shared/app-armor.ts';
import { inPodAndContainers } from './shared/fields.ts';
import { isConfined } from './shared/profiles.ts';
import { findSetters } from './shared/setters.ts';

/**
 * Finds AppArmor profiles, in fields and annotations, that are neither the runtime's default nor a file of the node.
 */
function evaluate(pod: Pod): Failure | undefined {
  const { violations, explicit, explicitValues } = findSetters<Profile>(pod, {
    read: ({ appArmorProfile }) => appArmorProfile,
    faultsOf: (profile) => (isConfined(profile) ? [] : [{ field: ['appArmorProfile', 'type'] }]),
    isSetElsewhere: (container) => isCopiedToField(annotationOf(pod, container)),
  });
  const annotations = badAnnotations(pod);
  if (violations.length === 0 && annotations.length === 0) return undefined;
  const texts = sortedSet(annotations.map(([key, value]) => `${key}=${quoteGo(value)}`));
  const values = [...sortedSet(explicitValues.map(({ type = '' }) => type)), ...texts];
  const setters = annotations.length > 0 ? [...explicit, plural('annotation', annotations.length)] : explicit;
  return {
    reason: plural('forbidden AppArmor profile', values.length),
    detail: `${setters.join(' and ')} must not set AppArmor profile type to ${joinQuoted(values)}`,
    violations: [
      ...violations.filter(({ subject }) => subject.kind === 'pod'),
      ...annotations.map(([key]) => podViolation(['metadata', 'annotations', key], key)),
      ...violations.filter(({ subject }) => subject.kind !== 'pod'),
    ],
  };
}

/** Before servers of 1.30, which added the field: finds forbidden annotations. */
function evaluateAnnotations(pod: Pod): Failure | undefined {
  const annotations = badAnnotations(pod);
  if (annotations.length === 0) return undefined;
  const texts = sortedSet(annotations.map(([key, value]) => `${key}=${quoteGo(value)}`));
  return {
    reason: plural('forbidden AppArmor profile', texts.length),
    detail: texts.join(', '),
    violations: annotations.map(([key]) => podViolation(['metadata', 'annotations', key], key)),
  };
}

export const appArmorProfile: Check = {
  id: 'appArmorProfile',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_appArmorProfile.go',
  revisions: [{ since: 'v1.0', evaluate, formerly: [{ before: 'v1.30', evaluate: evaluateAnnotations }] }],
  fix: fixAppArmor,
  docs: {
    title: 'AppArmor',
    what: 'Neither the pod nor a container turns its AppArmor profile off.',
    why: 'On nodes with AppArmor the runtime’s default profile keeps a container from mounts, from `/proc` and `/sys` of the node, and from other processes.',
    fields: [...inPodAndContainers('appArmorProfile.type'), `metadata.annotations['${APP_ARMOR_ANNOTATION}*']`],
    allowed:
      '`RuntimeDefault`, `Localhost`, or absent; of the annotations `runtime/default`, `localhost/…`, or empty. The API server itself turns an annotation of a Pod into the field',
    fix: { classes: ['careful'], what: 'Removes the profile, or the annotation, so that the runtime’s default holds.' },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- cat /proc/1/attr/current',
      expect: 'a profile that is enforced, such as `cri-containerd.apparmor.d (enforce)`, and not `unconfined`',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    appArmorProfile:
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
    appArmorProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
`,
    },
  },
};
