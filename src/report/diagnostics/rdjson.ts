import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { jsonList, jsonOf } from '../json/json.ts';
import type { DocsLinks } from '../links.ts';
import type { Diagnostic, DiagnosticPlace, SuggestedLines } from './diagnostic.ts';

/** A position: lines and columns count from 1, columns in bytes of UTF-8; without a column it is the whole line. */
interface Position {
  readonly line: number;
  readonly column?: number;
}

/** `end` is behind the last character; with no columns both lines are in the range. */
interface Range {
  readonly start: Position;
  readonly end?: Position;
}

/** A diagnostic as reviewdog reads it, as far as we write it. */
interface RdjsonDiagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range?: Range };
  readonly severity: Severity;
  readonly code: { readonly value: string; readonly url: string };
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
}

type Severity = 'ERROR' | 'WARNING' | 'INFO';

const SEVERITY_OF = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/**
 * Prints reviewdog's diagnostics. A message is Markdown, as reviewdog puts it into comments so. Where a diagnostic has a
 * suggestion, its range is the lines that this replaces: on GitLab reviewdog begins a suggestion at the line of the
 * diagnostic, whatever its own range, and elsewhere it leaves out one of other lines.
 * https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
 *
 * @param textOf returns the text of a file, in which columns are counted; without it there are only lines
 */
export function* rdjson(
  diagnostics: Iterable<Diagnostic>,
  links: DocsLinks,
  textOf: (file: string) => string | undefined,
): Generator<string> {
  const head = jsonOf({ source: { name: 'pss-review', url: links.docs }, severity: 'INFO', diagnostics: [] });
  const end = head.lastIndexOf('[]');
  yield head.slice(0, end);
  yield* jsonList(diagnosticTexts(diagnostics, textOf), 2);
  yield `${head.slice(end + '[]'.length)}\n`;
}

function* diagnosticTexts(
  diagnostics: Iterable<Diagnostic>,
  textOf: (file: string) => string | undefined,
): Generator<string> {
  const bytes = byteCounter(textOf);
  const suggestionOf = suggestionChooser();
  for (const diagnostic of diagnostics) {
    const { level, rule, page, subject, message, place } = diagnostic;
    const suggestion = suggestionOf(diagnostic);
    const lines = suggestion && linesOf(suggestion);
    const range = lines ?? (place && rangeOf(place, bytes));
    const printed: RdjsonDiagnostic = {
      message: `${inlineCode(subject)}: ${plainOrCode(message)}`,
      location: { path: place?.file ?? '', ...(range && { range }) },
      severity: SEVERITY_OF[level],
      code: { value: rule, url: page },
      ...(suggestion && lines && { suggestions: [{ range: lines, text: suggestion.lines.join('\n') }] }),
    };
    yield jsonOf(printed);
  }
}

/**
 * Makes the function that chooses at most one suggestion for a diagnostic, and each once: of several in one comment,
 * GitLab would have all at the same line. Those of other files are left out, as reviewdog has no place for them; `fix`
 * makes all.
 */
export function suggestionChooser(): (
  diagnostic: Pick<Diagnostic, 'place' | 'suggestions'>,
) => SuggestedLines | undefined {
  const given = new WeakSet<SuggestedLines>();
  return ({ place, suggestions }) => {
    const suggestion = suggestions.find((each) => each.file === place?.file && !given.has(each));
    if (suggestion !== undefined) given.add(suggestion);
    return suggestion;
  };
}

/** The lines that a suggestion replaces, without columns: both are in the range. */
function linesOf({ startLine, endLine }: SuggestedLines): Range {
  return { start: { line: startLine }, end: { line: endLine } };
}

type ByteCounter = (file: string, position: { readonly line: number; readonly column: number }) => Position;

function rangeOf({ file, line, column, end }: DiagnosticPlace, bytes: ByteCounter): Range {
  if (column === undefined) return { start: { line } };
  const start = bytes(file, { line, column });
  // One without a column would stand for lines, and the other for characters.
  const last = end && start.column !== undefined ? bytes(file, end) : undefined;
  return { start, ...(last && { end: last }) };
}

/** The texts of so many files are kept: diagnostics mostly come file by file. */
const MAX_TEXTS = 20;

/** Makes the function that turns a column in UTF-16 units into one in bytes. */
function byteCounter(textOf: (file: string) => string | undefined): ByteCounter {
  const known = new Map<string, readonly string[] | undefined>();
  return (file, { line, column }) => {
    if (known.size >= MAX_TEXTS && !known.has(file)) known.clear();
    if (!known.has(file)) known.set(file, textOf(file)?.split('\n'));
    const text = known.get(file)?.[line - 1];
    return text === undefined ? { line } : { line, column: ENCODER.encode(text.slice(0, column - 1)).length + 1 };
  };
}

const ENCODER = new TextEncoder();
