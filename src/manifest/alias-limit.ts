import type { Alias, Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';

/**
 * Says why a document's aliases cannot be expanded: one contains itself, or together they explode. The count and its
 * limits are those of Go's reader, which refuses what grows too much by aliases.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/decode.go
 */
export function exceedsAliasing(root: Node, aliases: ReadonlyMap<Alias, Node>): string | undefined {
  const open = new Set<Alias>();
  let steps = 1; // The document itself is a step.
  let aliasSteps = 0;
  let depth = 0;

  function visit(node: Node | null): void {
    steps++;
    if (depth > 0) aliasSteps++;
    if (aliasSteps > 100 && steps > 1000 && aliasSteps / steps > allowedRatio(steps)) {
      throw { exceeded: 'found aliases that multiply the document beyond measure' } satisfies Exceeded;
    }
    if (node === null || isScalar(node)) return;
    if (isAlias(node)) {
      if (open.has(node)) throw { exceeded: `found the anchor &${node.source} inside itself` } satisfies Exceeded;
      open.add(node);
      depth++;
      visit(aliases.get(node) ?? null);
      depth--;
      open.delete(node);
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item as Node | null);
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const isMerge = isScalar(key) && key.source === '<<' && key.type === 'PLAIN';
        if (!isMerge) visit(key as Node | null);
        if (isMerge && isSeq(value)) for (const item of value.items) visit(item as Node | null);
        else visit(value as Node | null);
      }
    }
  }

  try {
    visit(root);
    return undefined;
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'exceeded' in thrown) return (thrown as Exceeded).exceeded;
    throw thrown;
  }
}

interface Exceeded {
  readonly exceeded: string;
}

const LOW = 400_000;
const HIGH = 4_000_000;

function allowedRatio(steps: number): number {
  if (steps <= LOW) return 0.99;
  if (steps >= HIGH) return 0.1;
  return 0.99 - 0.89 * ((steps - LOW) / (HIGH - LOW));
}
