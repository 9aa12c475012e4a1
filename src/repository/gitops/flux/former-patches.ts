import type { Path } from '../../../pss/pod/path.ts';
import type { Plain } from '../../helm/values.ts';
import { isList, isMapping } from '../../helm/values.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import { plainAtPath } from '../object-fields.ts';

/** Returns the patches of old versions, whose objects and operations kustomize takes as texts: keys of a kustomization. */
export function formerPatches(object: Pick<GitOpsObject, 'value'>, at: Path): Record<string, Plain> {
  const keys: Record<string, Plain> = {};
  const merges = plainAtPath(object, [...at, 'patchesStrategicMerge']);
  if (isList(merges)) keys['patchesStrategicMerge'] = merges.map((patch) => JSON.stringify(patch));
  const operations = plainAtPath(object, [...at, 'patchesJson6902']);
  if (isList(operations)) {
    keys['patchesJson6902'] = operations.map((entry) =>
      isMapping(entry) ? { ...entry, patch: JSON.stringify(entry['patch'] ?? []) } : entry,
    );
  }
  return keys;
}
