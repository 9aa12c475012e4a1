import type { Manifest } from '../manifest/manifest.ts';
import { CHANGE_LIMIT, partsLimit } from '../manifest/parts-limit.ts';

/** Takes the manifests of one side of a change as far as they can be judged in seconds: see `partsLimit`. */
export function withinLimit(manifests: readonly Manifest[]): Manifest[] {
  return manifests.map(partsLimit(CHANGE_LIMIT));
}
