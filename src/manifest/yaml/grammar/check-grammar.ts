import type { Node, Pair, Scalar } from 'yaml';
import { isAlias, isScalar } from 'yaml';
import { TextFault } from '../text-fault.ts';

/*
 * What libyaml, the server's reader, refuses and `yaml` takes. Each check is of one node, on the way through the tree.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 */

/** Escapes that libyaml lacks: JSON's of a slash, and those of half characters. */
const BAD_ESCAPE = /(?<!\\)(?:\\\\)*\\(?:\/|(?:u|U0000)[dD][89a-fA-F]..)/;

/** A key that is not marked with `?` stands on one line, and is no longer than this. */
const LONGEST_KEY = 1024;

const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;

/** An anchor or a tag on the line of the key that it is of. */
const MARK_ON_THE_LINE = /[&!][^\n\r\u0085\u2028\u2029]*$/;

/** @throws TextFault for an anchor's or alias's name with other characters than letters, digits, `-` and `_` */
export function checkAnchor(name: string, node: Node): void {
  if (/^[A-Za-z0-9_-]+$/.test(name)) return;
  const [sign, what] = isAlias(node) ? ['*', 'alias'] : ['&', 'anchor'];
  const message = `found "${sign}" before ${JSON.stringify(name)}, which is no name of an ${what}: quote the text`;
  throw new TextFault(message, startOf(node));
}

/** What a text has somewhere: where it has it not, no scalar needs to be asked for it. */
export interface TextTraits {
  readonly text: string;
  readonly hasBackslash: boolean;
  /** Line breaks that no scalar may hold. */
  readonly hasOddBreaks: boolean;
}

export function traitsOf(text: string): TextTraits {
  return { text, hasBackslash: text.includes('\\'), hasOddBreaks: /[\u2028\u2029]|\r\r\n/.test(text) };
}

/** @throws TextFault for a scalar that cannot be written like this */
export function checkScalar(scalar: Scalar, isInFlow: boolean, { text, hasBackslash, hasOddBreaks }: TextTraits): void {
  const { type, source = '' } = scalar;
  const [start, end] = scalar.range ?? [0, 0];
  const bad = hasBackslash && type === 'QUOTE_DOUBLE' ? BAD_ESCAPE.exec(text.slice(start, end)) : null;
  if (bad !== null) {
    throw new TextFault(
      `found the escape ${bad[0].slice(bad[0].lastIndexOf('\\'))}, which YAML does not have`,
      start + bad.index,
    );
  }
  if (hasOddBreaks && type !== undefined) checkBreaks(text.slice(start, end), start);
  if (type !== 'PLAIN' || !isInFlow) return;
  const question = source.indexOf('?');
  if (question !== -1)
    throw new TextFault('found "?" in an unquoted text between brackets: quote the text', start + question);
  if (source.startsWith(':')) throw new TextFault('found ":" without a key before it', start);
}

function checkBreaks(written: string, start: number): void {
  // kubectl hands on lines without their CR LF: what is left of CR CR LF is one break there, and two here.
  if (written.includes('\r\r\n')) {
    throw new TextFault('found CR CR LF within a text, expected one line break: save the file with LF', start);
  }
  if (/[\u2028\u2029]/.test(written)) {
    throw new TextFault('found a line separator (U+2028 or U+2029) within a text: remove it', start);
  }
}

/** @throws TextFault for a key between brackets that is empty, too long or broken over lines */
export function checkFlowKey({ key }: Pair, text: string): void {
  if (!isScalar(key)) return;
  const [start, end] = key.range ?? [0, 0];
  if (
    text
      .slice(Math.max(0, start - LONGEST_KEY), start)
      .trimEnd()
      .endsWith('?')
  )
    return;
  if (start === end) throw new TextFault('found ":" without a key before it', start);
  if (key.type === 'PLAIN' && /^:[[\]{},?]/.test(text.slice(end))) {
    throw new TextFault('found ":" without a blank behind it, between brackets', end);
  }
  const colon = /^(?:[\s\u0085]|#.*\n)*:/.exec(text.slice(end));
  if (colon === null) return;
  const isMarkedBefore =
    (key.anchor !== undefined || key.tag !== undefined) &&
    !MARK_ON_THE_LINE.test(text.slice(Math.max(0, start - LONGEST_KEY), start));
  const written = text.slice(start, end + colon[0].length - 1);
  if (isMarkedBefore || LINE_BREAK.test(written) || written.length > LONGEST_KEY) {
    throw new TextFault('found a key that is not on one line with its ":"', start);
  }
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
