import type { Rendering } from '../repository/rendering.ts';
import type { SuggestOutcome, SuggestRequest } from './suggest.ts';
import { suggestInBlocks } from './suggest-in-blocks.ts';
import { suggestPatches } from './suggest-patches.ts';

/**
 * Makes suggestions for what was built: in the file that sets a field, in a block of a kustomization, and else as a new
 * patch of the root.
 */
export async function suggestInBuilt(
  request: SuggestRequest,
  { blocks, texts }: Pick<Rendering, 'blocks' | 'texts'>,
): Promise<SuggestOutcome> {
  return suggestPatches(request, await suggestInBlocks(request, blocks), texts);
}
