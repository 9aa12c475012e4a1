import type { Node } from 'yaml';
import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { TextFault } from './text-fault.ts';

const LONE_SURROGATE = /\p{Cs}/gu;

/** Deeper than any real manifest, shallow enough for every recursion over a tree. */
export const MAX_DEPTH = 500;

/**
 * Reads the JSON value that begins at `start`, strictly, as Go's encoding/json does, into the nodes that the package
 * `yaml` makes of YAML, with ranges relative to `start`. Numbers stay text, in a scalar's `source`.
 * https://pkg.go.dev/encoding/json#Decoder
 *
 * @returns the value, and where it ends in the text
 * @throws TextFault where it is no JSON; the offset is of the text
 */
export function readJson(text: string, start: number): { readonly node: Node; readonly end: number } {
  let at = start;

  function fail(message: string, isNesting = false): never {
    throw new TextFault(message, at, isNesting);
  }

  function skipSpace(): void {
    for (;;) {
      const char = text.charCodeAt(at);
      if (char !== 0x20 && char !== 0x0a && char !== 0x0d && char !== 0x09) return;
      at++;
    }
  }

  function found(): string {
    return at < text.length ? `found ${JSON.stringify(text.charAt(at))}` : 'the text ends';
  }

  function readString(): Scalar<string> {
    const from = at++;
    for (;;) {
      const char = text.charCodeAt(at);
      if (Number.isNaN(char)) fail('the text ends inside a string');
      if (char === 0x22) break;
      if (char < 0x20) fail('found a control character inside a JSON string');
      if (char === 0x5c) {
        const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
        escaped.lastIndex = at + 1;
        if (!escaped.test(text)) fail('found a broken escape inside a JSON string');
        at = escaped.lastIndex;
      } else at++;
    }
    at++;
    // Go replaces lone surrogates; no field that the policy reads can tell the difference.
    // Go has no halves of characters: each becomes the replacement character.
    const value = (JSON.parse(text.slice(from, at)) as string).replaceAll(LONE_SURROGATE, '\ufffd');
    return placed(new Scalar(value), from, 'QUOTE_DOUBLE');
  }

  function placed<T>(scalar: Scalar<T>, from: number, type: Scalar.Type): Scalar<T> {
    scalar.range = [from - start, at - start, at - start];
    scalar.type = type;
    scalar.source = text.slice(from, at);
    return scalar;
  }

  function readValue(depth: number): Node {
    if (depth > MAX_DEPTH) fail(`nested more than ${MAX_DEPTH} deep`, true);
    const char = text[at];
    if (char === '{') return readObject(depth);
    if (char === '[') return readArray(depth);
    if (char === '"') return readString();
    const word = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null/y;
    word.lastIndex = at;
    if (!word.test(text)) fail(`${found()}, expected a JSON value`);
    const from = at;
    at = word.lastIndex;
    if (/[.eE]/.test(text.charAt(at))) fail(`${found()}, expected the digits of a number`);
    return placed(new Scalar<unknown>(text.slice(from, at)), from, 'PLAIN');
  }

  function readObject(depth: number): Node {
    const map = new YAMLMap<Node, Node>();
    const from = at++;
    map.flow = true;
    skipSpace();
    if (text[at] !== '}') {
      for (;;) {
        if (text[at] !== '"') fail(`${found()}, expected a key in double quotes`);
        const key = readString();
        skipSpace();
        if (text[at] !== ':') fail(`${found()}, expected ":" behind a key`);
        at++;
        skipSpace();
        map.items.push(new Pair<Node, Node>(key, readValue(depth + 1)));
        skipSpace();
        if (text[at] === '}') break;
        if (text[at] !== ',') fail(`${found()}, expected "," or "}"`);
        at++;
        skipSpace();
      }
    }
    at++;
    map.range = [from - start, at - start, at - start];
    return map;
  }

  function readArray(depth: number): Node {
    const seq = new YAMLSeq<Node>();
    const from = at++;
    seq.flow = true;
    skipSpace();
    if (text[at] !== ']') {
      for (;;) {
        seq.items.push(readValue(depth + 1));
        skipSpace();
        if (text[at] === ']') break;
        if (text[at] !== ',') fail(`${found()}, expected "," or "]"`);
        at++;
        skipSpace();
      }
    }
    at++;
    seq.range = [from - start, at - start, at - start];
    return seq;
  }

  const node = readValue(1);
  return { node, end: at };
}
