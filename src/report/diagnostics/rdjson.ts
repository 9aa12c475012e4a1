import type { Suggestion } from '../../fix/suggestion.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import type { DocsLinks } from '../links.ts';
import type { Diagnostic, DiagnosticPlace } from './diagnostic.ts';

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

/** What reviewdog reads as `rdjson`, as far as we write it. */
interface DiagnosticResult {
  readonly source: { readonly name: string; readonly url: string };
  readonly severity: Severity;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly location: { readonly path: string; readonly range?: Range };
    readonly severity: Severity;
    readonly code: { readonly value: string; readonly url: string };
    readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
  }[];
}

type Severity = 'ERROR' | 'WARNING' | 'INFO';

const SEVERITY_OF = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/**
 * Returns reviewdog's diagnostics. A message is Markdown, as reviewdog puts it into comments so. Where a diagnostic has a
 * suggestion, its range is the lines that this replaces: on GitLab reviewdog begins a suggestion at the line of the
 * diagnostic, whatever its own range, and elsewhere it leaves out one of other lines.
 * https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
 *
 * @param textOf returns the text of a file, in which columns are counted; without it there are only lines
 */
export function rdjson(
  diagnostics: readonly Diagnostic[],
  links: DocsLinks,
  textOf: (file: string) => string | undefined,
): DiagnosticResult {
  const bytes = byteCounter(textOf);
  const source = { name: 'pss-review', url: links.docs };
  const given = suggestionsAlone(diagnostics);
  return {
    source,
    severity: 'INFO',
    diagnostics: diagnostics.map((diagnostic) => {
      const { level, rule, page, subject, message, place } = diagnostic;
      const suggestion = given.get(diagnostic);
      const lines = suggestion && linesOf(suggestion);
      const range = lines ?? (place && rangeOf(place, bytes));
      return {
        message: `${inlineCode(subject)}: ${plainOrCode(message)}`,
        location: { path: place?.file ?? '', ...(range && { range }) },
        severity: SEVERITY_OF[level],
        code: { value: rule, url: page },
        ...(suggestion && lines && { suggestions: [{ range: lines, text: suggestion.lines.join('\n') }] }),
      };
    }),
  };
}

/**
 * Chooses at most one suggestion for a diagnostic, and each once: of several in one comment, GitLab would have all at the
 * same line. Those of other files are left out, as reviewdog has no place for them; `fix` makes all.
 */
function suggestionsAlone(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, Suggestion> {
  const given = new Set<Suggestion>();
  return new Map(
    diagnostics.flatMap((diagnostic): [Diagnostic, Suggestion][] => {
      const { place, suggestions } = diagnostic;
      const suggestion = suggestions.find((each) => each.file === place?.file && !given.has(each));
      if (suggestion === undefined) return [];
      given.add(suggestion);
      return [[diagnostic, suggestion]];
    }),
  );
}

/** The lines that a suggestion replaces, without columns: both are in the range. */
function linesOf({ startLine, endLine }: Suggestion): Range {
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

/** Makes the function that turns a column in UTF-16 units into one in bytes. */
function byteCounter(textOf: (file: string) => string | undefined): ByteCounter {
  const known = new Map<string, readonly string[] | undefined>();
  return (file, { line, column }) => {
    if (!known.has(file)) known.set(file, textOf(file)?.split('\n'));
    const text = known.get(file)?.[line - 1];
    return text === undefined ? { line } : { line, column: ENCODER.encode(text.slice(0, column - 1)).length + 1 };
  };
}

const ENCODER = new TextEncoder();
