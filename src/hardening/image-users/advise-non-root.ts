import { effectiveUser } from '../../pss/pod/pod-traits.ts';
import type { Edit, Fix } from '../../pss/rule.ts';
import { containerOf } from '../../pss/violation.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { AdjustedFix } from '../hardening-rule.ts';
import type { KnownImageUser } from './known-image-user.ts';

/**
 * Adjusts the fix of `runAsNonRoot` for one container to what is known of its image: it is safe where the image runs as a
 * number that is not 0, names the number of a user that is only named, and is none where the image needs root. It is
 * careful where only a name tells the Dockerfile of the image. One that brings back what was there stays as it is.
 */
export function adviseNonRoot(
  { fix, violation, pod, former }: AdjustedFix,
  userOf: (image: string) => KnownImageUser | undefined,
): Fix {
  const container = containerOf(pod, violation);
  const { subject } = violation;
  if (container?.image === undefined || subject.kind !== 'container' || fix.edits === undefined) return fix;
  // What a pull request took away was there: whether the pod starts with it is known.
  const before = former?.container?.securityContext?.runAsNonRoot ?? former?.pod.spec?.securityContext?.runAsNonRoot;
  if (effectiveUser(pod, container) !== undefined || before === true) return fix;
  const known = userOf(container.image);
  if (known === undefined || known.kind === 'unknown') return fix;
  const { caution: _, cautionAlso, cautionImage: _image, ...rest } = fix;
  if (known.kind === 'number') {
    const byName = `Only a name tells that the image is built so, and then it starts: ${inlineCode(known.says)}.`;
    const cautions = [known.isByName === true ? byName : '', cautionAlso ?? ''].filter(Boolean);
    return cautions.length === 0
      ? { ...rest, class: 'safe' }
      : { ...rest, class: 'careful', caution: cautions.join(' ') };
  }
  const { edits: _edits, podEdits: _podEdits, ...without } = rest;
  if (known.kind === 'name' && known.number !== undefined) {
    const user: Edit = { op: 'set', path: [...subject.path, 'securityContext', 'runAsUser'], value: known.number };
    const says = `The image’s user is a name, which the kubelet cannot verify: its number is ${known.number} (${inlineCode(known.says)}).`;
    const caution = cautionAlso === undefined ? says : `${says} ${cautionAlso}`;
    const { podEdits: _pod, ...own } = rest;
    return { ...own, class: 'careful', edits: [...fix.edits, user], caution };
  }
  const refusal = known.refusal === undefined ? '' : `: ${inlineCode(known.refusal)}`;
  const caution = `The pod would not start${refusal} (${inlineCode(known.says)}). ${known.remedy ?? ''}`.trimEnd();
  return { ...without, class: 'manual', caution };
}
