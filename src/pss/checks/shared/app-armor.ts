import { compareText } from '../../../text/order.ts';
import { APP_ARMOR_ANNOTATION } from '../../pod/app-armor-annotation.ts';
import type { PlacedContainer } from '../../pod/containers.ts';
import { containersOf } from '../../pod/containers.ts';
import { POD_CONTEXT } from '../../pod/path.ts';
import type { Container, Pod } from '../../pod/pod.ts';
import { isWindows } from '../../pod/pod-traits.ts';
import type { Edit, Fix, Violation } from '../../rule.ts';
import { containerOf } from '../../violation.ts';
import { positionsBy } from './positions.ts';
import { isConfined, useRuntimeDefault } from './profiles.ts';

const positionsIn = positionsBy(({ name }: PlacedContainer) => name);

const POD_PROFILE = [...POD_CONTEXT, 'appArmorProfile'];

const CAUTION =
  'What the runtime’s default profile forbids (mounts, writes below `/proc/sys` and `/sys`, tracing other processes) then fails with *Permission denied*: try it where that may happen; `dmesg` on the node says `apparmor="DENIED"`.';

/** Returns the value of a container's AppArmor annotation, if the pod has one. */
export function annotationOf(pod: Pod, container: Container): string | undefined {
  return pod.metadata?.annotations?.[APP_ARMOR_ANNOTATION + (container.name ?? '')];
}

/** Returns the AppArmor annotations that the check forbids, sorted by key. */
export function badAnnotations(pod: Pod): [key: string, value: string][] {
  return Object.entries(pod.metadata?.annotations ?? {})
    .filter(([key, value]) => key.startsWith(APP_ARMOR_ANNOTATION) && isForbidden(value))
    .sort(([a], [b]) => compareText(a, b));
}

function isForbidden(value = ''): boolean {
  return value !== '' && value !== 'runtime/default' && !value.startsWith('localhost/');
}

/**
 * Whether the API server, when it creates the pod, copies an annotation with this value into the container's own field.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/pod/strategy.go (applyAppArmorVersionSkew)
 */
export function isCopiedToField(value: string | undefined): boolean {
  return value === 'unconfined' || value === 'runtime/default' || /^localhost\/./s.test(value ?? '');
}

/**
 * Removes a forbidden profile, because the runtime's default applies where none is set. Where the container would then
 * inherit a forbidden profile from the pod, sets `RuntimeDefault` instead.
 */
export function fixAppArmor(violation: Violation, pod: Pod): Fix {
  const podProfile = pod.spec?.securityContext?.appArmorProfile;
  const carefulFix = (edits: Edit[], extra: Partial<Fix> = {}): Fix => ({
    class: 'careful',
    edits,
    ...extra,
    caution: CAUTION,
  });
  const isPodConfined = podProfile === undefined || isConfined(podProfile);
  const podEdits: Edit[] = [{ op: 'remove', path: POD_PROFILE }];
  if (violation.path[0] === 'metadata') {
    const edits = fixAnnotation(violation, pod);
    return carefulFix(isPodConfined ? edits : [...edits, ...podEdits]);
  }
  const container = containerOf(pod, violation);
  if (container === undefined) return carefulFix(podEdits);

  const path = violation.path.slice(0, -1);
  // The API server refuses the field in Windows pods, so it is only removed there.
  if (isWindows(pod)) return carefulFix([{ op: 'remove', path }, ...podEdits]);
  const profile = container.securityContext?.appArmorProfile;
  const edits: Edit[] = isPodConfined ? [{ op: 'remove', path }] : useRuntimeDefault(path, profile);
  // The API server would copy an annotation that stays into the field again, and refuses one that differs from
  // the field (validation.ts).
  const annotation = annotationOf(pod, container);
  const mayStay = isPodConfined
    ? isCopiedToField(annotation) && !isForbidden(annotation)
    : annotation === 'runtime/default';
  if (annotation !== undefined && !mayStay) {
    edits.push({ op: 'remove', path: ['metadata', 'annotations', APP_ARMOR_ANNOTATION + (container.name ?? '')] });
  }
  return carefulFix(edits, violation.inheritedFrom === undefined ? {} : { podEdits });
}

/**
 * Removes an annotation and, in a Pod, the field that the API server copied from it, though no line of the file shows
 * that field.
 */
function fixAnnotation({ path, value = '' }: Violation, pod: Pod): Edit[] {
  const containers = containersOf(pod);
  const named = positionsIn(containers).get(value.slice(APP_ARMOR_ANNOTATION.length)) ?? [];
  const copied = named.flatMap((index) => {
    const placed = containers[index];
    const profile = placed?.container.securityContext?.appArmorProfile;
    return placed === undefined || profile === undefined || isConfined(profile) ? [] : [placed];
  });
  return [
    { op: 'remove', path },
    ...copied.map((placed): Edit => ({ op: 'remove', path: [...placed.path, 'securityContext', 'appArmorProfile'] })),
  ];
}
