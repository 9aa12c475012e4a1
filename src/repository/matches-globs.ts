import picomatch from 'picomatch';
import { globMatcher } from './glob-matcher.ts';

/**
 * The options of picomatch. `dot`: globs match names with a leading dot. `nonegate`: a leading `!` is handled here, for
 * the whole list. `strictBrackets`: unbalanced brackets are errors. `s`: names may hold line breaks, and globs match
 * them too.
 */
const OPTIONS = { dot: true, nonegate: true, strictBrackets: true, flags: 's' };

/** The longest glob, in UTF-16 units. Together with the depth it limits the time to compile a glob. */
const MAX_GLOB_LENGTH = 256;
const MAX_BRACKET_DEPTH = 5;

type Matches = (text: string) => boolean;

/** The compiled matchers, by list of globs. */
const MATCHERS = new WeakMap<readonly string[], Matches>();

/**
 * Whether a list of globs matches a path or a name: at least one glob matches, and none with a leading `!` does. If all
 * globs have a leading `!`, they match everything else.
 */
export function matchesGlobs(globs: readonly string[], text: string): boolean {
  let matches = MATCHERS.get(globs);
  if (matches === undefined) {
    matches = compile(globs);
    MATCHERS.set(globs, matches);
  }
  return matches(text);
}

/** Whether a list of globs matches one of several names of the same thing, and takes none of them away. */
export function matchesAnyName(globs: readonly string[], names: readonly string[]): boolean {
  return (
    names.some((name) => matchesGlobs(globs, name)) && names.every((name) => matchesGlobs(takingAway(globs), name))
  );
}

/** Whether a list of globs takes a name away: one with a leading `!` matches it. */
export function isTakenAway(globs: readonly string[], name: string): boolean {
  return !matchesGlobs(takingAway(globs), name);
}

function takingAway(globs: readonly string[]): readonly string[] {
  const known = TAKING_AWAY.get(globs) ?? globs.filter(takesAway);
  TAKING_AWAY.set(globs, known);
  return known;
}

/** Those with a leading `!`, by list of globs. */
const TAKING_AWAY = new WeakMap<readonly string[], readonly string[]>();

/** Whether a glob with a leading `!` excludes what others match; `!(a|b)` is an ordinary pattern. */
export function takesAway(glob: string): boolean {
  return glob.startsWith('!') && !glob.startsWith('!(');
}

/** Writes a path or a name as a glob that matches it alone. */
export function asGlob(text: string): string {
  return text.replaceAll(/[\\*?[\]{}()!+@|"]/g, (character) => `\\${character}`);
}

/** Returns what is wrong with a glob, as `found …, expected …`; undefined for a valid one. */
export function globFault(glob: string): string | undefined {
  const pattern = takesAway(glob) ? glob.slice(1) : glob;
  const found = `found ${JSON.stringify(glob)}`;
  if (pattern === '') return `${found}, expected a pattern`;
  if (pattern.length > MAX_GLOB_LENGTH)
    return `found ${pattern.length} characters, expected a pattern of at most ${MAX_GLOB_LENGTH}`;
  const brackets = pattern.replaceAll(/\\[\s\S]/g, '');
  // picomatch takes a lone `}` for an ordinary character.
  if (!isOpened(brackets)) return `${found}, expected a "{" before its "}": write "\\}" for the character itself`;
  if (depthOf(brackets) > MAX_BRACKET_DEPTH)
    return `${found}, expected at most ${MAX_BRACKET_DEPTH} brackets in each other`;
  try {
    picomatch.makeRe(pattern, OPTIONS);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const missing = /^Missing (opening|closing): "(.)"/.exec(thrown.message)?.[2];
    if (missing === undefined) return `${found}, expected a pattern`;
    return `${found}, expected a "${missing}" to its other half: write "\\" before the character itself`;
  }
}

/** Whether each closing brace has an opening one before it. */
function isOpened(text: string): boolean {
  let depth = 0;
  for (const brace of text.replaceAll(/[^{}]/g, '')) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return true;
}

/** Returns how deep brackets are nested. Unbalanced brackets are reported elsewhere. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '(' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ')' || character === '}') depth--;
  }
  return deepest;
}

function compile(globs: readonly string[]): Matches {
  const including = globs.filter((glob) => !takesAway(glob)).map((glob) => globMatcher(glob, OPTIONS));
  const excluding = globs.filter(takesAway).map((glob) => globMatcher(glob.slice(1), OPTIONS));
  // Many entries of a config ask for the same file one after the other, and many workloads stand in one file.
  let last: { readonly text: string; readonly matches: boolean } | undefined;
  return (text) => {
    if (last?.text !== text) {
      const matches =
        (including.length === 0 || including.some((includes) => includes(text))) &&
        !excluding.some((excludes) => excludes(text));
      last = { text, matches };
    }
    return last.matches;
  };
}
