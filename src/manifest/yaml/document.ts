import type { Alias, Node } from 'yaml';
import { checkAliasing } from './alias-limit.ts';
import type { Cut } from './cut-documents.ts';
import { cutDocuments } from './cut-documents.ts';
import type { Dialect } from './dialect.ts';
import { otherDialect } from './dialect.ts';
import type { JsonReading, JsonValue } from './json-value.ts';
import { toJson } from './json-value.ts';
import type { YamlReading } from './parse-yaml.ts';
import { parseYaml } from './parse-yaml.ts';
import { TextFault } from './text-fault.ts';

/** One document of a file, parsed: values and positions come from the same tree. */
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
  /** The root node; the ranges of all nodes are relative to `text`. Absent where the text is broken. */
  readonly contents?: Node;
  /** The JSON that the server gets, with aliases and merge keys resolved. Absent where the text is broken. */
  readonly value?: JsonValue;
  /** Whether a mapping of either reading has a key more than once; absent where there is no value. */
  readonly repeatsKeys?: boolean;
  /** How the text is read where merge keys are read by the other dialect; absent where that makes no difference. */
  readonly other?: OtherReading;
  /** The node that each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Why there is no value. */
  readonly error?: DocumentError;
  /** The offset in `text` at which the server silently stops reading, though more text follows. */
  readonly ignoredFrom?: number;
}

/** A second reading of a document. */
export interface OtherReading extends Pick<JsonReading, 'value' | 'repeatsKeys'> {
  /** The offset in the document's text of the first merge key that the dialects read differently. */
  readonly mergeKey: number;
}

/** Why a document cannot be read. */
export interface DocumentError {
  /** The line of the file, from 1. */
  readonly line: number;
  /** The offset in the file's text, in UTF-16 units. */
  readonly offset: number;
  readonly message: string;
  /** Whether it nests, or multiplies by aliases, beyond the limits. */
  readonly isNesting: boolean;
}

/**
 * Cuts a file's text into its documents and parses each, as kubectl does: a broken document does not affect the others.
 * Empty documents (nothing, comments, null) are left out. YAML documents whose text `canSkip` accepts are left out
 * without being parsed, but count in the index of the others.
 */
export function readDocuments(
  text: string,
  canSkip: (text: string) => boolean = () => false,
  dialect: Dialect = 'kubectl',
): Document[] {
  const documents: Document[] = [];
  const lineAt = lineCounter(text);
  let index = -1;
  for (const cut of cutDocuments(text)) {
    const piece = text.slice(cut.start, cut.end);
    // Behind a byte order mark the server may read something else than what is written.
    if (cut.fault === undefined && cut.json === undefined && !piece.includes('\ufeff', 1) && canSkip(piece)) {
      index++;
      continue;
    }
    const reading = parseCut(piece, cut, dialect);
    if (reading === undefined) continue;
    index++;
    const place = { index, offset: cut.start, line: lineAt(cut.start), text: piece, isJson: cut.json !== undefined };
    if (!(reading instanceof TextFault)) documents.push(Object.assign(place, reading));
    else {
      const { offset, isNesting } = reading;
      const message = explain(reading, piece);
      documents.push({
        ...place,
        aliases: NO_ALIASES,
        error: { line: lineAt(cut.start + offset), offset: cut.start + offset, message, isNesting },
      });
    }
  }
  return documents;
}

const NO_ALIASES: ReadonlyMap<Alias, Node> = new Map();

type Reading = Pick<Document, 'contents' | 'value' | 'repeatsKeys' | 'other' | 'aliases' | 'ignoredFrom'>;

/** Parses a document; undefined where it is empty. The offset of a fault is in the document's text. */
function parseCut(text: string, cut: Cut, dialect: Dialect): Reading | TextFault | undefined {
  if (cut.fault !== undefined) {
    return new TextFault(cut.fault.message, cut.fault.offset - cut.start, cut.fault.isNesting);
  }
  try {
    const { root, ...parsed }: YamlReading =
      cut.json === undefined ? parseYaml(text) : { root: cut.json, aliases: NO_ALIASES };
    if (root === undefined) return undefined;
    checkAliasing(root, parsed.aliases);
    const { value, repeatsKeys, overwriting } = toJson(root, parsed.aliases, cut.json === undefined ? dialect : 'json');
    if (value.kind === 'scalar' && value.value === null) return undefined;
    const other = overwriting && readOtherwise(root, parsed.aliases, dialect, overwriting);
    const isRepeating = repeatsKeys || other?.repeatsKeys === true;
    return { contents: root, value, repeatsKeys: isRepeating, ...(other && { other }), ...parsed };
  } catch (thrown) {
    if (thrown instanceof TextFault) return thrown;
    throw thrown;
  }
}

/** Reads merge keys by the other dialect; undefined where that has no JSON equivalent. */
function readOtherwise(
  root: Node,
  aliases: ReadonlyMap<Alias, Node>,
  dialect: Dialect,
  mergeKey: Node,
): OtherReading | undefined {
  try {
    const { value, repeatsKeys } = toJson(root, aliases, dialect, otherDialect(dialect));
    return { value, repeatsKeys, mergeKey: mergeKey.range?.[0] ?? 0 };
  } catch (thrown) {
    if (thrown instanceof TextFault) return undefined;
    throw thrown;
  }
}

/** Lines that are no YAML for a known reason, with a message that is clearer than the YAML parser's. */
const LINE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\{\{/, 'found "{{", a template: only what is rendered from it can be evaluated'],
  [/^(?:<{7}|={7}|>{7})(?:\s|$)/, 'found the mark of a merge conflict: resolve the conflict'],
  [/^\s*-[A-Za-z"']/, 'found "-" without a blank behind it: put one there'],
  [/^\s*(?:- )?[A-Za-z]+:[\w"'.]\S*\s*$/, 'found ":" without a blank behind it: put one there'],
];

/** Returns the message for a fault: that of its line, where the reason is known, else that of the fault. */
function explain({ message, offset }: TextFault, text: string): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? text.length : end);
  return LINE_WORDS.find(([pattern]) => pattern.test(line))?.[1] ?? message;
}

/** Returns a function from offsets to lines, from 1, that is fast for growing offsets: each newline is visited once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let start = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    if (offset < start) {
      line = 1;
      start = 0;
      next = text.indexOf('\n');
    }
    for (; next !== -1 && next < offset; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return line;
  };
}
