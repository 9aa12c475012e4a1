import type { RenderChoice } from './config/building/kustomize-configuration.ts';

/**
 * The events on which kustomizations are built with `render: auto`. On `pull_request` the workflow file is that of the
 * pull request, so that building gives nobody more than they have; what a merge queue, a branch or a schedule runs,
 * somebody with write permission has approved. Any other event builds nothing.
 * https://docs.github.com/actions/reference/events-that-trigger-workflows
 */
const RENDERED_EVENTS = ['pull_request', 'merge_group', 'push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

/**
 * The events that run the default branch's workflow, with its secrets and a token that may write, for files that anybody
 * may have written: `render: auto` builds nothing there.
 * https://docs.github.com/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
 */
export const GUARDED_EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment'] as const;

/**
 * Whether kustomizations are built.
 *
 * @param event the name of the event on GitHub; absent on the command line, which builds with `auto`
 */
export function rendersOn(render: RenderChoice, event: string | undefined): boolean {
  if (render !== 'auto') return render === 'always';
  return event === undefined || RENDERED_EVENTS.includes(event);
}

/**
 * Whether registries are asked as which user images run: on the events on which something is built. That takes no tool,
 * so `never` keeps nobody from it.
 *
 * @param event as for `rendersOn`
 */
export function asksRegistriesOn(render: RenderChoice, event: string | undefined): boolean {
  return rendersOn(render === 'never' ? 'auto' : render, event);
}
