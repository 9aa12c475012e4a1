import type { Path } from '../../pss/pod/path.ts';
import type { JsonValue } from '../yaml/json-value.ts';
import { stepAt } from '../yaml/walk.ts';
import type { FoundPods } from './found-pods.ts';

/** Returns a note on what stands at a path of an object; none where nothing does. */
export function noteAt(object: JsonValue, path: Path, code: string, message: string): FoundPods['notes'] {
  const step = stepAt(object, path);
  if (step === undefined) return [];
  const { value, entry } = step;
  return [{ path, value, ...(entry && { entry }), code, message }];
}
