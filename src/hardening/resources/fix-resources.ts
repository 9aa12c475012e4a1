import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { Edit, Fix, Violation } from '../../pss/rule.ts';
import { containerOf } from '../../pss/violation.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { ContainedContainer, Resources } from '../contained-pod.ts';
import type { Surroundings } from '../surroundings.ts';
import type { ResourceField } from './set-resources.ts';
import { isLess, isSome, podResources, quantityOf } from './set-resources.ts';

/** Sets what is missing, or wrong, to what the repository sets for the same container elsewhere. */
export function fixResources(violation: Violation, pod: Pod, around: Surroundings): Fix {
  const container: ContainedContainer | undefined = containerOf(pod, violation);
  const [field, resource = ''] = fieldOf(violation.value ?? '');
  const isContradicted = violation.value?.includes('<') === true;
  if (container === undefined) return contradicted(undefined, resource);
  const found = around.resourcesOf?.(container.name ?? '', container.image ?? '', { field, resource });
  const own = container.resources ?? {};
  const ofPod = podResources(pod, around);
  // What the pod sets limits what its containers may set.
  const isOfPod = (['limits', 'requests'] as const).some((each) => quantityOf(ofPod, each, resource) !== undefined);
  const edits =
    found === undefined || violation.subject.kind !== 'container' || isOfPod
      ? []
      : editsFrom(found.resources, own, [...violation.subject.path, 'resources'], field, resource, isContradicted);
  if (found !== undefined && edits.length > 0) {
    return { class: 'careful', edits, caution: careful(found.where, field, resource) };
  }
  return isContradicted ? contradicted(own, resource) : MEASURE;
}

/** Reads the field and the resource from the value of a violation: `requests.cpu`, `limits.cpu<requests.cpu`. */
function fieldOf(value: string): [ResourceField, string] {
  const [first = ''] = value.split('<');
  const field = first.startsWith('limits.') ? 'limits' : 'requests';
  return [field, first.slice(field.length + 1)];
}

/** The edits that take a quantity over; none where it does not fit what the container sets itself. */
function editsFrom(
  found: Resources,
  own: Resources,
  path: Path,
  field: ResourceField,
  resource: string,
  isContradicted: boolean,
): Edit[] {
  const limit = quantityOf(found, 'limits', resource);
  const request = quantityOf(found, 'requests', resource) ?? limit;
  const set = (what: ResourceField, value: string): Edit => ({ op: 'set', path: [...path, what, resource], value });
  const ownLimit = quantityOf(own, 'limits', resource);
  const ownRequest = quantityOf(own, 'requests', resource);
  const canLimit = limit !== undefined && isSome(limit);
  const canRequest = request !== undefined && isSome(request);
  if (!isContradicted && field === 'requests') {
    return canRequest && !isLess(ownLimit, request) && !isLess(limit, request) ? [set(field, request)] : [];
  }
  if (canLimit && !isLess(limit, ownRequest) && !isLess(limit, request)) return [set('limits', limit)];
  if (!isContradicted) return [];
  if (canRequest && isSome(ownLimit) && !isLess(ownLimit, request)) return [set('requests', request)];
  if (canLimit && canRequest && !isLess(limit, request)) return [set('limits', limit), set('requests', request)];
  return [];
}

function careful(where: string, field: ResourceField, resource: string): string {
  const source = `The value is that of ${inlineCode(where)}.`;
  if (field === 'requests') {
    return `${source} The pod stays *Pending* where no node has that much free: \`kubectl describe node\` prints what is allocated.`;
  }
  if (resource !== 'memory') return `${source} \`kubectl top pod POD --containers\` prints what it needs.`;
  return `${source} What needs more is killed (*OOMKilled* in \`kubectl describe pod\`): compare it with what \`kubectl top pod POD --containers\` prints under load.`;
}

/** The advice where the limit is below the request; the words are those of the server. */
function contradicted(own: Resources | undefined, resource: string): Fix {
  const limit = quantityOf(own, 'limits', resource);
  const name = inlineCode(resource);
  const server =
    limit === undefined ? '' : `: ${inlineCode(`must be less than or equal to ${resource} limit of ${limit}`)}`;
  return {
    class: 'manual',
    caution: `The server refuses the pod${server}. Raise the limit of ${name}, or lower its request: \`kubectl top pod POD --containers\` prints what is used.`,
  };
}

const MEASURE: Fix = {
  class: 'manual',
  caution:
    'No value is known here that fits this container: measure it under load (`kubectl top pod POD --containers`), or let a VerticalPodAutoscaler with `updateMode: "Off"` recommend one. A LimitRange in the namespace gives a default to each container that says nothing.',
};
