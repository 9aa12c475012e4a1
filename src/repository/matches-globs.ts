import picomatch from 'picomatch';

/**
 * `dot`: nothing hides behind a leading dot. `nonegate`: a leading `!` is for the whole list to read. `strictBrackets`:
 * what is not balanced is a mistake. `s`: names may hold line breaks, and must not escape by them.
 */
const OPTIONS = { dot: true, nonegate: true, strictBrackets: true, flags: 's' };

/** In UTF-16 units; with the depth it keeps short what it takes to make an expression of a pattern. */
const LONGEST = 256;
const DEEPEST = 5;

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
  if (pattern.length > LONGEST) return `found ${pattern.length} characters, expected a pattern of at most ${LONGEST}`;
  const brackets = pattern.replaceAll(/\\[\s\S]/g, '');
  // What the pattern's own package takes for a text.
  if (!isOpened(brackets)) return `${found}, expected a "{" before its "}": write "\\}" for the character itself`;
  if (depthOf(brackets) > DEEPEST) return `${found}, expected at most ${DEEPEST} brackets in each other`;
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

/** How many brackets are open at most; a wrong one is found elsewhere. */
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
  const given = globs.filter((glob) => !takesAway(glob)).map((glob) => picomatch(glob, OPTIONS));
  const taken = globs.filter(takesAway).map((glob) => picomatch(glob.slice(1), OPTIONS));
  return (text) =>
    (given.length === 0 || given.some((matches) => matches(text))) && !taken.some((matches) => matches(text));
}
