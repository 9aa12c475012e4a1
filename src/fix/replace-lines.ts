import type { Suggestion } from './suggestion.ts';

/** Lines of a text, from 1, inclusive, and what stands in their place then: without line endings. */
export type LinesReplacement = Pick<Suggestion, 'startLine' | 'endLine' | 'lines'>;

/** A text with some of its lines replaced; the replacements do not overlap. New lines end as the first one does. */
export function replaceLines(text: string, replacements: readonly LinesReplacement[]): string {
  const lines = text.split('\n');
  const ending = lines[0]?.endsWith('\r') === true ? '\r' : '';
  // From the last one on, so that the others keep their lines.
  for (const { startLine, endLine, lines: replacement } of replacements.toSorted((a, b) => b.startLine - a.startLine))
    lines.splice(startLine - 1, endLine - startLine + 1, ...replacement.map((line) => line + ending));
  return lines.join('\n');
}

/** Whether two replacements in one file are of the same line. */
export function sharesLines(one: LinesReplacement, other: LinesReplacement): boolean {
  return one.startLine <= other.endLine && other.startLine <= one.endLine;
}

/** A file as it is, and with suggestions committed. */
export interface CommittedFile<Each extends Suggestion> {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly suggestions: readonly Each[];
}

/**
 * Commits suggestions to their files, each file with all that do not overlap: of two that do, the first one. Suggestions
 * hold together, as a click on each of them would commit them.
 *
 * @param textOf returns the text of a file; undefined where it is not known
 * @returns the files in the order of the suggestions, and the suggestions that are left
 */
export function committedFiles<Each extends Suggestion>(
  suggestions: readonly Each[],
  textOf: (path: string) => string | undefined,
): { readonly files: readonly CommittedFile<Each>[]; readonly left: readonly Each[] } {
  const chosen = new Map<string, Each[]>();
  const left: Each[] = [];
  for (const suggestion of suggestions) {
    const { file } = suggestion;
    const others = chosen.get(file) ?? [];
    const isFree = !others.some((other) => sharesLines(suggestion, other));
    if (textOf(file) === undefined || !isFree) left.push(suggestion);
    else chosen.set(file, [...others, suggestion]);
  }
  const files = [...chosen].map(([path, ofFile]) => {
    const before = textOf(path) ?? '';
    return { path, before, after: replaceLines(before, ofFile), suggestions: ofFile };
  });
  return { files, left };
}
