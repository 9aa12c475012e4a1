import type { Plain } from '../../helm/values.ts';
import { isMapping } from '../../helm/values.ts';

/**
 * Applies a patch: mappings key by key, all else as a whole, and `null` takes away.
 * https://www.rfc-editor.org/rfc/rfc7396
 */
export function mergePatched(value: Plain | undefined, patch: Plain): Plain {
  if (!isMapping(patch)) return patch;
  const patched = new Map(isMapping(value) ? Object.entries(value) : []);
  for (const [key, part] of Object.entries(patch)) {
    if (part === null) patched.delete(key);
    else patched.set(key, mergePatched(patched.get(key), part));
  }
  return Object.fromEntries(patched);
}
