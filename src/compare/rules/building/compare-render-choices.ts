import type { RenderChoice } from '../../../target/config/building/kustomize-configuration.ts';
import { GUARDED_EVENTS } from '../../../target/renders-on.ts';
import { joinTexts } from '../loosening.ts';

/**
 * Describes a change of `render` with which less is built, and so judged, or more runs: undefined for any other, as from
 * `never` to `auto`.
 */
export function compareRenderChoices(before: RenderChoice, after: RenderChoice): string | undefined {
  const meaning = meaningOf(before, after);
  return meaning === undefined ? undefined : `render changed from ${before} to ${after}, with which ${meaning}`;
}

function meaningOf(before: RenderChoice, after: RenderChoice): string | undefined {
  if (before === after) return undefined;
  const events = joinTexts(GUARDED_EVENTS);
  if (after === 'never') return 'nothing is judged as kustomize and helm build it';
  if (after === 'always') {
    return `kustomize and helm also read the files of pull requests beside a token that may write, on ${events}`;
  }
  return before === 'always' ? `nothing is judged as kustomize and helm build it on ${events}` : undefined;
}
