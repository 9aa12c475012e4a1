import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Violation } from '../pss/rule.ts';
import { inlineCode } from '../text/inline-code.ts';
import type { EditAddress, NoAddress, Workload } from './manifest.ts';

type PodPlace = Pick<Workload, 'podPath' | 'fieldOf'>;

/**
 * Turns a path in a workload's pod into the path, from the object, of the field that sets the value. Where a controller
 * makes the pod and the object has no such field, it is the path that the field would have in a pod template.
 */
export function fieldPath({ podPath, fieldOf }: PodPlace, path: Path): Path {
  return fieldOf?.(path)?.path ?? [...podPath, ...path];
}

/**
 * Finds where an edit of a field of a pod belongs, for a pod whose fields all stand in one document. This is
 * `Workload.editAt` for plain files.
 */
export function editInDocument(
  workload: PodPlace & Pick<Workload, 'identity' | 'file' | 'document' | 'objectPath'>,
  path: Path,
): EditAddress | NoAddress {
  const { file, document, objectPath } = workload;
  const field = editPath(workload, path);
  return 'reason' in field ? field : { file, document, path: [...objectPath, ...field] };
}

/** Returns the path, from the object, of the field to edit, or why there is none. */
function editPath({ podPath, fieldOf, identity }: PodPlace & Pick<Workload, 'identity'>, path: Path): Path | NoAddress {
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

/** Writes the path of a violation, from the object's root. */
export function objectPath(workload: Workload, { path }: Violation): string {
  return formatPath(fieldPath(workload, path));
}
