import { compareText } from '../../../text/order.ts';
import { APP_ARMOR_ANNOTATION } from '../../pod/app-armor-annotation.ts';
import { containersOf } from '../../pod/containers.ts';
import type { Container, Pod } from '../../pod/pod.ts';
import { isWindows } from '../../pod/pod-traits.ts';
import type { Edit, Fix, Violation } from '../../rule.ts';
import { containerOf } from '../../violation.ts';
import { isConfined, useRuntimeDefault } from './profiles.ts';

const POD_PROFILE = ['spec', 'securityContext', 'appArmorProfile'];

const CAUTION =
  'What the runtime’s default profile forbids (mounts, writes below `/proc/sys` and `/sys`, tracing other processes) then fails with *Permission denied*: try it where that may happen; `dmesg` on the node says `apparmor="DENIED"`.';

/** The annotation about a container, if the pod has one. */
export function annotationOf(pod: Pod, container: Container): string | undefined {
  return pod.metadata?.annotations?.[APP_ARMOR_ANNOTATION + (container.name ?? '')];
}

/** The annotations that the check forbids, by key. */
export function badAnnotations(pod: Pod): [key: string, value: string][] {
  return Object.entries(pod.metadata?.annotations ?? {})
    .filter(([key, value]) => key.startsWith(APP_ARMOR_ANNOTATION) && isBad(value))
    .sort(([a], [b]) => compareText(a, b));
}

function isBad(value = ''): boolean {
  return value !== '' && value !== 'runtime/default' && !value.startsWith('localhost/');
}

/**
 * Whether the API server, when it creates the pod, writes what an annotation says into the container's own field.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/pod/strategy.go (applyAppArmorVersionSkew)
 */
export function isTakenFromAnnotation(value: string | undefined): boolean {
  return value === 'unconfined' || value === 'runtime/default' || /^localhost\/./s.test(value ?? '');
}

/** The runtime's default profile holds where nothing is said, so the fix says nothing, unless the pod says worse. */
export function fixAppArmor(violation: Violation, pod: Pod): Fix {
  const podProfile = pod.spec?.securityContext?.appArmorProfile;
  const careful = (edits: Edit[], more: Partial<Fix> = {}): Fix => ({
    class: 'careful',
    edits,
    ...more,
    caution: CAUTION,
  });
  const isPodConfined = podProfile === undefined || isConfined(podProfile);
  const podEdits: Edit[] = [{ op: 'remove', path: POD_PROFILE }];
  if (violation.path[0] === 'metadata') {
    const edits = fixAnnotation(violation, pod);
    return careful(isPodConfined ? edits : [...edits, ...podEdits]);
  }
  const container = containerOf(pod, violation);
  if (container === undefined) return careful(podEdits);

  const path = violation.path.slice(0, -1);
  // The API server refuses the field on Windows, so nothing there may set one.
  if (isWindows(pod)) return careful([{ op: 'remove', path }, ...podEdits]);
  const profile = container.securityContext?.appArmorProfile;
  const edits: Edit[] = isPodConfined ? [{ op: 'remove', path }] : useRuntimeDefault(path, profile);
  // An annotation would become the field again; beside another field the API server refuses it (validation.ts).
  const annotation = annotationOf(pod, container);
  const isGood = isPodConfined
    ? isTakenFromAnnotation(annotation) && !isBad(annotation)
    : annotation === 'runtime/default';
  if (annotation !== undefined && !isGood) {
    edits.push({ op: 'remove', path: ['metadata', 'annotations', APP_ARMOR_ANNOTATION + (container.name ?? '')] });
  }
  return careful(edits, violation.inheritedFrom === undefined ? {} : { podEdits });
}

/** In a Pod the field that the API server made of the annotation goes too, though no line of the file shows it. */
function fixAnnotation({ path, value = '' }: Violation, pod: Pod): Edit[] {
  const made = containersOf(pod).filter(({ name, container }) => {
    const profile = container.securityContext?.appArmorProfile;
    return APP_ARMOR_ANNOTATION + name === value && profile !== undefined && !isConfined(profile);
  });
  return [
    { op: 'remove', path },
    ...made.map((placed): Edit => ({ op: 'remove', path: [...placed.path, 'securityContext', 'appArmorProfile'] })),
  ];
}
