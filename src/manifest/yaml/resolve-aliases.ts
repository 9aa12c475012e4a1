import type { Alias, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isCollection, isPair, isScalar } from 'yaml';
import { checkAnchor, checkFlowKey, checkScalar, traitsOf } from './grammar/check-grammar.ts';
import { mendQuoted } from './mend-quoted.ts';
import { TextFault } from './text-fault.ts';

/**
 * Finds the node that each alias stands for: the last one before it with its anchor, as an anchor may be defined again;
 * a collection may contain an alias of its own anchor. Also checks what libyaml refuses and `yaml` accepts.
 *
 * @throws TextFault for an alias without its anchor, and for what libyaml refuses
 */
export function resolveAliases(root: Node, text: string): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const aliases = new Map<Alias, Node>();
  const traits = traitsOf(text);

  function visit(node: unknown, isInFlow: boolean): void {
    if (isScalar(node)) {
      remember(node);
      checkScalar(node, isInFlow, traits);
      if (traits.hasBackslash && node.type === 'QUOTE_DOUBLE')
        mendQuoted(node, text.slice(node.range?.[0], node.range?.[1]));
    } else if (isPair(node)) {
      if (isInFlow) checkFlowKey(node, text);
      visit(node.key, isInFlow);
      visit(node.value, isInFlow);
    } else if (isCollection(node)) {
      remember(node);
      for (const item of node.items) visit(item, isInFlow || node.flow === true);
    } else if (isAlias(node)) {
      checkAnchor(node.source, node);
      const target = anchors.get(node.source);
      if (target === undefined) {
        const message = `found the alias *${node.source}, but no anchor &${node.source} before it`;
        throw new TextFault(message, node.range?.[0] ?? 0);
      }
      aliases.set(node, target);
    }
  }

  function remember(node: Scalar | YAMLMap | YAMLSeq): void {
    if (node.anchor === undefined) return;
    checkAnchor(node.anchor, node);
    anchors.set(node.anchor, node);
  }

  visit(root, false);
  return aliases;
}
