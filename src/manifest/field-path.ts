import type { Violation } from '../pss/check.ts';
import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import { inlineCode } from '../text/inline-code.ts';
import type { Workload } from './manifest.ts';

type Owner = Pick<Workload, 'podPath' | 'fieldOf'>;

/**
 * From a path in a workload's pod to the path, from the object, of the field that says it. Where a controller makes the
 * pod and the object has no such field, it is the path that the field would have in a pod template.
 */
export function fieldPath({ podPath, fieldOf }: Owner, path: Path): Path {
  return fieldOf?.(path)?.path ?? [...podPath, ...path];
}

/** Where to change a field of a workload's pod, from the object; or why that cannot be done: a sentence without full stop. */
export function editPath(workload: Owner & Pick<Workload, 'identity'>, path: Path): Path | { readonly reason: string } {
  const { podPath, fieldOf, identity } = workload;
  if (fieldOf === undefined) return [...podPath, ...path];
  const field = fieldOf(path);
  if (field === undefined) {
    return {
      reason: `the pod is made by the controller of ${identity.kind}, which has no field for ${inlineCode(formatPath(path))}`,
    };
  }
  if (!field.isShared) return field.path;
  return {
    reason: `${inlineCode(formatPath(field.path))} is shared: a change there changes every pod or container that it holds for`,
  };
}

/** The path of a violation from the object's root. */
export function objectPath(workload: Workload, { path }: Violation): string {
  return formatPath(fieldPath(workload, path));
}
