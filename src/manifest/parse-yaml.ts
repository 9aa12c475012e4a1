import type { Alias, Node } from 'yaml';
import { MAX_DEPTH } from './read-json.ts';
import { TextFault } from './text-fault.ts';
import { parseDocument } from './yaml/parse.ts';

/** What the server's YAML reader takes from one document's text. Offsets are of that text, in UTF-16 units. */
export interface YamlReading {
  /** The root; absent where the text has no document. */
  readonly root?: Node;
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Where the text begins that the server drops without a word. */
  readonly ignoredFrom?: number;
}

/** What libyaml's reader refuses anywhere, even in comments. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** Blanks, a comment, or another end of the document: nothing that could be missed. */
const NOTHING = /[\s\u0085\ufeff]+|(?<=[\s\u0085])#.*|(?<![^\n\r])\.\.\.(?=\s|$)/y;

/** Where the next text stands that says something; the end where there is none. */
function skipNothing(text: string, from: number): number {
  NOTHING.lastIndex = from;
  let at = from;
  while (NOTHING.test(text)) at = NOTHING.lastIndex;
  return at;
}

/**
 * Parses the first YAML document of a text as the server does; the rest of the text it does not look at.
 *
 * @throws TextFault where the server's reader refuses the text
 */
export function parseYaml(text: string): YamlReading {
  const control = CONTROL.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new TextFault(`found the control character U+${code}, which YAML does not allow`, control.index);
  }
  const { end, ...reading } = parseDocument(text, MAX_DEPTH);
  const ignoredFrom = skipNothing(text, end);
  return ignoredFrom < text.length ? { ...reading, ignoredFrom } : reading;
}
