import type { AppliedObjects } from '../../repository/gitops/applied-objects.ts';
import { NOTHING_APPLIED } from '../../repository/gitops/applied-objects.ts';
import type { RenderRequest } from '../renderer.ts';
import { readFileObjects } from './read-objects.ts';

/**
 * Follows the objects of controllers in a repository: what they apply may hold further objects, as kustomizations build
 * them. Where there are none, nothing is built, nor what follows them loaded.
 */
export async function followObjects(request: Omit<RenderRequest, 'findsSetters'>): Promise<AppliedObjects> {
  const found = await readFileObjects(request.tree, request.facts, request.knownContents);
  if (found.files.size + found.charts.size === 0) return NOTHING_APPLIED;
  return (await import('./follow-found.ts')).followFound(found, request);
}
