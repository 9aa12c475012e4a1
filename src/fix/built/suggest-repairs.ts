import type { Rendering } from '../../repository/rendering.ts';
import type { SuggestOutcome, SuggestRequest } from '../suggest.ts';
import { suggest } from '../suggest.ts';
import { suggestInBlocks } from './suggest-in-blocks.ts';
import { suggestPatches } from './suggest-patches.ts';

/**
 * Makes suggestions: for what was built in the file that sets a field, in a block of a kustomization, and else in a patch of
 * the root.
 *
 * @param rendering what was built
 */
export async function suggestRepairs(
  request: SuggestRequest,
  rendering: Pick<Rendering, 'blocks' | 'texts' | 'patchesOf'>,
): Promise<SuggestOutcome> {
  if (request.reader.isLocal) return suggest(request);
  return suggestPatches(request, await suggestInBlocks(request, rendering.blocks), rendering);
}
