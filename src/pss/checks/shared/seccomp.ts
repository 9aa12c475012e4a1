import type { Path } from '../../pod/path.ts';
import type { Container, Pod, Profile } from '../../pod/pod.ts';
import { isWindows } from '../../pod/pod-traits.ts';
import {
  CONTAINER_ANNOTATION_PREFIX,
  isRuntimeDefaultAnnotation,
  POD_ANNOTATION,
} from '../../pod/seccomp-annotations.ts';
import type { Edit, Fix, Violation } from '../../rule.ts';
import { containerOf } from '../../violation.ts';
import { isConfined, useRuntimeDefault } from './profiles.ts';
import type { InheritedField } from './setters.ts';
import { REFUSED_ON_WINDOWS } from './windows.ts';

/** The seccomp profile as both seccomp checks read it. */
export const SECCOMP_FIELD = {
  read: ({ seccompProfile }) => seccompProfile,
  faultsOf: (profile) => (isConfined(profile) ? [] : [{ field: ['seccompProfile', 'type'] }]),
} as const satisfies InheritedField<Profile>;

const CAUTION =
  'System calls outside the runtime’s default profile then fail with *Operation not permitted* (`unshare`, `mount`, `ptrace`, io_uring): try it where that may happen, and read the container’s log.';

/**
 * Sets the runtime's default profile: the fix of both seccomp checks. It is `safe` where no profile was set, because
 * the default allows what programs need.
 */
export function fixSeccomp(violation: Violation, pod: Pod): Fix {
  if (violation.path[0] === 'metadata') {
    return { class: 'careful', edits: [{ op: 'remove', path: violation.path }], caution: CAUTION };
  }
  if (isWindows(pod)) return REFUSED_ON_WINDOWS;
  const container = containerOf(pod, violation);
  const podEdits = confine(pod, undefined, ['spec']);
  if (container === undefined) return { class: 'careful', edits: podEdits, caution: CAUTION };
  const edits = confine(pod, container, violation.path.slice(0, -3));
  if (container.securityContext?.seccompProfile !== undefined) return { class: 'careful', edits, caution: CAUTION };
  if (violation.inheritedFrom === undefined) return { class: 'safe', edits, podEdits };
  return { class: 'careful', edits, podEdits, caution: CAUTION };
}

/**
 * Returns the edits that set the runtime's default profile in one security context.
 *
 * @param ownerPath the path of the container, or of the pod's spec, that the security context belongs to
 */
function confine(pod: Pod, container: Container | undefined, ownerPath: Path): Edit[] {
  const context = container ? container.securityContext : pod.spec?.securityContext;
  const edits = useRuntimeDefault([...ownerPath, 'securityContext', 'seccompProfile'], context?.seccompProfile);
  // The API server refuses an annotation that differs from the field (validation.ts).
  const key = container ? CONTAINER_ANNOTATION_PREFIX + (container.name ?? '') : POD_ANNOTATION;
  const annotation = pod.metadata?.annotations?.[key];
  if (annotation === undefined || isRuntimeDefaultAnnotation(annotation)) return edits;
  return [...edits, { op: 'remove', path: ['metadata', 'annotations', key] }];
}
