import type { Node, Scalar } from 'yaml';

import { newMap, newPair, newScalar, newSeq } from './parser/nodes.ts';
import { TextFault } from './text-fault.ts';

const LONE_SURROGATE = /\p{Cs}/gu;

/** The most levels of nesting: more than any real manifest has, and few enough for recursive functions. */
export const MAX_DEPTH = 500;

/**
 * Reads the JSON value that begins at `start` as strictly as Go's encoding/json, into nodes of the package `yaml` with
 * ranges relative to `start`. Numbers stay text, in a scalar's `source`.
 * https://pkg.go.dev/encoding/json#Decoder
 *
 * @returns the value, and where it ends in the text
 * @throws TextFault where it is no JSON; the offset is in the text
 */
export function readJson(text: string, start: number): { readonly node: Node; readonly end: number } {
  return new JsonReader(text, start).read();
}

/** Reads one value, and keeps the current offset. */
class JsonReader {
  private readonly text: string;
  private readonly start: number;
  private at: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  read(): { readonly node: Node; readonly end: number } {
    const node = this.readValue(1);
    return { node, end: this.at };
  }

  private fail(message: string, isNesting = false): never {
    throw new TextFault(message, this.at, isNesting);
  }

  private skipSpace(): void {
    for (;;) {
      const char = this.text.charCodeAt(this.at);
      if (char !== 0x20 && char !== 0x0a && char !== 0x0d && char !== 0x09) return;
      this.at++;
    }
  }

  private found(): string {
    return this.at < this.text.length ? `found ${JSON.stringify(this.text.charAt(this.at))}` : 'the text ends';
  }

  private readString(): Scalar<string> {
    const from = this.at++;
    for (;;) {
      const char = this.text.charCodeAt(this.at);
      if (Number.isNaN(char)) this.fail('the text ends inside a string');
      if (char === 0x22) break;
      if (char < 0x20) this.fail('found a control character inside a JSON string');
      if (char === 0x5c) {
        const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
        escaped.lastIndex = this.at + 1;
        if (!escaped.test(this.text)) this.fail('found a broken escape inside a JSON string');
        this.at = escaped.lastIndex;
      } else this.at++;
    }
    this.at++;
    // Go strings hold no lone surrogates: each becomes the replacement character.
    const value = (JSON.parse(this.text.slice(from, this.at)) as string).replaceAll(LONE_SURROGATE, '\ufffd');
    return this.scalar(value, from, 'QUOTE_DOUBLE');
  }

  private scalar(value: string, from: number, type: Scalar.Type): Scalar<string> {
    return newScalar(value, this.text.slice(from, this.at), type, from - this.start, this.at - this.start);
  }

  private readValue(depth: number): Node {
    if (depth > MAX_DEPTH) this.fail(`nested more than ${MAX_DEPTH} deep`, true);
    const char = this.text[this.at];
    if (char === '{') return this.readObject(depth);
    if (char === '[') return this.readArray(depth);
    if (char === '"') return this.readString();
    const word = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null/y;
    word.lastIndex = this.at;
    if (!word.test(this.text)) this.fail(`${this.found()}, expected a JSON value`);
    const from = this.at;
    this.at = word.lastIndex;
    if (/[.eE]/.test(this.text.charAt(this.at))) this.fail(`${this.found()}, expected the digits of a number`);
    return this.scalar(this.text.slice(from, this.at), from, 'PLAIN');
  }

  private readObject(depth: number): Node {
    const map = newMap();
    const from = this.at++;
    map.flow = true;
    this.skipSpace();
    if (this.text[this.at] !== '}') {
      for (;;) {
        if (this.text[this.at] !== '"') this.fail(`${this.found()}, expected a key in double quotes`);
        const key = this.readString();
        this.skipSpace();
        if (this.text[this.at] !== ':') this.fail(`${this.found()}, expected ":" behind a key`);
        this.at++;
        this.skipSpace();
        map.items.push(newPair(key, this.readValue(depth + 1)));
        this.skipSpace();
        if (this.text[this.at] === '}') break;
        if (this.text[this.at] !== ',') this.fail(`${this.found()}, expected "," or "}"`);
        this.at++;
        this.skipSpace();
      }
    }
    this.at++;
    map.range = [from - this.start, this.at - this.start, this.at - this.start];
    return map;
  }

  private readArray(depth: number): Node {
    const seq = newSeq();
    const from = this.at++;
    seq.flow = true;
    this.skipSpace();
    if (this.text[this.at] !== ']') {
      for (;;) {
        seq.items.push(this.readValue(depth + 1));
        this.skipSpace();
        if (this.text[this.at] === ']') break;
        if (this.text[this.at] !== ',') this.fail(`${this.found()}, expected "," or "]"`);
        this.at++;
        this.skipSpace();
      }
    }
    this.at++;
    seq.range = [from - this.start, this.at - this.start, this.at - this.start];
    return seq;
  }
}
