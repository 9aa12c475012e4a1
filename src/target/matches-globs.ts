import picomatch from 'picomatch';

/**
 * `dot`: nothing hides behind a leading dot. `nonegate`: a leading `!` is for the whole list to read. `strictBrackets`:
 * what is not balanced is a mistake. `s`: names may hold line breaks, and must not escape by them.
 */
const OPTIONS = { dot: true, nonegate: true, strictBrackets: true, flags: 's' };

type Matches = (text: string) => boolean;

const KNOWN = new WeakMap<readonly string[], Matches>();

/**
 * Whether a list of globs matches a path or a name: at least one of them, and none of those with a leading `!`, which
 * take away. Where all take away, they take away from everything.
 */
export function matchesGlobs(globs: readonly string[], text: string): boolean {
  let matches = KNOWN.get(globs);
  if (matches === undefined) {
    matches = compile(globs);
    KNOWN.set(globs, matches);
  }
  return matches(text);
}

/** Whether a glob takes away what others match; `!(a|b)` is a pattern of its own. */
export function takesAway(glob: string): boolean {
  return glob.startsWith('!') && !glob.startsWith('!(');
}

/** What is wrong with a glob: found …, expected …; undefined where it is one. */
export function globFault(glob: string): string | undefined {
  const pattern = takesAway(glob) ? glob.slice(1) : glob;
  const found = `found ${JSON.stringify(glob)}`;
  if (pattern === '') return `${found}, expected a pattern`;
  // What the pattern's own package takes for a text.
  const braces = pattern.replaceAll(/\\[\s\S]/g, '').replaceAll(/[^{}]/g, '');
  let depth = 0;
  for (const brace of braces) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return `${found}, expected a "{" before its "}": write "\\}" for the character itself`;
  }
  try {
    picomatch.makeRe(pattern, OPTIONS);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const missing = /^Missing (opening|closing): "(.)"/.exec(thrown.message)?.[2];
    if (missing === undefined) return `${found}, expected a shorter pattern`;
    return `${found}, expected a "${missing}" to its other half: write "\\" before the character itself`;
  }
}

function compile(globs: readonly string[]): Matches {
  const given = globs.filter((glob) => !takesAway(glob)).map((glob) => picomatch(glob, OPTIONS));
  const taken = globs.filter(takesAway).map((glob) => picomatch(glob.slice(1), OPTIONS));
  return (text) =>
    (given.length === 0 || given.some((matches) => matches(text))) && !taken.some((matches) => matches(text));
}
