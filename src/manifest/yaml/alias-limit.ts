import type { Alias, Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { MAX_DEPTH } from './read-json.ts';
import { TextFault } from './text-fault.ts';

/**
 * Refuses aliases that cannot be expanded: an alias inside its own anchor, or aliases that multiply the document beyond
 * the limit. The count and its limits are those of Go's YAML decoder.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/decode.go
 *
 * @throws TextFault at the alias or node that is refused
 */
export function checkAliasing(root: Node, aliases: ReadonlyMap<Alias, Node>): void {
  if (aliases.size === 0) return;
  const open = new Set<Alias>();
  let steps = 1; // The document itself is a step.
  let aliasSteps = 0;

  function visit(node: Node | null, depth: number): void {
    if (depth > MAX_DEPTH) {
      throw new TextFault(`nested more than ${MAX_DEPTH} deep by aliases`, node?.range?.[0] ?? 0, true);
    }
    steps++;
    if (open.size > 0) aliasSteps++;
    if (aliasSteps > 100 && steps > 1000 && aliasSteps / steps > allowedRatio(steps)) {
      throw new TextFault('found aliases that multiply the document beyond measure', node?.range?.[0] ?? 0, true);
    }
    if (node === null || isScalar(node)) return;
    if (isAlias(node)) visitAlias(node, depth);
    else if (isSeq(node)) for (const item of node.items) visit(item as Node | null, depth + 1);
    else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const isMerge = isScalar(key) && key.source === '<<' && key.type === 'PLAIN';
        if (!isMerge) visit(key as Node | null, depth + 1);
        if (isMerge && isSeq(value)) for (const item of value.items) visit(item as Node | null, depth + 1);
        else visit(value as Node | null, depth + 1);
      }
    }
  }

  function visitAlias(alias: Alias, depth: number): void {
    if (open.has(alias))
      throw new TextFault(`found the anchor &${alias.source} inside itself`, alias.range?.[0] ?? 0, true);
    open.add(alias);
    visit(aliases.get(alias) ?? null, depth + 1);
    open.delete(alias);
  }

  visit(root, 0);
}

/** The counts of steps between which the allowed share of steps inside aliases falls from 0.99 to 0.1. */
const LOW = 400_000;
const HIGH = 4_000_000;

function allowedRatio(steps: number): number {
  if (steps <= LOW) return 0.99;
  if (steps >= HIGH) return 0.1;
  return 0.99 - 0.89 * ((steps - LOW) / (HIGH - LOW));
}
