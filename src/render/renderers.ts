import type { AppliedObjects } from '../repository/gitops/applied-objects.ts';
import { NOTHING_APPLIED } from '../repository/gitops/applied-objects.ts';
import type { Rendering } from '../repository/rendering.ts';
import { NOTHING_RENDERED } from '../repository/rendering.ts';
import { rendersOn } from '../target/renders-on.ts';
import type { Settings } from '../target/settings.ts';
import { Builds } from './builds.ts';
import { followObjects } from './gitops/follow-objects.ts';
import type { Renderer, RenderRequest } from './renderer.ts';

/** The tools that build manifests of other files, in the order in which they are asked. Each is loaded where it has work. */
const RENDERERS: readonly Renderer[] = [
  {
    render: async (request) =>
      request.facts.kustomizations.size > 0 || appliesAnything(request)
        ? (await import('./kustomize/kustomize.ts')).KUSTOMIZE.render(request)
        : NOTHING_RENDERED,
  },
  {
    render: async (request) =>
      request.facts.charts.size + request.settings.charts.length > 0 || appliesAnything(request)
        ? (await import('./helm/helm.ts')).HELM.render(request)
        : NOTHING_RENDERED,
  },
];

function appliesAnything({ applied = NOTHING_APPLIED }: RenderRequest): boolean {
  return applied !== NOTHING_APPLIED;
}

/** What is to be built, and whether anything is. */
export interface TreeRequest extends Omit<RenderRequest, 'builds' | 'findsSetters'> {
  readonly settings: RenderRequest['settings'] & Pick<Settings, 'render'>;
  /** What was built in this run before; default: nothing. */
  readonly builds?: Builds;
  /** Whether the places of fields that patches and the like set are to be found; default: they are. */
  readonly findsSetters?: RenderRequest['findsSetters'];
}

/** Finds what controllers apply of a tree. */
export async function followedIn({
  settings,
  builds = new Builds(),
  ...request
}: TreeRequest): Promise<AppliedObjects> {
  return isRendered(settings) ? followObjects({ ...request, settings, builds }) : NOTHING_APPLIED;
}

/** Builds what the tools find in a tree. */
export async function renderTree(
  { settings, findsSetters = true, ...request }: TreeRequest,
  renderers = RENDERERS,
): Promise<Rendering> {
  if (!isRendered(settings)) return NOTHING_RENDERED;
  const { builds = new Builds() } = request;
  const applied = request.applied ?? (await followedIn({ ...request, settings, builds }));
  const whole = { ...request, settings, builds, findsSetters, applied };
  const renderings = await Promise.all(renderers.map(({ render }) => render(whole)));
  // What was fetched is known from here on. Who builds more with the same has it closed.
  if (request.builds === undefined) await builds.close();
  const { facts, other, changed, otherApplied = NOTHING_APPLIED } = request;
  if (applied === NOTHING_APPLIED && otherApplied === NOTHING_APPLIED && renderings.every(isNothing))
    return NOTHING_RENDERED;
  const { joinedRendering } = await import('./built/joined-rendering.ts');
  return joinedRendering(renderings, { facts, other, changed, applied, otherApplied: request.otherApplied });
}

function isNothing(rendering: Rendering): boolean {
  return rendering === NOTHING_RENDERED;
}

function isRendered({ render }: TreeRequest['settings']): boolean {
  return rendersOn(render, process.env['GITHUB_EVENT_NAME']);
}
