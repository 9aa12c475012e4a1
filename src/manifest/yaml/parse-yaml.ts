import type { Alias, Node } from 'yaml';
import { misleadingMark } from './misleading-mark.ts';
import { parseDocument } from './parser/parse-document.ts';
import { MAX_DEPTH } from './read-json.ts';
import { TextFault } from './text-fault.ts';

/** One document's text as the server's YAML parser reads it. Offsets are in that text, in UTF-16 units. */
export interface YamlReading {
  /** The root; absent where the text has no document. */
  readonly root?: Node;
  /** The node that each alias stands for: the last one before it with its anchor. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** The offset of the text that the server silently drops. */
  readonly ignoredFrom?: number;
}

/** The usual text between separators without a document: it needs no parsing. */
const EMPTY = /^(?:---)?[ \n]*$/;

/**
 * The characters that libyaml refuses wherever it reads, even in comments. Behind a document it reads only some 1,500
 * bytes further; we refuse them there, too.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** Text that says nothing: blanks, a comment, or another end of the document. */
const NOTHING = /[\s\u0085\ufeff]+|(?<=[\s\u0085])#[^\n\r\u0085\u2028\u2029]*|(?<![^\n\r])\.\.\.(?=\s|$)/y;

/**
 * Parses the first YAML document of a text as the server does; it does not look at the rest of the text.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/yaml.go (unmarshal)
 *
 * @throws TextFault where the server refuses the text
 */
export function parseYaml(text: string): YamlReading {
  if (EMPTY.test(text)) return { aliases: new Map() };
  const control = CONTROL.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).padStart(4, '0');
    throw new TextFault(`found the control character U+${code}, which YAML does not allow`, control.index);
  }
  const mark = misleadingMark(text);
  if (mark !== undefined) throw new TextFault('found a byte order mark inside the text: remove it', mark);
  const { end, ...reading } = parseDocument(text, MAX_DEPTH);
  const ignoredFrom = skipNothing(text, end);
  return ignoredFrom < text.length ? { ...reading, ignoredFrom } : reading;
}

/** The offset of the next text that says something; the length of the text where there is none. */
function skipNothing(text: string, from: number): number {
  NOTHING.lastIndex = from;
  let at = from;
  while (NOTHING.test(text)) at = NOTHING.lastIndex;
  return at;
}
