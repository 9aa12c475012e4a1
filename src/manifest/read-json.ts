import type { Node } from 'yaml';
import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** Deeper than any real manifest, shallow enough for every recursion over a tree. */
export const MAX_DEPTH = 500;

/** A JSON value as a tree of `yaml` nodes, or the fault and where it stands. */
export type JsonReading =
  | { readonly node: Node; readonly end: number; readonly error?: undefined }
  | { readonly error: string; readonly end: number; readonly isNesting: boolean };

interface Fault {
  readonly error: string;
  readonly at: number;
  readonly isNesting: boolean;
}

/**
 * Reads the JSON value that begins at `start`, strictly, as Go's encoding/json does, into the nodes that the package
 * `yaml` makes of YAML; ranges are relative to `base`. Numbers stay text: scalars carry it in `source`.
 * https://pkg.go.dev/encoding/json#Decoder
 */
export function readJson(text: string, start: number): JsonReading {
  let at = start;

  function fail(error: string, isNesting = false): never {
    throw { error, at, isNesting } satisfies Fault;
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
    return placed(new Scalar(JSON.parse(text.slice(from, at)) as string), from, 'QUOTE_DOUBLE');
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

  try {
    return { node: readValue(1), end: at };
  } catch (fault) {
    if (!isFault(fault)) throw fault;
    return { error: fault.error, end: fault.at, isNesting: fault.isNesting };
  }
}

function isFault(thrown: unknown): thrown is Fault {
  return typeof thrown === 'object' && thrown !== null && 'isNesting' in thrown && 'at' in thrown;
}
