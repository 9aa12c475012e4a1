import type { Node, Pair, Scalar } from 'yaml';
import { isScalar } from 'yaml';
import { TextFault } from './text-fault.ts';

/*
 * What libyaml, the server's reader, refuses and `yaml` takes. Each check is of one node, on the way through the tree.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 */

/** Escapes of half characters: neither libyaml nor JSON has them. */
const SURROGATE = /(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]/;

/** A key that is not marked with `?` stands on one line, and is no longer than this. */
const LONGEST_KEY = 1024;

/** @throws TextFault for an anchor's or alias's name with other characters than letters, digits, `-` and `_` */
export function checkAnchor(name: string, node: Node): void {
  if (!/^[A-Za-z0-9_-]+$/.test(name)) {
    throw new TextFault(`found the anchor name ${JSON.stringify(name)}, expected letters and digits`, startOf(node));
  }
}

/** @throws TextFault for a scalar that cannot be written like this */
export function checkScalar(scalar: Scalar, isInFlow: boolean, text: string): void {
  const { type, source = '' } = scalar;
  const [start, end] = scalar.range ?? [0, 0];
  if (type === 'QUOTE_DOUBLE' && SURROGATE.test(text.slice(start, end))) {
    throw new TextFault('found the escape of half a character', start);
  }
  if (type !== 'PLAIN' || !isInFlow) return;
  const question = source.indexOf('?');
  if (question !== -1)
    throw new TextFault('found "?" in an unquoted text between brackets: quote the text', start + question);
  if (source.startsWith(':')) throw new TextFault('found ":" without a key before it', start);
}

/** @throws TextFault for a key between brackets that is empty, too long or broken over lines */
export function checkFlowKey({ key }: Pair, text: string): void {
  if (!isScalar(key)) return;
  const [start, end] = key.range ?? [0, 0];
  if (/\?\s*$/.test(text.slice(0, start))) return;
  if (start === end) throw new TextFault('found ":" without a key before it', start);
  const colon = text.indexOf(':', end);
  if (key.type === 'PLAIN' && /^:[[{,?]/.test(text.slice(end))) {
    throw new TextFault('found ":" without a blank behind it, between brackets', end);
  }
  const isKey = /^[ \t\n]*:/.test(text.slice(end));
  if (isKey && (text.slice(start, colon).includes('\n') || colon - start > LONGEST_KEY)) {
    throw new TextFault('found a key that is not on one line with its ":"', start);
  }
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
