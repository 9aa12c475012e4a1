import type { Node } from 'yaml';
import { readJson } from './read-json.ts';
import { TextFault } from './text-fault.ts';

/**
 * The text of one document before it is parsed. A JSON value is parsed already, because only that shows where it ends.
 */
export interface Cut {
  /** Where the text stands in the file's text, in UTF-16 units: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The value; present where the server reads the text as a value of a JSON stream. */
  readonly json?: Node;
  /** A fault that was found while cutting; the text is then not parsed. Its offset is in the file's text. */
  readonly fault?: TextFault;
}

/** The server looks for the opening brace of a JSON stream in this many characters. */
const JSON_LOOKAHEAD = 4096;

/**
 * Cuts a file's text into documents as kubectl does, before YAML is parsed, so that a broken document does not affect
 * the others. A text that begins with `{` is read as a stream of JSON values: where the first or second value is no
 * JSON, the rest is YAML; a later fault ends the stream. YAML is cut at lines that begin with `---`.
 * https://github.com/kubernetes/apimachinery/blob/master/pkg/util/yaml/decoder.go
 */
export function cutDocuments(text: string): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  const brace = skipSpace(text, 0);
  if (text[brace] === '{' && brace < JSON_LOOKAHEAD) {
    for (;;) {
      const start = skipJsonSpace(text, at);
      if (start === text.length) return cuts;
      const reading = tryJson(text, start);
      if (!(reading instanceof TextFault)) {
        at = reading.end;
        cuts.push({ start, end: at, json: reading.node });
        continue;
      }
      const rest = endOfBlanks(text, at);
      if (cuts.length > 1 || rest === undefined || reading.isNesting) {
        cuts.push({ start, end: text.length, fault: reading });
        return cuts;
      }
      at = rest;
      break;
    }
  }
  cutYaml(text, at, cuts);
  return cuts;
}

function cutYaml(text: string, from: number, cuts: Cut[]): void {
  let start = from;
  for (let line = from; line < text.length; ) {
    const newline = text.indexOf('\n', line);
    const next = newline === -1 ? text.length : newline + 1;
    if (text.startsWith('---', line)) {
      const rest = trimSpace(text.slice(line + 3, next));
      if (rest !== '' && !rest.startsWith('#')) {
        // Upstream also drops what it read of the document before: both count as one unreadable document.
        const found = JSON.stringify(rest.slice(0, 40));
        const message = `found ${found} behind the document separator "---", expected a new line or a comment`;
        cuts.push({ start, end: next, fault: new TextFault(message, line) });
        start = next;
      } else if (line > start) {
        cuts.push({ start, end: line });
        start = next;
      }
      // Otherwise the separator is at the start, and belongs to the document that follows.
    }
    line = next;
  }
  if (start < text.length) cuts.push({ start, end: text.length });
}

function tryJson(text: string, start: number): ReturnType<typeof readJson> | TextFault {
  try {
    return readJson(text, start);
  } catch (thrown) {
    if (thrown instanceof TextFault) return thrown;
    throw thrown;
  }
}

/** The characters of Go's unicode.IsSpace. */
const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  return at;
}

/**
 * Finds where YAML begins after a JSON value; undefined where less than four bytes are left, where upstream gives up.
 */
function endOfBlanks(text: string, from: number): number | undefined {
  for (let at = from; ; at++) {
    if (text.length - at < 4 && new TextEncoder().encode(text.slice(at)).length < 4) return undefined;
    if (!SPACE.test(text.charAt(at))) return at;
    if (text[at] === '\n') return at + 1;
  }
}

function skipJsonSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\t' || text[at] === '\r') at++;
  return at;
}
