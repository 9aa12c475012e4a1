import { RE2JS } from 're2js';

/**
 * How a pattern is read:
 *
 * - `directory`: `include` and `exclude` of a source, where wildcards match `/` too, and `{a,b}` is a choice.
 *   https://pkg.go.dev/github.com/gobwas/glob
 * - `folder`: the folders of a generator. No wildcard matches `/`. https://pkg.go.dev/path#Match
 * - `pathspec`: the files of a generator, as `git ls-files` takes them: wildcards match `/` too.
 *   https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-pathspec
 * - `values`: values files. Only `**` as a whole step matches `/`, and `{a,b}` is a choice.
 *   https://pkg.go.dev/github.com/bmatcuk/doublestar/v4
 */
export type PatternKind = 'directory' | 'folder' | 'pathspec' | 'values';

/** The longest pattern, in UTF-16 units. */
const MAX_LENGTH = 1024;

const ANY = '[\\s\\S]';

/**
 * Returns a function that tells whether a pattern matches a path; undefined for a faulty pattern. The time grows linearly
 * with the path, whatever the pattern is.
 */
export function pathPattern(pattern: string, kind: PatternKind): ((path: string) => boolean) | undefined {
  if (pattern.length > MAX_LENGTH) return undefined;
  const source = translated(pattern, kind);
  if (source === undefined) return undefined;
  try {
    const compiled = RE2JS.compile(`^(?:${source})$`);
    return (path) => compiled.matcher(path).matches();
  } catch {
    return undefined;
  }
}

/** Returns the folder that all paths are in which a pattern matches: what is before its first step with a wildcard. */
export function fixedFolder(pattern: string): string {
  const fixed = /^[^*?[{\\]*/.exec(pattern)?.[0] ?? '';
  return fixed.includes('/') ? fixed.slice(0, fixed.lastIndexOf('/')) : '';
}

function translated(pattern: string, kind: PatternKind): string | undefined {
  const one = kind === 'folder' || kind === 'values' ? '[^/]' : ANY;
  const hasChoices = kind === 'directory' || kind === 'values';
  let source = '';
  let depth = 0;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] ?? '';
    if (character === '\\') {
      if (++index === pattern.length) return undefined;
      source += literal(pattern[index] ?? '');
    } else if (character === '*') {
      const stars = /^\*+/.exec(pattern.slice(index))?.[0].length ?? 1;
      const isStep = kind === 'values' && stars === 2 && isWholeStep(pattern, index);
      index += stars - 1;
      if (isStep && pattern[index + 1] === '/') index++;
      source += !isStep ? `${one}*` : pattern[index] === '/' ? `(?:${ANY}*/)?` : `${ANY}*`;
    } else if (character === '?') source += one;
    else if (character === '[') {
      const found = characterClass(pattern, index, kind === 'values' ? '/' : '');
      if (found === undefined) return undefined;
      source += found.source;
      index = found.end;
    } else if (hasChoices && character === '{') {
      depth++;
      source += '(?:';
    } else if (depth > 0 && character === ',') source += '|';
    else if (hasChoices && character === '}') {
      if (--depth < 0) return undefined;
      source += ')';
    } else source += literal(character);
  }
  return depth === 0 ? source : undefined;
}

function isWholeStep(pattern: string, index: number): boolean {
  return (index === 0 || pattern[index - 1] === '/') && [undefined, '/'].includes(pattern[index + 2]);
}

/** Translates `[a-z]` from its bracket on; `!` and `^` negate. A negated one does not match `never` either. */
function characterClass(
  pattern: string,
  start: number,
  never: string,
): { readonly source: string; readonly end: number } | undefined {
  const found = /^\[([!^]?)((?:\\[\s\S]|[^\\\]])+)\]/.exec(pattern.slice(start));
  if (found === null) return undefined;
  const [text, negation = '', members = ''] = found;
  const source = members.replaceAll(/\\([\s\S])|([[\]^&~])/g, (_, escaped?: string, sign?: string) =>
    literal(escaped ?? sign ?? ''),
  );
  return { source: negation === '' ? `[${source}]` : `[^${never}${source}]`, end: start + text.length - 1 };
}

function literal(character: string): string {
  return character.replaceAll(/[\\^$.*+?()[\]{}|/&~-]/g, '\\$&');
}
