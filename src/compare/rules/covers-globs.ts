import { globFault, matchesGlobs, takesAway } from '../../repository/matches-globs.ts';

type Globs = readonly string[] | undefined;

/** More pairs of globs are not compared: a pull request may contain lists of any length. */
const MOST_PAIRS = 10_000;

/**
 * Whether `wide` is sure to match every path or name that `narrow` matches; absent and empty lists match everything.
 * False where it cannot tell.
 */
export function coversGlobs(wide: Globs, narrow: Globs): boolean {
  if (isSame(wide, narrow)) return true;
  if (areTooMany(wide, narrow)) return false;
  const [wideIncluded, wideExcluded] = split(wide);
  const [narrowIncluded, narrowExcluded] = split(narrow);
  const isOutside = (glob: string): boolean =>
    narrowIncluded.length > 0 && narrowIncluded.every((included) => areDisjoint(glob, included));
  if (!wideExcluded.every((glob) => narrowExcluded.includes(glob) || isOutside(glob))) return false;
  if (wideIncluded.length === 0) return true;
  if (narrowIncluded.length === 0) return wideIncluded.includes('**');
  return narrowIncluded.every((narrowGlob) => wideIncluded.some((glob) => coversGlob(glob, narrowGlob)));
}

/** Whether two lists of globs may match a text in common. True where it cannot tell. */
export function mayOverlap(a: Globs, b: Globs): boolean {
  if (areTooMany(a, b)) return true;
  const [includedA] = split(a);
  const [includedB] = split(b);
  if (includedA.length === 0 || includedB.length === 0) return true;
  return includedA.some((globA) => includedB.some((globB) => !areDisjoint(globA, globB)));
}

function isSame(a: Globs = [], b: Globs = []): boolean {
  return a.length === b.length && a.every((glob, index) => glob === b[index]);
}

function areTooMany(a: Globs = [], b: Globs = []): boolean {
  return a.length * b.length > MOST_PAIRS;
}

/** Splits a list into globs that select, and globs (without their `!`) that exclude. */
function split(globs: Globs = []): [given: string[], taken: string[]] {
  const given = globs.filter((glob) => !takesAway(glob));
  const taken = globs.filter(takesAway).map((glob) => glob.slice(1));
  return [given.map(withoutPrefix), taken.map(withoutPrefix)];
}

/**
 * Takes each leading `./` away, as matching does: `././a` matches `a`. In `./!a` and `!!a` the mark is a character, and
 * behind a bar (`./a|b`) matching does something else.
 */
function withoutPrefix(glob: string): string {
  if (glob.includes('|')) return glob;
  const rest = glob.replace(/^(?:\.\/)+/, '');
  return takesAway(rest) ? `./${rest}` : rest;
}

function coversGlob(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '**') return true;
  if (isPlain(narrow)) return matchesText(wide, narrow) === true;
  // The pattern after a bar (`|`) need not begin like the one before it.
  if (narrow.includes('|')) return false;
  const start = plainStart(wide);
  if (wide === `${start}**` && start.endsWith('/')) return narrow.startsWith(start);
  // A set of characters may hold a slash, which `*` does not match.
  return wide === `${start}*` && narrow.startsWith(start) && !/[/[]|\*\*/.test(narrow.slice(start.length));
}

/** Whether two globs are sure to have no match in common. */
function areDisjoint(a: string, b: string): boolean {
  if (isPlain(a)) return isPlain(b) ? a !== b : matchesText(b, a) === false;
  if (isPlain(b)) return matchesText(a, b) === false;
  const [startA, startB] = [plainStart(a), plainStart(b)];
  return !startA.startsWith(startB) && !startB.startsWith(startA);
}

/**
 * Whether a glob matches a text; undefined for a glob that may be slow to match, as a pull request may have written it.
 */
function matchesText(glob: string, text: string): boolean | undefined {
  const isQuick = glob.length <= 200 && !/[()|]/.test(glob) && glob.split('*').length <= 8;
  return isQuick && globFault(glob) === undefined ? matchesGlobs([glob], text) : undefined;
}

function isPlain(glob: string): boolean {
  return plainStart(glob) === glob;
}

/** The text with which every match begins: the part before the first special character; quotes match nothing themselves. */
function plainStart(glob: string): string {
  if (glob.includes('|')) return '';
  const start = glob.search(/[*?[\]{}()!+@"\\]/);
  return start === -1 ? glob : glob.slice(0, start);
}
