import type { Rendering } from '../repository/rendering.ts';
import { joinRenderings } from '../repository/rendering.ts';
import type { Renderer, RenderRequest } from './renderer.ts';

/** The tools that build manifests of other files, in the order in which they are asked. */
const RENDERERS: readonly Renderer[] = [];

/** Builds what the tools find in a tree. */
export async function renderTree(request: RenderRequest, renderers = RENDERERS): Promise<Rendering> {
  return joinRenderings(await Promise.all(renderers.map(({ render }) => render(request))));
}
