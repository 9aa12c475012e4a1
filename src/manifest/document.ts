import type { Alias, Node } from 'yaml';
import type { Cut } from './cut-documents.ts';
import { cutDocuments } from './cut-documents.ts';
import type { JsonValue } from './json-value.ts';
import { toJson } from './json-value.ts';
import { parseYaml } from './parse-yaml.ts';

/** One document of a file, parsed: values and positions come from one tree. */
export interface Document {
  /** Its position in the file, from 0, empty documents not counted. */
  readonly index: number;
  /** Where its text begins in the file's text, in UTF-16 units. */
  readonly offset: number;
  /** The line of the file on which its text begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** Whether the server reads it as JSON (a value of a JSON stream), not as YAML. */
  readonly isJson: boolean;
  /** The root; ranges of it and of all below are relative to `text`. Absent where the text is broken. */
  readonly contents?: Node;
  /** The same as the JSON that the server gets, aliases and merge keys followed. Absent where there is none. */
  readonly value?: JsonValue;
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Why there is no value. The line is the file's, from 1. */
  readonly error?: DocumentError;
  /** Where in `text` the server stops reading without a word, though more text follows. */
  readonly ignoredFrom?: number;
}

export interface DocumentError {
  readonly line: number;
  readonly message: string;
  /** Whether it nests, or multiplies by aliases, beyond what is read. */
  readonly isNesting: boolean;
}

/**
 * Cuts a file's text into its documents and parses each, as kubectl does: a broken document hides no other one. Empty
 * documents (nothing, comments, null) are left out, and those of YAML whose text `canSkip` accepts: these are not
 * parsed, but counted in the index of the others.
 */
export function readDocuments(text: string, canSkip: (text: string) => boolean = () => false): Document[] {
  const documents: Document[] = [];
  const lineAt = lineCounter(text);
  let index = -1;
  for (const cut of cutDocuments(text)) {
    const piece = text.slice(cut.start, cut.end);
    if (cut.error === undefined && cut.json === undefined && canSkip(piece)) {
      index++;
      continue;
    }
    const reading = readCut(piece, cut);
    if (reading === undefined) continue;
    index++;
    const { error, ...rest } = reading;
    const document = {
      index,
      offset: cut.start,
      line: lineAt(cut.start),
      text: piece,
      isJson: cut.json !== undefined,
      ...rest,
    };
    if (error === undefined) documents.push(document);
    else {
      const { offset, message, isNesting } = error;
      documents.push({ ...document, error: { line: lineAt(cut.start + offset), message, isNesting } });
    }
  }
  return documents;
}

interface Reading extends Pick<Document, 'contents' | 'value' | 'aliases' | 'ignoredFrom'> {
  /** The offset is of the document's text. */
  readonly error?: { readonly offset: number; readonly message: string; readonly isNesting: boolean };
}

const NO_ALIASES: ReadonlyMap<Alias, Node> = new Map();

/** Absent where the document is empty. */
function readCut(text: string, cut: Cut): Reading | undefined {
  if (cut.error !== undefined) {
    return { aliases: NO_ALIASES, error: { ...cut.error, offset: cut.error.offset - cut.start } };
  }
  const parsed: Reading = cut.json === undefined ? parseYaml(text) : { contents: cut.json, aliases: NO_ALIASES };
  if (parsed.error !== undefined) return parsed;
  if (parsed.contents === undefined) return undefined;
  const value = toJson(parsed.contents, parsed.aliases, cut.json !== undefined);
  if ('fault' in value) {
    const { fault: message, node, isNesting } = value;
    return { ...parsed, error: { offset: node?.range?.[0] ?? 0, message, isNesting } };
  }
  return value.kind === 'scalar' && value.value === null ? undefined : { ...parsed, value };
}

/** Lines for offsets that mostly grow: each newline is looked at once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let start = 0;
  return (offset) => {
    if (offset < start) {
      line = 1;
      start = 0;
    }
    for (let next = text.indexOf('\n', start); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return line;
  };
}
