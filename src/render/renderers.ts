import type { Rendering } from '../repository/rendering.ts';
import { joinRenderings, NOTHING_RENDERED } from '../repository/rendering.ts';
import { rendersOn } from '../target/renders-on.ts';
import type { Settings } from '../target/settings.ts';
import { Builds } from './kustomize/builds.ts';
import { KUSTOMIZE } from './kustomize/kustomize.ts';
import type { Renderer, RenderRequest } from './renderer.ts';

/** The tools that build manifests of other files, in the order in which they are asked. */
const RENDERERS: readonly Renderer[] = [KUSTOMIZE];

/** What is to be built, and whether anything is. */
export interface TreeRequest extends Omit<RenderRequest, 'builds'> {
  readonly settings: RenderRequest['settings'] & Pick<Settings, 'render'>;
  /** What was built in this run before; default: nothing. */
  readonly builds?: Builds;
}

/** Builds what the tools find in a tree. */
export async function renderTree(
  { settings, builds = new Builds(), ...request }: TreeRequest,
  renderers = RENDERERS,
): Promise<Rendering> {
  if (!rendersOn(settings.render, process.env['GITHUB_EVENT_NAME'])) return NOTHING_RENDERED;
  return joinRenderings(await Promise.all(renderers.map(({ render }) => render({ ...request, settings, builds }))));
}
