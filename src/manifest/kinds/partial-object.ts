import { containersOf } from '../../pss/pod/containers.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { ObjectIdentity } from '../manifest.ts';
import type { JsonMapping } from '../yaml/json-value.ts';
import { stepAt } from '../yaml/walk.ts';
import type { FoundPod } from './found-pods.ts';
import { groupOf } from './group-of.ts';

/**
 * Whether the server would refuse to create an object for what it lacks: then it is a patch of another. A container
 * needs a name and an image, a controller of `apps` a selector and labels, a Job a restart policy.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go
 */
export function isPartialObject(
  object: JsonMapping,
  { apiVersion, kind, name }: ObjectIdentity,
  { pod, podPath }: Pick<FoundPod, 'pod' | 'podPath'>,
): boolean {
  const containers = containersOf(pod);
  const isNamed = containers.every(({ name: own, container }) => own !== '' && container.image);
  if (!isNamed || (pod.spec?.containers ?? []).length === 0) return true;
  const has = (...path: Path): boolean => stepAt(object, path) !== undefined;
  if (name === '' && !has('metadata', 'generateName')) return true;
  if (groupOf(apiVersion) === 'apps') return !has('spec', 'selector') || !has(...podPath, 'metadata', 'labels');
  if (groupOf(apiVersion) !== 'batch') return false;
  return !has(...podPath, 'spec', 'restartPolicy') || (kind === 'CronJob' && !has('spec', 'schedule'));
}
